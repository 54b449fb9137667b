"""What is left of a failed run where little of its log is shown."""

from tests.support.ci_digest import LINES, REPORTS, WIDTH, digest

GREEN = """\
python -m pytest --quiet tests/unit
........ [100%]
8 passed in 0.12s
\x1b[2m      Tests \x1b[22m \x1b[1m\x1b[32m487 passed\x1b[39m (487)
"""


def failed(*names: str, message: str = "assert 1 == 2") -> str:
    """What pytest prints of failed tests, each with a long log that nobody asked for."""
    reports = (
        f"_ {name} _\n\n    def {name}():\n>       {message}\nE       {message}\n\n"
        "tests/a.py:7: AssertionError\n---- Captured stdout call ----\n" + "a line of the log\n" * 50
        for name in names
    )
    summary = "".join(f"FAILED tests/a.py::{name} - {message}\n" for name in names)
    return (
        f"=== FAILURES ===\n{''.join(reports)}=== short test summary info ===\n{summary}"
        f"=== {len(names)} failed, 3 passed in 1.00s ===\nmake: *** [Makefile:96: test-e2e] Error 1\n"
    )


def test_green_run_is_its_figures() -> None:
    assert digest(GREEN).splitlines() == ["8 passed in 0.12s", "      Tests  487 passed (487)"]


def test_failed_test_tells_where_and_what_was_expected() -> None:
    told = digest(GREEN + failed("test_one"))
    assert "=== 1 failed, 3 passed in 1.00s ===" in told
    assert "FAILED test_one\n    >       assert 1 == 2\n    E       assert 1 == 2\n    tests/a.py:7: " in told
    assert "FAILED tests/a.py::test_one" in told
    assert "make: *** [Makefile:96: test-e2e] Error 1" in told


def test_what_any_other_command_said_last_is_told() -> None:
    told = digest("mypy app.py\napp.py:1: error: no\nmake: *** [Makefile:75: types] Error 1\n")
    assert "make: *** [Makefile:75: types] Error 1\n    mypy app.py\n    app.py:1: error: no" in told


def test_failed_test_of_the_console_is_named() -> None:
    told = digest("\x1b[31m FAIL \x1b[39m src/a.test.ts > says so\n" + "1| code\n" * 50)
    assert told.strip() == "FAIL  src/a.test.ts > says so"


def test_digest_stays_short() -> None:
    names = [f"test_{number}" for number in range(100)]
    told = digest(failed(*names, message="assert " + "x" * 5_000))
    assert f"and {100 - REPORTS} more failed tests" in told
    assert max(map(len, told.splitlines())) <= WIDTH
    assert len(told.splitlines()) < (REPORTS + 1) * (LINES + 2)
