"""``python -m local.embedded.bearer``: an ID token of the demo user of the running stack, for scripts.

``--operator`` signs the person of operations in instead; ``--stack`` names another description.
"""

import argparse
import json
from pathlib import Path

from local.embedded.people import DemoUser
from local.embedded.sign_in import id_token


def main() -> None:
    """Print the token."""
    parser = argparse.ArgumentParser(prog="python -m local.embedded.bearer", description=__doc__)
    parser.add_argument("--operator", action="store_true")
    parser.add_argument("--stack", type=Path, default=Path(".local/stack.json"))
    given = parser.parse_args()
    stack = json.loads(given.stack.read_text(encoding="utf-8"))
    person = stack["operator" if given.operator else "demo_user"]
    user = DemoUser(email=person["email"], password=person["password"])
    print(id_token(stack["outputs"], stack["engine"]["endpoint"], user))


if __name__ == "__main__":
    main()
