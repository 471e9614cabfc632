"""What a redacted report does not tell, in any format; and that the same thing keeps the same name."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pxewizard.core.words import tr
from pxewizard.report import Format, Profile, Report, build, rendered
from pxewizard.report.redact import Names, Redactor, What
from pxewizard.report.telling import LONGEST, Teller
from tests.report.pdf_reading import pdf_text
from tests.report.stories import (
    COLLEAGUE,
    MENDED,
    OPERATOR,
    WORKSTATION,
    Story,
    material,
    swept,
)

NAMES = Names(
    (("dp01.contoso.test", What.DP), ("mp01.contoso.test", What.MP), ("P01", What.SITE)),
    ("CONTOSO\\t.berger", "t.berger", "John Smith"),
    frozenset({"SMSPXE.log", "HTTP"}),
)


def standard() -> Redactor:
    return Redactor(Profile.STANDARD, NAMES)


def strict() -> Redactor:
    return Redactor(Profile.STRICT, NAMES)


def everything(report: Report) -> dict[Format, str]:
    """Every format as text; for a PDF what a reader finds in it."""
    found = {
        form: rendered(report, form).decode()
        for form in (Format.JSON, Format.HTML, Format.MARKDOWN)
    }
    return found | {Format.PDF: pdf_text(rendered(report, Format.PDF))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CONTOSO\\t.berger did it", "USER-1 did it"),
        ("by John Smith.", "by USER-2."),
        ("someone@contoso.test wrote", "USER-3 wrote"),
        ("OTHER\\a.person logged on", "USER-3 logged on"),
        ("from 10.20.30.40:5985", "from ADDRESS-1:5985"),
        ("from fe80::1%3 and [2001:db8::5]", "from ADDRESS-1 and [ADDRESS-2]"),
        ("from ::ffff:10.1.2.3, ::1 and fe80::.", "from ADDRESS-1, ADDRESS-2 and ADDRESS-3."),
        ("::ffff:10.1.2.3: refused", "ADDRESS-1: refused"),
        ("at 10.1.2.3: std::vector, a :: b", "at ADDRESS-1: std::vector, a :: b"),
        ("computer 00:15:5D:0A:01:17", "computer ADDRESS-1"),
        ("computer 00155D0A0117, 0015.5d0a.0117.", "computer ADDRESS-1, ADDRESS-2."),
        ("0x00155D0A0117, 2026.11.20, 20261120", "0x00155D0A0117, 2026.11.20, 20261120"),
        ("C:/Users/a.person/x.log", "C:/Users/USER-3/x.log"),
        ("c:\\users\\a.person/x.log", "c:\\users\\USER-3/x.log"),
        ("S-1-5-21-1-2-3-500 denied", "SID-1 denied"),
        ("C:\\Users\\a.person\\x.log", "C:\\Users\\USER-3\\x.log"),
        ("/home/a.person/x", "/home/USER-3/x"),
        (
            "dp01.contoso.test, 07:41:07 UTC, 2026-11-20",
            "dp01.contoso.test, 07:41:07 UTC, 2026-11-20",
        ),
        ("HKLM\\SOFTWARE\\Microsoft\\SMS\\DP", "HKLM\\SOFTWARE\\Microsoft\\SMS\\DP"),
        ("C:\\Program Files\\Microsoft x", "C:\\Program Files\\Microsoft x"),
        ("version 5.0.9128.1000", "version 5.0.9128.1000"),
        (
            "[192.168.001.010:67] Recv From:[010.020.030.040:68] 192.168.1.10",
            "[ADDRESS-1:67] Recv From:[ADDRESS-2:68] ADDRESS-1",
        ),
        ("range 10.1.2.3-10.1.2.9, 10.1.2.3_5985", "range ADDRESS-1-ADDRESS-2, ADDRESS-1_5985"),
        ("addr:10.1.2.3 ip=10.1.2.3 ip:fe80::1", "addr:ADDRESS-1 ip=ADDRESS-1 ip:ADDRESS-2"),
        ("10.1.2.3:5985-a, 08:12:33:10.1.2.3", "ADDRESS-1:5985-a, 08:12:33:ADDRESS-1"),
        ("OID 1.3.6.1.4.1.311, 10.0.999.1", "OID 1.3.6.1.4.1.311, 10.0.999.1"),
        ("mac:00:15:5D:0A:01:17, MAC-00-15-5D-0A-01-17", "mac:ADDRESS-1, MAC-ADDRESS-2"),
        ("3D:18:8B:D8:5D:56:6F:3A:8F:76", "3D:18:8B:D8:5D:56:6F:3A:8F:76"),
        ("{C0A8-00155D0A0117}", "{C0A8-00155D0A0117}"),
        ("sid:S-1-5-21-1-2-3-500, S-1-5-21-1-2-3-500.log", "sid:SID-1, SID-1.log"),
        ("CONTOSO\\\\t.berger, CONTOSO/t.berger, t.berger", "USER-1, USER-1, USER-1"),
        ("CONTOSO/svc-naa and text/plain", "USER-3 and text/plain"),
        ("CONTOSO\\Jane Smith logged on", "USER-3 logged on"),
        (
            "a.person@10.1.2.3 and C:\\Files\\Microsoft Office",
            "USER-3 and C:\\Files\\Microsoft Office",
        ),
    ],
)
def test_standard_replaces_users_addresses_and_sids(text: str, told: str) -> None:
    assert standard().text(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on DP01 and dp01.contoso.test:5985", "… DP-1 … DP-1:5985"),
        ("http://mp01.contoso.test/x", "…//MP-1/…"),
        ("\\\\dp01\\SMS_DP$\\logs\\SMSPXE.log", "\\\\DP-1\\…\\SMSPXE.log"),
        ("site P01: 0x80092002 in 32 records", "… SITE-1: 0x80092002 … 32 …"),
        ("an unknown secret name", "…"),
        ("REG_MULTI_SZ, 2026-11-20 07:41:07", "REG_MULTI_SZ, 2026-11-20 07:41:07"),
        ("08:12:33.000+00 and 08:12:33.000-60", "08:12:33.000+00 … 08:12:33.000-60"),
        ("undo-dp01.contoso.test.reg", "undo-DP-1.reg"),
        ("undo-secret.reg", "undo-….reg"),
        ("010.1.2.3-10.1.2.9 [192.168.001.010:67]", "ADDRESS-1-ADDRESS-2 [ADDRESS-3:67]"),
    ],
)
def test_strict_lets_only_known_words_through(text: str, told: str) -> None:
    assert strict().text(text) == told


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.STRICT])
@pytest.mark.parametrize(
    "name", ["t.berger", "10.20.30.40", "CONTOSO\\svc", "John Smith", "S-1-5-21-1-2-3-500"]
)
def test_a_text_is_cut_without_leaving_half_a_name(name: str, profile: Profile) -> None:
    teller = Teller(Redactor(profile, NAMES))
    for before in range(LONGEST - len(name) - 2, LONGEST + 2):
        text = f"{'1' * (before - 1)} {name}{' 2' * 500}"
        for told in (teller.free(text), teller.says(tr("{what}", what=text))):
            assert name[:2] not in told, before
            assert "… (+" in told
    assert teller.free("7" * 5_000).endswith("7 … (+3,700)")  # not without end


def test_none_changes_nothing() -> None:
    redactor = Redactor(Profile.NONE, NAMES)
    assert redactor.text("CONTOSO\\t.berger on dp01") == "CONTOSO\\t.berger on dp01"
    assert redactor.thing("dp01.contoso.test", What.SERVER) == "dp01.contoso.test"
    assert redactor.replaced == ()


def test_a_sentence_of_the_program_keeps_its_words_and_loses_what_fills_its_gaps() -> None:
    says = tr("{server} says “{what}” {n:once|# times}.", server="dp01", what="secret", n=3)
    assert str(strict().sentence(says)) == "DP-1 says “…” 3 times."


def test_what_was_replaced_is_counted_and_shown_with_its_alias() -> None:
    redactor = strict()
    for _ in range(3):
        redactor.text("dp01.contoso.test 10.1.2.3")
    assert redactor.counts == (("ADDRESS", 3), ("DP", 3))
    shown = [one for one in redactor.replaced if one.what is What.ADDRESS]
    assert [(one.original, one.alias, one.times) for one in shown] == [("10.1.2.3", "ADDRESS-1", 3)]


@given(some.text(), some.sampled_from(Profile))
def test_no_text_breaks_it_and_names_that_are_known_are_never_left(
    text: str, profile: Profile
) -> None:
    told = Redactor(profile, NAMES).text(f"{text} dp01.contoso.test t.berger")
    if profile is not Profile.NONE:
        assert "t.berger" not in told.casefold()
    if profile is Profile.STRICT:
        assert not re.search(r"dp01\.contoso", told.casefold())


SECRETS_OF_PEOPLE = (OPERATOR, OPERATOR.rpartition("\\")[2], COLLEAGUE, "00:15:5D")
NAMES_OF_SERVERS = ("contoso", "dp01", "mp01", "ps01", "sql01", "CM_P01", WORKSTATION)


@pytest.mark.parametrize("case", [*MENDED, "access-denied", "look-alike", "other-site", "dp-down"])
@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.STRICT])
def test_no_format_of_a_redacted_report_tells_what_was_replaced(
    case: str, profile: Profile, tmp_path: Path
) -> None:
    mended = case in MENDED
    report, _ = build(material(Story(case, mended=mended, taken_back=mended), tmp_path), profile)
    hidden = SECRETS_OF_PEOPLE + (NAMES_OF_SERVERS if profile is Profile.STRICT else ())
    for form, text in everything(report).items():
        found = [one for one in hidden if one.casefold() in text.casefold()]
        assert found == [], form
        if profile is Profile.STRICT:
            assert not re.search(r"\bP0[12]\b", text), form


def test_a_redacted_sweep_names_no_server_and_stays_a_table(tmp_path: Path) -> None:
    report, replaced = build(swept(tmp_path), Profile.STRICT)
    assert report.sweep is not None
    in_clear, _ = build(swept(tmp_path / "again"))
    assert in_clear.sweep is not None
    named = {one.server: one.group for one in report.sweep.servers}
    assert set(named.values()) == {f"GROUP-{n}" for n in range(1, len(set(named.values())) + 1)}
    assert len(set(named.values())) == len({one.group for one in in_clear.sweep.servers}) > 1
    text = rendered(report, Format.CSV).decode("utf-8-sig") + everything(report)[Format.HTML]
    assert "contoso" not in text
    assert "ham-dp" not in text
    assert report.sweep is not None
    assert len({one.server for one in report.sweep.servers}) == 199
    assert {one.what for one in replaced} >= {What.DP, What.MP, What.SITE}


def test_hashes_and_what_was_decoded_stay_whatever_is_redacted(tmp_path: Path) -> None:
    story = Story("both-missing", mended=True)
    whole = build(material(story, tmp_path / "a"))[0]
    redacted = build(material(story, tmp_path / "b"), Profile.STRICT)[0]
    for one, other in zip(whole.examinations, redacted.examinations, strict=True):
        assert [r.sha256 for r in one.readings] == [r.sha256 for r in other.readings]
        dated = [(c.thumbprint, c.valid_until) for r in one.readings for c in r.certificates]
        assert dated == [
            (c.thumbprint, c.valid_until) for r in other.readings for c in r.certificates
        ]
    assert [s.certificates for s in whole.changes[0].steps] == [
        s.certificates for s in redacted.changes[0].steps
    ]


def test_the_same_record_gives_the_same_aliases_and_the_same_hash(tmp_path: Path) -> None:
    story = Story("both-missing", mended=True)
    one = build(material(story, tmp_path / "a"), Profile.STRICT)[0]
    other = build(material(story, tmp_path / "b"), Profile.STRICT)[0]
    assert rendered(one, Format.JSON) == rendered(other, Format.JSON)


def test_a_server_typed_shortly_and_its_whole_name_have_one_alias() -> None:
    names = Names((("dp01", What.DP), ("dp01.contoso.test", What.SERVER)))
    redactor = Redactor(Profile.STRICT, names)
    assert redactor.text("dp01 dp01.contoso.test") == "DP-1 DP-1"
    other = Names((("a.one.test", What.DP), ("a.two.test", What.DP)))
    assert Redactor(Profile.STRICT, other).text("a.one.test a.two.test") == "DP-1 DP-2"


def test_raw_registry_values_are_in_no_report(tmp_path: Path) -> None:
    made = material(Story("values-differ", mended=True), tmp_path)
    (record,) = made.changes
    raws = [
        item
        for o in record.before.seen.observations
        for item in (getattr(o.reading, "value", ()) if "Issuing" in str(o.place) else ())
    ]
    assert raws
    for text in everything(build(replace(made))[0]).values():
        assert not any(raw[400:800] in text for raw in raws)
