"""From every problem on the way to a server to its rung, to who can mend it, and to a text for them.

One row a problem code. The texts hold names, numbers and times, never a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from pxewizard.core.ladder import Mender, Mending, Rung
from pxewizard.core.problem import Problem
from pxewizard.core.words import Text, template, tr


class Row(NamedTuple):
    """What one problem code means: `rung` None is the rung on which it was met."""

    rung: Rung | None
    mender: Mender
    request: str


_WHO: Final[Mapping[Mender, str]] = {
    Mender.NETWORK_TEAM: template("The network team."),
    Mender.SERVER_ADMINISTRATOR: template("An administrator of {server}."),
    Mender.DOMAIN_ADMINISTRATOR: template("An administrator of the domain."),
    Mender.CERTIFICATE_OWNER: template("Whoever issues the certificates for {server}."),
    Mender.TECHNICIAN: template("You, at this computer."),
}
RUNGS: Final[Mapping[Rung, Text]] = {
    Rung.NAME: tr("name"),
    Rung.PORT: tr("port"),
    Rung.TLS: tr("TLS"),
    Rung.SIGN_IN: tr("sign-in"),
    Rung.WINRM: tr("WinRM"),
    Rung.WMI: tr("WMI"),
    Rung.REGISTRY: tr("registry"),
}
_FACTS: Final = template(
    """\
Server: {server}
Connection to: {host}, TCP port {port}
Addresses: {addresses}
From: {here}
Account: {account}
Time: {time}
Stopped at: {rung}
Code: {code}
Details: {detail}"""
)

_NETWORK: Final = Mender.NETWORK_TEAM
_SERVER: Final = Mender.SERVER_ADMINISTRATOR
_DOMAIN: Final = Mender.DOMAIN_ADMINISTRATOR
_OWNER: Final = Mender.CERTIFICATE_OWNER
_HERE: Final = Mender.TECHNICIAN

_ADMINISTRATOR: Final = template(
    "{server} refuses access to the account {account}. Reading and mending its PXE settings needs a "
    "domain account that is a member of the local group Administrators there. Please add it, or name "
    "one that is."
)
_LOCAL: Final = template(
    "{account} is a local account of {server}, and the network or administrator's rights are denied to "
    "it there. Please name a domain account that is a member of Administrators on that server."
)
_KERBEROS: Final = template(
    "{server} did not accept the account {account} by NTLM, and Kerberos was not used. Please check that "
    "HTTP/{server} or WSMAN/{server} is registered for that computer (setspn -Q), whether a policy "
    "restricts NTLM, and whether the account is locked or its password has run out."
)
_BY_NTLM: Final = template(
    "{server} refused the account {account} by NTLM. Check name and password before another try: each "
    "wrong one counts towards a lock-out. If they are right, use the server's real full name instead of "
    "an alias. If that was it, ask an administrator of the domain: whether HTTP/{server} or "
    "WSMAN/{server} is registered for that computer (setspn -Q), whether a policy restricts NTLM, and "
    "whether the account is locked or its password has run out."
)
_NAMES: Final = template(
    "Kerberos knows no usable service HTTP or WSMAN on {server}. Please check its service principal names "
    "(setspn -Q HTTP/{server}, setspn -Q WSMAN/{server}): one of them should belong to the computer "
    "account alone."
)
_NOT_OURS: Final = template(
    "What answers as {host} on TCP port {port} is not the WinRM service of {server}. Please check which "
    "computer or proxy that is, and where the WinRM listener is (winrm enumerate winrm/config/listener)."
)
_STRANGE: Final = template(
    "Replies from {server} on TCP port {port} arrive altered, or are not from WinRM at all. Please check "
    "whether a proxy, a load balancer or an inspection of the traffic sits in between, and take it out "
    "for this connection."
)
_WMI: Final = template(
    "WinRM on {server} answers, but WMI does not do what it is asked. Please check the service Winmgmt and "
    "the repository (winmgmt /verifyrepository), with root/cimv2 and StdRegProv in it."
)
_WINRM: Final = template(
    "WinRM on {server} does not work as it should. Please look at the event log “Windows Remote "
    "Management”, at winrm get winrm/config, and restart the service WinRM at a quiet time."
)
_BUSY: Final = template(
    "WinRM on {server} has reached a limit for the account {account}. Please end what is left of its "
    "sessions, or raise the limits of WinRM (winrm get winrm/config) there."
)
_LOST: Final = template(
    "The connection to {server} on TCP port {port} is cut or falls silent. Please check firewalls and "
    "inspection on the way from {here}, and the load of that server."
)
_ACCOUNT: Final = template(
    "Signing in to {server} needs an account. Sign in to this computer with a domain account, or run "
    "kinit, or name another domain account that is an administrator there."
)
_REFUSED: Final = template(
    "{server} refused the account {account}. Check name and password before another try: each wrong one "
    "counts towards a lock-out. The account must be an administrator of that server."
)

TABLE: Final[Mapping[str, Row]] = {
    "name-not-found": Row(
        Rung.NAME,
        _NETWORK,
        template(
            "The name {host} cannot be looked up from {here}. Please check its entry in DNS, and whether this "
            "network may ask for it; or tell the right full name of the server."
        ),
    ),
    "unreachable": Row(
        Rung.PORT,
        _NETWORK,
        template(
            "There is no way from {here} to {host}. Please check routes and firewalls, and open TCP port "
            "{port}."
        ),
    ),
    "no-answer": Row(
        Rung.PORT,
        _NETWORK,
        template(
            "{host} does not answer on TCP port {port}: connections from {here} seem to be dropped. Please "
            "open this port from there to that server, or say that the server is switched off."
        ),
    ),
    "connection-refused": Row(
        Rung.PORT,
        _SERVER,
        template(
            "{host} refuses connections on TCP port {port}. Please switch WinRM on (winrm quickconfig), let it "
            "listen on that port, and check the server's own firewall; or tell the port it listens on."
        ),
    ),
    "certificate-not-trusted": Row(
        Rung.TLS,
        _OWNER,
        template(
            "The certificate that {server} shows on TCP port {port} is not trusted by {here}. Please send the "
            "certificate of the authority that issued it (PEM), or have it replaced by one of the company's."
        ),
    ),
    "certificate-other-name": Row(
        Rung.TLS,
        _OWNER,
        template(
            "The certificate on TCP port {port} is not made out to {server}. Please issue one with that name "
            "as DNS name, and bind it to the WinRM listener; or tell the name that stands in it."
        ),
    ),
    "certificate-expired": Row(
        Rung.TLS,
        _OWNER,
        template(
            "The certificate of {server} on TCP port {port} is not valid at the time below. Please renew it, "
            "and bind the new one to the WinRM listener."
        ),
    ),
    "tls-failed": Row(
        Rung.TLS,
        _SERVER,
        template(
            "No TLS connection to {server} on TCP port {port} comes about. Please check that the WinRM listener "
            "there is one for HTTPS with a certificate, and that TLS 1.2 or newer is on."
        ),
    ),
    "sign-in-refused": Row(Rung.SIGN_IN, _HERE, _REFUSED),
    "sign-in-failed": Row(Rung.SIGN_IN, _DOMAIN, _KERBEROS),
    "local-account-refused": Row(Rung.SIGN_IN, _SERVER, _LOCAL),
    "address-refused": Row(
        Rung.SIGN_IN,
        _HERE,
        template(
            "{server} is an address, so that only NTLM could be used, and {account} was refused. Use the "
            "server's full name; if that was right, check the password."
        ),
    ),
    "ntlm-refused": Row(Rung.SIGN_IN, _HERE, _BY_NTLM),
    "ntlm-blocked": Row(Rung.SIGN_IN, _DOMAIN, _KERBEROS),
    "ticket-refused": Row(Rung.SIGN_IN, _DOMAIN, _NAMES),
    "kerberos-name-unknown": Row(Rung.SIGN_IN, _DOMAIN, _NAMES),
    "clock-skew": Row(
        Rung.SIGN_IN,
        _DOMAIN,
        template(
            "The clocks of {here}, of {server} and of the domain are more than five minutes apart. Please "
            "check the time service of the computer that is wrong (w32tm /query /status)."
        ),
    ),
    "no-domain-controller": Row(
        Rung.SIGN_IN,
        _NETWORK,
        template(
            "No domain controller can be reached from {here} to sign in to {server}. Please check VPN, DNS and "
            "TCP and UDP port 88 to the domain controllers."
        ),
    ),
    "no-account": Row(Rung.SIGN_IN, _HERE, _ACCOUNT),
    "kerberos-not-here": Row(
        Rung.SIGN_IN,
        _HERE,
        template(
            "This computer cannot use Kerberos with {server}. Run the program on Windows, or have the Python "
            "package gssapi installed."
        ),
    ),
    "sign-in-not-offered": Row(
        Rung.SIGN_IN,
        _SERVER,
        template(
            "WinRM on {server} offers neither Kerberos nor NTLM. Please switch Negotiate on for the service "
            "(winrm/config/service/auth); Basic is not used."
        ),
    ),
    "not-winrm": Row(Rung.WINRM, _SERVER, _NOT_OURS),
    "winrm-unavailable": Row(Rung.WINRM, _SERVER, _WINRM),
    "winrm-error": Row(Rung.WINRM, _SERVER, _WINRM),
    "request-too-large": Row(
        Rung.WINRM,
        _SERVER,
        template(
            "{server} takes no request as long as is needed. Please raise MaxEnvelopeSizekb there to 500 "
            "(winrm/config)."
        ),
    ),
    "shells-off": Row(
        None,
        _SERVER,
        template(
            "Remote shells are switched off on {server}. They are needed for reading its logs over WinRM only; "
            "please allow them, or share the log's folder."
        ),
    ),
    "busy": Row(Rung.WINRM, _SERVER, _BUSY),
    "time-out": Row(None, _NETWORK, _LOST),
    "connection-lost": Row(None, _NETWORK, _LOST),
    "reply-unreadable": Row(None, _NETWORK, _STRANGE),
    "reply-too-large": Row(None, _NETWORK, _STRANGE),
    "reply-to-another": Row(None, _NETWORK, _STRANGE),
    "reply-not-encrypted": Row(None, _NETWORK, _STRANGE),
    "access-denied": Row(None, _SERVER, _ADMINISTRATOR),
    "local-account-cut": Row(None, _SERVER, _LOCAL),
    "wmi-denied": Row(
        Rung.WMI,
        _SERVER,
        template(
            "WMI on {server} refuses the account {account}. Please make it a member of Administrators there, "
            "or give it Execute Methods and Remote Enable on the namespace root/cimv2 (wmimgmt.msc)."
        ),
    ),
    "wmi-missing": Row(Rung.WMI, _SERVER, _WMI),
    "wmi-failed": Row(Rung.WMI, _SERVER, _WMI),
    "another-server": Row(
        Rung.WMI,
        _HERE,
        template(
            "{host}, TCP port {port}, leads to another computer than {server}. Correct the address after the "
            "equals sign, or the name before it."
        ),
    ),
}


def mending(problem: Problem, facts: Mapping[str, object]) -> Mending:
    """Return who can mend a problem, and the text with the facts filled in.

    `facts` has a value for each gap of the texts but code and detail, which are the problem's own.
    """
    row = TABLE[problem.code]
    filled = {**facts, "code": problem.code, "detail": problem.detail or "—"}
    who = tr(_WHO[row.mender], server=facts["server"])
    text = tr("{request}\n\n{facts}", request=tr(row.request, **filled), facts=tr(_FACTS, **filled))
    return Mending(row.mender, who, text)
