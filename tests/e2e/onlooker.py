"""Sees the desktop as a screen reader does and presses what is there: by what is shown, and by no other way.

A program of its own, run by the system's Python (`desktop.SYSTEM_PYTHON`), whose packages know the
accessibility bus. It is told one JSON object a line (`do`, `name`, ...) and answers with one: `found`, or
`trouble` with all that can be seen. Nothing takes longer than the seconds it is given.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only now is its version chosen

PROGRAM: Final = "PXE Wizard"
_POLL: Final = 0.1  # seconds
Node = Any  # Atspi.Accessible; its library has no types


def shown(node: Node) -> Iterator[Node]:
    """Yield what can be seen below a node, in its order."""
    for child in children(node):
        if child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield child
            yield from shown(child)


def children(node: Node) -> list[Node]:
    """Return what lies below a node, seen or not."""
    found = (node.get_child_at_index(number) for number in range(node.get_child_count()))
    return [one for one in found if one is not None]


def everything() -> Iterator[Node]:
    """Yield what can be seen of the program; while a dialog is open, only that."""
    windows = [
        window
        for one in children(Atspi.get_desktop(0))
        if one.get_name() == PROGRAM
        for window in children(one)
        if window.get_state_set().contains(Atspi.StateType.SHOWING)
    ]
    dialogs = [one for one in windows if one.get_role() == Atspi.Role.DIALOG]
    for window in dialogs[-1:] or windows:
        yield window
        yield from shown(window)


def words(node: Node) -> str:
    """Return what is read out of a node: its name, and what is typed or shown in it."""
    text = node.get_text_iface()
    inside = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""
    return f"{node.get_name()} {inside}" if inside != node.get_name() else inside


def usable(node: Node) -> bool:
    """Say whether a person could press it."""
    return bool(node.get_state_set().contains(Atspi.StateType.SENSITIVE))


def has_focus(node: Node) -> bool:
    """Say whether keys go to it."""
    return bool(node.get_state_set().contains(Atspi.StateType.FOCUSED))


# ---------------------------------------------------------------------------------- what it is told


def press(told: dict[str, Any]) -> bool:
    """Press the button, box or choice of that name."""
    for node in everything():
        action = node.get_action_iface()
        if action and node.get_name() == told["name"] and usable(node):
            return bool(Atspi.Action.do_action(action, 0))
    return False


def pick(told: dict[str, Any]) -> bool:
    """Take the row that says this, in the list of that name."""
    for node in everything():
        if node.get_name() == told["name"]:
            for number, row in enumerate(children(node)):
                if told["row"] in row.get_name():
                    return bool(Atspi.Selection.select_child(node.get_selection_iface(), number))
    return False


def enter(told: dict[str, Any]) -> bool:
    """Type into the field of that name."""
    for node in everything():
        field = node.get_editable_text_iface()
        if field and node.get_name() == told["name"] and usable(node):
            return bool(Atspi.EditableText.set_text_contents(field, told["text"]))
    return False


def see(told: dict[str, Any]) -> bool:
    """Find these words in what is shown."""
    return any(told["name"] in words(node) for node in everything())


def focus(told: dict[str, Any]) -> bool:
    """Find the keyboard's focus on what has that name."""
    return any(node.get_name() == told["name"] for node in everything() if has_focus(node))


def gone(_: dict[str, Any]) -> bool:
    """See nothing of the program any more."""
    return not any(True for _ in everything())


WORDS: Final[dict[str, Callable[[dict[str, Any]], bool]]] = {
    each.__name__: each for each in (press, pick, enter, see, focus, gone)
}


def answer(told: dict[str, Any]) -> dict[str, object]:
    """Do what is told as soon as it can be done."""
    limit = time.monotonic() + told["seconds"]
    while time.monotonic() < limit:
        try:
            if WORDS[told["do"]](told):
                return {"found": True}
        except GLib.Error:  # it went away while it was looked at
            pass
        threading.Event().wait(_POLL)
    return {"trouble": f"cannot {told['do']} {told.get('name', '')}", "seen": seen()}


def seen() -> list[str]:
    """Return what can be seen, for the person who reads the test's failure."""
    try:
        return [
            f"{one.get_role_name()}: {words(one)}{' (focus)' if has_focus(one) else ''}"
            for one in everything()
            if words(one)
        ]
    except GLib.Error as trouble:
        return [str(trouble)]


def main() -> None:
    """Answer line by line until there are no more."""
    Atspi.init()
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)  # what has gone is seen no more
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
