from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pxewizard.core.diagnosis import Diagnosis
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.journal import Approved, Entry, Intent
from pxewizard.core.outcome import Outcome, Result
from pxewizard.core.place import Place, RegistryValue, Service
from pxewizard.core.plan import ApprovedBulkPlan, ApprovedPlan
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Identity, Kind, Present, Reading, Unreadable
from pxewizard.core.remedy import Answers, Question, SetRegistryValue, Step
from pxewizard.core.words import Text
from pxewizard.engine.formats.codec import BadRecord, canonical, from_json, parse, sha256, to_json
from tests.anything import JSON, Type, values

UNIONS = (Place, Reading, Step, Question, Entry, Result, Diagnosis)
WHOLE = (Observation, Examination, ApprovedPlan, ApprovedBulkPlan, Outcome)


@pytest.mark.parametrize("kind", UNIONS + WHOLE, ids=str)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_what_is_written_comes_back_equal(data: st.DataObject, kind: Type) -> None:
    value = data.draw(values(kind))

    written = to_json(value)

    assert parse(canonical(written)) == written
    assert from_json(kind, written) == value
    assert from_json(type(value), written) == value


@pytest.mark.parametrize("kind", UNIONS + WHOLE, ids=str)
@settings(deadline=None, max_examples=25)
@given(garbage=JSON)
def test_garbage_is_refused_with_bad_record_alone(garbage: object, kind: Type) -> None:
    with pytest.raises(BadRecord):
        from_json(kind, garbage)


@pytest.mark.parametrize("kind", UNIONS + WHOLE, ids=str)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_one_wrong_part_is_refused_or_makes_another_value_of_the_type(
    data: st.DataObject,
    kind: Type,
) -> None:
    written = to_json(data.draw(values(kind)))
    at: Any = written
    while isinstance(at, dict | list) and at:
        keys = list(at) if isinstance(at, dict) else range(len(at))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(at[key], dict | list) or data.draw(st.booleans()):
            at[key] = data.draw(JSON)
            break
        at = at[key]

    try:
        value = from_json(kind, written)
    except BadRecord:
        return

    assert from_json(kind, to_json(value)) == value


@settings(deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_bytes_that_are_no_json_are_refused_with_bad_record_alone(data: bytes) -> None:
    try:
        assert canonical(parse(data))
    except BadRecord:
        return


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"1.5",
        b"1e400",
        b"NaN",
        b"-Infinity",
        b"9" * 5000,
        b'{"a": 1, "a": 2}',
        b"\xff",
        b"",
    ],
    ids=lambda data: data[:12].decode("latin-1"),
)
def test_json_that_python_would_stumble_over_or_bend_is_refused(data: bytes) -> None:
    with pytest.raises(BadRecord):
        parse(data)


def test_a_member_of_a_union_carries_its_name_in_kebab_case() -> None:
    step = SetRegistryValue(
        RegistryValue("dp01.contoso.test", "SOFTWARE\\X", "V"),
        before=Absent(),
        after=Present(("a", "\ud800"), Kind.REG_MULTI_SZ),
    )

    assert to_json(step) == {
        "type": "set-registry-value",
        "place": {"server": "dp01.contoso.test", "key": "SOFTWARE\\X", "name": "V"},
        "before": {"type": "absent", "what": "value"},
        "after": {"kind": "REG_MULTI_SZ", "value": ["a", "\ud800"]},
    }


def test_times_are_written_in_utc_with_z() -> None:
    summer = datetime(2026, 7, 1, 14, 6, tzinfo=timezone(timedelta(hours=2)))
    observation = Observation(4, Service("s", "SccmPxe"), Absent("key"), summer)

    written = to_json(observation)

    assert written["at"] == "2026-07-01T12:06:00Z"
    assert from_json(Observation, written) == observation


def test_a_problem_is_written_as_its_parts_and_its_sentences_with_their_values() -> None:
    found = to_json(Unreadable(problem("time-out", server="dp01", detail="0x80338029")))

    assert found["type"] == "unreadable"
    assert found["problem"]["code"] == "time-out"
    assert found["problem"]["kind"] == "connection"
    assert found["problem"]["summary"] == {
        "template": "{server} did not answer in time.",
        "values": [["server", "dp01"]],
    }
    assert found["problem"]["detail"] == "0x80338029"


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "present", "kind": "REG_DWORD", "value": "3"},
        {"type": "present", "kind": "REG_DWORD", "value": True},
        {"type": "present", "kind": "REG_DWORD", "value": -1},
        {"type": "present", "kind": "REG_DWORD", "value": 2**32},
        {"type": "present", "kind": "REG_QWORD", "value": 2**64},
        {"type": "present", "kind": "REG_SZ", "value": 5},
        {"type": "present", "kind": "REG_SZ", "value": ["a"]},
        {"type": "present", "kind": "REG_MULTI_SZ", "value": "abc"},
        {"type": "present", "kind": "REG_MULTI_SZ", "value": {"a": 1}},
        {"type": "present", "kind": "REG_BINARY", "value": "0G"},
        {"type": "present", "kind": "REG_BINARY", "value": "00 01"},
        {"type": "present", "kind": "REG_BINARY", "value": "0"},
        {"type": "present", "kind": "REG_LINK", "value": "a"},
        {"type": "present", "kind": "REG_SZ"},
        {"type": "absent", "what": "nothing"},
        {"type": "absent", "what": "value", "more": 1},
        {"type": "Absent"},
        {"type": "service", "server": "a", "name": "b"},
        {"what": "value"},
        [["type", "absent"]],
        "absent",
        None,
    ],
    ids=str,
)
def test_a_reading_of_the_wrong_form_is_refused(wrong: object) -> None:
    with pytest.raises(BadRecord):
        from_json(Reading, wrong)


@pytest.mark.parametrize(
    "at", ["2026-11-20", "2026-11-20T14:06:11", "2026-11-20T14:06:11+00:00", 5]
)
def test_a_time_in_another_form_is_refused(at: object) -> None:
    observation = Observation(1, Service("s", "n"), Absent(), datetime(2026, 1, 1, tzinfo=UTC))
    written = to_json(observation)

    with pytest.raises(BadRecord):
        from_json(Observation, {**written, "at": at})


@pytest.mark.parametrize(
    "template", ["{b}", "{a:>999999999}", "{a!r}", "{a.b}", "{a[0]}", "{}", "{0}", "{", "}"]
)
def test_a_sentence_whose_gaps_cannot_be_filled_is_refused(template: str) -> None:
    with pytest.raises(BadRecord):
        from_json(Text, {"template": template, "values": [["a", "x"]]})


def test_a_missing_key_takes_the_default_so_that_older_records_stay_readable() -> None:
    assert from_json(Answers, {}) == Answers()


@pytest.mark.parametrize("empty", ["", [], None, 0], ids=repr)
def test_an_empty_thing_is_no_object_without_keys(empty: object) -> None:
    with pytest.raises(BadRecord):
        from_json(Answers, empty)


@pytest.mark.parametrize("step", [True, "0", 0.0, None], ids=repr)
def test_a_number_is_a_whole_number_and_nothing_like_it(step: object) -> None:
    with pytest.raises(BadRecord):
        from_json(Entry, {"type": "intent", "direction": "apply", "step": step})


@pytest.mark.parametrize("needed", [1, 0, "true", None], ids=repr)
def test_true_and_false_are_words_of_their_own(needed: object) -> None:
    written = to_json(Observation(1, Service("s", "n"), Absent(), datetime(2026, 1, 1, tzinfo=UTC)))

    with pytest.raises(BadRecord):
        from_json(Observation, {**written, "needed": needed})


def test_another_member_of_the_union_than_the_one_asked_for_is_refused() -> None:
    with pytest.raises(BadRecord, match="intent expected, not approved"):
        from_json(Intent, to_json(Approved("00", "CONTOSO\\m.keller")))


@pytest.mark.parametrize(
    "present",
    [
        Present("3", Kind.REG_DWORD),
        Present(True, Kind.REG_DWORD),  # noqa: FBT003
        Present(2**32, Kind.REG_DWORD),
        Present(("a",), Kind.REG_SZ),
        Present(Identity("a", "b"), Kind.SERVICE),
    ],
    ids=str,
)
def test_a_value_that_does_not_fit_its_kind_is_never_written(present: Present) -> None:
    with pytest.raises(BadRecord):
        to_json(present)


def test_a_time_without_its_zone_is_never_written() -> None:
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 - the mistake under test

    with pytest.raises(BadRecord):
        to_json(Observation(1, Service("s", "n"), Absent(), naive))


def test_the_canonical_form_is_sorted_bare_and_ascii() -> None:
    assert canonical({"b": [1, None], "a": "ü\ud800\0😀"}) == (
        rb'{"a":"\u00fc\ud800\u0000\ud83d\ude00","b":[1,null]}'
    )


def test_the_hash_is_that_of_the_canonical_form() -> None:
    empty_object = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"

    assert sha256({}) == empty_object
