"""The standard library's `dataclass`, whose methods are written when a class is first used.

Writing them takes some 0.4 ms a class. The window knows 140 classes when its first page is shown, and has
made values of a third: the rest was a quarter of what the program adds to Qt's own start.
"""

from __future__ import annotations

import dataclasses
import inspect
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

__all__ = ["dataclass", "write_all"]

_FIELDS: Final = "__dataclass_fields__"  # what the standard library knows a dataclass by
_known: Final[list[_Unwritten]] = []
_lock: Final = threading.RLock()  # writing a class writes its bases


class _Unwritten:
    """Stands where a class has its fields, until somebody asks for them."""

    def __init__(self, kind: type, options: dict[str, bool]) -> None:
        self._kind, self._options = kind, options

    def __get__(self, _: object, __: type) -> dict[str, dataclasses.Field[Any]]:
        self.write()
        fields: dict[str, dataclasses.Field[Any]] = self._kind.__dict__[_FIELDS]
        return fields

    def write(self) -> None:
        with _lock:
            if self._kind.__dict__[_FIELDS] is self:
                dataclasses.dataclass(**self._options)(self._kind)
                self._kind.__new__ = _new


class _Signature:
    """What a class is called with: not its `__new__`, which takes anything."""

    def __get__(self, one: object, kind: type) -> inspect.Signature:
        if one is not None:
            raise AttributeError("__signature__")
        dataclasses.fields(kind)  # it may not be written yet
        called = inspect.signature(kind.__init__)  # type: ignore[misc]  # whichever it has
        return called.replace(parameters=[*called.parameters.values()][1:])


_SIGNATURE: Final = _Signature()


def write_all() -> None:
    """Write every class that is known by now; for a moment when nobody waits."""
    known, _known[:] = tuple(_known), ()
    for one in known:
        one.write()


def _late(**options: bool) -> Callable[[type], type]:
    """Mark a class; its first value, `fields()` or a class derived from it makes it a dataclass."""

    def marked(kind: type) -> type:
        unwritten = _Unwritten(kind, options)
        _known.append(unwritten)

        def first(asked: type, /, *_: object, **__: object) -> object:
            unwritten.write()
            return object.__new__(asked)

        setattr(kind, _FIELDS, unwritten)
        setattr(kind, "__signature__", _SIGNATURE)  # noqa: B010 - a name that no type has
        kind.__new__ = first  # type: ignore[assignment]  # what is unpickled comes by here, too
        return kind

    return marked


def _new(kind: type, /, *_: object, **__: object) -> object:
    return object.__new__(kind)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _late
