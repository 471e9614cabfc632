"""What can go wrong in a way that a person can act on: one exception, and the catalogue of its sentences.

`Problem` is raised where the trouble is met; once it crosses a layer it is data (`Unreadable.problem`,
`Failed.problem`). Anything else that is raised is a bug of the program.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from pxewizard.core.queries import CREATE_USER, GRANTS
from pxewizard.core.words import Text, tr


class Trouble(StrEnum):
    """What sort of trouble it is; the command line's exit code hangs on it."""

    CONNECTION = "connection"  # no answer, or not authorised
    USAGE = "usage"  # what was typed makes no sense
    SAFETY = "safety"  # a safety rule said no
    SERVER = "server"  # the server answered, and could not or would not do it
    STORAGE = "storage"  # this computer's own disk


class Problem(Exception):
    """A trouble with a cause and a way out.

    `code` is a stable kebab-case word of the catalogue, `summary` says what is wrong, `advice` what to
    do about it, `detail` is the raw message or number for specialists (never a secret).
    """

    def __init__(
        self, code: str, *, kind: Trouble, summary: Text, advice: Text, detail: str = ""
    ) -> None:
        """Keep the parts; use `problem()` to make one from the catalogue."""
        super().__init__(code)
        self.code = code
        self.kind = kind
        self.summary = summary
        self.advice = advice
        self.detail = detail

    def __str__(self) -> str:
        """Return the sentence that a person is shown: what is wrong, and what to do."""
        return f"{self.summary} {self.advice}".strip()

    def __eq__(self, other: object) -> bool:
        """Compare as values: a problem becomes data when it crosses a layer."""
        return isinstance(other, Problem) and self._parts() == other._parts()

    def __hash__(self) -> int:
        """Hash as a value."""
        return hash(self._parts())

    def __reduce__(self) -> tuple[object, ...]:
        """Go from one process to another as a value, without its cause."""
        return _made, self._parts()

    def _parts(self) -> tuple[object, ...]:
        return self.code, self.kind, self.summary, self.advice, self.detail


def _made(code: str, kind: Trouble, summary: Text, advice: Text, detail: str) -> Problem:
    return Problem(code, kind=kind, summary=summary, advice=advice, detail=detail)


class _Entry(NamedTuple):
    kind: Trouble
    summary: str
    advice: str
    lines: tuple[str, ...] = ()  # that somebody shall run: they fill {lines} of the advice


# fmt: off
_CATALOGUE: Final[dict[str, _Entry]] = {
    # Servers
    "name-not-found": _Entry(Trouble.CONNECTION, "The name {server} is not known.", "Check the spelling, or use the full name with its domain."),
    "unreachable": _Entry(Trouble.CONNECTION, "{server} does not answer.", "Check that it is switched on and that its WinRM port is open."),
    "time-out": _Entry(Trouble.CONNECTION, "{server} did not answer in time.", "Try again; if it stays so, look at the load and the network of that server."),
    "access-denied": _Entry(Trouble.CONNECTION, "{server} refused access.", "Use an account that is an administrator of that server."),
    "connection-lost": _Entry(Trouble.CONNECTION, "The connection to {server} was lost.", "Check the network, then look at the server again before anything else."),
    "password-missing": _Entry(Trouble.USAGE, "There is nobody to ask for the password of {user}.", "Add --password-stdin and give it on standard input, or leave --user out."),
    "password-not-given": _Entry(Trouble.USAGE, "No password is given for {user}, and none is saved.", "Type it beside the name on the first page, or sign in with the account of this computer."),
    # Real servers: the way there
    "connection-refused": _Entry(Trouble.CONNECTION, "{server} refuses connections on port {port}.", "Nothing listens there. An administrator of that server can switch WinRM on with “winrm quickconfig”; or name the port it listens on: http://host:port."),
    "no-answer": _Entry(Trouble.CONNECTION, "{server} does not answer on port {port}.", "It is switched off, or a firewall drops the connection. Ask the network team for TCP port {port} from this computer to that server."),
    "certificate-not-trusted": _Entry(Trouble.CONNECTION, "This computer does not trust the certificate of {server}.", "Have the certificate of its certification authority installed on this computer."),
    "certificate-other-name": _Entry(Trouble.CONNECTION, "The certificate of {server} is made out to another name.", "Use the name that stands in the certificate, or have the server given a certificate with the right one."),
    "certificate-expired": _Entry(Trouble.CONNECTION, "The certificate of {server} is not valid today.", "Check the date of this computer; if it is right, that server's WinRM listener needs a new certificate."),
    "tls-failed": _Entry(Trouble.CONNECTION, "No secure connection to {server} came about.", "Check that port {port} speaks HTTPS there."),
    "ca-unusable": _Entry(Trouble.USAGE, "{path} is no usable file of a certification authority.", "It must hold certificates in PEM form, the ones that begin with BEGIN CERTIFICATE."),
    "not-winrm": _Entry(Trouble.CONNECTION, "What answers on port {port} of {server} is not Windows Remote Management.", "A proxy or another web server may sit there. Check the name and the port."),
    "winrm-unavailable": _Entry(Trouble.CONNECTION, "WinRM on {server} is not ready.", "Try again in a minute; if it stays so, have its WinRM service restarted."),
    "winrm-error": _Entry(Trouble.CONNECTION, "WinRM on {server} answered with an error that it does not explain.", "Look at the event log “Windows Remote Management” on that server."),
    "request-too-large": _Entry(Trouble.SERVER, "{server} takes no request as long as this one.", "An administrator of that server can raise WinRM's MaxEnvelopeSizekb there."),
    # Real servers: signing in
    "sign-in-refused": _Entry(Trouble.CONNECTION, "{server} refused the account {account}.", "Check name and password, and that the account is an administrator of that server. Each wrong password counts towards a lock-out, so it was tried once only."),
    "sign-in-not-tried": _Entry(Trouble.CONNECTION, "{server} was not asked, because {other} had just refused the account {account}.", "Check name and password; each wrong one counts towards a lock-out."),
    "local-account-refused": _Entry(Trouble.CONNECTION, "{server} refused {account}, which is an account of that server itself.", "Many companies deny the network to local accounts, or cut their rights (User Account Control). Use a domain account that is an administrator there."),
    "address-refused": _Entry(Trouble.CONNECTION, "{server} refused the account {account}; with an address instead of a name only NTLM can be used.", "Check name and password. If they are right, use the server's full name, so that Kerberos can be used. Protected Users and many companies' servers do not allow NTLM."),
    "ntlm-refused": _Entry(Trouble.CONNECTION, "{server} refused the account {account} by NTLM.", "Check name and password: each wrong one counts towards a lock-out, so it was tried once only. If they are right, use the server's real full name, not an alias, so that Kerberos can be used: Protected Users cannot use NTLM."),
    "ticket-refused": _Entry(Trouble.CONNECTION, "{server} did not accept the Kerberos ticket of {account}.", "Use an account that is an administrator of that server. If it is one, another account may own the names HTTP and WSMAN of that server: ask the domain's administrators."),
    "ntlm-blocked": _Entry(Trouble.CONNECTION, "A policy forbids NTLM with {server}.", "Use the server's real full name, so that Kerberos can be used."),
    "kerberos-name-unknown": _Entry(Trouble.CONNECTION, "The domain knows no service HTTP or WSMAN on {server}.", "Use the server's real full name, not an alias or an address. If it is, ask the domain's administrators for its service principal names."),
    "clock-skew": _Entry(Trouble.CONNECTION, "The clocks of this computer and of {server} or its domain are more than five minutes apart.", "Set the clock of this computer right, or have the server's set."),
    "no-domain-controller": _Entry(Trouble.CONNECTION, "No domain controller could be asked for a ticket for {server}.", "Check the network to the domain (VPN), or use an account that the server knows itself."),
    "no-account": _Entry(Trouble.CONNECTION, "There is no account here to sign in to {server} with.", "Sign in to this computer with a domain account (kinit does that off Windows), or name another account."),
    "kerberos-not-here": _Entry(Trouble.USAGE, "This computer cannot use Kerberos with {server}.", "Run this program on Windows, or have the Python package gssapi installed."),
    "sign-in-not-offered": _Entry(Trouble.CONNECTION, "{server} offers no Kerberos and no NTLM to sign in with.", "An administrator of that server can switch on Negotiate for WinRM. Basic is never used by this program."),
    "sign-in-failed": _Entry(Trouble.CONNECTION, "Signing in to {server} failed.", "Check the name of the server and the account; the number in the details tells specialists more."),
    # Real servers: what they answer
    "reply-unreadable": _Entry(Trouble.CONNECTION, "{server} sent a reply that makes no sense.", "Something between here and there may change replies. Try again; if it stays so, look at that server."),
    "reply-too-large": _Entry(Trouble.CONNECTION, "{server} sent more than anything that was asked for.", "Do not trust what answers there before somebody has looked at it."),
    "reply-to-another": _Entry(Trouble.CONNECTION, "{server} sent a reply to something that was not asked.", "Do not trust what answers there before somebody has looked at it."),
    "reply-not-encrypted": _Entry(Trouble.CONNECTION, "{server} sent an unencrypted reply to an encrypted question; it was not read.", "A proxy or another web server may sit in between. Use HTTPS, or check the name and the port."),
    "local-account-cut": _Entry(Trouble.CONNECTION, "{server} lets {account} in, but without an administrator's rights.", "User Account Control cuts the rights of local accounts over the network. Use a domain account that is an administrator there."),
    "shells-off": _Entry(Trouble.SERVER, "Remote shells are switched off on {server}.", "Read the log by its network path, or on the server itself; nothing else needs a shell."),
    "busy": _Entry(Trouble.CONNECTION, "{server} has no room for another request of this account.", "Close other remote sessions to it, or wait some minutes; WinRM allows so many at once."),
    "wmi-denied": _Entry(Trouble.CONNECTION, "WMI on {server} refused access.", "Use an account that is an administrator of that server, or have it given Remote Enable on the namespace root/cimv2."),
    "wmi-missing": _Entry(Trouble.SERVER, "{server} does not have what WMI was asked for.", "Have its WMI repository checked (winmgmt /verifyrepository)."),
    "wmi-failed": _Entry(Trouble.SERVER, "{server} could not do what it was asked.", "The number in the details tells specialists more."),
    "value-not-sendable": _Entry(Trouble.SERVER, "What would be written to {place} on {server} holds characters that cannot be sent.", "Write that value on the server itself."),
    "value-of-unknown-type": _Entry(Trouble.SERVER, "{place} on {server} has a type that this program does not know.", "It is left alone. Look at it with regedit."),
    "service-unwilling": _Entry(Trouble.SERVER, "{service} on {server} did not accept the request.", "Look at the service there; the number in the details is what Windows answered."),
    "another-server": _Entry(Trouble.SAFETY, "{name} was asked for, but the computer that answered is {found}.", "Correct the address, or name the computer that is meant."),
    # Real servers: their logs
    "log-not-found": _Entry(Trouble.SERVER, "{log} is in none of the folders of {server} where it is usually kept.", "Look for it on that server and copy it here; the folders are in the details."),
    "log-denied": _Entry(Trouble.CONNECTION, "{path} on {server} may not be read.", "Use an account that is an administrator of that server, or have somebody copy the file here."),
    "log-unreadable": _Entry(Trouble.SERVER, "{log} on {server} could not be read.", "Copy the file here; the details tell specialists why."),
    "log-not-asked": _Entry(Trouble.SERVER, "{log} on {server} was not read: this computer reads no network paths.", "Run this program on Windows, which reads them, or copy the file here."),
    "log-share-closed": _Entry(Trouble.CONNECTION, "{server} does not answer on port {port}, through which {log} is read.", "Ask the network team for that port from this computer to that server, or copy the file here."),
    "constrained-language": _Entry(Trouble.SERVER, "PowerShell is restricted on {server}, so {log} could not be read through it.", "The restriction (Constrained Language) protects that server and is left alone. Read the log by its network path, or copy the file here."),
    # The management point's own word
    "witness-silent": _Entry(Trouble.CONNECTION, "The witness is not available: {server} did not answer over HTTP on port {port}.", "Nothing depends on it."),
    "witness-refused": _Entry(Trouble.SERVER, "The witness is not available: {server} answers only clients that have a certificate.", "That is usual for a management point with HTTPS. Nothing depends on it."),
    "witness-not-trusted": _Entry(Trouble.SERVER, "The witness is not available: this computer does not trust the certificate of {server}.", "That is usual with enhanced HTTP, where Configuration Manager issues it itself. Nothing depends on it."),
    "witness-unusable": _Entry(Trouble.SERVER, "The witness is not available: {server} sent something else than was asked for.", "Another web server may sit there. Nothing depends on it."),
    "bad-web-address": _Entry(Trouble.USAGE, "“{text}” is not the address of a management point's web server.", "Write http://host[:port] or https://host[:port]."),
    # What was typed
    "not-in-plan": _Entry(Trouble.SAFETY, "The plan is for {planned}, and {given} was named.", "To reach it at another address, write {planned}=URL."),
    "bad-server-name": _Entry(Trouble.USAGE, "“{text}” is not a server name.", "Write a host name, http://host:port, https://host:port, or NAME=URL."),
    "bad-database-address": _Entry(Trouble.USAGE, "“{text}” is not the address of a database.", "Write HOST, HOST:PORT (or HOST,PORT), HOST\\INSTANCE or HOST\\INSTANCE,PORT, then /NAME if it is known."),
    "account-without-server": _Entry(Trouble.USAGE, "--{word}-user names an account, and --{word} names no server.", "Name the server too; servers that are found by themselves are reached with --user."),
    "mp-http-without-mp": _Entry(Trouble.USAGE, "--mp-http says where a management point answers, and --mp names none.", "Name it too; those that are found by themselves are asked on port 80."),
    "server-missing": _Entry(Trouble.USAGE, "No distribution point is named.", "Add --dp SERVER."),
    "unknown-case": _Entry(Trouble.USAGE, "There is no practice case “{case}”.", "Use one of the cases that this program lists."),
    "unknown-article": _Entry(Trouble.USAGE, "There is no article {number} in this program.", "Use one of: {known}."),
    "state-missing": _Entry(Trouble.USAGE, "A change to the practice site needs a folder that remembers it.", "Add --state DIR; the same folder shows the change to later commands."),
    "state-unusable": _Entry(Trouble.USAGE, "{folder} holds no usable state of the practice site.", "Name another folder; a new one is made by itself."),
    "state-not-there": _Entry(Trouble.USAGE, "{folder} is not there, so it holds no practice site.", "Name the folder that was used when the change was made."),
    "state-of-another-case": _Entry(Trouble.USAGE, "{folder} belongs to the practice case “{found}”, not “{case}”.", "Name another folder, or practise the case that it belongs to."),
    "bad-answer": _Entry(Trouble.USAGE, "The answer “{text}” does not fit.", "{expected}"),
    "several-remedies": _Entry(Trouble.USAGE, "More than one article has a fix here.", "Choose one with --article: {articles}."),
    "no-terminal": _Entry(Trouble.USAGE, "A change needs a yes, and there is nobody to ask.", "Add --yes if the change shown above is wanted."),
    # Plan files and change folders
    "plan-unreadable": _Entry(Trouble.USAGE, "{path} is not a plan of this program.", "Make a new one: review a fix, and save its plan."),
    "plan-edited": _Entry(Trouble.SAFETY, "{path} was changed after it was written.", "Make a new plan; a plan cannot be edited by hand."),
    "plan-too-old": _Entry(Trouble.SAFETY, "{path} is {age} old; the limit is {limit}.", "Make a new plan, and look at it again."),
    "plan-from-the-future": _Entry(Trouble.SAFETY, "{path} says it was made at {at}, which is still to come.", "Check this computer's clock, then make a new plan."),
    "plan-other-version": _Entry(Trouble.SAFETY, "{path} was written in format {found}; this program reads format {known}.", "Use the version of the program that wrote it, or make a new plan."),
    "plan-of-practice": _Entry(Trouble.SAFETY, "{path} was made for the practice case “{case}”.", "Use --practice {case}."),
    "plan-of-real-servers": _Entry(Trouble.SAFETY, "{path} was made for real servers, not for the practice site.", "Nothing was changed. Make a practice plan first: pxewizard plan --practice CASE -o FILE."),
    "plan-outdated": _Entry(Trouble.SAFETY, "What the plan would write is no longer what the site calls for.", "{found} Nothing was written. Examine again and make a new plan."),
    "already-applied": _Entry(Trouble.SAFETY, "{place} on {server} already holds what the plan would write.", "There is nothing to do."),
    "folder-missing": _Entry(Trouble.USAGE, "{path} is not there.", 'Name the folder of a change, as "apply" printed it.'),
    "folder-needed": _Entry(Trouble.USAGE, "--finish does not say which change.", 'Name its folder; "pxewizard recover" lists them.'),
    "folder-foreign": _Entry(Trouble.SAFETY, "{path} is not the folder of a change made by this program.", 'Name the folder as "apply" printed it.'),
    "change-closed": _Entry(Trouble.SAFETY, "{path} is no change that was interrupted on its way.", "Examine again and make a new plan; what was written can still be taken back by an undo."),
    "folder-edited": _Entry(Trouble.SAFETY, "{path} was changed after it was written ({what}).", "Its values cannot be trusted. Look for another copy of the folder."),
    "folder-busy": _Entry(Trouble.SAFETY, "{path} is in use by another run of this program.", "Wait until that run has ended."),
    "disk": _Entry(Trouble.STORAGE, "{path} could not be written.", "Nothing is changed on a server without a backup on disk. Make room, or choose another folder."),
    "cannot-write": _Entry(Trouble.USAGE, "{path} cannot be written.", "Name a file in a folder that is there and that you may write to."),
    "no-room": _Entry(Trouble.STORAGE, "There is no room for {path}.", "Make room on that disk, or name a file on another one."),
    "record-file": _Entry(Trouble.SAFETY, "{path} lies in {folder}, which is the record of a change or of a sweep.", "Nothing was written over it. Name a file in another folder; only report.* may lie beside a record."),
    "report-format": _Entry(Trouble.USAGE, "{name} does not say in which form the report shall be.", "Let its name end in one of: {known}."),
    "report-no-rows": _Entry(Trouble.USAGE, "Only the report of a sweep has a table for CSV.", "Choose another form: .html, .pdf, .md, .json or .zip."),
    "report-no-record": _Entry(Trouble.STORAGE, "{path} holds no examination and no plan: nothing was written, and there is nothing to report.", "Examine again, and save the report of that examination."),
    "report-not-ours": _Entry(Trouble.USAGE, "{path} is no report of this program, or its last line is gone.", "Name a report as it was saved: .html, .pdf, .md, .json, .csv or .zip."),
    "report-edited": _Entry(Trouble.SAFETY, "{path} was changed after it was made: {what}.", "Do not rely on it. Make the report again from the change's folder, or ask for the original."),
    "report-what": _Entry(Trouble.USAGE, "It is not said what to report, and where to.", "Write FOLDER -o FILE, or --verify FILE."),
    "report-values-alone": _Entry(Trouble.USAGE, "Raw values go into an evidence package only.", "Let the file's name end in .zip, or leave out --values."),
    "report-options-alone": _Entry(Trouble.USAGE, "--redact and --values are for a report, and none is written.", "Add -o with a name that ends in .html, .pdf, .md or .zip."),
    "report-values-none": _Entry(Trouble.USAGE, "The record of a sweep keeps no raw values.", "Leave out --values, or examine one server for its values."),
    "report-values-redacted": _Entry(Trouble.USAGE, "Raw values cannot be redacted.", "Leave out either the values or the redaction."),
    "no-logs": _Entry(Trouble.USAGE, "{path} holds no log.", "Name a file, or a folder or zip file with files ending in .log or .lo_."),
    "no-records": _Entry(Trouble.USAGE, "{path} holds no record of a Configuration Manager log.", "Name SMSPXE.log of the distribution point or CertMgr.log of the site server."),
    "no-time": _Entry(Trouble.USAGE, "{text} is no time.", "Write it as 2026-11-20T14:06, with Z behind it for UTC."),
    "too-many-logs": _Entry(Trouble.USAGE, "{path} holds too many logs: at most {most} are read.", "Name the folder or the files that matter."),
    "zip-closed": _Entry(Trouble.USAGE, "{path} has a password, or is packed in a way that is not known here.", "Unpack it and name the folder."),
    "zip-broken": _Entry(Trouble.USAGE, "{path} is no whole zip file.", "Copy or pack it again, or unpack it and name the folder."),
    "unreadable-file": _Entry(Trouble.USAGE, "{path} could not be read.", "Check the name and your rights on it."),
    # Changes
    "changed-since": _Entry(Trouble.SAFETY, "{place} on {server} changed since it was read.", "Nothing was written there. Examine again."),
    "read-back-differs": _Entry(Trouble.SERVER, "{server} stored something else than was written to {place}.", "{then}"),
    "not-restorable": _Entry(Trouble.SAFETY, "What {place} on {server} holds could not be put back exactly.", "Export the key there with regedit first, and change the value by hand."),
    "not-written": _Entry(Trouble.SERVER, "{server} did not take the change of {place}.", "It still holds what it held before."),
    "service-disabled": _Entry(Trouble.SAFETY, "{service} on {server} is disabled.", "It is not restarted. Whoever disabled it may have had a reason."),
    "service-not-running": _Entry(Trouble.SAFETY, "{service} on {server} is not running.", "It is not restarted; it reads the new value when it is started."),
    "service-dependents": _Entry(Trouble.SAFETY, "{dependents} on {server} depends on {service} and is running.", "Restart both by hand at a quiet time."),
    "service-missing": _Entry(Trouble.SERVER, "{server} has no service {service}.", "Check the roles of that server."),
    "service-stuck": _Entry(Trouble.SERVER, "{service} on {server} did not reach the state “{wanted}”.", "Look at the service there, and start it by hand if it is stopped."),
    # The window
    "settings-unusable": _Entry(Trouble.STORAGE, "The settings in {path} cannot be read.", "The program starts as if it were new here; the next change of a setting replaces them."),
    "cancelled": _Entry(Trouble.USAGE, "{place} was not read, because the reading was cancelled.", "Examine again."),
    "internal": _Entry(Trouble.USAGE, "This program met a fault of its own.", "If a change had begun, what was written so far stands in its undo folder. Please report the details."),
    # Other distribution points
    "log-left-out": _Entry(Trouble.USAGE, "{place} was not read: where many servers are examined, their logs are left alone.", "Examine this server by itself."),
    "too-many-servers": _Entry(Trouble.SAFETY, "The approval names {count} servers; the limit is {most}.", "Mend them in several approvals."),
    "no-newest-log": _Entry(Trouble.USAGE, "The records of these logs do not tell which was written last.", "Name the log of the active site server alone."),
    "list-empty": _Entry(Trouble.USAGE, "{path} names no server.", "Write one server a line; what follows # does not count."),
    "list-too-long": _Entry(Trouble.USAGE, "{path} is larger than any list of servers.", "One sweep takes {most} servers; write one a line."),
    "sweep-what": _Entry(Trouble.USAGE, "It is not said which distribution points are to be read.", "Give --dps FILE, --certmgr-log FILE or --database ADDRESS."),
    "sweep-against-what": _Entry(Trouble.USAGE, "It is not said what they are held against.", "Name a management point of their site with --mp SERVER."),
    "sweep-known": _Entry(Trouble.USAGE, "{option} is not used with --resume: the record of the sweep knows it.", "Leave it out, or begin a new sweep without --resume."),
    "donor-unusable": _Entry(Trouble.SAFETY, "What {server} holds is not put into a script: {why}.", "Mend the management point first, or examine it by itself."),
    "donor-of-other-site": _Entry(Trouble.SAFETY, "{server} belongs to site {found}, not to {site}.", "Name a management point of that site."),
    "bad-site-code": _Entry(Trouble.USAGE, "“{text}” is not a site code.", "Write its three letters or digits."),
    "remediation-of-whom": _Entry(Trouble.USAGE, "It is not said whose list shall be written.", "Name a management point of the site with --mp SERVER."),
    "bulk-interrupted": _Entry(Trouble.SAFETY, "A fix of {count} servers was interrupted; {done} are done.", "Go on with it, or take it back, on the command line: pxewizard sweep --resume {name}, pxewizard undo {name}."),
    "bulk-undo-interrupted": _Entry(Trouble.SAFETY, "Taking back a fix of {count} servers was interrupted; {done} are taken back.", "Take the rest back on the command line: pxewizard undo {name}."),
    "bulk-over": _Entry(Trouble.SAFETY, "What {path} records was taken back, or taking it back has begun.", "Take the rest back if any is left, then begin a new sweep."),
    # The site database
    "database-unreachable": _Entry(Trouble.CONNECTION, "The site database at {address} does not answer.", "Check the name and the port."),
    "database-denied": _Entry(Trouble.CONNECTION, "The site database at {address} refused access.", "Ask the database administrator to run there, with your account in the brackets: {lines} Nothing is ever written there. Or have them run the query text of this program; what they saved can be given in the database's place.", GRANTS),
    "database-no-user": _Entry(Trouble.CONNECTION, "The account has no access to the database at {address}.", "Ask the database administrator to run there, with your account in the brackets: {lines} Nothing is ever written there.", (CREATE_USER, *GRANTS)),
    "database-name-missing": _Entry(Trouble.USAGE, "{address} does not say which database.", "Add its name: HOST/CM_P01, with the site's code."),
    "database-driver-missing": _Entry(Trouble.CONNECTION, "There is no ODBC driver for SQL Server on this computer.", "Install Microsoft's “ODBC Driver 18 for SQL Server” (https://aka.ms/downloadmsodbcsql), or run this program on the site server, which has it."),
    "database-driver-broken": _Entry(Trouble.CONNECTION, "The ODBC driver for SQL Server on this computer cannot be loaded.", "Install Microsoft's “ODBC Driver 18 for SQL Server” again (https://aka.ms/downloadmsodbcsql), or run this program on the site server, which has it."),
    "odbc-missing": _Entry(Trouble.CONNECTION, "This computer has no ODBC, through which the site database is asked.", "Install unixODBC (Debian and Ubuntu: the package unixodbc), then Microsoft's “ODBC Driver 18 for SQL Server”. Everything else works without."),
    "database-words-unusable": _Entry(Trouble.USAGE, "{what} for the site database holds a character that cannot be sent.", "Type it again."),
    "database-words-too-long": _Entry(Trouble.USAGE, "{what} for the site database has more than the {most} characters that can be sent.", "Type it again."),
    "database-ca-unused": _Entry(Trouble.USAGE, "On Windows a file of a certification authority does not reach the site database.", "Have the certification authority's certificate put into this computer's store “Trusted Root Certification Authorities”."),
    "database-name-not-found": _Entry(Trouble.CONNECTION, "The computer in {address} is not known.", "Check the spelling, or use the full name with its domain."),
    "database-port-closed": _Entry(Trouble.CONNECTION, "Nothing listens at {address}.", "Check the name and the port, and that SQL Server is running there with TCP switched on. 1433 is the port where none is given."),
    "database-no-route": _Entry(Trouble.CONNECTION, "{address} cannot be reached: the connection is not answered.", "Ask the network team for that port from this computer to that server, or run this program on the site server."),
    "database-instance-silent": _Entry(Trouble.CONNECTION, "The named instance in {address} was not found.", "Write its port: HOST\\INSTANCE,PORT. Configuration Manager uses fixed ports, so the database administrator knows it; the service that would tell it (SQL Server Browser, UDP 1434) is often switched off."),
    "database-silent": _Entry(Trouble.CONNECTION, "{address} takes the connection and then says nothing.", "Try again; if it stays so, have that SQL Server looked at, and what stands in between."),
    "database-still-silent": _Entry(Trouble.CONNECTION, "{address} was not asked again: earlier questions to databases still hang.", "Wait a minute, or start this program again."),
    "database-too-slow": _Entry(Trouble.CONNECTION, "The questions to {address} took {seconds} seconds in all, so it was not asked again.", "Try again; if it stays so, ask the database administrator what slows it down."),
    "database-option-alone": _Entry(Trouble.USAGE, "--{word} is given, and the site database is not named.", "Name it with --database: an account and what is trusted are for one database, not for whatever one a server names. “pxewizard discover” finds it and prints its address."),
    "database-query-time-out": _Entry(Trouble.CONNECTION, "The site database at {address} did not answer the query in time.", "Try again; if it stays so, ask the database administrator what blocks it."),
    "database-cancelled": _Entry(Trouble.CONNECTION, "The question to {address} was cancelled.", "Nothing was changed; ask again when you like."),
    "database-connection-lost": _Entry(Trouble.CONNECTION, "The connection to {address} was lost.", "Try again; if it stays so, check the network, and the logs of that SQL Server."),
    "not-sql-server": _Entry(Trouble.CONNECTION, "What answers at {address} is no SQL Server that encrypts its connections.", "Check the name and the port. An SQL Server that cannot encrypt is not asked."),
    "database-not-encrypted": _Entry(Trouble.CONNECTION, "The SQL Server at {address} and this computer find no common encryption.", "It is not asked without. The database administrator can give it a certificate and TLS 1.2."),
    "database-certificate-untrusted": _Entry(Trouble.CONNECTION, "The certificate of the SQL Server at {address} is not trusted here.", "Configuration Manager's own is self-signed: put it into this computer's store of trusted certificates, or compare it with the database administrator and waive its check for this time; the report says so."),
    "database-certificate-name": _Entry(Trouble.CONNECTION, "The certificate of the SQL Server at {address} is for another name.", "Use the name that stands in the certificate."),
    "database-certificate-refused": _Entry(Trouble.CONNECTION, "The certificate of the SQL Server at {address} is not trusted here, or is for another name.", "Use the name that stands in the certificate, or have its issuer trusted on this computer. Configuration Manager's own is self-signed: compare it with the database administrator and waive its check for this time; the report says so. An SQL Server without TLS 1.2 looks the same from here."),
    "database-sign-in-refused": _Entry(Trouble.CONNECTION, "The SQL Server at {address} refused the login {account}.", "Check name and password. Each wrong password counts towards a lock-out, so it was tried once only. Many servers take Windows accounts only: then give no SQL Server login."),
    "database-account-refused": _Entry(Trouble.CONNECTION, "The SQL Server at {address} does not let this Windows account in.", "Ask the database administrator for a login. As another Windows account: “runas /netonly /user:DOMAIN\\name pxewizard”."),
    "database-password-expired": _Entry(Trouble.CONNECTION, "The password of {account} at {address} has expired or must be changed first.", "Change it with another program, or ask the database administrator."),
    "database-login-locked": _Entry(Trouble.CONNECTION, "The login {account} at {address} is locked.", "Ask the database administrator to unlock it; wrong passwords lock it."),
    "database-login-disabled": _Entry(Trouble.CONNECTION, "The login at {address} is disabled.", "Ask the database administrator, or use another account."),
    "database-domain-untrusted": _Entry(Trouble.CONNECTION, "The SQL Server at {address} does not trust the domain of this account.", "Ask it as an account of its own domain: “runas /netonly /user:DOMAIN\\name pxewizard”."),
    "database-no-ticket": _Entry(Trouble.CONNECTION, "No Kerberos ticket could be had for the SQL Server at {address}.", "Use its full name. Outside the domain, or as another account: “runas /netonly /user:DOMAIN\\name pxewizard”; off Windows run kinit first; or use a SQL Server login. If it stays so, have the database administrator look at the server's service principal name (SPN)."),
    "database-missing": _Entry(Trouble.CONNECTION, "The SQL Server at {address} has no database {database}, or this account may not open it.", "Check the name: it is CM_ and the site's code, unless it was chosen otherwise. If it is right, ask the database administrator for a user in it."),
    "database-foreign": _Entry(Trouble.SERVER, "The database at {address} is not that of a Configuration Manager site.", "Name the site's own: CM_ and the site's code."),
    "database-failed": _Entry(Trouble.CONNECTION, "The SQL Server at {address} could not be asked.", "The number in the details tells specialists more."),
    "database-too-large": _Entry(Trouble.SERVER, "The database at {address} sent more than such a query can have.", "Do not trust what answers there before somebody has looked at it."),
    "database-reply-unreadable": _Entry(Trouble.SERVER, "The database at {address} sent a value that makes no sense.", "Do not trust what answers there before somebody has looked at it."),
    "database-certificate-expired": _Entry(Trouble.CONNECTION, "The certificate of the SQL Server at {address} has expired.", "Have the database administrator renew it; and check the date and time of this computer. Until then compare it with the administrator and waive its check for this time; the report says so."),
    "database-certificate-name-unused": _Entry(Trouble.USAGE, "The driver “{driver}” on this computer cannot check a certificate for another name.", "Install Microsoft's “ODBC Driver 18 for SQL Server” (https://aka.ms/downloadmsodbcsql), or use the name in the certificate."),
    "database-replica": _Entry(Trouble.CONNECTION, "The SQL Server at {address} holds only a copy of this database in an availability group, and does not let it be read.", "Name the availability group's listener instead of this computer."),
    "database-shut": _Entry(Trouble.CONNECTION, "The database at {address} is not open: it is offline, or being restored or recovered.", "Try again later; if it stays so, ask the database administrator."),
    "database-default-missing": _Entry(Trouble.CONNECTION, "The SQL Server at {address} cannot open this account's default database, which is another one.", "Ask the database administrator to give the account a default database that it may open, such as master."),
    "database-deadlock": _Entry(Trouble.CONNECTION, "The SQL Server at {address} ended the question in favour of another one (a deadlock).", "Try again; it passes by itself."),
    # Results of the site database that somebody else saved
    "result-too-large": _Entry(Trouble.USAGE, "{path} is larger than any result of these queries.", "Have only the two statements of the query text run, and save only their results."),
    "result-not-text": _Entry(Trouble.USAGE, "{path} is no text that can be read.", "Have the result saved as CSV, in UTF-8 or Unicode; an Excel workbook is not one."),
    "result-empty": _Entry(Trouble.USAGE, "{path} is empty.", "Have the result saved again, with its column names, so that a result without rows can be told from a failure."),
    "result-foreign": _Entry(Trouble.USAGE, "{path} is not the result of the query text: {why}.", "Have that text run unchanged, and all columns of its results saved."),
    "result-damaged": _Entry(Trouble.USAGE, "Line {line} of {path} does not fit: {why}.", "Have the result saved again. In SQL Server Management Studio, “Quote strings containing list separators when saving .csv results” (Options > Query Results > SQL Server > Results to Grid) keeps values whole."),
    "result-cut": _Entry(Trouble.USAGE, "{column} of site {site} in {path} is probably cut: it ends after {length:# character|# characters} and cannot be decoded.", "Have it saved whole: in SQL Server Management Studio from the grid (Save Results As), with a higher “Maximum Characters Retrieved” (Options > Query Results > SQL Server > Results to Grid); or by sqlcmd with -y 0. Results to Text, Results to File, sqlcmd without it and Excel shorten long values."),
    "result-twice": _Entry(Trouble.USAGE, "The result of the query “{query}” is given twice: {path} holds it again.", "Give one result of each query, from one database."),
    "result-changed": _Entry(Trouble.SAFETY, "{path} is not the file any more that was examined.", "Nothing is taken from it. Find out who changed it, then examine again and make a new plan."),
    "no-practice-database": _Entry(Trouble.USAGE, "The practice case “{case}” has no site database.", '"pxewizard practice" lists the cases.'),
    "result-gone": _Entry(Trouble.SAFETY, "{path} cannot be read any more.", "Put the same file back in its place, or make a new plan."),
    # Saved passwords
    "no-credential-store": _Entry(Trouble.STORAGE, "This computer has no credential store, so no password is kept.", "Type the password each time. On Linux a store is GNOME Keyring or KWallet, in a session with D-Bus."),
    "credential-store-not-accepted": _Entry(Trouble.SAFETY, "Passwords are not kept in {store}, which may write them down as plain text.", "Leave PYTHON_KEYRING_BACKEND and keyringrc.cfg at what the system brings: Credential Manager, Keychain, Secret Service or KWallet."),
    "credential-store-locked": _Entry(Trouble.STORAGE, "The credential store is locked, or was never set up.", "Open it with the system's own tool, and try again; or type the password."),
    "credential-store-silent": _Entry(Trouble.STORAGE, "The credential store did not answer within {seconds} seconds.", "Look for a window that asks to unlock it, or type the password."),
    "credential-store-failed": _Entry(Trouble.STORAGE, "The credential store did not do what it was asked.", "Look at it with the system's own tool; the password can also be typed."),
    "saved-names-unusable": _Entry(Trouble.STORAGE, "The list of saved passwords, {path}, cannot be used.", "If it is damaged, move it away: the entries called “pxewizard …” can then be deleted with the system's own tool."),
    "saved-password-gone": _Entry(Trouble.USAGE, "The password of {user}, saved for {role}, is no longer in the credential store.", "Type it and save it again, or have it forgotten."),
    "saved-password-set-aside": _Entry(Trouble.CONNECTION, "The password of {user}, saved for {role}, is set aside: a server refused it, or saving it was interrupted.", "Type the right one, and save it."),
    "saved-password-refused": _Entry(Trouble.CONNECTION, "{refusal} The password came from the credential store (saved for {role}).", "{advice} Then save the right password of {user}, or have this one forgotten."),
    "not-saved": _Entry(Trouble.USAGE, "No password of {user} is saved for {role}.", "The list of saved passwords shows what there is."),
    "forget-what": _Entry(Trouble.USAGE, "It is not said which password is to be forgotten.", "Give --role and --user, or --all."),
    "bad-account-name": _Entry(Trouble.USAGE, "“{text}” is not the name of an account.", "Write DOMAIN\\user, user@domain, or the name of a login, in at most 200 characters."),
    "password-too-long": _Entry(Trouble.USAGE, "The password is too long to be saved: the limit is {limit} characters, less with some symbols.", "It can be typed each time."),
    "password-not-text": _Entry(Trouble.USAGE, "What standard input gave is not text in this system's encoding.", "Give the password in that encoding, which is usually UTF-8, as one line."),
    "passwords-differ": _Entry(Trouble.USAGE, "The two passwords are not the same.", "Nothing was saved. Run the same command again."),
    "no-password": _Entry(Trouble.USAGE, "No password was given for {user}.", "Type it on a terminal, or give it on standard input with --password-stdin."),
    "not-offered": _Entry(Trouble.SERVER, "{server} gives no {place}.", "Nothing depends on it."),
    # Words of the command line that would have no effect
    "value-empty": _Entry(Trouble.USAGE, "{option} is given an empty value.", "Write something after it, or leave it out."),
    "option-without-use": _Entry(Trouble.USAGE, "{option} has no effect without {other}.", "Add {other}, or leave {option} out."),
    "option-not-in-practice": _Entry(Trouble.USAGE, "{option} is not used in practice.", "Leave it out: the practice site needs no account, no certificate and no address."),
    "answered-twice": _Entry(Trouble.USAGE, "The question “{code}” is answered twice.", "Give --answer {code}=VALUE once."),
    "serve-what": _Entry(Trouble.USAGE, "It is not said which practice case is to be served.", 'Write pxewizard practice CASE --serve; "pxewizard practice" lists the cases.'),
    "ca-not-there": _Entry(Trouble.USAGE, "{path}, given with --ca, is not there.", "Name the file that holds the certification authority's certificate in PEM form."),
    # What the organisation has decided
    "policies-unusable": _Entry(Trouble.SAFETY, "The policies of this computer, {where}, cannot be used.", "Nothing is connected or written until an administrator of this computer has set them right; the detail names what is wrong."),
    "policy-report-folder": _Entry(Trouble.SAFETY, "A policy of your organisation lets reports be written to {folder} only.", "Managed by your organisation (policy ReportFolder). Save the report there."),
    "policy-read-only": _Entry(Trouble.SAFETY, "This computer may only read: nothing is written to a server from it.", "Managed by your organisation (policy ReadOnly). Write the plan to a file, and carry it out from a computer that may write."),
    "policy-server": _Entry(Trouble.SAFETY, "{server} is not among the servers that may be reached from this computer.", "Managed by your organisation (policy AllowedServers). Use the server's full name; if that is missing from the list, ask who keeps it."),
    "policy-name-url": _Entry(Trouble.SAFETY, "{server} may not be reached under another address from this computer.", "Managed by your organisation (policy ForbidNameUrl). Give the server's full name alone."),
    "policy-https": _Entry(Trouble.SAFETY, "{server} may be signed in to over HTTPS only.", "Managed by your organisation (policy RequireHttps). Give the server's full name alone, or an address that begins with https://."),
    "policy-tls-exception": _Entry(Trouble.SAFETY, "Certificates are checked against this computer's own store only; {what} would be an exception.", "Managed by your organisation (policy ForbidTlsException). Have the certificate renewed, or its authority put into the store of this computer."),
    "policy-opaque-copy": _Entry(Trouble.SAFETY, "A value that cannot be decoded may not be copied.", "Managed by your organisation (policy ForbidOpaqueCopy). Ask who answers for the site what the value should be."),
    "policy-site-override": _Entry(Trouble.SAFETY, "It is not proved that the servers belong to one site, and that may not be overridden.", "Managed by your organisation (policy ForbidSiteOverride). Name the site server or the site database, which can prove it."),
    "policy-saved-credentials": _Entry(Trouble.SAFETY, "No password may be saved on this computer, or used as saved.", "Managed by your organisation (policy ForbidSavedCredentials). Sign in to this computer with the account that is wanted."),
    "policy-typed-passwords": _Entry(Trouble.SAFETY, "No password may be typed for a server on this computer.", "Managed by your organisation (policy ForbidTypedPasswords). Sign in to this computer with the account that is wanted, and leave the account out."),
    "policy-second-approver": _Entry(Trouble.SAFETY, "{person} made this plan, so another person has to carry it out.", "Managed by your organisation (policy RequireSecondApprover). Write the plan to a file and give it to a colleague, who reviews it under their own account and carries it out."),
    "policy-change-number": _Entry(Trouble.SAFETY, "This change needs its change number.", "Managed by your organisation (policy RequireChangeNumber). Give it where the fix is reviewed."),
    "policy-servers": _Entry(Trouble.SAFETY, "{count:# server|# servers} would be changed by one approval, and {most} may be.", "Managed by your organisation (policy MaxServersPerApproval). Take fewer servers at a time."),
    "bad-change-number": _Entry(Trouble.USAGE, "That is no change number.", "Write it in at most {limit} printable characters."),
    # The program's own faults
    "crashed": _Entry(Trouble.STORAGE, "This program met a fault of its own.", "If a change had begun, what was written so far stands in its undo folder. A report without passwords and values is in {path}: please send it to whoever looks after this program."),
    "reader-ended": _Entry(Trouble.STORAGE, "What read the servers has ended by itself.", "Servers that were being read count as not read: read them again. Nothing was written anywhere."),
    # The window
    "window-busy": _Entry(Trouble.USAGE, "{what} was not opened: this window is in the middle of something.", "Finish that, or go back to the first page; then open it again."),
    "windows-too-old": _Entry(Trouble.USAGE, "This Windows (build {build}) is too old for this program.", "It needs Windows 10 (1607), Windows Server 2016, or a later one."),
    "no-display": _Entry(Trouble.USAGE, "There is no display to show the window on.", "Start it in a graphical session; every command works without one: pxewizard --help."),
}
# fmt: on


def problem(code: str, /, *, detail: str = "", **values: object) -> Problem:
    """Make the problem `code` of the catalogue; `values` fill the gaps of its two sentences."""
    entry = _CATALOGUE[code]
    lines = {"lines": " ".join(entry.lines)} if entry.lines else {}
    return Problem(
        code,
        kind=entry.kind,
        summary=tr(entry.summary, **values),
        advice=tr(entry.advice, **values, **lines),
        detail=detail,
    )
