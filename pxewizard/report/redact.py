r"""What a report may tell of people, addresses and servers: none, standard, or strict.

Templates of sentences are the program's own and stay; what fills their gaps, and every other text from a
server, is looked at word by word. Standard replaces users, addresses and SIDs. Strict gives every server a
stable name (DP-1), and of all other words lets through only those that are known to be harmless.
"""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from pxewizard.core.words import Text

LEFT_OUT: Final = "…"


class Profile(StrEnum):
    """How much is left out."""

    NONE = "none"
    STANDARD = "standard"
    STRICT = "strict"


class What(StrEnum):
    """A kind of thing that is replaced."""

    USER = "USER"
    ADDRESS = "ADDRESS"
    SID = "SID"
    COMPUTER = "COMPUTER"
    DP = "DP"
    MP = "MP"
    SITE_SERVER = "SITE-SERVER"
    SQL = "SQL"
    SERVER = "SERVER"
    DATABASE = "DATABASE"
    SITE = "SITE"
    GROUP = "GROUP"
    TEXT = "TEXT"


_STANDARD: Final = {What.USER, What.ADDRESS, What.SID}


@dataclass(frozen=True)
class Names:
    """What is known by name: `things` in the order in which they are numbered, `people`, harmless `words`."""

    things: tuple[tuple[str, What], ...] = ()
    people: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Replaced:
    """Something that was replaced, for the person's own eyes only."""

    what: What
    original: str
    alias: str
    times: int


_OCTET: Final = r"(?:25[0-5]|2[0-4]\d|1\d\d|0{0,2}\d|0?\d\d)"
_IPV4: Final = rf"{_OCTET}(?:\.{_OCTET}){{3}}(?!\d|\.\d)"
# What has a form of its own is found wherever it stands, also in the middle of a word.
_SID: Final = r"(?<![0-9A-Z])S-1-\d+(?:-\d+)+"
_IP: Final = rf"(?<![0-9A-Z:.])(?:[0-9A-F]{{0,4}}:){{2,7}}{_IPV4}|(?<![0-9A-Z])(?<!\d\.){_IPV4}"
_MAC: Final = (
    r"(?<![0-9A-Z])[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5,}(?![0-9A-Z])"
    r"|(?<![0-9A-Z-])[0-9A-F]{12}(?![0-9A-Z])"
    r"|(?<![0-9A-Z.])[0-9A-F]{4}(?:\.[0-9A-F]{4}){2}(?![0-9A-Z])"
)
_GROUPS: Final = 8  # of two digits in the longest address of a card; more is a hash
_HARMLESS: Final = re.compile(
    r"[-+]?\d[\d.,:_TZ+-]*|(0x)?[0-9A-F]{8}|0x[0-9A-F]{1,16}|REG_[A-Z_]+|\W+", re.IGNORECASE
)
_UNDO: Final = re.compile(r"(undo-)(.+)(\.reg)")
_NO_DOMAINS: Final = frozenset(
    {
        "hklm",
        "hkcu",
        "hkey_local_machine",
        "software",
        "system",
        "microsoft",
        "sms",
        "root",
        "files",
    }
)
_FULL_NAME: Final = r"(?-i:[A-Z][a-z]+(?: [A-Z][\w'-]+)+)"
_USER: Final = rf"(?:{_FULL_NAME}|[\w.$-]+)"
_ACCOUNT: Final = rf"(?<![\\\w.:$-])[A-Z][\w.-]{{0,63}}\\{{1,2}}(?!\\){_USER}(?![\\\w])"
_HOME: Final = r"(?P<home>(?<=[\\/]Users[\\/])[^\\/\s\"']+|(?<=/home/)[^\\/\s\"']+)"
_PLAIN: Final = r"[^\s,;&()\[\]<>{}\"'“”„«»|=/\\]"
_MAIL: Final = rf"(?P<mail>(?:(?!@){_PLAIN}){{1,256}}@[\w-]+(?:\.[\w-]+)*)"
_WORD: Final = rf"(?:(?!{_SID}|{_IP}|{_MAC})(?:[0-9A-Z]+|{_PLAIN}))+"
_REACH: Final = 300  # characters of the longest name that is not cut in two
_OF_ADDRESSES: Final = frozenset("/\\: (")
_EDGES: Final = ".:!?-…"


@dataclass
class Redactor:
    """Replaces by one profile, and counts; the same thing gets the same alias throughout one report."""

    profile: Profile
    names: Names = field(default_factory=Names)

    def __post_init__(self) -> None:
        """Give a number to what is known, in its order."""
        self._aliases: dict[str, tuple[What, str]] = {}
        self._numbers: Counter[What] = Counter()
        self._times: Counter[str] = Counter()
        self._originals: dict[str, str] = {}
        self._short: set[str] = set()  # names without a domain
        people = [one for one in self.names.people if len(one) > 1]
        for name in people:
            self._known(name, What.USER)
            bare = name.rpartition("\\")[2].partition("@")[0]
            if len(bare) > 1:
                self._aliases.setdefault(bare.casefold(), self._aliases[name.casefold()])
        for name, what in self.names.things if self.profile is Profile.STRICT else ():
            self._known(name, what)
        literal = "|".join(re.escape(one) for one in sorted(people, key=len, reverse=True))
        whole = rf"(?<![\w.-])(?:{literal})(?![\w-])|" if literal else ""
        domains = {one.partition("\\")[0] for one in people if "\\" in one}
        domain = "|".join(re.escape(one) for one in sorted(domains) if one)
        slashed = rf"(?<![\w.-])(?P<slashed>(?:{domain})/{_USER})|" if domain else ""
        forms = f"(?P<sid>{_SID})|(?P<ip>{_IP})|(?P<mac>{_MAC})"
        self._token = re.compile(
            f"{whole}{slashed}(?P<account>{_ACCOUNT})|{_HOME}|{forms}|{_MAIL}|{_WORD}",
            re.IGNORECASE,
        )

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was replaced so far, the most frequent first."""
        found = (
            Replaced(What(alias.rpartition("-")[0]), self._originals[alias], alias, times)
            for alias, times in self._times.items()
        )
        return tuple(sorted(found, key=lambda one: (-one.times, one.alias)))

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return how often something of each kind was replaced."""
        counted: Counter[str] = Counter()
        for one in self.replaced:
            counted[str(one.what)] += one.times
        return tuple(sorted(counted.items()))

    def sentence(self, text: Text) -> Text:
        """Return the sentence with its gaps replaced."""
        if self.profile is Profile.NONE or not text.values:
            return text
        values = tuple(
            (name, self.sentence(one) if isinstance(one, Text) else self.text(one))
            for name, one in text.values
        )
        return Text(text.template, values)

    def text(self, text: str) -> str:
        """Return a text of somebody else's, replaced word by word."""
        if self.profile is Profile.NONE:
            return text
        told = self._token.sub(self._found, text)
        return re.sub(rf"{LEFT_OUT}(\W{{0,3}}{LEFT_OUT})+", LEFT_OUT, told)

    def thing(self, text: str, what: What) -> str:
        """Return a whole text that is one thing of that kind, such as the name of a server."""
        if not text or self.profile is Profile.NONE:
            return text
        if self.profile is Profile.STANDARD and what not in _STANDARD:
            return self.text(text)
        if text.casefold() not in self._aliases and set(text) & _OF_ADDRESSES:
            return self.text(text)  # an address with its parts
        return self._alias(text, what)

    def end(self, text: str, most: int) -> int:
        """Return where a text may be cut that is longer than `most`: behind what stands at that place."""
        if self.profile is Profile.NONE:
            return most
        found = self._token.finditer(text, 0, most + _REACH)
        ends = (one.end() for one in found if one.start() < most < one.end())
        return next(ends, most)

    def _found(self, found: re.Match[str]) -> str:
        word = found[0]
        match found.lastgroup:
            case "home" | "mail":
                return self._alias(word, What.USER)
            case "slashed":
                return self._alias(word.replace("/", "\\"), What.USER)
            case "account":
                return self._word(word.replace("\\\\", "\\"))
            case "sid":
                return self._alias(word, What.SID)
            case "ip":
                return self._ip(word)
            case "mac" if len(re.findall("[:-]", word)) < _GROUPS:
                return self._alias(word, What.ADDRESS)
        return self._word(word)

    def _ip(self, word: str) -> str:
        """Return an address without the zeros before its numbers: the same one keeps its alias."""
        before, colon, last = word.rpartition(":")
        plain = ".".join(str(int(one)) for one in last.split("."))
        if _is_address(before + colon + plain):
            return self._alias(before + colon + plain, What.ADDRESS)
        return f"{self._word(before)}{colon}{self._alias(plain, What.ADDRESS)}"

    def _word(self, word: str) -> str:
        bare = _bare(word)
        known = self._aliases.get(bare.casefold())
        if known is None and ":" in bare:  # a port belongs to nobody
            host, _, port = bare.rpartition(":")
            if port.isdecimal() and host.casefold() in self._aliases:
                return word.replace(host, self._alias(host, What.SERVER), 1)
        what = known[0] if known else _pattern(bare)
        label, _, rest = bare.partition(":")
        if what is None and label.isalpha() and _is_address(rest):  # ip:fe80::1
            return word.replace(rest, self._alias(rest, What.ADDRESS), 1)
        if what is None and "\\" in word:  # a path
            return "\\".join(self._token.sub(self._found, one) for one in word.split("\\"))
        if what is not None:
            return word.replace(bare, self._alias(bare, what), 1)
        if self.profile is Profile.STANDARD or self._passes(bare):
            return word
        if undo := _UNDO.fullmatch(word):  # its name and its end are the program's own
            return f"{undo[1]}{self._word(undo[2])}{undo[3]}"
        self._count(f"{What.TEXT}-1", LEFT_OUT)
        return LEFT_OUT

    def _passes(self, word: str) -> bool:
        return not word or word in self.names.words or bool(_HARMLESS.fullmatch(word))

    def _known(self, name: str, what: What) -> None:
        key = name.casefold()
        first, dot, _ = key.partition(".")
        if key and key not in self._aliases:
            if dot and first in self._short:  # the same server by its whole name
                self._aliases[key] = self._aliases[first]
            else:
                self._numbers[what] += 1
                self._aliases[key] = what, f"{what}-{self._numbers[what]}"
                if not dot:
                    self._short.add(key)
        if first and not first.isdecimal() and what not in {What.USER, What.ADDRESS}:
            self._aliases.setdefault(first, self._aliases[key])

    def _alias(self, original: str, what: What) -> str:
        self._known(original, what)
        _, alias = self._aliases[original.casefold()]
        self._count(alias, original)
        return alias

    def _count(self, alias: str, original: str) -> None:
        self._times[alias] += 1
        self._originals.setdefault(alias, original)


def _pattern(word: str) -> What | None:
    """Return what a word is by its form alone."""
    if _is_address(word):
        return What.ADDRESS
    domain, backslash, user = word.partition("\\")
    return What.USER if backslash and user and domain.casefold() not in _NO_DOMAINS else None


def _bare(word: str) -> str:
    """Return a word without what stands around it; an address may begin or end with its colons."""
    inner = word.strip(_EDGES.replace(":", ""))
    whole = (one for one in (inner.rstrip(":"), inner) if one.strip(":") and _is_address(one))
    return next(whole, word.strip(_EDGES))


def _is_address(word: str) -> bool:
    bare = word.partition("%")[0]
    if bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return False
    return True


def merged(several: Iterable[Names]) -> Names:
    """Return the names of several records, each thing once."""
    things: dict[str, What] = {}
    people: dict[str, None] = {}
    words: frozenset[str] = frozenset()
    for one in several:
        for name, what in one.things:
            things.setdefault(name, what)
        people.update(dict.fromkeys(one.people))
        words |= one.words
    return Names(tuple(things.items()), tuple(people), words)
