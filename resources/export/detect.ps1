# KB 4469580: is IssuingCertificateList there on this PXE distribution point?
# Detection script for a configuration item of Configuration Manager (setting type Script, data type String).
# Compliant is: one of "Compliant", "NotApplicable". It only reads, and prints one word.
#
# NOT TESTED ON WINDOWS: its syntax alone was checked. Try it on one server before it is deployed.
# Made by pxewizard @VERSION@ on @MADE@ UTC. Sign it as your company signs its scripts.

$SiteCode = '@SITE@'
$Name = 'IssuingCertificateList'

try {
    $hive = [Microsoft.Win32.RegistryHive]::LocalMachine
    $view = [Microsoft.Win32.RegistryView]::Registry64
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)
    $role = $machine.OpenSubKey('SOFTWARE\Microsoft\SMS\DP')
    $security = $machine.OpenSubKey('SOFTWARE\Microsoft\SMS\Security')
    if ($null -eq $role -or $role.GetValue('IsPXE') -ne 1) {
        'NotApplicable'
    }
    elseif ($SiteCode -ne '' -and $role.GetValue('SiteCode') -ne $SiteCode) {
        'NotApplicable'
    }
    elseif ($null -eq $security) {
        'NoKey'
    }
    elseif ($null -eq $security.GetValue($Name)) {
        'Missing'
    }
    elseif ($security.GetValueKind($Name) -ne [Microsoft.Win32.RegistryValueKind]::MultiString) {
        'OtherType'
    }
    elseif (@($security.GetValue($Name)).Count -eq 0) {
        'Empty'
    }
    else {
        'Compliant'
    }
}
catch {
    'NotRead'
}
