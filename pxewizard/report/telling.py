"""Makes every text of a report: redacted, said in one language, and without what could steer a reader.

What a server sent may hold control characters, marks that turn a line around, or a megabyte. Here it
becomes one line of plain characters; what is not plain is named by its number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.place import DatabaseRows, Place, RegistryKey, RegistryValue
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text
from pxewizard.report.model import Told, Trouble
from pxewizard.report.redact import Redactor, What

LONGEST: Final = 1_000  # characters of one text of a server
_SPACES: Final = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@dataclass(frozen=True)
class Teller:
    """Tells by one redaction, in one language."""

    redactor: Redactor
    say: Callable[[Text], str] = str

    def says(self, text: Text) -> Told:
        """Tell a sentence of the program's."""
        return Told(plain(self.say(self.redactor.sentence(self._bounded(text)))))

    def free(self, text: str, most: int = LONGEST) -> Told:
        """Tell what somebody else wrote: a server, a file, a person."""
        return Told(plain(self.redactor.text(self._cut(text, most))))

    def server(self, name: str) -> Told:
        """Tell the name of a server or the address of a database."""
        return Told(plain(self.redactor.thing(self._cut(name), What.SERVER)))

    def servers(self, names: Iterable[str]) -> tuple[Told, ...]:
        """Tell several names."""
        return tuple(self.server(one) for one in names)

    def person(self, name: str) -> Told:
        """Tell the name of an account."""
        return Told(plain(self.redactor.thing(self._cut(name), What.USER)))

    def computer(self, name: str) -> Told:
        """Tell the name of the computer that the program runs on."""
        return Told(plain(self.redactor.thing(self._cut(name), What.COMPUTER)))

    def site(self, code: str) -> Told:
        """Tell a site code."""
        return Told(plain(self.redactor.thing(self._cut(code), What.SITE)))

    def place(self, place: Place) -> Told:
        """Tell a place without its server: the program itself chose it."""
        if isinstance(place, RegistryValue | RegistryKey):
            return Told(str(place))
        text = getattr(place, "text", None)
        return self.says(text) if isinstance(text, Text) else Told(str(place))

    def on(self, place: Place) -> Told:
        """Tell the server of a place."""
        return (
            self.free(place.server)
            if isinstance(place, DatabaseRows)
            else self.server(place.server)
        )

    def trouble(self, problem: Problem) -> Trouble:
        """Tell what is in the way."""
        return Trouble(problem.code, self.says(problem.summary), self.says(problem.advice))

    def _bounded(self, text: Text) -> Text:
        values = tuple(
            (name, self._bounded(one) if isinstance(one, Text) else self._cut(one))
            for name, one in text.values
        )
        return Text(text.template, values)

    def _cut(self, text: str, most: int = LONGEST) -> str:
        """Return the beginning of a text; a name or an address at its end stays whole, to be replaced."""
        if len(text) <= most:
            return text
        end = self.redactor.end(text, most)
        left_out = len(text) - end
        return f"{text[:end]} … (+{left_out:,})" if left_out else text


def plain(text: str) -> str:
    """Return the text as one line; a character that is not shown as itself is named: ⟨U+202E⟩."""
    if text.isprintable():
        return text
    return "".join(_plain(one) for one in text).strip()


def _plain(one: str) -> str:
    if one.isprintable():
        return one
    return " " if one in _SPACES or one.isspace() else f"⟨U+{ord(one):04X}⟩"
