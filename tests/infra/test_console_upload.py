"""The console's files on their way into the bucket."""

from pathlib import Path

from infra.console_upload import FOR_EVER, File, console_files


def _by_key(built: Path) -> dict[str, File]:
    return {file.key: file for file in console_files('{"clientId": "1"}', built=built)}


def test_built_console_is_taken_with_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in ("index.html", "favicon.svg", "assets/index-1a2b.js"):
        (tmp_path / name).write_text(name)
    files = _by_key(tmp_path)
    assert set(files) == {"index.html", "favicon.svg", "assets/index-1a2b.js", "config.json"}
    assert files["config.json"].body == b'{"clientId": "1"}'
    assert files["assets/index-1a2b.js"].content_type in {"text/javascript", "application/javascript"}


def test_names_with_a_hash_are_kept_and_the_entry_is_asked_for_again(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "index-1a2b.js").write_text("")
    (tmp_path / "index.html").write_text("")
    files = _by_key(tmp_path)
    assert files["assets/index-1a2b.js"].cache_control == FOR_EVER
    assert files["index.html"].cache_control == "no-cache"
    assert files["config.json"].cache_control == "no-cache"


def test_placeholder_stands_in_for_a_console_that_was_not_built(tmp_path: Path) -> None:
    files = _by_key(tmp_path / "missing")
    assert {"index.html", "favicon.svg", "config.json"} <= set(files)
    assert files["index.html"].content_type == "text/html"


def test_configuration_comes_last_so_that_it_never_names_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "zebra.html").write_text("")
    assert [file.key for file in console_files("{}", built=tmp_path)][-1] == "config.json"
