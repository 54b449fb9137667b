"""Publishing the console's files to a bucket."""

from pathlib import Path
from typing import TYPE_CHECKING

import boto3
import pytest
from moto import mock_aws

from console.publish import files, publish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mypy_boto3_s3 import S3Client

OUTPUTS = {"ConsoleBucketName": "pages", "ConsoleConfig": '{"clientId": "abc"}'}


@pytest.fixture
def s3() -> "Iterator[S3Client]":
    with mock_aws():
        client = boto3.client("s3", "us-east-1", aws_access_key_id="test", aws_secret_access_key="test")
        client.create_bucket(Bucket="pages")
        yield client


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "app-1a2b.js").write_text("1")
    (tmp_path / "index.html").write_text("<html>")
    return tmp_path


def _caching(s3: "S3Client", key: str) -> str:
    return s3.head_object(Bucket="pages", Key=key)["CacheControl"]


def test_only_fingerprinted_files_are_kept_by_browsers(s3: "S3Client", built: Path) -> None:
    publish(s3, OUTPUTS, built)
    assert _caching(s3, "assets/app-1a2b.js").endswith("immutable")
    assert _caching(s3, "index.html") == "no-cache"
    assert _caching(s3, "config.json") == "no-cache"


def test_files_have_the_type_of_their_name(s3: "S3Client", built: Path) -> None:
    publish(s3, OUTPUTS, built)
    assert s3.head_object(Bucket="pages", Key="index.html")["ContentType"] == "text/html"
    assert s3.head_object(Bucket="pages", Key="assets/app-1a2b.js")["ContentType"].endswith("/javascript")


def test_the_configuration_is_the_stacks_own(s3: "S3Client", built: Path) -> None:
    publish(s3, OUTPUTS, built)
    assert s3.get_object(Bucket="pages", Key="config.json")["Body"].read() == b'{"clientId": "abc"}'


def test_there_is_always_a_page_and_an_icon() -> None:
    assert (files() / "index.html").is_file()
    assert (files() / "favicon.svg").is_file()
