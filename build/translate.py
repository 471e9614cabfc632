#!/usr/bin/env python3
r"""Keep the translations in step with the program's sentences.

    .venv/bin/python build/translate.py            bring every catalogue up to date, and compile it
    .venv/bin/python build/translate.py --drop     the same, without what no sentence uses any more

A catalogue is resources/translations/pxewizard_<language>.ts, for Qt Linguist; the .qm beside it is what
the program loads. Both are committed, so that a checkout, a wheel and a frozen program find them in the
same way; tests/test_translations.py fails where they do not fit the sentences. A translation that no
sentence uses stays in the .ts as "vanished", as in Qt's own tools, and comes back with its sentence.
Qt's lupdate cannot read the sentences: it knows no `tr()` outside a class, no counts written as
`{n:# step|# steps}`, and no tables of sentences.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Final
from xml.sax.saxutils import escape

import PySide6
from defusedxml.ElementTree import parse

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
CONTEXT: Final = "pxewizard"
FORMS: Final = {
    "de": 2
}  # how many forms a count has in each language; Qt knows which is for which number
# Where `tr()` fills a template that is marked elsewhere: in the catalogue of troubles, or by `template()`.
FILLED_LATER: Final = {"core/problem.py", "core/words.py", "remote/menders.py"}
_UP: Final = "../../"  # from a catalogue to the checkout
_QUOTES: Final = {'"': "&quot;", "'": "&apos;"}  # as Linguist writes them
_MARKS: Final = {"tr": slice(1), "template": slice(1), "_Entry": slice(1, 3), "Text": slice(1)}


class Unfit(Exception):
    """Sentences that cannot be read from the source text, one a line."""


@dataclass(frozen=True)
class Message:
    """A sentence and what it is called in a language: one form, or several where a count chooses."""

    source: str
    files: tuple[str, ...] = ()  # where it stands; none if no sentence uses it any more
    forms: tuple[str, ...] = ()
    draft: bool = False  # marked as unfinished in Linguist, whatever stands there

    @property
    def counted(self) -> bool:
        """Return whether a count chooses the words."""
        return any(spec for _, _, spec, _ in Formatter().parse(self.source))

    @property
    def finished(self) -> bool:
        """Return whether every form is there and counts."""
        return bool(self.forms) and all(self.forms) and not self.draft


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date; return the exit code."""
    if arguments not in ([], ["--drop"]):
        sys.stdout.write(str(__doc__))
        return 2
    try:
        sources = sentences(ROOT)
    except Unfit as trouble:
        sys.stdout.write(f"These sentences cannot be translated:\n{trouble}\n")
        return 1
    for language, count in FORMS.items():
        path = FOLDER / f"pxewizard_{language}.ts"
        messages = merged(sources, read(path) if path.exists() else {}, count)
        kept = [one for one in messages if one.files or not arguments]
        path.write_text(written(kept, language), encoding="utf-8", newline="\n")
        compiled(path, path.with_suffix(".qm"))
        open_ = sum(1 for one in kept if one.files and not one.finished)
        sys.stdout.write(f"{path.name}: {len(sources)} sentences, {open_} without a translation.\n")
    return 0


# ------------------------------------------------------------------------------- from the source text


def sentences(root: Path) -> dict[str, Message]:
    """Return every sentence of a checkout with the files it stands in; Unfit names what is no literal."""
    found: dict[str, Message] = {}
    wrong: list[str] = []
    for path, line, text in _everywhere(root):
        file = path.relative_to(root).as_posix()
        if text is None:
            wrong.append(f"  {file}:{line}")
        elif _has_words(text):
            known = found.get(text, Message(text))
            found[text] = replace(known, files=tuple(dict.fromkeys((*known.files, file))))
    if wrong:
        raise Unfit("\n".join(wrong))
    return found


def _everywhere(root: Path) -> Iterator[tuple[Path, int, str | None]]:
    package = root / "pxewizard"
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package).as_posix()
        for line, text in _marked(ast.parse(path.read_text(encoding="utf-8")), module):
            yield path, line, text
    for path in sorted((root / "resources" / "practice").glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        yield from ((path, 1, case[word]) for word in ("title", "story") if word in case)


def _marked(tree: ast.Module, module: str) -> Iterator[tuple[int, str | None]]:
    """Yield line and text of each marked sentence, None for the text where it is not written out."""
    for node in ast.walk(tree):
        name = _called(node)
        if not isinstance(node, ast.Call) or name not in _MARKS:
            continue
        for said in node.args[_MARKS[name]]:
            text = said.value if isinstance(said, ast.Constant) else None
            if isinstance(text, str) and name != "Text":
                yield node.lineno, text
            elif not _needs_none(name, text, said) and module not in FILLED_LATER:
                yield node.lineno, None


def _needs_none(name: str, text: object, said: ast.expr) -> bool:
    """Return whether no translation is needed: data in a Text, or a sentence marked where it was made."""
    if name == "Text":
        return not (isinstance(text, str) and _has_words(text))
    return isinstance(said, ast.Attribute) and said.attr == "template"


def _called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case _:
            return ""


def _has_words(template: str) -> bool:
    """Return whether anything but gaps and marks between them stands in it."""
    return any(
        re.search(r"\w|[“”]", text + (spec or ""))
        for text, _, spec, _ in Formatter().parse(template)
    )


# ---------------------------------------------------------------------------------------- catalogues


def merged(
    sources: Mapping[str, Message], known: Mapping[str, Message], forms: int
) -> list[Message]:
    """Return the sentences in the order of the source text, then those that nothing uses any more."""
    now = [_called_as(known.get(one.source, one), one, forms) for one in sources.values()]
    gone = (
        replace(one, files=())
        for one in known.values()
        if one.source not in sources and one.finished
    )
    return [*now, *sorted(gone, key=lambda one: one.source)]


def _called_as(known: Message, message: Message, forms: int) -> Message:
    wanted = forms if message.counted else 1
    there = (*known.forms, *[""] * wanted)[:wanted]
    return replace(message, forms=there, draft=known.draft)


def read(path: Path) -> dict[str, Message]:
    """Return the messages of a .ts file by their source; unfinished ones with what is there of them."""
    found = {}
    for node in parse(path).iter("message"):
        source, translation = node.findtext("source") or "", node.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        files = (place.get("filename", "").removeprefix(_UP) for place in node.iter("location"))
        found[source] = Message(
            source,
            tuple(files),
            tuple(forms or [translation.text or ""]),
            draft=translation.get("type") == "unfinished" and any(forms or [translation.text]),
        )
    return found


def written(messages: list[Message], language: str) -> str:
    """Return the .ts file's text, as Linguist writes it, but without lines: each edit would move them."""
    body = "".join(map(_message, messages))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language="{language}" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{body}</context>\n</TS>\n"
    )


def _message(message: Message) -> str:
    places = "".join(f'        <location filename="{_UP}{file}"/>\n' for file in message.files)
    kind = "" if message.files else ' type="vanished"'
    kind = kind if message.finished else ' type="unfinished"'
    inner = escape(message.forms[0], _QUOTES)
    if message.counted:
        lines = (
            f"            <numerusform>{escape(form, _QUOTES)}</numerusform>\n"
            for form in message.forms
        )
        inner = f"\n{''.join(lines)}        "
    numerus = ' numerus="yes"' if message.counted else ""
    return (
        f"    <message{numerus}>\n{places}        <source>{escape(message.source, _QUOTES)}</source>\n"
        f"        <translation{kind}>{inner}</translation>\n    </message>\n"
    )


def compiled(catalogue: Path, out: Path) -> None:
    """Compile a .ts file by Qt's lrelease; what is not finished stays English."""
    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    command = [str(tool), "-silent", "-nounfinished", str(catalogue), "-qm", str(out)]
    subprocess.run(command, check=True)


# ------------------------------------------------------------------------------------------ judgement


def flaws(message: Message) -> Iterator[str]:
    """Say in what a translation does not fit its sentence: missing, other gaps, access keys, lines."""
    if not message.finished:
        yield "it is not translated"
        return
    wanted, counts = _gaps(message.source)
    for number, form in enumerate(message.forms):
        gaps, _ = _gaps(form)
        spared = (
            counts if number == 0 else set()
        )  # "One question is open" may do without its number
        if gaps - wanted or wanted - gaps - spared:
            yield f"“{form}” has the gaps {sorted(gaps)}, not {sorted(wanted)}"
        if len(keys(form)) != len(keys(message.source)):
            yield f"“{form}” has not as many access keys"
        if _edges(form) != _edges(message.source):
            yield f"“{form}” begins or ends with other spaces"
        if form.count("\n") != message.source.count("\n"):
            yield f"“{form}” has not as many lines"


def keys(template: str) -> list[str]:
    """Return the access keys that a sentence marks."""
    return [key.casefold() for key in re.findall(r"&(\w)", template)]


def _gaps(template: str) -> tuple[set[str], set[str]]:
    """Return the names of all gaps, and of those that hold a count."""
    parts = [(name, spec) for _, name, spec, _ in Formatter().parse(template) if name]
    return {name for name, _ in parts}, {name for name, spec in parts if spec}


def _edges(template: str) -> tuple[str, str]:
    inner = template.strip()
    before, _, after = template.partition(inner)
    return before, after


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
