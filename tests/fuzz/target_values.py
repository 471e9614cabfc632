"""Values of the registry: what a certificate list holds, and .reg files, read again by another reader."""

from __future__ import annotations

from pxewizard.core.certificates import (
    Decodes,
    Opaque,
    Undecodable,
    certificates_of,
    digest,
    judge_items,
)
from pxewizard.core.place import RegistryValue
from pxewizard.core.reading import Absent, Kind, Present
from pxewizard.core.remedy import SetRegistryValue
from pxewizard.engine.formats import regfile
from pxewizard.engine.formats.regcommand import reg_command, too_long_for_prompt
from tests.fuzz.reg_reader import read_reg

_JUDGEMENTS = Decodes | Undecodable | Opaque
_KEY = "SOFTWARE\\Microsoft\\SMS\\Security"


def certificates(data: bytes) -> None:
    """Judge bytes as a certificate, as items of text, and as the text of an answer."""
    text = data.decode("utf-8", "surrogateescape")
    items = tuple(text.split("\0"))
    for tried in (
        items,
        (data.hex(),),
        (f"<SMSIssuingCerts><Cert>{data.hex()}</Cert></SMSIssuingCerts>",),
    ):
        judged = judge_items(tried)
        assert isinstance(judged, _JUDGEMENTS)
        if isinstance(judged, Decodes):
            assert judged.certificates
            assert all(one.not_before.tzinfo for one in judged.certificates)
    assert isinstance(certificates_of(Present(text, Kind.ANSWER)), tuple)
    assert len(digest(items)) == 64


def reg(data: bytes) -> None:
    """Read a text as a .reg file; write values made of the same bytes, and have another reader read them."""
    text = data.decode("utf-8", "surrogateescape")
    try:
        found = regfile.read(b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass"))
    except regfile.BadRegFile:
        pass
    else:
        _comes_back([(RegistryValue("s", key, name), value) for key, name, value in found])
    if data:
        _comes_back([(RegistryValue("s", _KEY, "V"), _made_of(data[0], data[1:]))])


def _comes_back(values: list[tuple[RegistryValue, Present | Absent]]) -> None:
    try:
        written = regfile.write(values)
    except regfile.BadRegFile:
        return  # an item or a name that no registry can hold
    order = list(dict.fromkeys(place.key for place, _ in values))
    expected = sorted(
        ((place.key, place.name, value) for place, value in values),
        key=lambda one: order.index(one[0]),
    )
    assert list(regfile.read(written)) == expected
    assert read_reg(written) == expected
    for place, value in values:
        if isinstance(value, Present):
            assert isinstance(too_long_for_prompt(reg_command(_set(place, value))), bool)


def _set(place: RegistryValue, value: Present) -> SetRegistryValue:
    return SetRegistryValue(place, before=Absent(), after=value)


def _made_of(choice: int, data: bytes) -> Present | Absent:
    text = data.decode("utf-16-le", "replace")
    made: tuple[Present | Absent, ...] = (
        Absent(),
        Present(data, Kind.REG_BINARY),
        Present(text, Kind.REG_SZ),
        Present(text, Kind.REG_EXPAND_SZ),
        Present(tuple(text.split("|")), Kind.REG_MULTI_SZ),
        Present(int.from_bytes(data[:4], "little"), Kind.REG_DWORD),
        Present(int.from_bytes(data[:8], "little"), Kind.REG_QWORD),
    )
    return made[choice % len(made)]
