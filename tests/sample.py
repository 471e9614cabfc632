"""One small change as values, for tests that need a plan and its record and no site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pxewizard.core.address import ServerAddress
from pxewizard.core.diagnosis import Affected, Finding, Severity
from pxewizard.core.examination import Article, Context, Examination, Observation, Scope
from pxewizard.core.place import RegistryValue, Service
from pxewizard.core.plan import ApprovedPlan, Plan
from pxewizard.core.reading import Absent, Kind, Present, ServiceState
from pxewizard.core.remedy import Answers, RestartService, SetRegistryValue
from pxewizard.core.words import tr

DP = "dp01.contoso.test"
MP = "mp01.contoso.test"
KEY = "SOFTWARE\\Microsoft\\SMS\\Security"
NAME = "IssuingCertificateList"
MADE = datetime(2026, 11, 20, 14, 2, 12, tzinfo=UTC)
APPROVED = MADE + timedelta(minutes=4)
OLD = Present("stored as \ud800 one string\r\n", Kind.REG_SZ)
NEW = Present(("308203", '<SMSIssuingCerts version="1.0"/>'), Kind.REG_MULTI_SZ)

SCOPE = Scope(ServerAddress(DP), ServerAddress(MP))
PLAN = Plan(
    article="4469580",
    remedy="copy-from-database",
    title=tr("Write the value on {count} servers", count=2),
    why=tr("Both lack it."),
    scope=SCOPE,
    steps=(
        SetRegistryValue(RegistryValue(DP, KEY, NAME), before=Absent(), after=NEW),
        SetRegistryValue(RegistryValue(MP, KEY, NAME), before=OLD, after=NEW),
        RestartService(Service(DP, "SccmPxe"), on_undo=True),
    ),
    answers=Answers.of([("restart", "yes")]),
    acknowledged=("site-not-proved",),
    warnings=(tr("Builds that boot from {server} now are interrupted.", server=DP),),
    made_at=MADE,
)
APPROVED_PLAN = ApprovedPlan(PLAN, "CONTOSO\\m.keller", APPROVED)
BACKUP = (
    Observation(1, RegistryValue(DP, KEY, NAME), Absent(), APPROVED),
    Observation(2, RegistryValue(MP, KEY, NAME), OLD, APPROVED),
    Observation(
        3, Service(DP, "SccmPxe"), Present(ServiceState("Running", "Auto"), Kind.SERVICE), APPROVED
    ),
)
EXAMINATION = Examination(
    Article("4469580", tr("Missing value"), "https://example.test", tr("distribution point")),
    Context(SCOPE, "m.keller", "ws07", "0.1.0", MADE, accounts=((DP, "CONTOSO\\m.keller"),)),
    BACKUP,
    Affected((Finding("dp-value-missing", Severity.PROBLEM, tr("It is missing."), (1,)),)),
)
