"""The articles, one file each, and the faults that look like them."""

from __future__ import annotations

from typing import Final

from pxewizard.core.scenario import Scenario
from pxewizard.scenarios.missing_issuing_certificate import MissingIssuingCertificate
from pxewizard.scenarios.pxe_cache_expire import PxeCacheExpire

SCENARIOS: Final[tuple[Scenario, ...]] = (MissingIssuingCertificate(), PxeCacheExpire())
