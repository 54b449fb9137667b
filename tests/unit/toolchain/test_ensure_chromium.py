"""The browser that the tests need: found, installed, or missed; on a machine made of scripts."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "tests" / "browser" / "ensure-chromium"
TOOLS = ("bash", "cat", "env", "tail", "true", "touch", "chmod")


class Machine:
    """A machine whose only programs are those in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in TOOLS:
            found = shutil.which(name)
            assert found, name
            (folder / name).symlink_to(found)
        self.has("id", "echo 0")

    def has(self, name: str, body: str = "true") -> Path:
        program = self.folder / name
        program.write_text(f"#!/usr/bin/env bash\n{body}\n")
        program.chmod(0o755)
        return program

    def has_apt(self, body: str) -> None:
        self.has("apt-get", f'echo "$*" >>{self.folder / "apt.log"}\n{body}')

    def told_apt(self) -> list[str]:
        log = self.folder / "apt.log"
        return log.read_text().splitlines() if log.exists() else []

    def ensure(self, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [str(self.folder / "bash"), str(SCRIPT)]
        settings = {"PATH": str(self.folder), **environment}
        return subprocess.run(command, check=False, env=settings, capture_output=True, text=True)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])
def test_browser_that_is_there_is_enough(machine: Machine, name: str) -> None:
    machine.has(name)
    machine.has_apt("exit 1")
    answer = machine.ensure()
    assert (answer.returncode, answer.stdout, answer.stderr, machine.told_apt()) == (0, "", "", [])


def test_named_browser_is_enough(machine: Machine, tmp_path: Path) -> None:
    browser = machine.has("my-browser")
    assert machine.ensure(CHROMIUM=str(browser)).returncode == 0


def test_missing_browser_is_installed_with_fonts_and_nothing_else(machine: Machine) -> None:
    chromium = machine.folder / "chromium-headless-shell"
    machine.has_apt(f"case $1 in install) touch {chromium}; chmod +x {chromium};; esac")
    assert machine.ensure().returncode == 0
    update, install = machine.told_apt()
    assert update.startswith("update")
    assert install.endswith("--no-install-recommends chromium-headless-shell fonts-liberation fonts-noto-cjk")


@pytest.mark.parametrize("sudo", [None, "exit 1"])
def test_without_rights_nothing_is_tried_and_everything_said(machine: Machine, sudo: str | None) -> None:
    machine.has("id", "echo 1000")
    machine.has_apt("exit 1")
    if sudo:
        machine.has("sudo", sudo)
    answer = machine.ensure()
    assert answer.returncode == 1
    assert "SKIPPED: every test in tests/browser" in answer.stderr
    assert machine.told_apt() == []


def test_sudo_that_does_not_ask_installs(machine: Machine) -> None:
    chromium = machine.folder / "chromium-headless-shell"
    machine.has("id", "echo 1000")
    machine.has("sudo", 'test "$1" = -n && shift 2 && exec "$@"')
    machine.has_apt(f"touch {chromium}; chmod +x {chromium}")
    assert machine.ensure().returncode == 0


def test_failed_installation_is_quoted(machine: Machine) -> None:
    machine.has_apt('echo "E: Unable to locate package chromium"; exit 100')
    answer = machine.ensure()
    assert answer.returncode == 1
    assert "Unable to locate package" in answer.stderr
    assert "SKIPPED" in answer.stderr


def test_without_apt_it_is_said(machine: Machine) -> None:
    answer = machine.ensure()
    assert answer.returncode == 1
    assert "sudo apt-get install" in answer.stderr
