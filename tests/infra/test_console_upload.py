"""The console's files on their way into the bucket."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import boto3
import moto
import pytest

from infra.console_upload import ASK_AGAIN, FOR_EVER, ConsoleNotBuilt, File, console_files, upload
from infra.settings import REGION

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

OUTPUTS = {"ConsoleConfig": '{"clientId": "1"}', "ConsoleBucketName": "console"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    for name in ("index.html", "zebra.svg", "assets/index-1a2b.js", "assets/index-3c4d.css", ".made-from"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator["S3Client"]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with moto.mock_aws():
        client = boto3.client("s3", region_name=REGION)
        client.create_bucket(Bucket="console")
        yield client


def _by_key(built: Path) -> dict[str, File]:
    return {file.key: file for file in console_files(OUTPUTS["ConsoleConfig"], built=built)}


def test_built_console_is_taken_with_its_configuration(built: Path) -> None:
    files = _by_key(built)
    assert files["config.json"].body == b'{"clientId": "1"}'
    assert {key: file.content_type for key, file in files.items()} == {
        "assets/index-1a2b.js": "text/javascript",
        "assets/index-3c4d.css": "text/css",
        "zebra.svg": "image/svg+xml",
        "index.html": "text/html",
        "config.json": "application/json",
    }


def test_names_with_a_hash_are_kept_and_the_entry_is_asked_for_again(built: Path) -> None:
    files = _by_key(built)
    assert files["assets/index-1a2b.js"].cache_control == FOR_EVER
    assert files["index.html"].cache_control == ASK_AGAIN
    assert files["config.json"].cache_control == ASK_AGAIN


def test_nothing_names_what_is_not_there_yet(built: Path) -> None:
    assert list(_by_key(built))[-2:] == ["index.html", "config.json"]


def test_kind_of_file_without_content_type_is_refused(built: Path) -> None:
    (built / "notes.docx").write_text("")
    with pytest.raises(KeyError, match="docx"):
        _by_key(built)


def test_console_that_was_not_built_is_not_uploaded(tmp_path: Path, s3: "S3Client") -> None:
    with pytest.raises(ConsoleNotBuilt, match="make console"):
        upload(OUTPUTS, s3, built=tmp_path)


def test_objects_carry_their_headers(built: Path, s3: "S3Client") -> None:
    assert upload(OUTPUTS, s3, built=built) == 5
    script = s3.head_object(Bucket="console", Key="assets/index-1a2b.js")
    assert (script["ContentType"], script["CacheControl"]) == ("text/javascript", FOR_EVER)


def test_files_of_an_earlier_build_stay_for_pages_that_are_still_open(built: Path, s3: "S3Client") -> None:
    upload(OUTPUTS, s3, built=built)
    (built / "assets" / "index-1a2b.js").rename(built / "assets" / "index-5e6f.js")
    upload(OUTPUTS, s3, built=built)
    keys = {each["Key"] for each in s3.list_objects_v2(Bucket="console")["Contents"]}
    assert {"assets/index-1a2b.js", "assets/index-5e6f.js"} <= keys
