"""Put the console's files and its configuration into the bucket behind the front door.

``python -m console.publish`` does it for the stacks in the AWS account of the current credentials
(``make deploy`` ends with it); the embedded stack calls ``publish`` itself.
"""

import mimetypes
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import boto3

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

_HERE: Final = Path(__file__).parent
_STACKS: Final = ("MarketplaceOrdersData", "MarketplaceOrders")
_REGION: Final = "us-east-1"

# Names below assets/ carry a hash of their content; every other file can change under its name.
_FINGERPRINTED: Final = "assets/"
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_ASK_AGAIN: Final = "no-cache"


def files() -> Path:
    """The built console, or the placeholder where it was not built."""
    built = _HERE / "dist"
    return built if (built / "index.html").is_file() else _HERE / "placeholder"


def publish(s3: "S3Client", outputs: Mapping[str, str], folder: Path | None = None) -> None:
    """Upload the files and ``config.json``, which tells them where sign-in is.

    Args:
        s3: a client that may write to the console's bucket.
        outputs: the stacks' outputs; ``ConsoleBucketName`` and ``ConsoleConfig`` are read.
        folder: the files; by default what was built, else the placeholder.
    """
    bucket = outputs["ConsoleBucketName"]
    for path, key in _keyed(folder or files()):
        s3.put_object(
            Bucket=bucket,
            Key=key,
            Body=path.read_bytes(),
            ContentType=mimetypes.guess_type(key)[0] or "application/octet-stream",
            CacheControl=_FOR_EVER if key.startswith(_FINGERPRINTED) else _ASK_AGAIN,
        )
    s3.put_object(
        Bucket=bucket,
        Key="config.json",
        Body=outputs["ConsoleConfig"].encode(),
        ContentType="application/json",
        CacheControl=_ASK_AGAIN,
    )


def _keyed(folder: Path) -> Iterator[tuple[Path, str]]:
    # The page itself last: what it refers to is there before anybody can load it.
    paths = [path for path in folder.rglob("*") if path.is_file()]
    for path in sorted(paths, key=lambda path: (path.name == "index.html", path)):
        yield path, path.relative_to(folder).as_posix()


def main() -> None:
    """Publish to the deployed stacks."""
    cloudformation = boto3.client("cloudformation", region_name=_REGION)
    stacks = [cloudformation.describe_stacks(StackName=name)["Stacks"][0] for name in _STACKS]
    outputs = {
        output["OutputKey"]: output["OutputValue"] for stack in stacks for output in stack.get("Outputs", [])
    }
    publish(boto3.client("s3", region_name=_REGION), outputs)
    print(f"console published; open {outputs['FrontDoorUrl']}")


if __name__ == "__main__":
    main()
