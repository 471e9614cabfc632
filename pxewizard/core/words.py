"""Sentences for people: a template and its values, kept apart so that a window can translate them.

Knows nothing of Qt or of languages; `str()` of a `Text` is its English sentence.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """One sentence: an English template with `{named}` gaps, and what belongs in the gaps."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return the English sentence with its gaps filled."""
        return self.template.format_map(dict(self.values)) if self.values else self.template


def tr(template: str, /, **values: object) -> Text:
    """Mark a sentence as shown to a person; the translation tools look for calls of this name."""
    return Text(template, tuple((name, str(value)) for name, value in values.items()))
