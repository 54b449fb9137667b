"""Names of organizations and applications (O-54, O-76; design §4, Forms)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.ports.target_names import MAX_LENGTH, checked_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shop", "Shop"),
        ("  two words  ", "two words"),
        ("\u00a0Größe\u3000", "Größe"),
        ("应用", "应用"),
        ("👩‍💻", "👩‍💻"),
        ("x" * 100, "x" * 100),
        (" " + "x" * 100 + " ", "x" * 100),
    ],
)
def test_a_name_is_trimmed_and_kept(text: str, name: str) -> None:
    assert checked_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "a\nb",
        "a\rb",
        "a\tb",
        "a\x00b",
        "a\x7fb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\ud800b",
        "evil\u202etxt.exe",
        "x" * 101,
        "\u200b\u200d",
        "\u2800",
        "\u3164",
        "\u0301",
    ],
    ids=ascii,
)
def test_what_cannot_be_read_on_one_line_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_name(text)
    assert refused.value.code == "name_invalid"


@given(st.text(max_size=120))
def test_every_accepted_name_is_short_trimmed_and_stable(text: str) -> None:
    try:
        name = checked_name(text)
    except Invalid:
        return
    assert 1 <= len(name) <= MAX_LENGTH
    assert name == name.strip() == checked_name(name)
    assert name.splitlines() == [name]
