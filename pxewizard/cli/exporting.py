"""The command `export`: the article as scripts that other tools carry out on every server."""

from __future__ import annotations

import argparse
import re
from contextlib import closing
from datetime import datetime

from pxewizard import __version__, wiring
from pxewizard.cli import connecting
from pxewizard.cli.exit_codes import Exit
from pxewizard.cli.output import Output
from pxewizard.core.address import parse_server
from pxewizard.core.examination import Scope
from pxewizard.core.problem import problem
from pxewizard.engine.same_site import own_site
from pxewizard.engine.survey import SiteSurvey
from pxewizard.engine.sweep_order import NOBODY
from pxewizard.journal.named_files import write_file
from pxewizard.scenarios.missing_issuing_certificate.evidence import value_place
from pxewizard.scenarios.missing_issuing_certificate.exporting import (
    GOOD_FOR,
    Donor,
    Form,
    detection,
    donor_of,
    remediation,
)


def export(options: argparse.Namespace, out: Output) -> Exit:
    """Write the script; with --remediation the management point is asked for what it would write."""
    form, at = Form(getattr(options, "as")), wiring.SystemClock().now()
    site = _site_code(options.site)
    if options.remediation:
        wiring.may_export_writing(practice=bool(options.practice))
        donor = _donor(options, site, at)
        text = remediation(form, donor, at, __version__)
        out.warn(
            f"It writes what {donor.server} holds on PXE distribution points of site"
            f" {donor.site_code} that hold no such value, for {GOOD_FOR.days} days. Sign it."
        )
    else:
        if options.mp or options.practice:
            word = "--mp" if options.mp else "--practice"
            raise problem("option-without-use", option=word, other="--remediation")
        text = detection(form, site, at, __version__)
    out.warn("It has not been tested on Windows: try it on one server first.")
    if options.output:
        write_file(options.output, text.encode("ascii"))
    else:
        out.table(text)
    return Exit.HEALTHY


def _donor(options: argparse.Namespace, site: str, at: datetime) -> Donor:
    if not options.mp and not options.practice:
        raise problem("remediation-of-whom")
    named = Scope(NOBODY, mp=parse_server(options.mp)) if options.mp else None
    with closing(connecting.site(options, named or Scope(NOBODY))) as parts:
        mp = named.mp if named else parts.scope.mp if parts.scope else None
        if mp is None:
            raise problem("remediation-of-whom")
        survey = SiteSurvey(parts.site, Scope(NOBODY, mp=mp))
        value, code = survey.need(value_place(mp.name), own_site(mp.name))
    donor = donor_of(value, code, at)
    if site and site != donor.site_code:
        raise problem("donor-of-other-site", server=donor.server, found=donor.site_code, site=site)
    return donor


def _site_code(typed: str | None) -> str:
    if typed and not re.fullmatch(r"[A-Za-z0-9]{3}", typed):
        raise problem("bad-site-code", text=typed)
    return (typed or "").upper()
