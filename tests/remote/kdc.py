"""A Kerberos realm for the length of a test: a real KDC (MIT's krb5kdc) on a free port of loopback.

All it needs lies in one folder and is named by environment variables, which whoever wants to be in the
realm sets for a while; nothing of the system's own Kerberos is read or written.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

REALM = "PRACTICE.TEST"
TECHNICIAN = f"technician@{REALM}"
PASSWORD = "Practice-2019640"  # noqa: S105  # as the practice site's
DOMAIN = "contoso.test"  # its servers are in the realm

_PROGRAMS = ("krb5kdc", "kdb5_util", "kadmin.local", "kinit")
_PACKAGES = ("gssapi", "krb5")
_PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
_TRIES = 5  # a port that was free may be taken before the KDC has it
_POLLS = 500
_POLL = 0.02  # seconds

_KRB5_CONF = """\
[libdefaults]
    default_realm = {realm}
    dns_canonicalize_hostname = false
    dns_lookup_kdc = false
    dns_lookup_realm = false
    rdns = false
    udp_preference_limit = 1
[realms]
    {realm} = {{
        kdc = 127.0.0.1:{port}
    }}
[domain_realm]
    .{domain} = {realm}
"""
_KDC_CONF = """\
[kdcdefaults]
    kdc_listen = ""
    kdc_tcp_listen = 127.0.0.1:{port}
[realms]
    {realm} = {{
        database_name = {folder}/principal
        key_stash_file = {folder}/stash
        acl_file = {folder}/acl
        default_principal_flags = +preauth
    }}
[logging]
    kdc = STDERR
"""


def what_is_missing() -> str:
    """Return the sentence with which Kerberos' tests are skipped; empty where they can run."""
    missing = [name for name in _PROGRAMS if shutil.which(name, path=_PATH) is None]
    missing += [f"the Python package {name}" for name in _PACKAGES if find_spec(name) is None]
    return f"no Kerberos here, for want of {', '.join(missing)}" if missing else ""


@dataclass(frozen=True)
class Realm:
    """A running realm; `environment` is what leads a process into it."""

    environment: Mapping[str, str]

    def log_on(self, cache: Path, *, ahead: timedelta = timedelta()) -> str:
        """Get the technician a ticket, as kinit does at logon; return the name of its cache.

        `ahead` is how far the clock of the computer with that cache then goes wrong.
        """
        _done("kinit", "-c", f"FILE:{cache}", TECHNICIAN, env=self.environment, told=PASSWORD)
        if ahead:
            _set_wrong(cache, ahead)
        return f"FILE:{cache}"


@contextmanager
def realm(folder: Path, ours: Iterable[str], others: Iterable[str]) -> Iterator[Realm]:
    """Run a realm with the technician and services (HTTP/NAME); the keys of ours are in a table."""
    environment = {
        **{name: text for name, text in os.environ.items() if not name.startswith("KRB5")},
        "KRB5_CONFIG": str(folder / "krb5.conf"),
        "KRB5_KDC_PROFILE": str(folder / "kdc.conf"),
        "KRB5_KTNAME": f"FILE:{folder / 'keys'}",
        "KRB5CCNAME": f"FILE:{folder / 'nobody'}",
        "KRB5RCACHENAME": f"dfl:{folder / 'replays'}",
    }
    _configure(folder, port=0)
    _done("kdb5_util", "create", "-s", "-P", PASSWORD, env=environment)
    orders = [f"addprinc -pw {PASSWORD} {TECHNICIAN}"]
    orders += [f"addprinc -randkey {service}" for service in (*ours, *others)]
    orders += [f"ktadd -k {folder / 'keys'} {service}" for service in ours]
    _done("kadmin.local", env=environment, told="\n".join(orders))
    kdc = _listening(folder, environment)
    try:
        yield Realm({name: environment[name] for name in environment if name.startswith("KRB5")})
    finally:
        kdc.terminate()
        kdc.wait()


def _configure(folder: Path, port: int) -> None:
    for name, text in (("krb5.conf", _KRB5_CONF), ("kdc.conf", _KDC_CONF)):
        filled = text.format(realm=REALM, domain=DOMAIN, folder=folder, port=port)
        (folder / name).write_text(filled, encoding="utf-8")


def _listening(folder: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start the KDC and return it when it listens; on another port where another took its own."""
    log = folder / "kdc.log"
    for _ in range(_TRIES):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        _configure(folder, port)
        with log.open("ab") as errors:
            kdc = subprocess.Popen(
                [_found("krb5kdc"), "-n"], env=environment, stdout=errors, stderr=errors
            )
        if _accepts(kdc, port):
            return kdc
        kdc.kill()
        kdc.wait()
    raise AssertionError(f"krb5kdc does not start: {log.read_text(encoding='utf-8')}")


def _accepts(kdc: subprocess.Popen[bytes], port: int) -> bool:
    for _ in range(_POLLS):
        try:
            kdc.wait(_POLL)
        except subprocess.TimeoutExpired:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    return True
        else:
            return False
    return False


def _set_wrong(cache: Path, ahead: timedelta) -> None:
    """Write how far the clock is off where Kerberos keeps it: in the head of the cache.

    The file begins with its version (0x0504), the head's length, a tag (1), its length (8), and the
    seconds and microseconds to add to the clock.
    """
    content = bytearray(cache.read_bytes())
    assert content[:8] == bytes.fromhex("0504000c00010008"), content[:8]
    content[8:12] = int(ahead.total_seconds()).to_bytes(4, "big", signed=True)
    cache.write_bytes(content)


def _found(program: str) -> str:
    path = shutil.which(program, path=_PATH)
    assert path is not None, program
    return path


def _done(*command: str, env: Mapping[str, str], told: str = "") -> None:
    program, *arguments = command
    done = subprocess.run(
        [_found(program), *arguments],
        check=False,
        env=env,
        input=f"{told}\n",
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"
