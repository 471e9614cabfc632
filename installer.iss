; The installer, for Inno Setup 6.3 or later. build/build.py compiles it, and says on ISCC's command line:
;   /DVersion=1.2.3  /DSource=the frozen program's folder  /DIcon=its icon  /DLibrary=its inner folder
;
; Silent:      pxewizard-1.2.3-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/CURRENTUSER] [/TASKS=path]
; Properties:  READONLY=1 ALLOWEDSERVERS=a.contoso.com,*.branch.contoso.com ... (see Policies below) are
;              written as policies of this computer. A property that is not understood ends Setup: a
;              forgotten restriction would not be noticed.

#define Name "PXE Wizard"
; As pxewizard/gui/app.py tells Windows: so the window and its shortcut are one button of the taskbar.
#define UserModel "pxewizard.PXEWizard"
#define Events "SYSTEM\CurrentControlSet\Services\EventLog\Application\pxewizard"
#define PolicyKey "Software\Policies\pxewizard"

[Setup]
; One AppId for ever: by it Setup finds what it installed before.
AppId={{8F6B1A52-37C4-4E0B-9D27-5A1C0E94B3D6}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The pxewizard authors
VersionInfoVersion={#Numbers}
VersionInfoDescription={#Name} Setup
WizardStyle=modern
; As SYSTEM, which is how Configuration Manager installs, "lowest" would mean SYSTEM's own profile: so all
; users are the default. A person is asked; /CURRENTUSER says it.
PrivilegesRequired=admin
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 of 2016 and Windows Server 2016.
MinVersion=10.0.14393
DefaultDirName={code:UsualFolder}
DisableProgramGroupPage=yes
OutputBaseFilename=pxewizard-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
SetupIconFile={#Icon}
UninstallDisplayName={#Name}
UninstallDisplayIcon={app}\pxewizardw.exe
; A running program is asked to close, and may decline while it changes a server; then Setup ends.
CloseApplications=yes
RestartApplications=no
ChangesEnvironment=yes
ChangesAssociations=yes
#ifdef Signed
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: en; MessagesFile: "compiler:Default.isl"
Name: de; MessagesFile: "compiler:Languages\German.isl"

[Messages]
; What MinVersion says; Setup's own sentence does not tell which Windows would do.
en.WindowsVersionNotSupported={#Name} needs Windows 10 version 1607, Windows Server 2016, or later.
de.WindowsVersionNotSupported={#Name} braucht Windows 10 Version 1607, Windows Server 2016 oder später.

[CustomMessages]
en.CommandLine=Command line:
de.CommandLine=Befehlszeile:
en.AddToPath=Add &pxewizard to the PATH of new command prompts
de.AddToPath=&pxewizard in den PATH neuer Eingabeaufforderungen aufnehmen
en.PlanFile=Plan of a PXE fix
de.PlanFile=Plan einer PXE-Korrektur
en.OpenFolder=Open with PXE Wizard
de.OpenFolder=Mit PXE Wizard öffnen
en.PropertyUnknown=Setup does not know “%1”. Nothing has been installed.
de.PropertyUnknown=Das Setup kennt „%1“ nicht. Es wurde nichts installiert.
en.PropertyWrong=“%1” is not a value that %2 can have. Nothing has been installed.
de.PropertyWrong=„%1“ ist kein Wert, den %2 haben kann. Es wurde nichts installiert.
en.PropertyNeedsAll=%1 is a policy of this computer. It needs an installation for all users. Nothing has been installed.
de.PropertyNeedsAll=%1 ist eine Richtlinie dieses Computers. Sie braucht eine Installation für alle Benutzer. Es wurde nichts installiert.
en.StillOpen=%1 is running. Please close it, and uninstall it then. Nothing has been removed.
de.StillOpen=%1 läuft noch. Bitte erst schließen, dann deinstallieren. Es wurde nichts entfernt.
en.FilesLeft=Left where they are: the journals, undo folders and reports of each person who used the program, in %1 of that person's profile.
de.FilesLeft=Dort geblieben, wo sie sind: Protokolle, Rückgängig-Ordner und Berichte aller, die das Programm benutzt haben, in %1 des jeweiligen Profils.

[Tasks]
Name: desktop; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: path; Description: "{cm:AddToPath}"; GroupDescription: "{cm:CommandLine}"; Flags: unchecked

[Files]
; The programs first: where one is running and stays, Setup ends, and puts back what it has replaced. What
; they load lies in a folder of its own for each version, so that an upgrade never mixes two of them.
Source: "{#Source}\pxewizard.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Source}\pxewizardw.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Source}\{#Library}\*"; DestDir: "{app}\{#Library}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\pxewizardw.exe"; AppUserModelID: "{#UserModel}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\pxewizardw.exe"; AppUserModelID: "{#UserModel}"; Tasks: desktop

[Run]
Filename: "{app}\pxewizardw.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

; Policies: a property for each, by the policy's own name (pxewizard/core/policy.py). They survive upgrades
; without being named again, and go with the program.
#dim Switches[11] {"ReadOnly", "RequireSecondApprover", "RequireChangeNumber", "ForbidNtlm", \
  "RequireHttps", "ForbidTlsException", "ForbidOpaqueCopy", "ForbidSiteOverride", "ForbidNameUrl", \
  "ForbidSavedCredentials", "ForbidTypedPasswords"}
#define Lists "AllowedServers"
#define Counts "MaxServersPerApproval"
#define Folders "ReportFolder"

#define Policy(str Name, str Type) "Root: HKLM; Subkey: " + PolicyKey + "; ValueType: " + Type + \
  "; ValueName: " + Name + "; ValueData: ""{code:PropertyOf|" + Name + "}""; Check: IsGiven('" + Name + \
  "'); Flags: uninsdeletevalue uninsdeletekeyifempty"

#define SwitchNames ""
#define I
#sub AddName
  #expr SwitchNames = SwitchNames + "," + Switches[I]
#endsub
#for {I = 0; I < DimOf(Switches); I++} AddName

[Registry]
; Plans open by a double-click; folders of changes by their menu, with Shift.
Root: HKA; Subkey: "Software\Classes\.pxeplan"; ValueType: string; ValueData: "pxewizard.plan"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\pxewizard.plan"; ValueType: string; ValueData: "{cm:PlanFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pxewizard.plan\DefaultIcon"; ValueType: string; ValueData: "{app}\pxewizardw.exe,0"
Root: HKA; Subkey: "Software\Classes\pxewizard.plan\shell\open\command"; ValueType: string; ValueData: """{app}\pxewizardw.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Directory\shell\pxewizard"; ValueType: string; ValueData: "{cm:OpenFolder}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\pxewizard"; ValueType: string; ValueName: "Extended"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Directory\shell\pxewizard\command"; ValueType: string; ValueData: """{app}\pxewizardw.exe"" ""%1"""
; The source of its events; Windows' own eventcreate.exe has a message for each number from 1 to 1000.
Root: HKLM; Subkey: "{#Events}"; ValueType: expandsz; ValueName: "EventMessageFile"; ValueData: "%SystemRoot%\System32\eventcreate.exe"; Check: IsAdminInstallMode; Flags: uninsdeletekey
Root: HKLM; Subkey: "{#Events}"; ValueType: dword; ValueName: "TypesSupported"; ValueData: "7"; Check: IsAdminInstallMode
#sub AddSwitch
{#Policy(Switches[I], "dword")}
#endsub
#for {I = 0; I < DimOf(Switches); I++} AddSwitch
{#Policy(Lists, "multisz")}
{#Policy(Counts, "dword")}
{#Policy(Folders, "string")}

[Code]
const
  MachineEnvironment = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment';
  PersonsEnvironment = 'Environment';
  MostServers = 100000;

var
  GivenNames, GivenValues: TStringList;
  Installed: Boolean;

{ As Windows' own constant for one user, which not every system knows. }
function UsualFolder(Unused: String): String;
begin
  if IsAdminInstallMode then
    Result := ExpandConstant('{commonpf}\{#Name}')
  else
    Result := ExpandConstant('{localappdata}\Programs\{#Name}');
end;

function IsIn(Name, Names: String): Boolean;
begin
  Result := Pos(',' + Lowercase(Name) + ',', Lowercase(',' + Names + ',')) > 0;
end;

function IsPolicy(Name: String): Boolean;
begin
  Result := IsIn(Name, '{#SwitchNames},{#Lists},{#Counts},{#Folders}');
end;

function IsFitting(Name, Value: String): Boolean;
begin
  if IsIn(Name, '{#SwitchNames}') then
    Result := (Value = '0') or (Value = '1')
  else if IsIn(Name, '{#Counts}') then
    Result := (StrToIntDef(Value, 0) >= 1) and (StrToIntDef(Value, 0) <= MostServers)
  else if IsIn(Name, '{#Folders}') then
    Result := (Copy(Value, 2, 2) = ':\') or (Copy(Value, 1, 2) = '\\')
  else
    Result := Trim(Value) <> '';
end;

function IsGiven(Name: String): Boolean;
begin
  Result := GivenNames.IndexOf(Lowercase(Name)) >= 0;
end;

function PropertyOf(Name: String): String;
begin
  Result := GivenValues[GivenNames.IndexOf(Lowercase(Name))];
  if IsIn(Name, '{#Lists}') then
  begin
    StringChangeEx(Result, ' ', '', True);
    StringChangeEx(Result, ';', ',', True);
    StringChangeEx(Result, ',', #0, True);
  end;
end;

{ Says why Setup does nothing, on the screen or in its log. }
function Refused(Why: String): Boolean;
begin
  Log(Why);
  SuppressibleMsgBox(Why, mbCriticalError, MB_OK, IDOK);
  Result := False;
end;

{ Takes NAME=VALUE, and /NAME=VALUE of a policy; Setup's own switches begin with a slash too. }
function Take(Argument: String): Boolean;
var
  Name, Value: String;
begin
  Result := True;
  Name := Copy(Argument, 1, Pos('=', Argument) - 1);
  Value := Copy(Argument, Length(Name) + 2, Length(Argument));
  if IsPolicy(Copy(Name, 2, Length(Name))) and (Copy(Name, 1, 1) = '/') then
    Delete(Name, 1, 1);
  if (Name = '') or (Copy(Name, 1, 1) = '/') then
    Exit;
  if not IsPolicy(Name) then
    Result := Refused(FmtMessage(CustomMessage('PropertyUnknown'), [Name]))
  else if not IsFitting(Name, Value) then
    Result := Refused(FmtMessage(CustomMessage('PropertyWrong'), [Value, Name]))
  else if not IsAdminInstallMode then
    Result := Refused(FmtMessage(CustomMessage('PropertyNeedsAll'), [Name]))
  else
  begin
    GivenNames.Add(Lowercase(Name));
    GivenValues.Add(Value);
  end;
end;

function InitializeSetup: Boolean;
var
  Number: Integer;
begin
  GivenNames := TStringList.Create;
  GivenValues := TStringList.Create;
  Result := True;
  for Number := 1 to ParamCount do
    Result := Result and Take(ParamStr(Number));
end;

procedure DropOtherLibraries;
var
  Found: TFindRec;
begin
  if FindFirst(ExpandConstant('{app}\lib-*'), Found) then
  try
    repeat
      if CompareText(Found.Name, '{#Library}') <> 0 then
        DelTree(ExpandConstant('{app}\') + Found.Name, True, True, True);
    until not FindNext(Found);
  finally
    FindClose(Found);
  end;
end;

procedure PutPath(Folder: String; Wanted: Boolean);
var
  Root: Integer;
  Key, Before, After: String;
begin
  Root := HKCU;
  Key := PersonsEnvironment;
  if IsAdminInstallMode then
  begin
    Root := HKLM;
    Key := MachineEnvironment;
  end;
  if not RegQueryStringValue(Root, Key, 'Path', Before) then
    Before := '';
  if Wanted = (Pos(';' + Folder + ';', ';' + Before + ';') > 0) then
    Exit; { what others have written there stays letter for letter }
  After := ';' + Before + ';';
  StringChangeEx(After, ';' + Folder + ';', ';', True);
  if Wanted then
    After := After + Folder + ';';
  StringChangeEx(After, ';;', ';', True);
  RegWriteExpandStringValue(Root, Key, 'Path', Copy(After, 2, Length(After) - 2));
end;

{ What Setup has replaced it does not put back by itself, and the new programs are nothing without the new
  folder beside them. }
procedure CopyPrograms(Source, Target: String);
begin
  FileCopy(ExpandConstant(Source + '\pxewizard.exe'), ExpandConstant(Target + '\pxewizard.exe'), False);
  FileCopy(ExpandConstant(Source + '\pxewizardw.exe'), ExpandConstant(Target + '\pxewizardw.exe'), False);
end;

procedure CurStepChanged(Step: TSetupStep);
begin
  if Step = ssInstall then
    CopyPrograms('{app}', '{tmp}');
  if Step <> ssPostInstall then
    Exit;
  Installed := True;
  DropOtherLibraries;
  PutPath(ExpandConstant('{app}'), WizardIsTaskSelected('path'));
end;

procedure DeinitializeSetup;
begin
  if not Installed and FileExists(ExpandConstant('{tmp}\pxewizard.exe')) then
    CopyPrograms('{tmp}', '{app}');
end;

{ Windows lets nobody write to a program that is running. }
function IsRunning(Name: String): Boolean;
var
  Opened: TFileStream;
begin
  Result := False;
  if FileExists(ExpandConstant('{app}\') + Name) then
  try
    Opened := TFileStream.Create(ExpandConstant('{app}\') + Name, fmOpenReadWrite);
    Opened.Free;
  except
    Result := True;
  end;
end;

{ The policies go with the program: a window that stayed open would be held by none. }
function InitializeUninstall: Boolean;
begin
  Result := True;
  if IsRunning('pxewizard.exe') or IsRunning('pxewizardw.exe') then
    Result := Refused(FmtMessage(CustomMessage('StillOpen'), ['{#Name}']));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Left: String;
begin
  if Step = usUninstall then
    PutPath(ExpandConstant('{app}'), False);
  if Step <> usPostUninstall then
    Exit;
  Left := FmtMessage(CustomMessage('FilesLeft'), ['%LOCALAPPDATA%\pxewizard']);
  Log(Left);
  if not UninstallSilent then
    MsgBox(Left, mbInformation, MB_OK);
end;
