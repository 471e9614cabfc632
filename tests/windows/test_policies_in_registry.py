"""Policies as Group Policy writes them: in Windows' registry, in its own types."""

from __future__ import annotations

import sys

import pytest

from pxewizard import policies
from pxewizard.core.policy import POLICIES, Form, Policies

NAMES = [one.name for one in POLICIES]
KEY_OF_A_TEST = r"Software\Policies\pxewizard-of-a-test"


def in_the_registry(values: dict[str, tuple[str, object]]) -> dict[str, object]:
    """Write these values (type, value) to a key of the test, read it as policies are, and take it away."""
    if sys.platform != "win32":
        return {}
    import winreg

    with winreg.CreateKeyEx(
        winreg.HKEY_LOCAL_MACHINE,
        KEY_OF_A_TEST,
        access=winreg.KEY_WRITE | winreg.KEY_WOW64_64KEY,
    ) as key:
        for name, (kind, value) in values.items():
            winreg.SetValueEx(key, name, 0, getattr(winreg, kind), value)
    try:
        return policies.registry(KEY_OF_A_TEST)
    finally:
        winreg.DeleteKeyEx(winreg.HKEY_LOCAL_MACHINE, KEY_OF_A_TEST, winreg.KEY_WOW64_64KEY)


def test_a_key_that_is_not_there_decides_nothing() -> None:
    assert policies.registry(KEY_OF_A_TEST) == {}


def test_what_group_policy_writes_is_understood() -> None:
    switches = {one.name: ("REG_DWORD", 1) for one in POLICIES if one.form is Form.SWITCH}
    found = in_the_registry(
        {
            **switches,
            "AllowedServers": ("REG_MULTI_SZ", ["*.contoso.test", "sql01"]),
            "MaxServersPerApproval": ("REG_DWORD", 1),
            "ReportFolder": ("REG_SZ", r"C:\Reports"),
        }
    )
    held = policies.understood(found)

    assert [name for name, _ in held.in_words()] == NAMES
    assert held.allowed_servers == ("*.contoso.test", "sql01")
    assert (held.max_servers_per_approval, held.report_folder) == (1, r"C:\Reports")
    assert policies.understood(in_the_registry({"ReadOnly": ("REG_DWORD", 0)})) == Policies()


@pytest.mark.parametrize(
    ("name", "kind", "value"),
    [
        ("ReadOnly", "REG_SZ", "1"),
        ("ReadOnly", "REG_DWORD", 2),
        ("ReadOnly", "REG_QWORD", 1),
        ("AllowedServers", "REG_SZ", "dp01"),
        ("ReportFolder", "REG_EXPAND_SZ", r"%USERPROFILE%\Reports"),
        ("Misspelt", "REG_DWORD", 1),
        ("", "REG_SZ", "a default value"),
    ],
)
def test_another_type_in_the_registry_lets_nothing_through(
    name: str, kind: str, value: object
) -> None:
    with pytest.raises(ValueError, match=f"^{name}: "):
        policies.understood(in_the_registry({name: (kind, value)}))
