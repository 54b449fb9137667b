"""Both sides of a contest get the same numbers, each once, in turns."""

from tests.bench.warm.contest import Contest


def test_both_sides_make_the_same_calls_in_turns() -> None:
    made: list[tuple[str, int]] = []
    contest = Contest("bind", lambda n: made.append(("ours", n)), lambda n: made.append(("baseline", n)))
    contest.latencies(3)
    assert made == [
        ("baseline", 0),
        ("ours", 0),
        ("ours", 1),
        ("baseline", 1),
        ("baseline", 2),
        ("ours", 2),
    ]


def test_no_number_is_used_twice_by_one_side() -> None:
    ours: list[int] = []
    contest = Contest("registration", ours.append, lambda _: None)
    contest.latencies(2)
    contest.rates(4, clients=2, rounds=2)
    assert sorted(ours) == list(range(10))


def test_rates_are_calls_a_second() -> None:
    rates = Contest("bind", lambda _: None, lambda _: None).rates(5, clients=2, rounds=1)
    assert rates.ours > 0
    assert rates.ratio == rates.ours / rates.baseline


def test_each_side_of_a_rate_rests_before_the_other_begins() -> None:
    done: list[str] = []
    contest = Contest(
        "registration",
        lambda _: done.append("ours"),
        lambda _: done.append("baseline"),
        lambda: done.append("rest"),
    )
    contest.rates(2, clients=1, rounds=1)
    assert done == ["ours", "ours", "rest", "baseline", "baseline", "rest"]
