"""``make replay`` without a stack says what to do."""

from pathlib import Path

import pytest

from local.embedded.replay import main


def test_without_a_stack_it_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--stack", str(tmp_path / "stack.json"), "--order", "agmt-1"])
    assert "make run" in str(stopped.value.code)
