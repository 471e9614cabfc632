import json

import pytest

from pxewizard.engine.formats.codec import sha256, to_json
from pxewizard.engine.formats.sealed import PLAN, Broken, Flaw, Sealed, seal, seal_of, unseal
from tests import sample

WHOLE = seal(PLAN, sample.PLAN)


def changed(**keys: object) -> bytes:
    return json.dumps({**json.loads(WHOLE), **keys}).encode()


def sealed_anew(**keys: object) -> bytes:
    document = {**json.loads(WHOLE), **keys}
    del document["sha256"]
    return json.dumps({**document, "sha256": sha256(document)}).encode()


def test_a_sealed_value_is_opened_with_its_seal() -> None:
    opened = unseal(PLAN, WHOLE)

    assert opened == Sealed(to_json(sample.PLAN), seal_of(PLAN, sample.PLAN))


def test_the_file_says_in_plain_sight_what_it_is() -> None:
    document = json.loads(WHOLE)

    assert list(document) == ["format", "version", "plan", "sha256"]
    assert (document["format"], document["version"]) == ("pxewizard-plan", 1)
    assert WHOLE.isascii()
    assert WHOLE.endswith(b"}\n")


def test_white_space_and_the_order_of_keys_do_not_matter() -> None:
    document = json.loads(WHOLE)
    shuffled = json.dumps(dict(reversed(document.items()))).encode()

    assert isinstance(unseal(PLAN, shuffled), Sealed)


def test_any_other_byte_breaks_the_seal() -> None:
    for at in range(len(WHOLE)):
        other = bytes([WHOLE[at] ^ 1])
        data = WHOLE[:at] + other + WHOLE[at + 1 :]
        if not WHOLE[at : at + 1].isspace() and not other.isspace():
            assert isinstance(unseal(PLAN, data), Broken), data[max(0, at - 20) : at + 20]


def test_a_file_cut_short_anywhere_is_not_json() -> None:
    flaws = {unseal(PLAN, WHOLE[:length]) for length in range(len(WHOLE) - 1)}

    assert flaws == {Broken(Flaw.NOT_JSON)}


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b"[]", Flaw.NOT_OURS),
        (b"{}", Flaw.NOT_OURS),
        (b'"pxewizard-plan"', Flaw.NOT_OURS),
        (changed(format="pxewizard-backup"), Flaw.NOT_OURS),
        (changed(sha256="0" * 64), Flaw.EDITED),
        (changed(sha256=None), Flaw.EDITED),
        (changed(more=1), Flaw.EDITED),
        (changed(plan=None), Flaw.EDITED),
        (sealed_anew(more=1), Flaw.NOT_OURS),
        (sealed_anew(version="1"), Flaw.NOT_OURS),
        (sealed_anew(version=True), Flaw.NOT_OURS),
        (sealed_anew(version=None), Flaw.NOT_OURS),
        (b"\xff", Flaw.NOT_JSON),
        (b'{"format": "pxewizard-plan", "x": ' + b"[" * 100_000, Flaw.NOT_JSON),
    ],
    ids=range(14),
)
def test_what_is_wrong_with_a_file_is_told_apart(data: bytes, flaw: Flaw) -> None:
    assert unseal(PLAN, data) == Broken(flaw)


def test_another_version_is_named_before_the_hash_is_looked_at() -> None:
    assert unseal(PLAN, changed(version=2)) == Broken(Flaw.OTHER_VERSION, "2")
