# KB 4469580: writes IssuingCertificateList on a PXE distribution point of site @SITE@ where it is missing.
# Remediation script for a configuration item of Configuration Manager. It never writes over a value, creates
# no key, restarts nothing, and does nothing after @EXPIRES@ UTC.
#
# NOT TESTED ON WINDOWS: its syntax alone was checked. Try it on one server before it is deployed.
# Made by pxewizard @VERSION@ on @MADE@ UTC from what @SOURCE@ held. SHA-256 of the list: @SHA256@
# SIGN IT as your company signs its scripts: whoever can change it decides which certificates are trusted.

$SiteCode = '@SITE@'
$Name = 'IssuingCertificateList'
$Expires = '@EXPIRES@'
[string[]]$List = @(
@LIST@
)

try {
    $now = [System.DateTime]::UtcNow.ToString('yyyy-MM-dd HH:mm', [System.Globalization.CultureInfo]::InvariantCulture)
    if ([string]::CompareOrdinal($now, $Expires) -gt 0) {
        'Expired'
        return
    }
    $hive = [Microsoft.Win32.RegistryHive]::LocalMachine
    $view = [Microsoft.Win32.RegistryView]::Registry64
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)
    $role = $machine.OpenSubKey('SOFTWARE\Microsoft\SMS\DP')
    if ($null -eq $role -or $role.GetValue('IsPXE') -ne 1 -or $role.GetValue('SiteCode') -ne $SiteCode) {
        'NotApplicable'
        return
    }
    $security = $machine.OpenSubKey('SOFTWARE\Microsoft\SMS\Security', $true)
    if ($null -eq $security) {
        'NoKey'
        return
    }
    if ($null -ne $security.GetValue($Name)) {
        'LeftAlone'
        return
    }
    $security.SetValue($Name, $List, [Microsoft.Win32.RegistryValueKind]::MultiString)
    $found = [string[]]$security.GetValue($Name)
    if (($found -join "`n") -ceq ($List -join "`n")) {
        'Written'
    }
    else {
        'WrittenOtherwise'
    }
}
catch {
    'NotWritten'
}
