"""Put the console's files into their bucket: `python -m infra.console_upload <outputs.json>`.

Done after the stacks are deployed, from the file that `cdk deploy --outputs-file` writes. CDK's own way is a
custom resource with a function and a layer of its own, only to copy a dozen files.
"""

import json
import mimetypes
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from infra.settings import REGION, ROOT

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

BUILT = ROOT / "console" / "dist"
PLACEHOLDER = Path(__file__).with_name("placeholder")

ASK_AGAIN = "no-cache"
FOR_EVER = "public, max-age=31536000, immutable"
"""For files whose name holds a hash of their content, which the console's build puts below `assets/`."""

AN_HOUR = "public, max-age=3600"


@dataclass(frozen=True, kw_only=True)
class File:
    """An object of the console's bucket with the headers that browsers get."""

    key: str
    body: bytes
    content_type: str
    cache_control: str


def console_files(config: str, *, built: Path = BUILT) -> Iterator[File]:
    """The built console, or a placeholder where it was not built, and `config.json`, always the last file.

    Args:
        config: the stack's output `ConsoleConfig`.
        built: the folder of the console's build.
    """
    folder = built if built.is_dir() else PLACEHOLDER
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        key = path.relative_to(folder).as_posix()
        content_type = mimetypes.guess_type(key)[0] or "application/octet-stream"
        yield File(
            key=key, body=path.read_bytes(), content_type=content_type, cache_control=_cache_control(key)
        )
    yield File(
        key="config.json",
        body=config.encode(),
        content_type="application/json",
        cache_control=_cache_control("config.json"),
    )


def upload(outputs: Mapping[str, str], s3: "S3Client") -> int:
    """Upload every file to the bucket that the stacks' outputs name; answers how many.

    Raises:
        botocore.exceptions.ClientError: an upload was refused.
    """
    files = list(console_files(outputs["ConsoleConfig"]))
    for file in files:
        s3.put_object(
            Bucket=outputs["ConsoleBucketName"],
            Key=file.key,
            Body=file.body,
            ContentType=file.content_type,
            CacheControl=file.cache_control,
        )
    return len(files)


def _cache_control(key: str) -> str:
    if key in {"index.html", "config.json"}:
        return ASK_AGAIN
    return FOR_EVER if key.startswith("assets/") else AN_HOUR


def main(path: Path) -> None:
    """Upload to the account of the current credentials."""
    by_stack: Mapping[str, Mapping[str, str]] = json.loads(path.read_text())
    outputs = {name: value for stack in by_stack.values() for name, value in stack.items()}
    count = upload(outputs, boto3.client("s3", region_name=REGION))
    sys.stdout.write(f"{count} files are in {outputs['ConsoleBucketName']}: {outputs['FrontDoorUrl']}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
