"""Dataclasses that are written when they are first used: in nothing else different from the library's own."""

from __future__ import annotations

import importlib
import inspect
import pickle
import pkgutil
import threading
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pxewizard
from pxewizard.core.late import dataclass, write_all


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 2
    names: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class Marked(Point):
    mark: str = ""


@dataclass(frozen=True)
class Named:
    kind: str
    asked: str
    self_: str = ""


class Plain(Point):
    """Not a dataclass itself."""


def is_written(kind: type) -> bool:
    return isinstance(vars(kind)["__dataclass_fields__"], dict)


def fresh() -> type[Point]:
    """Return a class like `Point` that nobody has used yet."""

    @dataclass(frozen=True)
    class Fresh(Point):
        x: int
        y: int = 2

    return Fresh


def test_it_does_what_a_dataclass_does() -> None:
    one = Point(1)
    assert (one.x, one.y, one.names) == (1, 2, ())
    assert repr(one) == "Point(x=1, y=2, names=())"
    assert one == Point(1)
    assert one != Point(2)
    assert hash(one) == hash(Point(1))
    assert replace(one, y=5) == Point(1, 5)
    assert [each.name for each in fields(Marked)] == ["x", "y", "names", "mark"]
    with pytest.raises(FrozenInstanceError):
        one.x = 3  # type: ignore[misc]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    match Marked(1, mark="m"):
        case Marked(x, y, _, mark):
            assert (x, y, mark) == (1, 2, "m")
    assert Plain(4).x == 4
    assert Named(kind="k", asked="a") == replace(
        Named("k", "b"), asked="a"
    )  # a first, a later value


def test_it_is_written_by_the_first_value_or_the_first_question_and_no_sooner() -> None:
    for use in (lambda kind: kind(1), fields, is_dataclass, lambda kind: kind.__new__(kind)):
        kind = fresh()
        assert not is_written(kind)
        use(kind)
        assert is_written(kind)


def test_all_can_be_written_at_once() -> None:
    kind = fresh()
    write_all()
    assert is_written(kind)
    assert kind(1) == kind(1)


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Point(7))) == Point(7)  # noqa: S301 - our own


class Own(Point):
    """Made in its own way."""

    def __init__(self, both: int) -> None:
        super().__init__(both, both)


def test_it_tells_what_it_is_called_with() -> None:
    assert str(inspect.signature(fresh())).startswith("(x: 'int', y: 'int' = 2, names: ")
    assert [*inspect.signature(Marked).parameters] == ["x", "y", "names", "mark"]
    assert [*inspect.signature(Own).parameters] == ["both"]
    assert not callable(Point(1))


@given(st.builds(Named) | st.from_type(Marked))
def test_values_of_it_can_be_thought_up(one: Named | Marked) -> None:
    assert one == replace(one)


def test_threads_that_come_at_once_find_it_whole() -> None:
    for _ in range(50):
        kind, together, made = fresh(), threading.Barrier(4), []

        def make(kind: type[Point] = kind, at: threading.Barrier = together) -> None:
            at.wait(10)
            made.append(kind(1))  # noqa: B023 - they end before the next turn

        threads = [threading.Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [kind(1)] * 4


def test_each_one_of_the_program_can_be_written() -> None:
    written = 0
    for found in pkgutil.walk_packages(pxewizard.__path__, "pxewizard."):
        if not found.name.endswith("__main__"):
            module = importlib.import_module(found.name)
            for kind in vars(module).values():
                if isinstance(kind, type) and "__dataclass_fields__" in vars(kind):
                    fields(kind)
                    written += is_written(kind)
    assert written > 200
