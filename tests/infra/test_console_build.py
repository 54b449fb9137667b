"""When the console's packages are installed and when it is built, with an npm that only leaves marks."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from infra.console_build import BUILD, INSTALL, STAMP, ConsoleBuildFailed, build, install, main, npm


class FakeNpm:
    """Makes what npm would make, and remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[Sequence[str]] = []

    def __call__(self, folder: Path, words: Sequence[str]) -> None:
        self.told.append(words)
        (folder / ("dist" if words == BUILD else "node_modules")).mkdir(exist_ok=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "console" / "src" / "api").mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc", "src/main.tsx", "../docs/openapi.json"):
        (tmp_path / "console" / name).write_text(name)
    return tmp_path


@pytest.fixture
def run(root: Path) -> FakeNpm:
    """An npm that has built everything once already."""
    run = FakeNpm()
    assert build(root, run)
    assert run.told == [INSTALL, BUILD]
    run.told.clear()
    return run


def test_nothing_is_done_twice(root: Path, run: FakeNpm) -> None:
    assert not install(root, run)
    assert not build(root, run)
    assert run.told == []


@pytest.mark.parametrize("changed", ["console/src/main.tsx", "console/index.html", "docs/openapi.json"])
def test_changed_source_is_built(root: Path, run: FakeNpm, changed: str) -> None:
    (root / changed).write_text("something else")
    assert build(root, run)
    assert run.told == [BUILD]


def test_source_that_went_away_is_built_without(root: Path, run: FakeNpm) -> None:
    (root / "console" / "src" / "main.tsx").unlink()
    assert build(root, run)


@pytest.mark.parametrize("made", ["src/api/schema.ts", "dist/index.html", "node_modules/thing.js"])
def test_what_is_made_by_the_build_is_no_source(root: Path, run: FakeNpm, made: str) -> None:
    (root / "console" / made).write_text("made")
    assert not build(root, run)


def test_changed_lock_is_installed_and_built_with(root: Path, run: FakeNpm) -> None:
    (root / "console" / "package-lock.json").write_text("a newer library")
    assert build(root, run)
    assert run.told == [INSTALL, BUILD]


@pytest.mark.parametrize(("result", "again"), [("dist", [BUILD]), ("node_modules", [INSTALL])])
def test_what_somebody_made_by_hand_is_made_again(
    root: Path, run: FakeNpm, result: str, again: list[Sequence[str]]
) -> None:
    (root / "console" / result / STAMP).unlink()
    build(root, run)
    assert run.told == again


def test_failure_is_tried_again_next_time(root: Path, run: FakeNpm) -> None:
    def refuse(_folder: Path, _words: Sequence[str]) -> None:
        raise ConsoleBuildFailed("TS2322")

    (root / "console" / "src" / "main.tsx").write_text("broken")
    with pytest.raises(ConsoleBuildFailed, match="TS2322"):
        build(root, refuse)
    assert build(root, run)


def test_npm_is_quoted_when_it_fails(tmp_path: Path) -> None:
    with pytest.raises(ConsoleBuildFailed, match='Missing script: "build"'):
        npm(_package(tmp_path), ("run", "build"))


def _package(folder: Path) -> Path:
    (folder / "package.json").write_text('{"name": "empty"}')
    return folder


def test_command_says_what_it_did(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("infra.console_build.build", lambda: False)
    monkeypatch.setattr("infra.console_build.install", lambda: True)
    main([])
    main(["--packages"])
    assert capsys.readouterr().out == "console: up to date\nconsole packages: made\n"
