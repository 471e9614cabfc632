r"""A registry step as the article's REG.exe line, to read or to copy; this program never runs it.

The line is what a person would type at an elevated prompt (cmd.exe) of the server. Not every value
survives that: `carries` says whether this one does, `too_long_for_prompt` whether the line fits.
"""

from __future__ import annotations

import re
from typing import Final, assert_never

from pxewizard.core.reading import Kind, Present
from pxewizard.core.remedy import DeleteRegistryValue, RegistryStep, SetRegistryValue

_LONGEST_LINE: Final = 8191  # characters (UTF-16), documented for cmd.exe
_BETWEEN_ITEMS: Final = r"\0"  # REG.exe's own separator
_PLAIN: Final = re.compile(r"[\w.-]+", re.ASCII)
# What a prompt would not hand over as it stands: control characters, half characters, %NAME%.
_LOST: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff%]")
_OPERATORS: Final = re.compile(r"[&|<>^]")  # cmd.exe's, outside of quotes


def reg_command(step: RegistryStep) -> str:
    """Return the line; its value is quoted as Windows programs split their arguments."""
    name = f"/v {_word(step.place.name)}" if step.place.name else "/ve"
    key = _quote(f"HKLM\\{step.place.key}")
    match step:
        case SetRegistryValue():
            kind = step.after.kind.value
            return f"REG.exe ADD {key} {name} /t {kind} /d {_data(step.after)} /f"
        case DeleteRegistryValue():
            return f"REG.exe DELETE {key} {name} /f"
        case _:
            assert_never(step)


def too_long_for_prompt(command: str) -> bool:
    """Return whether cmd.exe would cut the line (8,191 characters; it does so without a word)."""
    return len(command.encode("utf-16-le", "surrogatepass")) // 2 > _LONGEST_LINE


def carries(step: RegistryStep) -> bool:
    r"""Return whether the line, typed at a prompt, would write exactly the step's value.

    REG.exe cannot write an empty list, nor an empty item, and splits at every \0; cmd.exe drops or
    replaces some characters, and takes the escaped quotes of an argument for the end of its quotes.
    """
    command = reg_command(step)
    if _LOST.search(command) or any(_OPERATORS.search(part) for part in command.split('"')[::2]):
        return False
    value = step.after.value if isinstance(step, SetRegistryValue) else ""
    if isinstance(value, tuple):
        return all(value) and bool(value) and not any(_BETWEEN_ITEMS in item for item in value)
    return True


def _data(present: Present) -> str:
    match present.value:
        case int(number):
            return str(number)
        case bytes(data):
            return data.hex() or '""'
        case str(text):
            return _quote(text)
        case tuple(items) if present.kind is Kind.REG_MULTI_SZ:
            return _quote(_BETWEEN_ITEMS.join(items))
        case _:
            raise ValueError(f"{present.kind} is no type of the registry")


def _word(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else _quote(text)


def _quote(text: str) -> str:
    # Backslashes count only before a quote: there, and before the closing one, they are doubled.
    # The look behind keeps a long row of them from being gone through from each of its places.
    escaped = re.sub(r'(?<!\\)(\\*)"', r"\1\1\\" + '"', text) if '"' in text else text
    closing = len(escaped) - len(escaped.rstrip("\\"))
    return f'"{escaped}{chr(92) * closing}"'
