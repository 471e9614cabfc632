"""Every sentence of the program is finished in every language, and what is compiled is what is written.

`.venv/bin/python build/translate.py` brings the catalogues up to date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest

from build import translate
from build.translate import FORMS, Message, Unfit, flaws, keys, merged, read, sentences, written

SOURCES = sentences(translate.ROOT)
FRAME = ("gui/widgets/footer.py", "gui/widgets/guide.py", "gui/widgets/rail.py")


def catalogue(language: str) -> Path:
    return translate.FOLDER / f"pxewizard_{language}.ts"


def test_the_sentences_were_found() -> None:
    assert len(SOURCES) > 700
    assert SOURCES["{server} does not answer."].files == ("pxewizard/core/problem.py",)
    assert "Everything is in order" in SOURCES  # a practice case


@pytest.mark.parametrize("language", FORMS)
def test_every_sentence_is_translated_with_its_gaps_its_forms_and_its_access_key(
    language: str,
) -> None:
    messages = merged(SOURCES, read(catalogue(language)), FORMS[language])

    wrong = {one.source: found for one in messages if (found := list(flaws(one)))}

    assert wrong == {}


@pytest.mark.parametrize("language", FORMS)
def test_the_catalogue_is_as_the_build_writes_it(language: str) -> None:
    there = catalogue(language).read_text(encoding="utf-8")

    made = written(merged(SOURCES, read(catalogue(language)), FORMS[language]), language)

    assert there == made


@pytest.mark.parametrize("language", FORMS)
def test_what_the_window_loads_is_compiled_from_the_catalogue(
    language: str, tmp_path: Path
) -> None:
    translate.compiled(catalogue(language), tmp_path / "made.qm")

    loaded = catalogue(language).with_suffix(".qm").read_bytes()
    assert loaded == (tmp_path / "made.qm").read_bytes()


@pytest.mark.parametrize("language", FORMS)
def test_access_keys_that_differ_on_a_page_differ_in_every_language(language: str) -> None:
    known = read(catalogue(language))
    clashes = [
        (one, other)
        for page in pages()
        for one, other in combinations(sorted(page), 2)
        if keys(one) != keys(other) and keys(known[one].forms[-1]) == keys(known[other].forms[-1])
    ]

    assert clashes == []


def pages() -> Iterable[set[str]]:
    """Return the sentences with an access key that stand together: page and frame, or a dialog."""
    frame: set[str] = set()
    found: dict[str, set[str]] = {}
    for one in SOURCES.values():
        for file in one.files if keys(one.source) else ():
            page = re.match(r"gui/(pages/[^_.]+|dialogs/.+)", file.removeprefix("pxewizard/"))
            if file.endswith(FRAME):
                frame.add(one.source)
            elif page:
                found.setdefault(page[1], set()).add(one.source)
    assert len(frame) > 5
    return (
        frame,
        *(said if page.startswith("d") else said | frame for page, said in found.items()),
    )


# How sentences are found


def checkout(root: Path, source: str) -> Path:
    package = root / "pxewizard"
    package.mkdir()
    (package / "one.py").write_text(source, encoding="utf-8")
    return root


def test_a_sentence_in_pieces_is_one_and_one_of_gaps_alone_is_none(tmp_path: Path) -> None:
    source = 'a = tr("One "\n  "half {x}.", x=1)\nb = tr("{x} · {y}", x=1, y=2)\nc = Text("")\n'

    assert list(sentences(checkout(tmp_path, source))) == ["One half {x}."]


@pytest.mark.parametrize(
    "call",
    ['tr(f"One {x}.")', "tr(words)", 'tr("One" + x)', 'template(f"{x}")', 'Text("By hand.")'],
)
def test_a_sentence_that_is_not_written_out_is_refused_with_its_place(
    tmp_path: Path, call: str
) -> None:
    with pytest.raises(Unfit) as met:
        sentences(checkout(tmp_path, f"\n\na = {call}\n"))

    assert str(met.value).strip() == "pxewizard/one.py:3"


def test_a_sentence_that_is_filled_anew_was_marked_where_it_was_made(tmp_path: Path) -> None:
    source = 'a = tr("One {x}.")\nb = tr(a.template, x=1)\n'

    assert list(sentences(checkout(tmp_path, source))) == ["One {x}."]


def test_title_and_story_of_a_practice_case_are_sentences(tmp_path: Path) -> None:
    cases = checkout(tmp_path, "") / "resources" / "practice"
    cases.mkdir(parents=True)
    case = {"title": "A title", "story": "A story.", "dp": "dp01"}
    (cases / "one.json").write_text(json.dumps(case), encoding="utf-8")

    found = sentences(tmp_path)

    assert list(found) == ["A title", "A story."]
    assert found["A title"].files == ("resources/practice/one.json",)


# How a catalogue is kept

SERVERS = Message("{n:# server|# servers} on {site}", ("pxewizard/one.py",))
GERMAN = ("Ein Server auf {site}", "{n:#} Server auf {site}")


def kept(tmp_path: Path, sources: dict[str, Message], known: dict[str, Message]) -> Message:
    file = tmp_path / "pxewizard_de.ts"
    file.write_text(written(merged(sources, known, FORMS["de"]), "de"), encoding="utf-8")
    (found,) = read(file).values()
    return found


def test_a_new_sentence_stands_there_unfinished_with_all_its_forms(tmp_path: Path) -> None:
    found = kept(tmp_path, {SERVERS.source: SERVERS}, {})

    assert found.forms == ("", "")
    assert list(flaws(found)) == ["it is not translated"]
    assert 'type="unfinished"' in (tmp_path / "pxewizard_de.ts").read_text(encoding="utf-8")


def test_a_translation_whose_sentence_is_gone_comes_back_with_it(tmp_path: Path) -> None:
    known = {SERVERS.source: Message(SERVERS.source, SERVERS.files, GERMAN)}

    gone = kept(tmp_path, {}, known)
    back = kept(tmp_path, {SERVERS.source: SERVERS}, {gone.source: gone})

    assert (gone.files, gone.forms) == ((), GERMAN)
    assert (back.files, back.forms) == (SERVERS.files, GERMAN)


def test_what_linguist_marks_as_unfinished_stays_so_and_keeps_its_words(tmp_path: Path) -> None:
    known = {SERVERS.source: Message(SERVERS.source, (), GERMAN, draft=True)}

    found = kept(tmp_path, {SERVERS.source: SERVERS}, known)

    assert found.forms == GERMAN
    assert list(flaws(found)) == ["it is not translated"]


@pytest.mark.parametrize(
    ("source", "forms", "says"),
    [
        ("{a} on {b}", ("{a}",), "gaps"),
        ("{a} on {b}", ("{a} auf {b} {c}",), "gaps"),
        (SERVERS.source, ("Ein Server auf {site}", "Server auf {site}"), "gaps"),
        ("&Back", ("Zurück",), "access keys"),
        ("Back", ("&Zurück",), "access keys"),
        (" More.", ("Mehr.",), "spaces"),
        (r"DOMAIN\name", ("DOMAIN\name",), "lines"),
        ("One.", ("",), "not translated"),
    ],
)
def test_a_translation_that_does_not_fit_is_named(
    source: str, forms: tuple[str, ...], says: str
) -> None:
    (found,) = flaws(Message(source, (), forms))

    assert says in found
