"""Jobs at their instants."""

import threading

from local.simulator.emit.timetable import Timetable


def test_jobs_run_in_the_order_of_their_instants() -> None:
    timetable, done, ran = Timetable(), threading.Event(), list[str]()
    timetable.after(0.08, done.set)
    timetable.after(0.05, lambda: ran.append("last"))
    timetable.after(0.01, lambda: ran.append("first"))

    assert done.wait(10)
    timetable.stop()
    assert ran == ["first", "last"]


def test_what_was_cleared_does_not_run() -> None:
    timetable, done, ran = Timetable(), threading.Event(), list[str]()
    timetable.after(0.5, lambda: ran.append("cleared"))
    timetable.clear()
    timetable.after(0.6, done.set)

    assert done.wait(10)
    timetable.stop()
    assert ran == []


def test_a_stopped_timetable_does_nothing_more() -> None:
    timetable = Timetable()
    timetable.after(3600, lambda: None)
    timetable.stop()
