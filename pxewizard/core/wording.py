"""What an article says of itself around its evidence: for a window that knows no article.

Steps are the wizard's, by number: 1 servers, 2 examine, 3 compare, 4 review, 5 apply, 6 result.
"""

from __future__ import annotations

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text


@dataclass(frozen=True)
class Term:
    """A word explained, and the steps where it is met."""

    word: Text
    means: Text
    steps: tuple[int, ...]


@dataclass(frozen=True)
class Headline:
    """What is true where all these findings were made, in few words and without gaps."""

    codes: tuple[str, ...]
    says: Text
    lead: Text | None = None


@dataclass(frozen=True)
class Wording:
    """An article's own words; `why` explains steps by number; the first headline that fits is taken.

    `log_marks` are the codes and stable words that make a line of a log worth showing. `stands` is the
    finding that tells what holds now, where a change has mended the fault.
    """

    short_name: Text
    question: Text
    headlines: tuple[Headline, ...] = ()
    terms: tuple[Term, ...] = ()
    why: tuple[tuple[int, Text], ...] = ()
    log_marks: tuple[str, ...] = ()
    stands: str = ""
