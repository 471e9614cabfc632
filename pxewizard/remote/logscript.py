"""The one PowerShell script of this program: it prints the tail of a log in Base64, and changes nothing.

The script and the reading of what it prints; how it is run is not known here.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Final

from pxewizard.core.place import LogFile
from pxewizard.core.problem import problem
from pxewizard.core.reading import Absent, Kind, LogText, Present, Reading, Unreadable
from pxewizard.remote.logtail import CERTIFICATE_LOG, PXE_LOG, ROOTS, TRACING, decoded, span
from pxewizard.remote.shells import Output

_NAME: Final = re.compile(r"[\w .-]+")
_DRIVES: Final = "'C','D','E','F'"
_TOLD: Final = frozenset(
    {"mode", "path", "from", "head", "data", "end", "absent", "denied", "failed"}
)
_LONGEST_DETAIL: Final = 200

# The first lines say whether the rest may run: Constrained Language refuses FileStream and Convert. The
# log is open for writing elsewhere, hence ReadWrite,Delete. Lines may arrive broken at the console's width.
_SCRIPT: Final = r"""$ProgressPreference='SilentlyContinue';$ErrorActionPreference='Stop'
$n='@NAME@';$k=@SPAN@
$m=$ExecutionContext.SessionState.LanguageMode
"mode:$m"
if("$m" -ne 'FullLanguage'){exit 3}
function say($w,$t){[Console]::Out.WriteLine($w+':'+$t)}
function b64($t){[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$t"))}
function told($r,$v){try{(Get-ItemProperty -LiteralPath "HKLM:\$r" -Name $v).$v}catch{}}
$c=@()
foreach($s in 'SOFTWARE\Microsoft\SMS','SOFTWARE\Wow6432Node\Microsoft\SMS'){
foreach($r in 'Setup','Identification'){$i=told "$s\$r" 'Installation Directory';if($i){$c+="$i\Logs\$n"}}
@MORE@}
foreach($d in @DRIVES@){foreach($x in @FOLDERS@){$c+="${d}:\$x\$n"}}
$f=@();$no=''
foreach($p in ($c|Select-Object -Unique)){
try{$i=Get-Item -LiteralPath $p -Force;if(!$i.PSIsContainer){$f+=$i}}
catch [Management.Automation.ItemNotFoundException]{}
catch [Management.Automation.DriveNotFoundException]{}
catch{$no=$p}}
if(!$f){if($no){say denied (b64 $no)}else{say absent ''};exit 0}
$i=@($f|Sort-Object LastWriteTimeUtc -Descending)[0].FullName
try{
$s=New-Object IO.FileStream($i,[IO.FileMode]::Open,[IO.FileAccess]::Read,[IO.FileShare]'ReadWrite,Delete')
$h=New-Object byte[] 3;$g=$s.Read($h,0,3)
say path (b64 $i)
say head ([Convert]::ToBase64String($h,0,$g))
$o=[Math]::Max(0,$s.Length-$k);[void]$s.Seek($o,[IO.SeekOrigin]::Begin)
say from $o
$b=New-Object byte[] 49152;$t=0
while($t -lt $k){$g=$s.Read($b,0,[Math]::Min($b.Length,$k-$t));if($g -le 0){break}
say data ([Convert]::ToBase64String($b,0,$g));$t+=$g}
say end $t
}catch{$e=$_.Exception.GetBaseException()
if($e -is [UnauthorizedAccessException]){say denied (b64 $i)}else{say failed (b64 $e.Message)}}
"""
_SHARED: Final = r"""
try{$i=(Get-WmiObject Win32_Share -Filter 'Name="SMS_DP$"').Path;if($i){$c+="$i\sms\logs\$n"}}catch{}
"""


def script(name: str, kilobytes: int) -> str:
    """Return the script for a log of that file name; ValueError for what is no file name."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a log")
    more = ""
    if name == PXE_LOG:
        more = _SHARED.strip("\n")
    if name == CERTIFICATE_LOG:
        more = rf"""$i=told "$s\Tracing\{TRACING}" 'TraceFileName';if($i){{$c+=$i}}"""
    folders = ",".join(f"'{one}'" for one in ROOTS.get(name, ROOTS[CERTIFICATE_LOG]))
    filled = {"NAME": name, "SPAN": str(span(kilobytes)), "MORE": more, "DRIVES": _DRIVES}
    text = _SCRIPT.replace("@FOLDERS@", folders)
    for gap, value in filled.items():
        text = text.replace(f"@{gap}@", value)
    return text


def command(text: str) -> str:
    """Return the command line that runs a script."""
    encoded = base64.b64encode(text.encode("utf-16-le")).decode()
    return f"powershell.exe -NoProfile -NonInteractive -EncodedCommand {encoded}"


def reading(place: LogFile, output: Output) -> Reading:
    """Return what the script's output says about the log."""
    told = _told(output.stdout)
    if "mode" not in told:
        return _failed(place, f"exit code {output.exit_code} {_shown(output.stderr)}".strip())
    mode = "".join(told["mode"])
    if mode != "FullLanguage":
        restricted = problem(
            "constrained-language", server=place.server, log=place.name, detail=mode
        )
        return Unreadable(restricted)
    try:
        return _content(place, told, output)
    except (binascii.Error, ValueError, KeyError) as error:
        return Unreadable(
            problem(
                "reply-unreadable", server=place.server, detail=f"{type(error).__name__}: {error}"
            )
        )


def _content(place: LogFile, told: Mapping[str, list[str]], output: Output) -> Reading:
    """Return what was found; raises ValueError or KeyError where what was printed is not whole."""
    if "absent" in told:
        return Absent()
    if "denied" in told:
        path = _plain(told["denied"])
        return Unreadable(problem("log-denied", server=place.server, path=path))
    if "failed" in told:
        return _failed(place, _plain(told["failed"])[:_LONGEST_DETAIL])
    if "end" not in told:
        return _failed(place, f"exit code {output.exit_code} {_shown(output.stderr)}".strip())
    head = base64.b64decode("".join(told["head"]), validate=True)
    data = b"".join(base64.b64decode(one, validate=True) for one in told.get("data", ()))
    if len(data) != int("".join(told["end"])):
        raise ValueError(f"{len(data)} bytes instead of {told['end']}")
    text = decoded(head, data, int("".join(told["from"])))
    return Present(LogText(_plain(told["path"]), text), Kind.LOG)


def _failed(place: LogFile, detail: str) -> Unreadable:
    return Unreadable(problem("log-unreadable", server=place.server, log=place.name, detail=detail))


def _told(stdout: bytes | bytearray) -> dict[str, list[str]]:
    """Return what was printed under each word; what has no word goes on with the piece before it."""
    found: dict[str, list[str]] = {}
    pieces: list[str] = []
    for one in stdout.decode("utf-8-sig", "replace").split():
        word, colon, rest = one.partition(":")
        if colon and word in _TOLD:
            pieces = found.setdefault(word, [])
            pieces.append(rest)
        elif pieces:
            pieces[-1] += one
    return found


def _plain(pieces: list[str]) -> str:
    return base64.b64decode("".join(pieces), validate=True).decode("utf-8", "replace")


def _shown(stderr: bytes | bytearray) -> str:
    return ascii(stderr.decode("utf-8", "replace").strip()[:_LONGEST_DETAIL])
