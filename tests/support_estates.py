"""Practice sites changed in one point, on a bench: what the cases under resources/practice do not have."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Affected
from pxewizard.core.examination import Examination, Scope
from pxewizard.core.place import Query, RegistryValue
from pxewizard.core.plan import Plan
from pxewizard.core.reading import Absent, Kind, LogText, Present, Rows
from pxewizard.core.remedy import Remedy, SetRegistryValue
from pxewizard.engine.survey import SiteSurvey
from pxewizard.practice.estate import (
    Estate,
    load,
    server_of,
    with_rows,
    with_server,
    with_value,
    without_value,
)
from pxewizard.practice.faults import Fault
from pxewizard.practice.site import PracticeSite
from pxewizard.resources import resource
from tests.support import NOON, Bench, TurnableClock

DP = "dp01.contoso.test"
MP = "mp01.contoso.test"
SECURITY = r"SOFTWARE\Microsoft\SMS\Security"
DP_ROLE = r"SOFTWARE\Microsoft\SMS\DP"
MP_ROLE = r"SOFTWARE\Microsoft\SMS\MP"
VIEW = r"SOFTWARE\Microsoft\Windows\CurrentVersion"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"

Row = dict[str, str | int | None]


def on_bench(
    estate: Estate,
    root: Path,
    *,
    article: str = "4469580",
    faults: Iterable[Fault] = (),
) -> Bench:
    """Put an estate on a work bench; its scope names the servers that the case is about."""
    bench = Bench(estate.case, root, article=article)
    site = PracticeSite(estate, bench.clock, faults=faults)
    bench.parts = replace(bench.parts, site=site)
    bench.scope = replace(bench.scope, database=estate.database_address)
    return bench


def survey_of(
    estate: Estate, *, faults: Iterable[Fault] = (), scope: Scope | None = None
) -> SiteSurvey:
    """Return what an article would ask with; the case's own scope unless another is given."""
    site = PracticeSite(estate, TurnableClock(), faults=faults)
    own = Scope(ServerAddress(estate.dp), database=estate.database_address)
    return SiteSurvey(site, scope or own)


def remedy_of(seen: Examination) -> Remedy:
    """Return the one remedy that an examination offers."""
    assert isinstance(seen.diagnosis, Affected), seen.diagnosis
    (remedy,) = seen.diagnosis.remedies
    return remedy


def has_remedy(seen: Examination) -> bool:
    return isinstance(seen.diagnosis, Affected) and bool(seen.diagnosis.remedies)


def sentence(seen: Examination, code: str) -> str:
    """Return what the one finding of that code says."""
    (finding,) = (one for one in seen.diagnosis.findings if one.code == code)
    return str(finding.says)


def list_at(server: str) -> RegistryValue:
    return RegistryValue(server, SECURITY, "IssuingCertificateList")


def items(*texts: str) -> Present:
    return Present(texts, Kind.REG_MULTI_SZ)


def holding(estate: Estate, server: str, value: Present | None) -> Estate:
    """Return the estate with that server's list set, or taken away."""
    place = list_at(server)
    return without_value(estate, place) if value is None else with_value(estate, place, value)


def with_text(estate: Estate, server: str, key: str, name: str, text: str | None) -> Estate:
    """Return the estate with that REG_SZ set, or taken away."""
    place = RegistryValue(server, key, name)
    if text is None:
        return without_value(estate, place)
    return with_value(estate, place, Present(text, Kind.REG_SZ))


def list_site(dp: Present | None, mp: Present | None, *values: str) -> Estate:
    """Return a site with these lists on its two servers, and these values in its database."""
    estate = holding(holding(load("healthy"), DP, dp), MP, mp)
    estate = with_answer(estate, MP, "SMSTRC", None)
    return with_database_rows(estate, Query.ISSUING_CERTIFICATES, *(row(one) for one in values))


def writes(plan: Plan) -> list[tuple[str, Present | Absent, Present]]:
    """Return what a plan writes where: server, before, after."""
    return [
        (step.place.server, step.before, step.after)
        for step in plan.steps
        if isinstance(step, SetRegistryValue)
    ]


def without_key(estate: Estate, server: str, key: str) -> Estate:
    """Return the estate without the key and what is below it."""
    found = server_of(estate, server)
    below = f"{key}\\".casefold()
    kept = {
        name: values
        for name, values in found.registry.items()
        if not f"{name}\\".casefold().startswith(below)
    }
    return with_server(estate, replace(found, registry=kept))


def with_answer(estate: Estate, server: str, question: str, answer: str | None) -> Estate:
    """Return the estate with another answer of that management point, or none to that question."""
    found = server_of(estate, server)
    others = {asked: said for asked, said in found.answers.items() if asked != question}
    said = {} if answer is None else {question: answer}
    return with_server(estate, replace(found, answers={**others, **said}))


def with_log(estate: Estate, server: str, name: str, text: str | None) -> Estate:
    """Return the estate with that log's text, or without the log."""
    found = server_of(estate, server)
    others = {log: told for log, told in found.logs.items() if log != name}
    told = {} if text is None else {name: LogText(f"C:\\Logs\\{name}", text)}
    return with_server(estate, replace(found, logs={**others, **told}))


def with_database_rows(
    estate: Estate, query: Query, *rows: Mapping[str, str | int | None]
) -> Estate:
    """Return the estate with these rows for the query; a column left out is NULL."""
    assert estate.database
    columns = estate.database.rows[query].columns
    told = tuple(tuple(row.get(column) for column in columns) for row in rows)
    return with_rows(estate, query, Rows(columns, told))


def row(
    value1: str | None, *, site: str = "P01", component: str = "C", **columns: str | int
) -> Row:
    """Return a row of the article's query."""
    return {
        "SiteCode": site,
        "ComponentName": component,
        "Name": "IssuingCertificateList",
        "Value1": value1,
        **columns,
    }


def site_row(
    site: str = "P01", kind: int = 2, *, own: str = "P01", updateability: str = "READ_WRITE"
) -> Row:
    """Return a row of the site check: 1 is a secondary site, 2 a primary, 4 central administration."""
    return {
        "SiteCode": site,
        "SiteType": kind,
        "ThisSiteCode": own,
        "Updateability": updateability,
    }


def list_now(bench: Bench, server: str) -> Present | Absent:
    """Return what a server's list holds now, whether or not anybody may read it."""
    return server_of(bench.estate, server).value(SECURITY, "IssuingCertificateList")


def certificate_file(name: str) -> str:
    """Return a certificate, or a list, of the practice cases as it is written."""
    return resource("practice", "certificates", f"{name}.txt").read_text(encoding="utf-8").strip()


@cache
def signed_certificate(name: str, days: int = 30) -> str:
    """Return a new certificate in hexadecimal, by and for that name; names against the rules are made."""
    oids = {
        "CN": x509.NameOID.COMMON_NAME,
        "O": x509.NameOID.ORGANIZATION_NAME,
        "C": x509.NameOID.COUNTRY_NAME,
    }
    parts = (part.partition("=") for part in name.split(","))
    who = x509.Name([_attribute(oids[oid], value) for oid, _, value in parts])
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOON - timedelta(days=1))
        .not_valid_after(NOON + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(Encoding.DER).hex().upper()


def _attribute(oid: x509.ObjectIdentifier, value: str) -> x509.NameAttribute[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return x509.NameAttribute(oid, value, _validate=False)


# KB 2019640: a PXE service point of ConfigMgr 2007
PSP = "psp01.contoso.test"
PXE_64 = r"SOFTWARE\Microsoft\SMS\PXE"
PXE_32 = r"SOFTWARE\WOW6432Node\Microsoft\SMS\PXE"
_ENVIRONMENT = r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
_SETTINGS = r"""Loaded PXE settings from reg key HKLM\Software\Microsoft\SMS\PXE:
PXE Settings:
    IsActive: Yes
    SupportUnknownMachines: {unknown}
    MACIgnoreListFile: <empty>
    ResponseDelay: 0
{cache}    HTTP Port: 80"""


def service_point(
    value: Present | None = None, *, key: str = PXE_32, bits: str = "AMD64", log: str = ""
) -> Estate:
    """Return a service point with CacheExpire (or only its key) in one view, and that SMSPXE.log."""
    estate = without_key(without_key(load("cache-expire"), PSP, PXE_32), PSP, PXE_64)
    estate = with_text(estate, PSP, _ENVIRONMENT, "PROCESSOR_ARCHITECTURE", bits)
    estate = with_text(estate, PSP, key, "TRK", "x")
    if value is not None:
        estate = with_value(estate, RegistryValue(PSP, key, "CacheExpire"), value)
    return with_log(estate, PSP, "SMSPXE.log", log)


def seconds(number: int) -> Present:
    return Present(number, Kind.REG_DWORD)


def logged(text: str, at: str, date: str = "11-20-2026") -> str:
    """Return a record of SMSPXE.log; `at` is a local time such as 09:05:00, an hour ahead of UTC."""
    marks = f'time="{at}.000-60" date="{date}" component="SMSPXE" context="" type="1" thread="1"'
    return f'<![LOG[{text}]LOG]!><{marks} file="x.cpp:1">\r\n'


def deployed(at: str, mac: str = "00:15:5D:0A:01:17", kind: str = "mandatory") -> str:
    """Return the record of one deployment."""
    text = f"[{mac}, 4C4C4544-0051] ProcessDatabaseReply: Found {kind} advertisement P0120017"
    return logged(text, at)


def settings_block(cache: int | None = 3600, *, unknown: str = "No", at: str = "07:00:00") -> str:
    """Return the article's block of settings; without `cache` as a version before SP2 prints it."""
    line = "" if cache is None else f"    CacheExpire: {cache}\n"
    return logged(_SETTINGS.format(unknown=unknown, cache=line), at)


def cache_bench(estate: Estate, root: Path, *faults: Fault, **answers: str) -> Bench:
    made = on_bench(estate, root, article="2019640", faults=faults)
    made.answer(**answers)
    return made


def cache_examined(estate: Estate, root: Path, *faults: Fault, **answers: str) -> Examination:
    return cache_bench(estate, root, *faults, **answers).examine()
