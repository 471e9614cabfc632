"""Sentences for people: a template and its values, kept apart so that a window can translate them.

Knows nothing of Qt or of languages; `str()` of a `Text` is its English sentence.
A gap is `{name}`, or `{name:# step|# steps}` where a count chooses the words: one, then any other number,
with # for the number. A template has at most one such gap, so that a language with more forms than two
can have a whole sentence for each; a sentence with two counts is made of texts: a value may be a `Text`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from string import Formatter

from pxewizard.core.late import dataclass


@dataclass(frozen=True)
class Text:
    """One sentence: an English template with `{named}` gaps, and what belongs in the gaps."""

    template: str
    values: tuple[tuple[str, str | Text], ...] = ()

    def __str__(self) -> str:
        """Return the English sentence with its gaps filled."""
        return filled(self.template, {name: str(value) for name, value in self.values})

    @property
    def count(self) -> int | None:
        """Return the number that chooses the words, if one does."""
        values = dict(self.values)
        parts = Formatter().parse(self.template) if values else ()
        counts = (str(values[name]) for _, name, forms, _ in parts if name and forms)
        return next((int(one) for one in counts if one.isdecimal()), None)


def tr(template: str, /, **values: object) -> Text:
    """Mark a sentence as shown to a person; the translation tools look for calls of this name."""
    return Text(
        template,
        tuple((name, _kept(value)) for name, value in values.items()),
    )


def joined(parts: Iterable[str | Text], between: str = ", ") -> Text:
    """Return names or sentences one after the other, each for itself in the window's language."""
    values = tuple((f"part{number}", part) for number, part in enumerate(parts))
    return Text(between.join(f"{{{name}}}" for name, _ in values), values)


def numeral(value: int) -> Text:
    """Return a number by itself, written as the window's language writes it."""
    return Text("{n:#}", (("n", str(value)),))


def template(sentence: str, /) -> str:
    """Mark a sentence of a table for the translation tools; `tr` fills its gaps where it is used."""
    return sentence


def filled(
    template: str, values: Mapping[str, str], number: Callable[[int], str] = "{:,}".format
) -> str:
    """Fill the gaps; `number` writes a count. Without values the template is the sentence as it stands."""
    if not values:
        return template
    parts = Formatter().parse(template)
    return "".join(
        literal + ("" if name is None else _chosen(values[name], forms or "", number))
        for literal, name, forms, _ in parts
    )


def _kept(value: object) -> str | Text:
    named = value if isinstance(value, Text) else getattr(value, "text", None)  # as a place is
    return named if isinstance(named, Text) else str(value)


def _chosen(value: str, forms: str, number: Callable[[int], str]) -> str:
    if not forms:
        return value
    one, _, other = forms.partition("|")
    shown = number(int(value)) if value.isdecimal() else value
    return (one if value == "1" else other or one).replace("#", shown)
