"""Put the assets of the stacks into the engine's S3, as ``cdk deploy`` would."""

import io
import zipfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from local.embedded.assembly import Asset
from local.embedded.clients import CONFIG, session

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


def upload(assets: Iterable[Asset], engine_url: str) -> None:
    """Upload every asset once and read its size back.

    A function whose code object is missing still reaches ``CREATE_COMPLETE`` on the engine, so what did not
    arrive must be noticed here.

    Raises:
        botocore.exceptions.ClientError: an upload was refused, or an object is not there afterwards.
    """
    s3 = session().client("s3", endpoint_url=engine_url, config=CONFIG)
    distinct = {(asset.bucket, asset.key): asset for asset in assets}
    for bucket in {bucket for bucket, _ in distinct}:
        s3.create_bucket(Bucket=bucket)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda asset: _upload(s3, asset), distinct.values()))


def _upload(s3: "S3Client", asset: Asset) -> None:
    body = packed(asset.source) if asset.source.is_dir() else asset.source.read_bytes()
    s3.put_object(Bucket=asset.bucket, Key=asset.key, Body=body)
    s3.head_object(Bucket=asset.bucket, Key=asset.key)


def packed(folder: Path) -> bytes:
    """The folder as a zip.

    It is compressed lightly: that is quick, and the engine writes the zip to disk for every cold start.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    return buffer.getvalue()
