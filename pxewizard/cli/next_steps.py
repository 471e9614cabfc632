"""What can be typed next, made from what was seen and from the options of now; as lines to be pasted."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Final

from pxewizard.cli import text
from pxewizard.cli.options import ROLES
from pxewizard.cli.output import Output
from pxewizard.core.address import parse_server, told_server
from pxewizard.core.diagnosis import Affected, Finding
from pxewizard.core.examination import Examination, Observation
from pxewizard.core.place import DatabaseRows, LogFile, MpAnswer
from pxewizard.core.problem import Trouble
from pxewizard.core.reading import Unreadable
from pxewizard.core.remedy import Answers, Remedy
from pxewizard.engine.planning import questions_now

_NOT_BY_WINRM: Final = (DatabaseRows, LogFile, MpAnswer)
_NOT_ITS_FAULT: Final = {"sign-in-not-tried", "cancelled"}
_OF_ONE_SERVER: Final = {"--dp", "-o", "--answer"}  # with a value each


def plan(options: argparse.Namespace, remedy: Remedy, answers: Answers) -> str:
    """Return the command that writes the plan, with a gap for each answer that is still needed."""
    typed = [text.quoted(word) for word in options.typed if word != "--json"]
    asked = questions_now(remedy, answers)
    gaps = [f"--answer {question.code}=…" for question, value in asked if value is None]
    return " ".join(["pxewizard plan", *typed, *gaps, "-o plan.json"])


def doctor(options: argparse.Namespace, seen: Sequence[Observation]) -> tuple[str, ...]:
    """Return a command for each server to which the way is broken."""
    servers = dict.fromkeys(o.place.server for o in seen if _is_broken(o))
    return tuple(f"pxewizard doctor {_way(options, server)}" for server in servers)


def show_doctor(options: argparse.Namespace, out: Output, seen: Sequence[Observation]) -> None:
    """Print the commands that tell where a way is broken."""
    if lines := doctor(options, seen):
        out.say("Where the way breaks, and who can mend it:")
        out.say("\n".join(f"  {line}" for line in lines))


def others(options: argparse.Namespace, seen: Examination) -> str | None:
    """Return the command for the next distribution point where a log names others, else None."""
    if not isinstance(seen.diagnosis, Affected):
        return None
    scope = seen.context.scope
    known = {_first_label(one.name) for one in (scope.dp, scope.mp, scope.site_server) if one}
    named = (name for finding in seen.diagnosis.findings for name in _named(finding))
    names = [name for name in named if told_server(name) and _first_label(name) not in known]
    if not names:
        return None
    words = [text.quoted(word) for word in _without(options.typed, _OF_ONE_SERVER)]
    return " ".join(["pxewizard examine --dp", names[0], *words])


def let_judge(options: argparse.Namespace, seen: Examination) -> str | None:
    """Return the command that names a database which only a management point named, else None."""
    if not any(one.code == "database-hint-no-judge" for one in seen.diagnosis.findings):
        return None
    words = [text.quoted(word) for word in options.typed if word != "--json"]
    address = text.quoted(seen.context.scope.database)
    return " ".join([f"pxewizard {options.command}", *words, "--database", address])


def _named(finding: Finding) -> list[str]:
    """Return the servers that CertMgr.log names."""
    values = dict(finding.says.values) if finding.code == "certmgr-80070005" else {}
    return str(values["servers"]).split(", ") if values else []


def _first_label(name: str) -> str:
    return name.lower().partition(".")[0]


def _without(words: Sequence[str], left_out: set[str]) -> Iterator[str]:
    """Yield the words but these options and their values, and --json."""
    skip = False
    for word in words:
        if not skip and word.partition("=")[0] not in left_out and word != "--json":
            yield word
        skip = word in left_out


def _is_broken(o: Observation) -> bool:
    if not isinstance(o.reading, Unreadable) or isinstance(o.place, _NOT_BY_WINRM):
        return False
    met = o.reading.problem
    return met.kind is Trouble.CONNECTION and met.code not in _NOT_ITS_FAULT


def _way(options: argparse.Namespace, server: str) -> str:
    """Return the server as it was typed, with the options that a sign-in to it needs."""
    named = {"server": "", **ROLES}  # discover's own word, then the roles
    for role in named:
        typed = getattr(options, role, None)
        if typed and parse_server(typed).name == server:
            user = getattr(options, f"{role}_user", None) or options.user
            return text.quoted(typed) + _access(options, user)
    return text.quoted(server) + _access(options, options.user)


def _access(options: argparse.Namespace, user: str | None) -> str:
    given = {"practice": options.practice, "user": user, "ca": options.ca}
    words = [f" --{name} {text.quoted(value)}" for name, value in given.items() if value]
    return "".join(words) + (" --password-stdin" if user and options.password_stdin else "")
