"""Put the console's files into their bucket: `python -m infra.console_upload <outputs.json>`.

Done after the stacks are deployed, from the file that `cdk deploy --outputs-file` writes. CDK's own way is a
custom resource with a function and a layer of its own, only to copy files.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import boto3

from infra.settings import REGION, ROOT

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

BUILT = ROOT / "console" / "dist"

ASK_AGAIN = "no-cache"
FOR_EVER = "public, max-age=31536000, immutable"
"""For files whose name holds a hash of their content, which the console's build puts below `assets/`."""

AN_HOUR = "public, max-age=3600"

CONTENT_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""Named here, because Python's `mimetypes` asks the machine. CloudFront compresses every text among them."""


class ConsoleNotBuilt(Exception):
    """There are no files to upload: `make console` makes them."""


@dataclass(frozen=True, kw_only=True)
class File:
    """An object of the console's bucket with the headers that browsers get."""

    key: str
    body: bytes
    content_type: str
    cache_control: str


def console_files(config: str, *, built: Path = BUILT) -> Iterator[File]:
    """The built console and `config.json`; what names other files comes after them.

    Args:
        config: the stack's output `ConsoleConfig`.
        built: the folder of the console's build.

    Raises:
        ConsoleNotBuilt: there is no console in that folder.
        KeyError: a file is of a kind that has no content type here.
    """
    if not (built / "index.html").is_file():
        raise ConsoleNotBuilt(f"{built} holds no console: run `make console`")
    found = (path for path in built.rglob("*") if path.is_file() and not path.name.startswith("."))
    bodies = {path.relative_to(built).as_posix(): path.read_bytes() for path in found}
    bodies["config.json"] = config.encode()
    for key in sorted(bodies, key=lambda key: (_rank(key), key)):
        yield File(
            key=key,
            body=bodies[key],
            content_type=CONTENT_TYPES[Path(key).suffix],
            cache_control=_cache_control(key),
        )


def upload(outputs: Mapping[str, str], s3: "S3Client", *, built: Path = BUILT) -> int:
    """Upload every file to the bucket that the stacks' outputs name; answers how many.

    Nothing is deleted: a page that was opened before still asks for the files of its own build.

    Raises:
        ConsoleNotBuilt: there is nothing to upload.
        botocore.exceptions.ClientError: an upload was refused.
    """
    files = list(console_files(outputs["ConsoleConfig"], built=built))
    with ThreadPoolExecutor(8) as pool:
        for _, alike in groupby(files, key=lambda file: _rank(file.key)):
            _put(alike, outputs["ConsoleBucketName"], s3, pool)
    return len(files)


def _put(files: Iterable[File], bucket: str, s3: "S3Client", pool: ThreadPoolExecutor) -> None:
    def put(file: File) -> None:
        s3.put_object(
            Bucket=bucket,
            Key=file.key,
            Body=file.body,
            ContentType=file.content_type,
            CacheControl=file.cache_control,
        )

    # A list waits for all of them, and raises what one of them raised.
    list(pool.map(put, files))


def _rank(key: str) -> int:
    """The entry page after everything that it names, and the configuration last."""
    return {"index.html": 1, "config.json": 2}.get(key, 0)


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
