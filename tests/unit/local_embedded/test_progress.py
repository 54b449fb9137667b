"""What `make run` prints while it starts."""

import io

import pytest

from local.embedded.progress import Progress


def test_a_step_is_named_at_once_and_timed_at_its_end() -> None:
    out = io.StringIO()
    with Progress(out).step("embedded AWS"):
        assert out.getvalue().startswith("  embedded AWS...")
        assert not out.getvalue().endswith("\n")
    assert out.getvalue().endswith(" s\n")


def test_a_failing_step_says_so() -> None:
    out = io.StringIO()
    with pytest.raises(RuntimeError), Progress(out).step("both stacks"):
        raise RuntimeError
    assert out.getvalue().endswith("failed\n")
