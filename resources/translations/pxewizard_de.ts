<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>pxewizard</name>
    <message>
        <location filename="../../pxewizard/cli/reporting.py"/>
        <source>it was not made from {master}</source>
        <translation>er wurde nicht aus {master} gemacht</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/cli/sweeping.py"/>
        <source>{files}: {n:# server is|# servers are} named there.</source>
        <translation>
            <numerusform>{files}: Dort ist ein Server genannt.</numerusform>
            <numerusform>{files}: Dort sind {n:#} Server genannt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>it is stored as {kind}, not as REG_MULTI_SZ</source>
        <translation>er ist als {kind} gespeichert, nicht als REG_MULTI_SZ</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>the list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>it is in a form that this program does not know</source>
        <translation>er hat eine Form, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>its XML names no certificate</source>
        <translation>sein XML nennt kein Zertifikat</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>its XML is damaged ({error})</source>
        <translation>sein XML ist beschädigt ({error})</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>its hexadecimal digits are damaged</source>
        <translation>seine Hexadezimalziffern sind beschädigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/certificates.py"/>
        <source>it is not a whole X.509 certificate</source>
        <translation>er ist kein vollständiges X.509-Zertifikat</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/place.py"/>
        <source>service {name}</source>
        <translation>Dienst {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/place.py"/>
        <source>computer name</source>
        <translation>Computername</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/place.py"/>
        <source>answer to {question}</source>
        <translation>Antwort auf {question}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/place.py"/>
        <source>query {name}</source>
        <translation>Abfrage {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Nothing is written to a server, nothing is undone, and no script that writes is exported.</source>
        <translation>Auf keinen Server wird geschrieben, nichts wird zurückgenommen, und kein Skript wird exportiert, das schreibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Only these servers are reached: {value}.</source>
        <translation>Nur diese Server werden erreicht: {value}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Another person than the one who made a plan carries it out.</source>
        <translation>Eine andere Person als die, die den Plan erstellt hat, führt ihn aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>A change needs its change number.</source>
        <translation>Eine Änderung braucht ihre Änderungsnummer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Servers are signed in to with Kerberos only.</source>
        <translation>Die Anmeldung an Servern geschieht nur mit Kerberos.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Servers are signed in to over HTTPS only.</source>
        <translation>Die Anmeldung an Servern geschieht nur über HTTPS.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Certificates are checked against this computer&apos;s own store, without exception.</source>
        <translation>Zertifikate werden ohne Ausnahme gegen den Speicher dieses Computers geprüft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>A value that cannot be decoded is never copied.</source>
        <translation>Ein Wert, der sich nicht entschlüsseln lässt, wird nie kopiert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Nothing is written where it is not proved that the servers are of one site.</source>
        <translation>Nichts wird geschrieben, wo nicht nachgewiesen ist, dass die Server zu einem Standort gehören.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>A server is not reached under another address.</source>
        <translation>Ein Server wird nicht unter einer anderen Adresse erreicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>No password is saved, or used as saved.</source>
        <translation>Kein Kennwort wird gespeichert oder als gespeichertes verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>No password is typed for a server.</source>
        <translation>Kein Kennwort wird für einen Server eingegeben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>One approval changes this many servers at most: {value}.</source>
        <translation>Eine Zustimmung ändert höchstens so viele Server: {value}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/policy.py"/>
        <source>Reports are written to this folder only: {value}.</source>
        <translation>Berichte werden nur in diesen Ordner geschrieben: {value}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The name {server} is not known.</source>
        <translation>Der Name {server} ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the spelling, or use the full name with its domain.</source>
        <translation>Prüfen Sie die Schreibweise, oder verwenden Sie den vollständigen Namen mit der Domäne.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} does not answer.</source>
        <translation>{server} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check that it is switched on and that its WinRM port is open.</source>
        <translation>Prüfen Sie, ob der Server eingeschaltet und sein WinRM-Port offen ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} did not answer in time.</source>
        <translation>{server} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; if it stays so, look at the load and the network of that server.</source>
        <translation>Versuchen Sie es erneut. Bleibt es so, prüfen Sie Auslastung und Netzwerk dieses Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refused access.</source>
        <translation>{server} hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use an account that is an administrator of that server.</source>
        <translation>Verwenden Sie ein Konto, das Administrator dieses Servers ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The connection to {server} was lost.</source>
        <translation>Die Verbindung zu {server} ist abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the network, then look at the server again before anything else.</source>
        <translation>Prüfen Sie das Netzwerk, und sehen Sie sich dann als Erstes den Server noch einmal an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is nobody to ask for the password of {user}.</source>
        <translation>Es ist niemand da, der nach dem Kennwort von {user} gefragt werden kann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add --password-stdin and give it on standard input, or leave --user out.</source>
        <translation>Fügen Sie --password-stdin hinzu und geben Sie es über die Standardeingabe an, oder lassen Sie --user weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No password is given for {user}, and none is saved.</source>
        <translation>Für {user} ist kein Kennwort angegeben, und keines ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type it beside the name on the first page, or sign in with the account of this computer.</source>
        <translation>Geben Sie es auf der ersten Seite neben dem Namen ein, oder melden Sie sich mit dem Konto dieses Computers an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refuses connections on port {port}.</source>
        <translation>{server} weist Verbindungen an Port {port} ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing listens there. An administrator of that server can switch WinRM on with “winrm quickconfig”; or name the port it listens on: http://host:port.</source>
        <translation>Dort lauscht nichts. Ein Administrator dieses Servers kann WinRM mit „winrm quickconfig“ einschalten. Oder nennen Sie den Port, an dem es lauscht: http://host:port.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} does not answer on port {port}.</source>
        <translation>{server} antwortet nicht an Port {port}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is switched off, or a firewall drops the connection. Ask the network team for TCP port {port} from this computer to that server.</source>
        <translation>Der Server ist ausgeschaltet, oder eine Firewall verwirft die Verbindung. Bitten Sie das Netzwerkteam um TCP-Port {port} von diesem Computer zu jenem Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This computer does not trust the certificate of {server}.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von {server} nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the certificate of its certification authority installed on this computer.</source>
        <translation>Lassen Sie das Zertifikat seiner Zertifizierungsstelle auf diesem Computer installieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of {server} is made out to another name.</source>
        <translation>Das Zertifikat von {server} ist auf einen anderen Namen ausgestellt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the name that stands in the certificate, or have the server given a certificate with the right one.</source>
        <translation>Verwenden Sie den Namen, der im Zertifikat steht, oder lassen Sie dem Server ein Zertifikat mit dem richtigen geben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of {server} is not valid today.</source>
        <translation>Das Zertifikat von {server} ist heute nicht gültig.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the date of this computer; if it is right, that server&apos;s WinRM listener needs a new certificate.</source>
        <translation>Prüfen Sie das Datum dieses Computers. Ist es richtig, braucht der WinRM-Listener jenes Servers ein neues Zertifikat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No secure connection to {server} came about.</source>
        <translation>Eine sichere Verbindung zu {server} kam nicht zustande.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check that port {port} speaks HTTPS there.</source>
        <translation>Prüfen Sie, ob Port {port} dort HTTPS spricht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is no usable file of a certification authority.</source>
        <translation>{path} ist keine brauchbare Datei einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It must hold certificates in PEM form, the ones that begin with BEGIN CERTIFICATE.</source>
        <translation>Sie muss Zertifikate in der PEM-Form enthalten, die mit BEGIN CERTIFICATE beginnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What answers on port {port} of {server} is not Windows Remote Management.</source>
        <translation>Was an Port {port} von {server} antwortet, ist nicht die Windows-Remoteverwaltung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A proxy or another web server may sit there. Check the name and the port.</source>
        <translation>Dort sitzt vielleicht ein Proxy oder ein anderer Webserver. Prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>WinRM on {server} is not ready.</source>
        <translation>WinRM auf {server} ist nicht bereit.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again in a minute; if it stays so, have its WinRM service restarted.</source>
        <translation>Versuchen Sie es in einer Minute erneut. Bleibt es so, lassen Sie dort den WinRM-Dienst neu starten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>WinRM on {server} answered with an error that it does not explain.</source>
        <translation>WinRM auf {server} hat mit einem Fehler geantwortet, den es nicht erklärt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look at the event log “Windows Remote Management” on that server.</source>
        <translation>Sehen Sie auf jenem Server in das Ereignisprotokoll „Windows Remote Management“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} takes no request as long as this one.</source>
        <translation>{server} nimmt keine so lange Anforderung an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>An administrator of that server can raise WinRM&apos;s MaxEnvelopeSizekb there.</source>
        <translation>Ein Administrator jenes Servers kann dort MaxEnvelopeSizekb von WinRM erhöhen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refused the account {account}.</source>
        <translation>{server} hat das Konto {account} abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check name and password, and that the account is an administrator of that server. Each wrong password counts towards a lock-out, so it was tried once only.</source>
        <translation>Prüfen Sie Name und Kennwort, und ob das Konto Administrator jenes Servers ist. Jedes falsche Kennwort zählt für die Kontosperrung, deshalb wurde es nur einmal versucht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} was not asked, because {other} had just refused the account {account}.</source>
        <translation>{server} wurde nicht gefragt, weil {other} das Konto {account} gerade abgelehnt hatte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check name and password; each wrong one counts towards a lock-out.</source>
        <translation>Prüfen Sie Name und Kennwort. Jedes falsche zählt für die Kontosperrung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refused {account}, which is an account of that server itself.</source>
        <translation>{server} hat {account} abgelehnt, ein Konto dieses Servers selbst.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Many companies deny the network to local accounts, or cut their rights (User Account Control). Use a domain account that is an administrator there.</source>
        <translation>Viele Firmen verweigern lokalen Konten das Netzwerk oder beschneiden deren Rechte (Benutzerkontensteuerung). Verwenden Sie ein Domänenkonto, das dort Administrator ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refused the account {account}; with an address instead of a name only NTLM can be used.</source>
        <translation>{server} hat das Konto {account} abgelehnt. Mit einer Adresse anstelle eines Namens ist nur NTLM möglich.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check name and password. If they are right, use the server&apos;s full name, so that Kerberos can be used. Protected Users and many companies&apos; servers do not allow NTLM.</source>
        <translation>Prüfen Sie Name und Kennwort. Stimmen beide, verwenden Sie den vollständigen Namen des Servers, damit Kerberos möglich ist. Geschützte Benutzer (Protected Users) und die Server vieler Firmen erlauben kein NTLM.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} refused the account {account} by NTLM.</source>
        <translation>{server} hat das Konto {account} über NTLM abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check name and password: each wrong one counts towards a lock-out, so it was tried once only. If they are right, use the server&apos;s real full name, not an alias, so that Kerberos can be used: Protected Users cannot use NTLM.</source>
        <translation>Prüfen Sie Name und Kennwort: Jedes falsche zählt auf eine Kontosperre, daher wurde es nur einmal versucht. Stimmen beide, verwenden Sie den wirklichen vollständigen Namen des Servers, keinen Alias, damit Kerberos möglich ist: Geschützte Benutzer (Protected Users) können NTLM nicht verwenden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} did not accept the Kerberos ticket of {account}.</source>
        <translation>{server} hat das Kerberos-Ticket von {account} nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use an account that is an administrator of that server. If it is one, another account may own the names HTTP and WSMAN of that server: ask the domain&apos;s administrators.</source>
        <translation>Verwenden Sie ein Konto, das Administrator jenes Servers ist. Ist es das schon, besitzt vielleicht ein anderes Konto die Namen HTTP und WSMAN jenes Servers: Fragen Sie die Administratoren der Domäne.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A policy forbids NTLM with {server}.</source>
        <translation>Eine Richtlinie verbietet NTLM mit {server}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the server&apos;s real full name, so that Kerberos can be used.</source>
        <translation>Verwenden Sie den echten vollständigen Namen des Servers, damit Kerberos möglich ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The domain knows no service HTTP or WSMAN on {server}.</source>
        <translation>Die Domäne kennt keinen Dienst HTTP oder WSMAN auf {server}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the server&apos;s real full name, not an alias or an address. If it is, ask the domain&apos;s administrators for its service principal names.</source>
        <translation>Verwenden Sie den echten vollständigen Namen des Servers, keinen Alias und keine Adresse. Ist es der, fragen Sie die Administratoren der Domäne nach den Dienstprinzipalnamen des Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The clocks of this computer and of {server} or its domain are more than five minutes apart.</source>
        <translation>Die Uhren dieses Computers und von {server} oder dessen Domäne weichen mehr als fünf Minuten voneinander ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Set the clock of this computer right, or have the server&apos;s set.</source>
        <translation>Stellen Sie die Uhr dieses Computers richtig, oder lassen Sie die des Servers stellen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No domain controller could be asked for a ticket for {server}.</source>
        <translation>Kein Domänencontroller konnte nach einem Ticket für {server} gefragt werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the network to the domain (VPN), or use an account that the server knows itself.</source>
        <translation>Prüfen Sie das Netz zur Domäne (VPN), oder verwenden Sie ein Konto, das der Server selbst kennt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no account here to sign in to {server} with.</source>
        <translation>Hier gibt es kein Konto, mit dem man sich an {server} anmelden könnte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Sign in to this computer with a domain account (kinit does that off Windows), or name another account.</source>
        <translation>Melden Sie sich an diesem Computer mit einem Domänenkonto an (außerhalb von Windows mit kinit), oder nennen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This computer cannot use Kerberos with {server}.</source>
        <translation>Dieser Computer kann Kerberos mit {server} nicht verwenden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Run this program on Windows, or have the Python package gssapi installed.</source>
        <translation>Führen Sie dieses Programm unter Windows aus, oder lassen Sie das Python-Paket gssapi installieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} offers no Kerberos and no NTLM to sign in with.</source>
        <translation>{server} bietet weder Kerberos noch NTLM zur Anmeldung an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>An administrator of that server can switch on Negotiate for WinRM. Basic is never used by this program.</source>
        <translation>Ein Administrator jenes Servers kann Negotiate für WinRM einschalten. Basic verwendet dieses Programm nie.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Signing in to {server} failed.</source>
        <translation>Die Anmeldung an {server} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name of the server and the account; the number in the details tells specialists more.</source>
        <translation>Prüfen Sie den Namen des Servers und das Konto. Die Zahl in den Details sagt Fachleuten mehr.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} sent a reply that makes no sense.</source>
        <translation>{server} hat eine Antwort gesendet, die keinen Sinn ergibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Something between here and there may change replies. Try again; if it stays so, look at that server.</source>
        <translation>Vielleicht verändert etwas auf dem Weg die Antworten. Versuchen Sie es erneut. Bleibt es so, sehen Sie sich jenen Server an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} sent more than anything that was asked for.</source>
        <translation>{server} hat mehr gesendet als alles, wonach gefragt wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Do not trust what answers there before somebody has looked at it.</source>
        <translation>Trauen Sie dem, was dort antwortet, erst, wenn es sich jemand angesehen hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} sent a reply to something that was not asked.</source>
        <translation>{server} hat auf etwas geantwortet, das nicht gefragt wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} sent an unencrypted reply to an encrypted question; it was not read.</source>
        <translation>{server} hat auf eine verschlüsselte Frage unverschlüsselt geantwortet. Die Antwort wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A proxy or another web server may sit in between. Use HTTPS, or check the name and the port.</source>
        <translation>Dazwischen sitzt vielleicht ein Proxy oder ein anderer Webserver. Verwenden Sie HTTPS, oder prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} lets {account} in, but without an administrator&apos;s rights.</source>
        <translation>{server} lässt {account} ein, aber ohne die Rechte eines Administrators.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>User Account Control cuts the rights of local accounts over the network. Use a domain account that is an administrator there.</source>
        <translation>Die Benutzerkontensteuerung beschneidet die Rechte lokaler Konten im Netzwerk. Verwenden Sie ein Domänenkonto, das dort Administrator ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Remote shells are switched off on {server}.</source>
        <translation>Remoteshells sind auf {server} abgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Read the log by its network path, or on the server itself; nothing else needs a shell.</source>
        <translation>Lesen Sie das Protokoll über seinen Netzwerkpfad oder auf dem Server selbst. Für nichts anderes ist eine Shell nötig.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} has no room for another request of this account.</source>
        <translation>{server} hat keinen Platz für eine weitere Anforderung dieses Kontos.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Close other remote sessions to it, or wait some minutes; WinRM allows so many at once.</source>
        <translation>Schließen Sie andere Remotesitzungen dorthin, oder warten Sie einige Minuten. WinRM erlaubt nur eine bestimmte Zahl zugleich.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>WMI on {server} refused access.</source>
        <translation>WMI auf {server} hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use an account that is an administrator of that server, or have it given Remote Enable on the namespace root/cimv2.</source>
        <translation>Verwenden Sie ein Konto, das Administrator jenes Servers ist, oder lassen Sie ihm „Remoteaktivierung“ für den Namespace root/cimv2 geben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} does not have what WMI was asked for.</source>
        <translation>{server} hat das nicht, wonach WMI gefragt wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have its WMI repository checked (winmgmt /verifyrepository).</source>
        <translation>Lassen Sie dort das WMI-Repository prüfen (winmgmt /verifyrepository).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} could not do what it was asked.</source>
        <translation>{server} konnte nicht tun, was verlangt wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The number in the details tells specialists more.</source>
        <translation>Die Zahl in den Details sagt Fachleuten mehr.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What would be written to {place} on {server} holds characters that cannot be sent.</source>
        <translation>Was in {place} auf {server} geschrieben würde, enthält Zeichen, die nicht gesendet werden können.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write that value on the server itself.</source>
        <translation>Schreiben Sie diesen Wert auf dem Server selbst.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{place} on {server} has a type that this program does not know.</source>
        <translation>{place} auf {server} hat einen Typ, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is left alone. Look at it with regedit.</source>
        <translation>Es wird nicht angetastet. Sehen Sie es sich mit regedit an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{service} on {server} did not accept the request.</source>
        <translation>{service} auf {server} hat die Anforderung nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look at the service there; the number in the details is what Windows answered.</source>
        <translation>Sehen Sie sich den Dienst dort an. Die Zahl in den Details ist die Antwort von Windows.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{name} was asked for, but the computer that answered is {found}.</source>
        <translation>Gefragt wurde {name}, aber geantwortet hat der Computer {found}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Correct the address, or name the computer that is meant.</source>
        <translation>Berichtigen Sie die Adresse, oder nennen Sie den Computer, der gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{log} is in none of the folders of {server} where it is usually kept.</source>
        <translation>{log} ist in keinem der Ordner von {server}, in denen es gewöhnlich liegt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look for it on that server and copy it here; the folders are in the details.</source>
        <translation>Suchen Sie es auf jenem Server und kopieren Sie es hierher. Die Ordner stehen in den Details.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} on {server} may not be read.</source>
        <translation>{path} auf {server} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use an account that is an administrator of that server, or have somebody copy the file here.</source>
        <translation>Verwenden Sie ein Konto, das Administrator jenes Servers ist, oder lassen Sie die Datei hierher kopieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{log} on {server} could not be read.</source>
        <translation>{log} auf {server} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Copy the file here; the details tell specialists why.</source>
        <translation>Kopieren Sie die Datei hierher. Die Details sagen Fachleuten, warum.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{log} on {server} was not read: this computer reads no network paths.</source>
        <translation>{log} auf {server} wurde nicht gelesen: Dieser Computer liest keine Netzwerkpfade.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Run this program on Windows, which reads them, or copy the file here.</source>
        <translation>Führen Sie dieses Programm unter Windows aus, das sie liest, oder kopieren Sie die Datei hierher.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} does not answer on port {port}, through which {log} is read.</source>
        <translation>{server} antwortet nicht an Port {port}, über den {log} gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the network team for that port from this computer to that server, or copy the file here.</source>
        <translation>Bitten Sie das Netzwerkteam um diesen Port von diesem Computer zu diesem Server, oder kopieren Sie die Datei hierher.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>PowerShell is restricted on {server}, so {log} could not be read through it.</source>
        <translation>PowerShell ist auf {server} eingeschränkt, deshalb konnte {log} nicht darüber gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The restriction (Constrained Language) protects that server and is left alone. Read the log by its network path, or copy the file here.</source>
        <translation>Die Einschränkung (Constrained Language) schützt jenen Server und wird nicht angetastet. Lesen Sie das Protokoll über seinen Netzwerkpfad, oder kopieren Sie die Datei hierher.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The witness is not available: {server} did not answer over HTTP on port {port}.</source>
        <translation>Der Zeuge ist nicht verfügbar: {server} hat über HTTP an Port {port} nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing depends on it.</source>
        <translation>Davon hängt nichts ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The witness is not available: {server} answers only clients that have a certificate.</source>
        <translation>Der Zeuge ist nicht verfügbar: {server} antwortet nur Clients, die ein Zertifikat haben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>That is usual for a management point with HTTPS. Nothing depends on it.</source>
        <translation>Das ist bei einem Verwaltungspunkt mit HTTPS üblich. Davon hängt nichts ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The witness is not available: this computer does not trust the certificate of {server}.</source>
        <translation>Der Zeuge ist nicht verfügbar: Dieser Computer vertraut dem Zertifikat von {server} nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>That is usual with enhanced HTTP, where Configuration Manager issues it itself. Nothing depends on it.</source>
        <translation>Das ist bei erweitertem HTTP üblich, bei dem Configuration Manager es selbst ausstellt. Davon hängt nichts ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The witness is not available: {server} sent something else than was asked for.</source>
        <translation>Der Zeuge ist nicht verfügbar: {server} hat etwas anderes gesendet als das Gefragte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Another web server may sit there. Nothing depends on it.</source>
        <translation>Dort sitzt vielleicht ein anderer Webserver. Davon hängt nichts ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>“{text}” is not the address of a management point&apos;s web server.</source>
        <translation>„{text}“ ist nicht die Adresse des Webservers eines Verwaltungspunkts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write http://host[:port] or https://host[:port].</source>
        <translation>Schreiben Sie http://host[:port] oder https://host[:port].</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The plan is for {planned}, and {given} was named.</source>
        <translation>Der Plan ist für {planned}, und genannt wurde {given}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>To reach it at another address, write {planned}=URL.</source>
        <translation>Um ihn unter einer anderen Adresse zu erreichen, schreiben Sie {planned}=URL.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>“{text}” is not a server name.</source>
        <translation>„{text}“ ist kein Servername.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write a host name, http://host:port, https://host:port, or NAME=URL.</source>
        <translation>Schreiben Sie einen Hostnamen, http://host:port, https://host:port oder NAME=URL.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>“{text}” is not the address of a database.</source>
        <translation>„{text}“ ist nicht die Adresse einer Datenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write HOST, HOST:PORT (or HOST,PORT), HOST\INSTANCE or HOST\INSTANCE,PORT, then /NAME if it is known.</source>
        <translation>Schreiben Sie HOST, HOST:PORT (oder HOST,PORT), HOST\INSTANCE oder HOST\INSTANCE,PORT, dann /NAME, wenn er bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>--{word}-user names an account, and --{word} names no server.</source>
        <translation>--{word}-user nennt ein Konto, und --{word} nennt keinen Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the server too; servers that are found by themselves are reached with --user.</source>
        <translation>Nennen Sie auch den Server. Server, die von selbst gefunden werden, erreicht man mit --user.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>--mp-http says where a management point answers, and --mp names none.</source>
        <translation>--mp-http sagt, wo ein Verwaltungspunkt antwortet, und --mp nennt keinen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name it too; those that are found by themselves are asked on port 80.</source>
        <translation>Nennen Sie ihn ebenfalls; die von selbst gefundenen werden auf Port 80 gefragt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No distribution point is named.</source>
        <translation>Es ist kein Verteilungspunkt genannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add --dp SERVER.</source>
        <translation>Fügen Sie --dp SERVER hinzu.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no practice case “{case}”.</source>
        <translation>Es gibt keinen Übungsfall „{case}“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use one of the cases that this program lists.</source>
        <translation>Verwenden Sie einen der Fälle, die dieses Programm aufzählt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no article {number} in this program.</source>
        <translation>In diesem Programm gibt es keinen Artikel {number}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use one of: {known}.</source>
        <translation>Verwenden Sie einen von diesen: {known}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A change to the practice site needs a folder that remembers it.</source>
        <translation>Eine Änderung am Übungsstandort braucht einen Ordner, der sie sich merkt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add --state DIR; the same folder shows the change to later commands.</source>
        <translation>Fügen Sie --state DIR hinzu. Derselbe Ordner zeigt späteren Befehlen die Änderung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{folder} holds no usable state of the practice site.</source>
        <translation>{folder} enthält keinen brauchbaren Zustand des Übungsstandorts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name another folder; a new one is made by itself.</source>
        <translation>Nennen Sie einen anderen Ordner. Ein neuer wird von selbst angelegt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{folder} is not there, so it holds no practice site.</source>
        <translation>{folder} ist nicht da und enthält deshalb keinen Übungsstandort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the folder that was used when the change was made.</source>
        <translation>Nennen Sie den Ordner, der bei der Änderung verwendet wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{folder} belongs to the practice case “{found}”, not “{case}”.</source>
        <translation>{folder} gehört zum Übungsfall „{found}“, nicht „{case}“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name another folder, or practise the case that it belongs to.</source>
        <translation>Nennen Sie einen anderen Ordner, oder üben Sie den Fall, zu dem er gehört.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The answer “{text}” does not fit.</source>
        <translation>Die Antwort „{text}“ passt nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>More than one article has a fix here.</source>
        <translation>Mehr als ein Artikel hat hier eine Korrektur.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Choose one with --article: {articles}.</source>
        <translation>Wählen Sie einen mit --article: {articles}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A change needs a yes, and there is nobody to ask.</source>
        <translation>Eine Änderung braucht ein Ja, und es ist niemand da, der gefragt werden kann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add --yes if the change shown above is wanted.</source>
        <translation>Fügen Sie --yes hinzu, wenn die oben gezeigte Änderung gewünscht ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is not a plan of this program.</source>
        <translation>{path} ist kein Plan dieses Programms.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Make a new one: review a fix, and save its plan.</source>
        <translation>Erstellen Sie einen neuen: Prüfen Sie eine Behebung, und speichern Sie ihren Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was changed after it was written.</source>
        <translation>{path} wurde geändert, nachdem es geschrieben war.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Make a new plan; a plan cannot be edited by hand.</source>
        <translation>Erstellen Sie einen neuen Plan. Ein Plan kann nicht von Hand bearbeitet werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is {age} old; the limit is {limit}.</source>
        <translation>{path} ist {age} alt. Die Grenze ist {limit}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Make a new plan, and look at it again.</source>
        <translation>Erstellen Sie einen neuen Plan, und sehen Sie ihn sich noch einmal an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} says it was made at {at}, which is still to come.</source>
        <translation>{path} gibt an, am {at} erstellt zu sein, und das liegt in der Zukunft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check this computer&apos;s clock, then make a new plan.</source>
        <translation>Prüfen Sie die Uhr dieses Computers, und erstellen Sie dann einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was written in format {found}; this program reads format {known}.</source>
        <translation>{path} ist im Format {found} geschrieben. Dieses Programm liest Format {known}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the version of the program that wrote it, or make a new plan.</source>
        <translation>Verwenden Sie die Version des Programms, die es geschrieben hat, oder erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was made for the practice case “{case}”.</source>
        <translation>{path} wurde für den Übungsfall „{case}“ erstellt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use --practice {case}.</source>
        <translation>Verwenden Sie --practice {case}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was made for real servers, not for the practice site.</source>
        <translation>{path} wurde für echte Server erstellt, nicht für den Übungsstandort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing was changed. Make a practice plan first: pxewizard plan --practice CASE -o FILE.</source>
        <translation>Nichts wurde geändert. Erstellen Sie zuerst einen Übungsplan: pxewizard plan --practice CASE -o FILE.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What the plan would write is no longer what the site calls for.</source>
        <translation>Was der Plan schreiben würde, ist nicht mehr das, was der Standort braucht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{found} Nothing was written. Examine again and make a new plan.</source>
        <translation>{found} Es wurde nichts geschrieben. Untersuchen Sie erneut, und erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{place} on {server} already holds what the plan would write.</source>
        <translation>{place} auf {server} enthält bereits, was der Plan schreiben würde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is not there.</source>
        <translation>{path} ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the folder of a change, as &quot;apply&quot; printed it.</source>
        <translation>Nennen Sie den Ordner einer Änderung, wie „apply“ ihn ausgegeben hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>--finish does not say which change.</source>
        <translation>--finish sagt nicht, welche Änderung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name its folder; &quot;pxewizard recover&quot; lists them.</source>
        <translation>Nennen Sie ihren Ordner. „pxewizard recover“ listet sie auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is not the folder of a change made by this program.</source>
        <translation>{path} ist nicht der Ordner einer Änderung, die dieses Programm gemacht hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the folder as &quot;apply&quot; printed it.</source>
        <translation>Nennen Sie den Ordner, wie „apply“ ihn ausgegeben hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is no change that was interrupted on its way.</source>
        <translation>{path} ist keine Änderung, die unterwegs unterbrochen wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Examine again and make a new plan; what was written can still be taken back by an undo.</source>
        <translation>Untersuchen Sie erneut und erstellen Sie einen neuen Plan; was geschrieben wurde, kann weiterhin zurückgenommen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was changed after it was written ({what}).</source>
        <translation>{path} wurde geändert, nachdem es geschrieben war ({what}).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Its values cannot be trusted. Look for another copy of the folder.</source>
        <translation>Seinen Werten kann nicht getraut werden. Suchen Sie eine andere Kopie des Ordners.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is in use by another run of this program.</source>
        <translation>{path} wird von einem anderen Lauf dieses Programms verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Wait until that run has ended.</source>
        <translation>Warten Sie, bis jener Lauf beendet ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} could not be written.</source>
        <translation>{path} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing is changed on a server without a backup on disk. Make room, or choose another folder.</source>
        <translation>Ohne eine Sicherung auf dem Datenträger wird auf keinem Server etwas geändert. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} cannot be written.</source>
        <translation>{path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a file in a folder that is there and that you may write to.</source>
        <translation>Nennen Sie eine Datei in einem vorhandenen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no room for {path}.</source>
        <translation>Für {path} ist kein Platz.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Make room on that disk, or name a file on another one.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder nennen Sie eine Datei auf einem anderen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} lies in {folder}, which is the record of a change or of a sweep.</source>
        <translation>{path} liegt in {folder}; das ist die Aufzeichnung einer Änderung oder einer Durchsicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing was written over it. Name a file in another folder; only report.* may lie beside a record.</source>
        <translation>Nichts davon wurde überschrieben. Nennen Sie eine Datei in einem anderen Ordner; neben einer Aufzeichnung darf nur report.* liegen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{name} does not say in which form the report shall be.</source>
        <translation>{name} sagt nicht, in welcher Form der Bericht sein soll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Let its name end in one of: {known}.</source>
        <translation>Der Name muss auf eines hiervon enden: {known}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Only the report of a sweep has a table for CSV.</source>
        <translation>Nur der Bericht über das Lesen vieler Verteilungspunkte hat eine Tabelle für CSV.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Choose another form: .html, .pdf, .md, .json or .zip.</source>
        <translation>Wählen Sie eine andere Form: .html, .pdf, .md, .json oder .zip.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} holds no examination and no plan: nothing was written, and there is nothing to report.</source>
        <translation>{path} enthält weder Untersuchung noch Plan: Es wurde nichts geschrieben, und es gibt nichts zu berichten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Examine again, and save the report of that examination.</source>
        <translation>Untersuchen Sie erneut, und speichern Sie den Bericht dieser Untersuchung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is no report of this program, or its last line is gone.</source>
        <translation>{path} ist kein Bericht dieses Programms, oder seine letzte Zeile fehlt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a report as it was saved: .html, .pdf, .md, .json, .csv or .zip.</source>
        <translation>Nennen Sie einen Bericht, wie er gespeichert wurde: .html, .pdf, .md, .json, .csv oder .zip.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} was changed after it was made: {what}.</source>
        <translation>{path} wurde nach dem Erstellen verändert: {what}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Do not rely on it. Make the report again from the change&apos;s folder, or ask for the original.</source>
        <translation>Verlassen Sie sich nicht darauf. Erstellen Sie den Bericht neu aus dem Ordner der Änderung, oder lassen Sie sich das Original geben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said what to report, and where to.</source>
        <translation>Es ist nicht gesagt, worüber berichtet werden soll und wohin.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write FOLDER -o FILE, or --verify FILE.</source>
        <translation>Schreiben Sie ORDNER -o DATEI oder --verify DATEI.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Raw values go into an evidence package only.</source>
        <translation>Rohwerte kommen nur in ein Beweispaket.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Let the file&apos;s name end in .zip, or leave out --values.</source>
        <translation>Der Name der Datei muss auf .zip enden; sonst lassen Sie --values weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>--redact and --values are for a report, and none is written.</source>
        <translation>--redact und --values gelten für einen Bericht, und es wird keiner geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add -o with a name that ends in .html, .pdf, .md or .zip.</source>
        <translation>Geben Sie -o mit einem Namen an, der auf .html, .pdf, .md oder .zip endet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The record of a sweep keeps no raw values.</source>
        <translation>Die Aufzeichnung einer Durchsicht bewahrt keine Rohwerte auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Leave out --values, or examine one server for its values.</source>
        <translation>Lassen Sie --values weg, oder untersuchen Sie einen Server wegen seiner Werte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Raw values cannot be redacted.</source>
        <translation>Rohwerte lassen sich nicht schwärzen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Leave out either the values or the redaction.</source>
        <translation>Lassen Sie entweder die Werte oder die Schwärzung weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} holds no log.</source>
        <translation>{path} enthält kein Protokoll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a file, or a folder or zip file with files ending in .log or .lo_.</source>
        <translation>Nennen Sie eine Datei, oder einen Ordner oder eine Zip-Datei mit Dateien, die auf .log oder .lo_ enden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} holds no record of a Configuration Manager log.</source>
        <translation>{path} enthält keinen Eintrag eines Protokolls von Configuration Manager.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name SMSPXE.log of the distribution point or CertMgr.log of the site server.</source>
        <translation>Nennen Sie SMSPXE.log des Verteilungspunkts oder CertMgr.log des Standortservers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{text} is no time.</source>
        <translation>„{text}“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write it as 2026-11-20T14:06, with Z behind it for UTC.</source>
        <translation>Schreiben Sie sie wie 2026-11-20T14:06, für UTC mit Z dahinter.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} holds too many logs: at most {most} are read.</source>
        <translation>{path} enthält zu viele Protokolle: Höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the folder or the files that matter.</source>
        <translation>Nennen Sie den Ordner oder die Dateien, um die es geht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} has a password, or is packed in a way that is not known here.</source>
        <translation>{path} hat ein Kennwort oder ist auf eine Art gepackt, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Unpack it and name the folder.</source>
        <translation>Entpacken Sie sie und nennen Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is no whole zip file.</source>
        <translation>{path} ist keine vollständige Zip-Datei.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Copy or pack it again, or unpack it and name the folder.</source>
        <translation>Kopieren oder packen Sie sie noch einmal, oder entpacken Sie sie und nennen Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} could not be read.</source>
        <translation>{path} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name and your rights on it.</source>
        <translation>Prüfen Sie den Namen und Ihre Rechte daran.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{place} on {server} changed since it was read.</source>
        <translation>{place} auf {server} hat sich geändert, seit es gelesen wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing was written there. Examine again.</source>
        <translation>Dort wurde nichts geschrieben. Untersuchen Sie erneut.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} stored something else than was written to {place}.</source>
        <translation>{server} hat etwas anderes gespeichert, als in {place} geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What {place} on {server} holds could not be put back exactly.</source>
        <translation>Was {place} auf {server} enthält, könnte nicht genau so wiederhergestellt werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Export the key there with regedit first, and change the value by hand.</source>
        <translation>Exportieren Sie dort zuerst den Schlüssel mit regedit, und ändern Sie den Wert von Hand.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} did not take the change of {place}.</source>
        <translation>{server} hat die Änderung von {place} nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It still holds what it held before.</source>
        <translation>Es enthält noch, was es vorher enthielt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{service} on {server} is disabled.</source>
        <translation>{service} auf {server} ist deaktiviert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not restarted. Whoever disabled it may have had a reason.</source>
        <translation>Der Dienst wird nicht neu gestartet. Wer ihn deaktiviert hat, hatte vielleicht einen Grund.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{service} on {server} is not running.</source>
        <translation>{service} auf {server} wird nicht ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not restarted; it reads the new value when it is started.</source>
        <translation>Der Dienst wird nicht neu gestartet. Er liest den neuen Wert, wenn er gestartet wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{dependents} on {server} depends on {service} and is running.</source>
        <translation>{dependents} auf {server} hängt von {service} ab und wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Restart both by hand at a quiet time.</source>
        <translation>Starten Sie beide zu einer ruhigen Zeit von Hand neu.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} has no service {service}.</source>
        <translation>{server} hat keinen Dienst {service}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the roles of that server.</source>
        <translation>Prüfen Sie die Rollen jenes Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{service} on {server} did not reach the state “{wanted}”.</source>
        <translation>{service} auf {server} hat den Zustand „{wanted}“ nicht erreicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look at the service there, and start it by hand if it is stopped.</source>
        <translation>Sehen Sie sich den Dienst dort an, und starten Sie ihn von Hand, falls er beendet ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The settings in {path} cannot be read.</source>
        <translation>Die Einstellungen in {path} können nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The program starts as if it were new here; the next change of a setting replaces them.</source>
        <translation>Das Programm startet, als wäre es hier neu. Die nächste Änderung einer Einstellung ersetzt sie.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{place} was not read, because the reading was cancelled.</source>
        <translation>{place} wurde nicht gelesen, weil das Lesen abgebrochen wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Examine again.</source>
        <translation>Untersuchen Sie erneut.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This program met a fault of its own.</source>
        <translation>Dieses Programm ist auf einen eigenen Fehler gestoßen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>If a change had begun, what was written so far stands in its undo folder. Please report the details.</source>
        <translation>Falls eine Änderung begonnen hatte, steht in ihrem Undo-Ordner, was bisher geschrieben wurde. Bitte melden Sie die Details.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{place} was not read: where many servers are examined, their logs are left alone.</source>
        <translation>{place} wurde nicht gelesen: Werden viele Server untersucht, bleiben ihre Protokolle unberührt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>Examine this server by itself.</source>
        <translation>Untersuchen Sie diesen Server für sich allein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The approval names {count} servers; the limit is {most}.</source>
        <translation>Die Freigabe nennt {count} Server; erlaubt sind {most}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Mend them in several approvals.</source>
        <translation>Reparieren Sie sie mit mehreren Freigaben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The records of these logs do not tell which was written last.</source>
        <translation>Die Einträge dieser Protokolle sagen nicht, in welches zuletzt geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the log of the active site server alone.</source>
        <translation>Nennen Sie nur das Protokoll des aktiven Standortservers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} names no server.</source>
        <translation>{path} nennt keinen Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write one server a line; what follows # does not count.</source>
        <translation>Schreiben Sie einen Server je Zeile; was auf # folgt, zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is larger than any list of servers.</source>
        <translation>{path} ist größer als jede Serverliste.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>One sweep takes {most} servers; write one a line.</source>
        <translation>Ein Durchgang fasst {most} Server; schreiben Sie einen je Zeile.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said which distribution points are to be read.</source>
        <translation>Es ist nicht gesagt, welche Verteilungspunkte gelesen werden sollen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Give --dps FILE, --certmgr-log FILE or --database ADDRESS.</source>
        <translation>Geben Sie --dps FILE, --certmgr-log FILE oder --database ADDRESS an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said what they are held against.</source>
        <translation>Es ist nicht gesagt, womit sie verglichen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a management point of their site with --mp SERVER.</source>
        <translation>Nennen Sie mit --mp SERVER einen Verwaltungspunkt ihres Standorts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{option} is not used with --resume: the record of the sweep knows it.</source>
        <translation>{option} wird mit --resume nicht verwendet: Die Aufzeichnung des Durchgangs kennt es.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Leave it out, or begin a new sweep without --resume.</source>
        <translation>Lassen Sie es weg, oder beginnen Sie ohne --resume einen neuen Durchgang.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What {server} holds is not put into a script: {why}.</source>
        <translation>Was {server} enthält, kommt nicht in ein Skript: {why}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Mend the management point first, or examine it by itself.</source>
        <translation>Reparieren Sie zuerst den Verwaltungspunkt, oder untersuchen Sie ihn für sich allein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} belongs to site {found}, not to {site}.</source>
        <translation>{server} gehört zum Standort {found}, nicht zu {site}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a management point of that site.</source>
        <translation>Nennen Sie einen Verwaltungspunkt dieses Standorts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>“{text}” is not a site code.</source>
        <translation>„{text}“ ist kein Standortcode.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write its three letters or digits.</source>
        <translation>Schreiben Sie seine drei Buchstaben oder Ziffern.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said whose list shall be written.</source>
        <translation>Es ist nicht gesagt, wessen Liste geschrieben werden soll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name a management point of the site with --mp SERVER.</source>
        <translation>Nennen Sie mit --mp SERVER einen Verwaltungspunkt des Standorts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A fix of {count} servers was interrupted; {done} are done.</source>
        <translation>Eine Reparatur von {count} Servern wurde unterbrochen; {done} sind fertig.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Go on with it, or take it back, on the command line: pxewizard sweep --resume {name}, pxewizard undo {name}.</source>
        <translation>Setzen Sie sie auf der Befehlszeile fort, oder nehmen Sie sie zurück: pxewizard sweep --resume {name}, pxewizard undo {name}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Taking back a fix of {count} servers was interrupted; {done} are taken back.</source>
        <translation>Das Zurücknehmen einer Reparatur von {count} Servern wurde unterbrochen; {done} sind zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Take the rest back on the command line: pxewizard undo {name}.</source>
        <translation>Nehmen Sie den Rest auf der Befehlszeile zurück: pxewizard undo {name}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What {path} records was taken back, or taking it back has begun.</source>
        <translation>Was {path} aufzeichnet, wurde zurückgenommen, oder das Zurücknehmen hat begonnen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Take the rest back if any is left, then begin a new sweep.</source>
        <translation>Nehmen Sie den Rest zurück, falls etwas übrig ist, und beginnen Sie dann einen neuen Durchgang.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The site database at {address} does not answer.</source>
        <translation>Die Standortdatenbank unter {address} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name and the port.</source>
        <translation>Prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The site database at {address} refused access.</source>
        <translation>Die Standortdatenbank unter {address} hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator to run there, with your account in the brackets: {lines} Nothing is ever written there. Or have them run the query text of this program; what they saved can be given in the database&apos;s place.</source>
        <translation>Bitten Sie die Datenbankadministration, dort Folgendes auszuführen, mit Ihrem Konto in den Klammern: {lines} Geschrieben wird dort nie etwas. Oder lassen Sie den Abfragetext dieses Programms dort ausführen; das gespeicherte Ergebnis kann anstelle der Datenbank angegeben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The account has no access to the database at {address}.</source>
        <translation>Das Konto hat keinen Zugriff auf die Datenbank unter {address}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator to run there, with your account in the brackets: {lines} Nothing is ever written there.</source>
        <translation>Bitten Sie den Datenbankadministrator, dort mit Ihrem Konto in den Klammern auszuführen: {lines} Geschrieben wird dort nie etwas.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{address} does not say which database.</source>
        <translation>{address} sagt nicht, welche Datenbank gemeint ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add its name: HOST/CM_P01, with the site&apos;s code.</source>
        <translation>Fügen Sie ihren Namen hinzu: HOST/CM_P01, mit dem Standortcode.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no ODBC driver for SQL Server on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen ODBC-Treiber für SQL Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Install Microsoft&apos;s “ODBC Driver 18 for SQL Server” (https://aka.ms/downloadmsodbcsql), or run this program on the site server, which has it.</source>
        <translation>Installieren Sie Microsofts „ODBC Driver 18 for SQL Server“ (https://aka.ms/downloadmsodbcsql), oder führen Sie dieses Programm auf dem Standortserver aus, der ihn hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The ODBC driver for SQL Server on this computer cannot be loaded.</source>
        <translation>Der ODBC-Treiber für SQL Server auf diesem Computer kann nicht geladen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Install Microsoft&apos;s “ODBC Driver 18 for SQL Server” again (https://aka.ms/downloadmsodbcsql), or run this program on the site server, which has it.</source>
        <translation>Installieren Sie Microsofts „ODBC Driver 18 for SQL Server“ erneut (https://aka.ms/downloadmsodbcsql), oder führen Sie dieses Programm auf dem Standortserver aus, der ihn hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This computer has no ODBC, through which the site database is asked.</source>
        <translation>Dieser Computer hat kein ODBC, über das die Standortdatenbank gefragt wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Install unixODBC (Debian and Ubuntu: the package unixodbc), then Microsoft&apos;s “ODBC Driver 18 for SQL Server”. Everything else works without.</source>
        <translation>Installieren Sie unixODBC (Debian und Ubuntu: das Paket unixodbc), danach Microsofts „ODBC Driver 18 for SQL Server“. Alles andere funktioniert auch ohne.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{what} for the site database holds a character that cannot be sent.</source>
        <translation>{what} für die Standortdatenbank enthält ein Zeichen, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type it again.</source>
        <translation>Geben Sie die Angabe noch einmal ein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{what} for the site database has more than the {most} characters that can be sent.</source>
        <translation>{what} für die Standortdatenbank hat mehr als die {most} Zeichen, die sich senden lassen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>On Windows a file of a certification authority does not reach the site database.</source>
        <translation>Unter Windows wirkt die Datei einer Zertifizierungsstelle nicht auf die Standortdatenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the certification authority&apos;s certificate put into this computer&apos;s store “Trusted Root Certification Authorities”.</source>
        <translation>Lassen Sie das Zertifikat der Zertifizierungsstelle in den Speicher „Vertrauenswürdige Stammzertifizierungsstellen“ dieses Computers aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The computer in {address} is not known.</source>
        <translation>Der Computer in {address} ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing listens at {address}.</source>
        <translation>Unter {address} lauscht nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name and the port, and that SQL Server is running there with TCP switched on. 1433 is the port where none is given.</source>
        <translation>Prüfen Sie Name und Port, und ob SQL Server dort mit eingeschaltetem TCP ausgeführt wird. Ohne Angabe gilt Port 1433.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{address} cannot be reached: the connection is not answered.</source>
        <translation>{address} ist nicht erreichbar: Die Verbindung wird nicht beantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the network team for that port from this computer to that server, or run this program on the site server.</source>
        <translation>Bitten Sie das Netzwerkteam um diesen Port von diesem Computer zu jenem Server, oder führen Sie dieses Programm auf dem Standortserver aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The named instance in {address} was not found.</source>
        <translation>Die benannte Instanz in {address} wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write its port: HOST\INSTANCE,PORT. Configuration Manager uses fixed ports, so the database administrator knows it; the service that would tell it (SQL Server Browser, UDP 1434) is often switched off.</source>
        <translation>Schreiben Sie ihren Port: HOST\INSTANCE,PORT. Configuration Manager verwendet feste Ports, der Datenbankadministrator kennt ihn also. Der Dienst, der ihn nennen würde (SQL Server Browser, UDP 1434), ist oft abgeschaltet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{address} takes the connection and then says nothing.</source>
        <translation>{address} nimmt die Verbindung an und sagt dann nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; if it stays so, have that SQL Server looked at, and what stands in between.</source>
        <translation>Versuchen Sie es erneut. Bleibt es so, lassen Sie jenen SQL Server und den Weg dorthin prüfen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{address} was not asked again: earlier questions to databases still hang.</source>
        <translation>{address} wurde nicht noch einmal gefragt: Frühere Fragen an Datenbanken hängen noch.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Wait a minute, or start this program again.</source>
        <translation>Warten Sie eine Minute, oder starten Sie dieses Programm neu.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The questions to {address} took {seconds} seconds in all, so it was not asked again.</source>
        <translation>Die Fragen an {address} haben zusammen {seconds} Sekunden gedauert, daher wurde dort nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; if it stays so, ask the database administrator what slows it down.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, fragen Sie die Datenbankadministration, was sie bremst.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>--{word} is given, and the site database is not named.</source>
        <translation>--{word} ist angegeben, und die Standortdatenbank ist nicht genannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name it with --database: an account and what is trusted are for one database, not for whatever one a server names. “pxewizard discover” finds it and prints its address.</source>
        <translation>Nennen Sie sie mit --database: Ein Konto und das Vertrauen gelten für eine Datenbank, nicht für irgendeine, die ein Server nennt. „pxewizard discover“ findet sie und gibt ihre Adresse aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The site database at {address} did not answer the query in time.</source>
        <translation>Die Standortdatenbank unter {address} hat die Abfrage nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; if it stays so, ask the database administrator what blocks it.</source>
        <translation>Versuchen Sie es erneut. Bleibt es so, fragen Sie den Datenbankadministrator, was sie blockiert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The question to {address} was cancelled.</source>
        <translation>Die Frage an {address} wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing was changed; ask again when you like.</source>
        <translation>Es wurde nichts geändert. Fragen Sie erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The connection to {address} was lost.</source>
        <translation>Die Verbindung zu {address} ist abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; if it stays so, check the network, and the logs of that SQL Server.</source>
        <translation>Versuchen Sie es erneut. Bleibt es so, prüfen Sie das Netzwerk und die Protokolle jenes SQL Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What answers at {address} is no SQL Server that encrypts its connections.</source>
        <translation>Was unter {address} antwortet, ist kein SQL Server, der seine Verbindungen verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name and the port. An SQL Server that cannot encrypt is not asked.</source>
        <translation>Prüfen Sie Name und Port. Ein SQL Server, der nicht verschlüsseln kann, wird nicht gefragt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} and this computer find no common encryption.</source>
        <translation>Der SQL Server unter {address} und dieser Computer finden keine gemeinsame Verschlüsselung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not asked without. The database administrator can give it a certificate and TLS 1.2.</source>
        <translation>Ohne sie wird er nicht gefragt. Der Datenbankadministrator kann ihm ein Zertifikat und TLS 1.2 geben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of the SQL Server at {address} is not trusted here.</source>
        <translation>Dem Zertifikat des SQL Servers unter {address} wird hier nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Configuration Manager&apos;s own is self-signed: put it into this computer&apos;s store of trusted certificates, or compare it with the database administrator and waive its check for this time; the report says so.</source>
        <translation>Das von Configuration Manager selbst ist selbstsigniert: Nehmen Sie es in den Speicher vertrauenswürdiger Zertifikate dieses Computers auf, oder vergleichen Sie es mit dem Datenbankadministrator und verzichten Sie dieses eine Mal auf die Prüfung; der Bericht sagt es.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of the SQL Server at {address} is for another name.</source>
        <translation>Das Zertifikat des SQL Servers unter {address} ist für einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the name that stands in the certificate.</source>
        <translation>Verwenden Sie den Namen, der im Zertifikat steht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of the SQL Server at {address} is not trusted here, or is for another name.</source>
        <translation>Dem Zertifikat des SQL Servers unter {address} wird hier nicht vertraut, oder es ist für einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use the name that stands in the certificate, or have its issuer trusted on this computer. Configuration Manager&apos;s own is self-signed: compare it with the database administrator and waive its check for this time; the report says so. An SQL Server without TLS 1.2 looks the same from here.</source>
        <translation>Verwenden Sie den Namen, der im Zertifikat steht, oder lassen Sie diesen Computer seinem Aussteller vertrauen. Das von Configuration Manager selbst ist selbstsigniert: Vergleichen Sie es mit dem Datenbankadministrator und verzichten Sie dieses eine Mal auf die Prüfung; der Bericht sagt es. Ein SQL Server ohne TLS 1.2 sieht von hier aus ebenso aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} refused the login {account}.</source>
        <translation>Der SQL Server unter {address} hat die Anmeldung {account} abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check name and password. Each wrong password counts towards a lock-out, so it was tried once only. Many servers take Windows accounts only: then give no SQL Server login.</source>
        <translation>Prüfen Sie Name und Kennwort. Jedes falsche Kennwort zählt für die Kontosperrung, deshalb wurde es nur einmal versucht. Viele Server nehmen nur Windows-Konten an: Geben Sie dann keine SQL Server-Anmeldung an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} does not let this Windows account in.</source>
        <translation>Der SQL Server unter {address} lässt dieses Windows-Konto nicht ein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator for a login. As another Windows account: “runas /netonly /user:DOMAIN\name pxewizard”.</source>
        <translation>Bitten Sie den Datenbankadministrator um eine Anmeldung. Als anderes Windows-Konto: „runas /netonly /user:DOMAIN\name pxewizard“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The password of {account} at {address} has expired or must be changed first.</source>
        <translation>Das Kennwort von {account} unter {address} ist abgelaufen oder muss zuerst geändert werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Change it with another program, or ask the database administrator.</source>
        <translation>Ändern Sie es mit einem anderen Programm, oder fragen Sie den Datenbankadministrator.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The login {account} at {address} is locked.</source>
        <translation>Die Anmeldung {account} unter {address} ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator to unlock it; wrong passwords lock it.</source>
        <translation>Bitten Sie den Datenbankadministrator, sie zu entsperren. Falsche Kennwörter sperren sie.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The login at {address} is disabled.</source>
        <translation>Die Anmeldung unter {address} ist deaktiviert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator, or use another account.</source>
        <translation>Fragen Sie den Datenbankadministrator, oder verwenden Sie ein anderes Konto.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} does not trust the domain of this account.</source>
        <translation>Der SQL Server unter {address} vertraut der Domäne dieses Kontos nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask it as an account of its own domain: “runas /netonly /user:DOMAIN\name pxewizard”.</source>
        <translation>Fragen Sie ihn mit einem Konto seiner eigenen Domäne: „runas /netonly /user:DOMAIN\name pxewizard“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No Kerberos ticket could be had for the SQL Server at {address}.</source>
        <translation>Für den SQL Server unter {address} war kein Kerberos-Ticket zu bekommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Use its full name. Outside the domain, or as another account: “runas /netonly /user:DOMAIN\name pxewizard”; off Windows run kinit first; or use a SQL Server login. If it stays so, have the database administrator look at the server&apos;s service principal name (SPN).</source>
        <translation>Verwenden Sie seinen vollständigen Namen. Außerhalb der Domäne oder als anderes Konto: „runas /netonly /user:DOMAIN\name pxewizard“. Führen Sie außerhalb von Windows zuerst kinit aus, oder verwenden Sie eine SQL Server-Anmeldung. Bleibt es so, lassen Sie den Datenbankadministrator den Dienstprinzipalnamen (SPN) des Servers ansehen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} has no database {database}, or this account may not open it.</source>
        <translation>Der SQL Server unter {address} hat keine Datenbank {database}, oder dieses Konto darf sie nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Check the name: it is CM_ and the site&apos;s code, unless it was chosen otherwise. If it is right, ask the database administrator for a user in it.</source>
        <translation>Prüfen Sie den Namen: Er ist CM_ und der Standortcode, falls nicht anders gewählt. Ist er richtig, bitten Sie den Datenbankadministrator um einen Benutzer darin.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The database at {address} is not that of a Configuration Manager site.</source>
        <translation>Die Datenbank unter {address} ist nicht die eines Configuration Manager-Standorts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the site&apos;s own: CM_ and the site&apos;s code.</source>
        <translation>Nennen Sie die des Standorts selbst: CM_ und den Standortcode.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} could not be asked.</source>
        <translation>Der SQL Server unter {address} konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The database at {address} sent more than such a query can have.</source>
        <translation>Die Datenbank unter {address} hat mehr gesendet, als eine solche Abfrage ergeben kann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The database at {address} sent a value that makes no sense.</source>
        <translation>Die Datenbank unter {address} hat einen Wert gesendet, der keinen Sinn ergibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The certificate of the SQL Server at {address} has expired.</source>
        <translation>Das Zertifikat des SQL Server unter {address} ist abgelaufen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the database administrator renew it; and check the date and time of this computer. Until then compare it with the administrator and waive its check for this time; the report says so.</source>
        <translation>Lassen Sie es von der Datenbankadministration erneuern, und prüfen Sie Datum und Uhrzeit dieses Computers. Vergleichen Sie es bis dahin mit ihr, und verzichten Sie dieses eine Mal auf die Prüfung; der Bericht sagt es.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The driver “{driver}” on this computer cannot check a certificate for another name.</source>
        <translation>Der Treiber „{driver}“ auf diesem Computer kann ein Zertifikat nicht für einen anderen Namen prüfen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Install Microsoft&apos;s “ODBC Driver 18 for SQL Server” (https://aka.ms/downloadmsodbcsql), or use the name in the certificate.</source>
        <translation>Installieren Sie Microsofts „ODBC Driver 18 for SQL Server“ (https://aka.ms/downloadmsodbcsql), oder verwenden Sie den Namen im Zertifikat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} holds only a copy of this database in an availability group, and does not let it be read.</source>
        <translation>Der SQL Server unter {address} hält nur eine Kopie dieser Datenbank in einer Verfügbarkeitsgruppe und lässt sie nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the availability group&apos;s listener instead of this computer.</source>
        <translation>Nennen Sie statt dieses Computers den Listener der Verfügbarkeitsgruppe.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The database at {address} is not open: it is offline, or being restored or recovered.</source>
        <translation>Die Datenbank unter {address} ist nicht geöffnet: Sie ist offline oder wird gerade wiederhergestellt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again later; if it stays so, ask the database administrator.</source>
        <translation>Versuchen Sie es später noch einmal; bleibt es so, fragen Sie den Datenbankadministrator.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} cannot open this account&apos;s default database, which is another one.</source>
        <translation>Der SQL Server unter {address} kann die Standarddatenbank dieses Kontos nicht öffnen; sie ist eine andere.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Ask the database administrator to give the account a default database that it may open, such as master.</source>
        <translation>Bitten Sie den Datenbankadministrator, dem Konto eine Standarddatenbank zu geben, die es öffnen darf, etwa master.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The SQL Server at {address} ended the question in favour of another one (a deadlock).</source>
        <translation>Der SQL Server unter {address} hat die Abfrage zugunsten einer anderen beendet (Deadlock).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Try again; it passes by itself.</source>
        <translation>Versuchen Sie es noch einmal; das geht von selbst vorüber.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is larger than any result of these queries.</source>
        <translation>{path} ist größer als jedes Ergebnis dieser Abfragen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have only the two statements of the query text run, and save only their results.</source>
        <translation>Lassen Sie nur die beiden Anweisungen des Abfragetextes ausführen, und speichern Sie nur deren Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is no text that can be read.</source>
        <translation>{path} ist kein Text, der gelesen werden kann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the result saved as CSV, in UTF-8 or Unicode; an Excel workbook is not one.</source>
        <translation>Lassen Sie das Ergebnis als CSV in UTF-8 oder Unicode speichern. Eine Excel-Arbeitsmappe ist das nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the result saved again, with its column names, so that a result without rows can be told from a failure.</source>
        <translation>Lassen Sie das Ergebnis noch einmal mit seinen Spaltennamen speichern, damit sich ein Ergebnis ohne Zeilen von einem Fehlschlag unterscheiden lässt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is not the result of the query text: {why}.</source>
        <translation>{path} ist kein Ergebnis des Abfragetextes: {why}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have that text run unchanged, and all columns of its results saved.</source>
        <translation>Lassen Sie jenen Text unverändert ausführen und alle Spalten seiner Ergebnisse speichern.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Line {line} of {path} does not fit: {why}.</source>
        <translation>Zeile {line} von {path} passt nicht: {why}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have the result saved again. In SQL Server Management Studio, “Quote strings containing list separators when saving .csv results” (Options &gt; Query Results &gt; SQL Server &gt; Results to Grid) keeps values whole.</source>
        <translation>Lassen Sie das Ergebnis noch einmal speichern. In SQL Server Management Studio hält „Quote strings containing list separators when saving .csv results“ (Options &gt; Query Results &gt; SQL Server &gt; Results to Grid) Werte ganz.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{column} of site {site} in {path} is probably cut: it ends after {length:# character|# characters} and cannot be decoded.</source>
        <translation>
            <numerusform>{column} des Standorts {site} in {path} ist wahrscheinlich abgeschnitten: Der Wert endet nach {length:#} Zeichen und lässt sich nicht decodieren.</numerusform>
            <numerusform>{column} des Standorts {site} in {path} ist wahrscheinlich abgeschnitten: Der Wert endet nach {length:#} Zeichen und lässt sich nicht decodieren.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Have it saved whole: in SQL Server Management Studio from the grid (Save Results As), with a higher “Maximum Characters Retrieved” (Options &gt; Query Results &gt; SQL Server &gt; Results to Grid); or by sqlcmd with -y 0. Results to Text, Results to File, sqlcmd without it and Excel shorten long values.</source>
        <translation>Lassen Sie ihn ganz speichern: in SQL Server Management Studio aus dem Raster (Save Results As), mit einem höheren „Maximum Characters Retrieved“ (Options &gt; Query Results &gt; SQL Server &gt; Results to Grid); oder mit sqlcmd und -y 0. Results to Text, Results to File, sqlcmd ohne diese Option und Excel kürzen lange Werte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The result of the query “{query}” is given twice: {path} holds it again.</source>
        <translation>Das Ergebnis der Abfrage „{query}“ ist zweimal angegeben: {path} enthält es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Give one result of each query, from one database.</source>
        <translation>Geben Sie von jeder Abfrage ein Ergebnis an, aus einer Datenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} is not the file any more that was examined.</source>
        <translation>{path} ist nicht mehr die Datei, die untersucht wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing is taken from it. Find out who changed it, then examine again and make a new plan.</source>
        <translation>Daraus wird nichts übernommen. Stellen Sie fest, wer sie geändert hat, untersuchen Sie dann erneut, und erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The practice case “{case}” has no site database.</source>
        <translation>Der Übungsfall „{case}“ hat keine Standortdatenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>&quot;pxewizard practice&quot; lists the cases.</source>
        <translation>„pxewizard practice“ listet die Fälle auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path} cannot be read any more.</source>
        <translation>{path} kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Put the same file back in its place, or make a new plan.</source>
        <translation>Legen Sie dieselbe Datei wieder an ihren Platz, oder erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This computer has no credential store, so no password is kept.</source>
        <translation>Dieser Computer hat keinen Anmeldeinformationsspeicher, deshalb wird kein Kennwort aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type the password each time. On Linux a store is GNOME Keyring or KWallet, in a session with D-Bus.</source>
        <translation>Geben Sie das Kennwort jedes Mal ein. Unter Linux ist ein solcher Speicher GNOME Keyring oder KWallet, in einer Sitzung mit D-Bus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Passwords are not kept in {store}, which may write them down as plain text.</source>
        <translation>In {store} werden keine Kennwörter aufbewahrt, denn dort stünden sie vielleicht als Klartext.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Leave PYTHON_KEYRING_BACKEND and keyringrc.cfg at what the system brings: Credential Manager, Keychain, Secret Service or KWallet.</source>
        <translation>Lassen Sie PYTHON_KEYRING_BACKEND und keyringrc.cfg bei dem, was das System mitbringt: Anmeldeinformationsverwaltung, Keychain, Secret Service oder KWallet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The credential store is locked, or was never set up.</source>
        <translation>Der Anmeldeinformationsspeicher ist gesperrt oder wurde nie eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Open it with the system&apos;s own tool, and try again; or type the password.</source>
        <translation>Öffnen Sie ihn mit dem Werkzeug des Systems, und versuchen Sie es erneut; oder geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The credential store did not answer within {seconds} seconds.</source>
        <translation>Der Anmeldeinformationsspeicher hat innerhalb von {seconds} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look for a window that asks to unlock it, or type the password.</source>
        <translation>Suchen Sie nach einem Fenster, das um das Entsperren bittet, oder geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The credential store did not do what it was asked.</source>
        <translation>Der Anmeldeinformationsspeicher hat nicht getan, was verlangt wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Look at it with the system&apos;s own tool; the password can also be typed.</source>
        <translation>Sehen Sie mit dem Werkzeug des Systems nach; das Kennwort kann auch eingegeben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The list of saved passwords, {path}, cannot be used.</source>
        <translation>Die Liste der gespeicherten Kennwörter, {path}, kann nicht verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>If it is damaged, move it away: the entries called “pxewizard …” can then be deleted with the system&apos;s own tool.</source>
        <translation>Ist sie beschädigt, verschieben Sie sie: Die Einträge namens „pxewizard …“ lassen sich dann mit dem Werkzeug des Systems löschen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The password of {user}, saved for {role}, is no longer in the credential store.</source>
        <translation>Das Kennwort von {user}, gespeichert für {role}, ist nicht mehr im Anmeldeinformationsspeicher.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type it and save it again, or have it forgotten.</source>
        <translation>Geben Sie es ein und speichern Sie es erneut, oder lassen Sie es vergessen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The password of {user}, saved for {role}, is set aside: a server refused it, or saving it was interrupted.</source>
        <translation>Das Kennwort von {user}, gespeichert für {role}, ist beiseitegelegt: Ein Server hat es abgelehnt, oder das Speichern wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type the right one, and save it.</source>
        <translation>Geben Sie das richtige ein, und speichern Sie es.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{refusal} The password came from the credential store (saved for {role}).</source>
        <translation>{refusal} Das Kennwort kam aus dem Anmeldeinformationsspeicher (gespeichert für {role}).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{advice} Then save the right password of {user}, or have this one forgotten.</source>
        <translation>{advice} Speichern Sie dann das richtige Kennwort von {user}, oder lassen Sie dieses vergessen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No password of {user} is saved for {role}.</source>
        <translation>Für {role} ist kein Kennwort von {user} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The list of saved passwords shows what there is.</source>
        <translation>Die Liste der gespeicherten Kennwörter zeigt, was es gibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said which password is to be forgotten.</source>
        <translation>Es ist nicht gesagt, welches Kennwort vergessen werden soll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Give --role and --user, or --all.</source>
        <translation>Geben Sie --role und --user an, oder --all.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>“{text}” is not the name of an account.</source>
        <translation>„{text}“ ist nicht der Name eines Kontos.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write DOMAIN\user, user@domain, or the name of a login, in at most 200 characters.</source>
        <translation>Schreiben Sie DOMAIN\user, user@domain oder den Namen einer Anmeldung, mit höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The password is too long to be saved: the limit is {limit} characters, less with some symbols.</source>
        <translation>Das Kennwort ist zu lang zum Speichern: Die Grenze ist {limit} Zeichen, mit manchen Symbolen weniger.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It can be typed each time.</source>
        <translation>Es kann jedes Mal eingegeben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What standard input gave is not text in this system&apos;s encoding.</source>
        <translation>Was über die Standardeingabe kam, ist kein Text in der Codierung dieses Systems.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Give the password in that encoding, which is usually UTF-8, as one line.</source>
        <translation>Geben Sie das Kennwort in dieser Codierung an, gewöhnlich UTF-8, als eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The two passwords are not the same.</source>
        <translation>Die zwei Kennwörter sind nicht gleich.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing was saved. Run the same command again.</source>
        <translation>Es wurde nichts gespeichert. Führen Sie denselben Befehl noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No password was given for {user}.</source>
        <translation>Für {user} wurde kein Kennwort angegeben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Type it on a terminal, or give it on standard input with --password-stdin.</source>
        <translation>Geben Sie es in einem Terminal ein, oder mit --password-stdin über die Standardeingabe.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} gives no {place}.</source>
        <translation>{server} gibt {place} nicht her.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{option} is given an empty value.</source>
        <translation>{option} ist mit einem leeren Wert angegeben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write something after it, or leave it out.</source>
        <translation>Schreiben Sie etwas dahinter, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{option} has no effect without {other}.</source>
        <translation>{option} bewirkt ohne {other} nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Add {other}, or leave {option} out.</source>
        <translation>Fügen Sie {other} hinzu, oder lassen Sie {option} weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{option} is not used in practice.</source>
        <translation>{option} wird beim Üben nicht verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Leave it out: the practice site needs no account, no certificate and no address.</source>
        <translation>Lassen Sie es weg: Der Übungsstandort braucht kein Konto, kein Zertifikat und keine Adresse.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The question “{code}” is answered twice.</source>
        <translation>Die Frage „{code}“ ist zweimal beantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Give --answer {code}=VALUE once.</source>
        <translation>Geben Sie --answer {code}=VALUE einmal an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not said which practice case is to be served.</source>
        <translation>Es ist nicht gesagt, welcher Übungsfall bereitgestellt werden soll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write pxewizard practice CASE --serve; &quot;pxewizard practice&quot; lists the cases.</source>
        <translation>Schreiben Sie pxewizard practice CASE --serve; „pxewizard practice“ listet die Fälle auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{path}, given with --ca, is not there.</source>
        <translation>{path}, mit --ca angegeben, ist nicht vorhanden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Name the file that holds the certification authority&apos;s certificate in PEM form.</source>
        <translation>Nennen Sie die Datei, die das Zertifikat der Zertifizierungsstelle in PEM-Form enthält.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>The policies of this computer, {where}, cannot be used.</source>
        <translation>Die Richtlinien dieses Computers, {where}, sind nicht zu gebrauchen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Nothing is connected or written until an administrator of this computer has set them right; the detail names what is wrong.</source>
        <translation>Es wird nichts verbunden oder geschrieben, bis ein Administrator dieses Computers sie berichtigt hat; in den Einzelheiten steht, was nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A policy of your organisation lets reports be written to {folder} only.</source>
        <translation>Eine Richtlinie Ihrer Organisation lässt Berichte nur nach {folder} schreiben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ReportFolder). Save the report there.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ReportFolder). Speichern Sie den Bericht dort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This computer may only read: nothing is written to a server from it.</source>
        <translation>Dieser Computer darf nur lesen: Von ihm aus wird auf keinen Server geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ReadOnly). Write the plan to a file, and carry it out from a computer that may write.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ReadOnly). Schreiben Sie den Plan in eine Datei, und führen Sie ihn von einem Computer aus, der schreiben darf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} is not among the servers that may be reached from this computer.</source>
        <translation>{server} gehört nicht zu den Servern, die von diesem Computer aus erreicht werden dürfen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy AllowedServers). Use the server&apos;s full name; if that is missing from the list, ask who keeps it.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie AllowedServers). Verwenden Sie den vollständigen Namen des Servers; fehlt er in der Liste, fragen Sie, wer sie führt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} may not be reached under another address from this computer.</source>
        <translation>{server} darf von diesem Computer aus nicht unter einer anderen Adresse erreicht werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidNameUrl). Give the server&apos;s full name alone.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidNameUrl). Geben Sie nur den vollständigen Namen des Servers an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{server} may be signed in to over HTTPS only.</source>
        <translation>Die Anmeldung an {server} ist nur über HTTPS erlaubt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy RequireHttps). Give the server&apos;s full name alone, or an address that begins with https://.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie RequireHttps). Geben Sie nur den vollständigen Namen des Servers an oder eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Certificates are checked against this computer&apos;s own store only; {what} would be an exception.</source>
        <translation>Zertifikate werden nur gegen den Speicher dieses Computers geprüft; {what} wäre eine Ausnahme.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidTlsException). Have the certificate renewed, or its authority put into the store of this computer.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidTlsException). Lassen Sie das Zertifikat erneuern oder seine Zertifizierungsstelle in den Speicher dieses Computers aufnehmen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>A value that cannot be decoded may not be copied.</source>
        <translation>Ein Wert, der sich nicht entschlüsseln lässt, darf nicht kopiert werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidOpaqueCopy). Ask who answers for the site what the value should be.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidOpaqueCopy). Fragen Sie, wer für den Standort verantwortlich ist, wie der Wert lauten soll.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It is not proved that the servers belong to one site, and that may not be overridden.</source>
        <translation>Es ist nicht nachgewiesen, dass die Server zu einem Standort gehören, und darüber darf niemand hinweggehen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidSiteOverride). Name the site server or the site database, which can prove it.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidSiteOverride). Nennen Sie den Standortserver oder die Standortdatenbank; sie können es nachweisen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No password may be saved on this computer, or used as saved.</source>
        <translation>Auf diesem Computer darf kein Kennwort gespeichert oder als gespeichertes verwendet werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidSavedCredentials). Sign in to this computer with the account that is wanted.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidSavedCredentials). Melden Sie sich an diesem Computer mit dem gewünschten Konto an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>No password may be typed for a server on this computer.</source>
        <translation>Auf diesem Computer darf kein Kennwort für einen Server eingegeben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy ForbidTypedPasswords). Sign in to this computer with the account that is wanted, and leave the account out.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie ForbidTypedPasswords). Melden Sie sich an diesem Computer mit dem gewünschten Konto an, und lassen Sie das Konto weg.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{person} made this plan, so another person has to carry it out.</source>
        <translation>{person} hat diesen Plan erstellt, deshalb muss ihn eine andere Person ausführen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy RequireSecondApprover). Write the plan to a file and give it to a colleague, who reviews it under their own account and carries it out.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie RequireSecondApprover). Schreiben Sie den Plan in eine Datei, und geben Sie ihn jemand anderem, der ihn unter dem eigenen Konto prüft und ausführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This change needs its change number.</source>
        <translation>Diese Änderung braucht ihre Änderungsnummer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy RequireChangeNumber). Give it where the fix is reviewed.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie RequireChangeNumber). Geben Sie sie dort an, wo die Behebung geprüft wird.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{count:# server|# servers} would be changed by one approval, and {most} may be.</source>
        <translation>
            <numerusform>Mit einer Zustimmung würde {count:#} Server geändert, erlaubt sind {most}.</numerusform>
            <numerusform>Mit einer Zustimmung würden {count:#} Server geändert, erlaubt sind {most}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Managed by your organisation (policy MaxServersPerApproval). Take fewer servers at a time.</source>
        <translation>Von Ihrer Organisation verwaltet (Richtlinie MaxServersPerApproval). Nehmen Sie weniger Server auf einmal.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>That is no change number.</source>
        <translation>Das ist keine Änderungsnummer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Write it in at most {limit} printable characters.</source>
        <translation>Schreiben Sie sie mit höchstens {limit} druckbaren Zeichen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>If a change had begun, what was written so far stands in its undo folder. A report without passwords and values is in {path}: please send it to whoever looks after this program.</source>
        <translation>Falls eine Änderung begonnen hatte, steht in ihrem Ordner zum Zurücknehmen, was bisher geschrieben wurde. Ein Bericht ohne Kennwörter und Werte liegt in {path}: Bitte senden Sie ihn an die Stelle, die dieses Programm betreut.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>What read the servers has ended by itself.</source>
        <translation>Was die Server las, hat sich von selbst beendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Servers that were being read count as not read: read them again. Nothing was written anywhere.</source>
        <translation>Server, die gerade gelesen wurden, gelten als nicht gelesen: Lesen Sie sie noch einmal. Nirgends wurde etwas geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>{what} was not opened: this window is in the middle of something.</source>
        <translation>{what} wurde nicht geöffnet: Dieses Fenster ist gerade mitten in etwas.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Finish that, or go back to the first page; then open it again.</source>
        <translation>Beenden Sie das, oder gehen Sie zurück zur ersten Seite; öffnen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>This Windows (build {build}) is too old for this program.</source>
        <translation>Dieses Windows (Build {build}) ist zu alt für dieses Programm.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>It needs Windows 10 (1607), Windows Server 2016, or a later one.</source>
        <translation>Es braucht Windows 10 (1607), Windows Server 2016 oder ein neueres.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>There is no display to show the window on.</source>
        <translation>Es gibt keinen Bildschirm, auf dem das Fenster gezeigt werden kann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/problem.py"/>
        <source>Start it in a graphical session; every command works without one: pxewizard --help.</source>
        <translation>Starten Sie es in einer grafischen Sitzung. Jeder Befehl funktioniert auch ohne: pxewizard --help.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Running</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <location filename="../../pxewizard/core/reading.py"/>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/apply.py"/>
        <source>Its source (the management point or the site database), or a condition for it, changed.</source>
        <translation>Die Quelle (der Verwaltungspunkt oder die Standortdatenbank) oder eine Bedingung dafür hat sich geändert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk.py"/>
        <source>Taking it back was interrupted.</source>
        <translation>Das Zurücknehmen wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>The article offers no fix for it as it stands.</source>
        <translation>So wie er dasteht, bietet der Artikel keine Reparatur für ihn.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>It needs a decision of its own.</source>
        <translation>Er braucht eine eigene Entscheidung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>{server} would have to be written, too.</source>
        <translation>Auch auf {server} müsste geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>It is what the others are compared with.</source>
        <translation>Mit ihm werden die anderen verglichen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>What it holds would be written over.</source>
        <translation>Was er enthält, würde überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>Nothing certain is known of it.</source>
        <translation>Über ihn ist nichts Sicheres bekannt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>One approval names {n:# server|# servers} at most.</source>
        <translation>
            <numerusform>Eine Freigabe nennt höchstens {n:#} Server.</numerusform>
            <numerusform>Eine Freigabe nennt höchstens {n:#} Server.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_choice.py"/>
        <source>It is {server} by another name.</source>
        <translation>Es ist {server} unter einem anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_rows.py"/>
        <source>It was written, and examined again it is not healthy.</source>
        <translation>Es wurde geschrieben, und erneut untersucht ist er nicht in Ordnung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/bulk_rows.py"/>
        <source>Stopped before its last step.</source>
        <translation>Vor dem letzten Schritt angehalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/carry_out.py"/>
        <source>It could not be put back. The undo folder holds the old value.</source>
        <translation>Es konnte nicht zurückgestellt werden. Der Undo-Ordner enthält den alten Wert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/carry_out.py"/>
        <source>It was put back to what it held before.</source>
        <translation>Es wurde auf das zurückgestellt, was es vorher enthielt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/copying.py"/>
        <source>Write the value on {servers}</source>
        <translation>Den Wert auf {servers} schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/copying.py"/>
        <source>Which value shall be written?</source>
        <translation>Welcher Wert soll geschrieben werden?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/copying.py"/>
        <source>Write the chosen value</source>
        <translation>Den gewählten Wert schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>the distribution point</source>
        <translation>Verteilungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>the management point</source>
        <translation>Verwaltungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>the site server</source>
        <translation>Standortserver</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>the site database</source>
        <translation>Standortdatenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>{place} on {server} holds {count} of what is no plain server name; it was not followed.</source>
        <translation>{place} auf {server} enthält {count} Angaben, die kein einfacher Servername sind. Ihnen wurde nicht gefolgt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>{name} is the site server, and could not be asked for the site database. {why}</source>
        <translation>{name} ist der Standortserver und konnte nicht nach der Standortdatenbank gefragt werden. {why}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>{name} is the site server and gave no answer, so CertMgr.log there is not read; nothing else is missing for it. {why}</source>
        <translation>{name} ist der Standortserver und hat nicht geantwortet, daher wird CertMgr.log dort nicht gelesen; sonst fehlt dadurch nichts. {why}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>The database&apos;s name was not given; {address} is asked for.</source>
        <translation>Der Name der Datenbank wurde nicht angegeben. Gefragt wird {address}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>{name} is only a hint at the site database: {place} on {server} names it, which may be a replica; the site server named none. It is asked, and does not judge until you name it yourself.</source>
        <translation>{name} ist nur ein Hinweis auf die Standortdatenbank: {place} auf {server} nennt sie, und das kann ein Replikat sein. Der Standortserver hat keine genannt. Sie wird gefragt, urteilt aber erst, wenn Sie sie selbst nennen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source>{name} was found as {role}: {place} on {server} names it.{others}</source>
        <translation>{name} wurde als {role} gefunden: {place} auf {server} nennt diesen Namen.{others}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source> Named there too: {names} and {more:one more|# more}.</source>
        <translation>
            <numerusform> Außerdem sind dort genannt: {names} und ein weiterer.</numerusform>
            <numerusform> Außerdem sind dort genannt: {names} und {more:#} weitere.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/discover_sentences.py"/>
        <source> Named there too: {names}.</source>
        <translation> Außerdem sind dort genannt: {names}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The servers are being read.</source>
        <translation>Die Server werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The change is being carried out.</source>
        <translation>Die Änderung wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The change is being taken back.</source>
        <translation>Die Änderung wird zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The servers of the interrupted change are being read.</source>
        <translation>Die Server der unterbrochenen Änderung werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The interrupted change is being finished.</source>
        <translation>Die unterbrochene Änderung wird abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>CertMgr.log and the site database are being asked for names.</source>
        <translation>CertMgr.log und die Standortdatenbank werden nach Namen gefragt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The servers are only read.</source>
        <translation>Die Server werden nur gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The servers are being mended.</source>
        <translation>Die Server werden repariert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Type or choose the server. The other fields fill themselves in where they can.</source>
        <translation>Geben Sie den Server ein, oder wählen Sie ihn aus. Die anderen Felder füllen sich von selbst, wo sie können.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>No answer from {names}; below it is shown why, and who can mend it.</source>
        <translation>Keine Antwort von {names}. Unten steht, warum, und wer es beheben kann.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>{n:One server could not be read yet|# servers could not be read yet}</source>
        <translation>
            <numerusform>Ein Server konnte noch nicht gelesen werden</numerusform>
            <numerusform>{n:#} Server konnten noch nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Each change below names its server, its place and what stays behind.</source>
        <translation>Jede Änderung unten nennt Server, Ort und das, was zurückbleibt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Check {n:the change|# changes} before anything is written</source>
        <translation>
            <numerusform>Prüfen Sie die Änderung, bevor etwas geschrieben wird</numerusform>
            <numerusform>Prüfen Sie {n:#} Änderungen, bevor etwas geschrieben wird</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Cancel stops after the current step and says what was done.</source>
        <translation>Abbrechen hält nach dem laufenden Schritt an und sagt, was getan wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Examining only reads. Nothing is written before step 5.</source>
        <translation>Untersuchen liest nur. Vor Schritt 5 wird nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Back is not offered after a change.</source>
        <translation>Nach einer Änderung wird „Zurück“ nicht angeboten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <location filename="../../pxewizard/gui/app.py"/>
        <location filename="../../pxewizard/gui/window.py"/>
        <source>PXE Wizard</source>
        <translation>PXE Wizard</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>{arrived} of {asked} readings have arrived.</source>
        <translation>{arrived} von {asked} Werten sind eingetroffen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>{n:# reading|# readings}, and nothing was changed.</source>
        <translation>
            <numerusform>Ein Wert gelesen, und nichts wurde geändert.</numerusform>
            <numerusform>{n:#} Werte gelesen, und nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Examine {n:# server|# servers}</source>
        <translation>
            <numerusform>{n:#} Server &amp;untersuchen</numerusform>
            <numerusform>{n:#} Server &amp;untersuchen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Examine</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Other distribution points</source>
        <translation>Weitere &amp;Verteilungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Name the server first.</source>
        <translation>Nennen Sie zuerst den Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Nothing has been examined yet.</source>
        <translation>Es wurde noch nichts untersucht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Compare needs an answer from {names}.</source>
        <translation>Vergleichen braucht eine Antwort von {names}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>{n:One question is|# questions are} open.</source>
        <translation>
            <numerusform>Eine Frage ist offen.</numerusform>
            <numerusform>{n:#} Fragen sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>These answers leave nothing to do.</source>
        <translation>Diese Antworten lassen nichts zu tun übrig.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Step {x} of 7 · {step}</source>
        <translation>Schritt {x} von 7 · {step}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Stopping after the current step.</source>
        <translation>Nach dem laufenden Schritt wird angehalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>An interrupted change does not block a new examination.</source>
        <translation>Eine unterbrochene Änderung hindert keine neue Untersuchung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>KB {number}</source>
        <translation>KB {number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The servers are being read</source>
        <translation>Die Server werden gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Every server that was asked has answered</source>
        <translation>Jeder gefragte Server hat geantwortet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>The fix needs an answer from you</source>
        <translation>Die Korrektur braucht eine Antwort von Ihnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Start a new examination</source>
        <translation>Neue Unters&amp;uchung beginnen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Review the fix for {n:# server|# servers}…</source>
        <translation>
            <numerusform>&amp;Korrektur für {n:#} Server prüfen…</numerusform>
            <numerusform>&amp;Korrektur für {n:#} Server prüfen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Read {n:# server|# servers}</source>
        <translation>
            <numerusform>{n:#} Server &amp;lesen</numerusform>
            <numerusform>{n:#} Server &amp;lesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Examine again</source>
        <translation>Erneut &amp;untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Review the fix</source>
        <translation>&amp;Korrektur prüfen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>&amp;Result</source>
        <translation>E&amp;rgebnis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Enter does not press this button.</source>
        <translation>Die Eingabetaste betätigt diese Schaltfläche nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <source>Nothing has been read</source>
        <translation>Es wurde nichts gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/around.py"/>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Choose the servers, then examine.</source>
        <translation>Wählen Sie die Server aus, und untersuchen Sie dann.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>It is filled in as soon as the server above has answered.</source>
        <translation>Es wird ausgefüllt, sobald der Server oben geantwortet hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>Read only, and only if the MP does not have the value either.</source>
        <translation>Nur gelesen, und nur, wenn auch der MP den Wert nicht hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>It names the site database, and holds CertMgr.log.</source>
        <translation>Er nennt die Standortdatenbank und enthält CertMgr.log.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>Filled in from {server}. Change it if it is not the right one.</source>
        <translation>Von {server} ausgefüllt. Ändern Sie es, wenn es nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>Filled in from what was read. Change it if it is not the right one.</source>
        <translation>Aus dem Gelesenen ausgefüllt. Ändern Sie es, wenn es nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>Nothing more is known of it.</source>
        <translation>Mehr ist darüber nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>in {seconds} s</source>
        <translation>in {seconds} s</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>site {code}</source>
        <translation>Standort {code}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>responder {name}</source>
        <translation>Responder {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>PXE enabled</source>
        <translation>PXE aktiviert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/choosing.py"/>
        <source>PXE not enabled</source>
        <translation>PXE nicht aktiviert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>Configuration Manager&apos;s own certificate is self-signed, and often for the computer&apos;s full name. Name the database by that name, have the certificate put into this computer&apos;s store of trusted ones, or compare it with the database administrator and waive the check below.</source>
        <translation>Das Zertifikat, das Configuration Manager selbst anlegt, ist selbstsigniert und oft auf den vollständigen Namen des Computers ausgestellt. Nennen Sie die Datenbank mit diesem Namen, lassen Sie das Zertifikat in den Speicher der vertrauenswürdigen Zertifikate dieses Computers aufnehmen, oder vergleichen Sie es mit dem Datenbankadministrator und verzichten Sie unten auf die Prüfung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>Either its administrator runs the lines below, with your account in the brackets, and you ask again; or the administrator runs the query, and you open its result. Nothing is ever written there.</source>
        <translation>Entweder führt der Administrator der Datenbank die Zeilen unten aus, mit Ihrem Konto in den Klammern, und Sie fragen erneut; oder er führt die Abfrage aus, und Sie öffnen ihr Ergebnis. Dort wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>No server that was read holds the value. The site database may: this query finds it there. It only reads.</source>
        <translation>Kein gelesener Server enthält den Wert. Vielleicht die Standortdatenbank: Diese Abfrage findet ihn dort. Sie liest nur.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>Of the two results of the query text, the one of the statement below is not here yet. Open it as well; both must come from the same database.</source>
        <translation>Von den beiden Ergebnissen des Abfragetextes fehlt noch das der Anweisung unten. Öffnen Sie es ebenfalls; beide müssen aus derselben Datenbank stammen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>Compare shows the ways on: ask it again, or have its administrator run the query for you.</source>
        <translation>Vergleichen zeigt, wie es weitergeht: Fragen Sie erneut, oder lassen Sie den Administrator der Datenbank die Abfrage für Sie ausführen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>Only the management point names this database, and it may use a replica. If it is the primary site&apos;s own, ask it: you have named it then, and it judges.</source>
        <translation>Nur der Verwaltungspunkt nennt diese Datenbank, und er verwendet vielleicht ein Replikat. Wenn sie die eigene des primären Standorts ist, fragen Sie sie: Damit haben Sie sie genannt, und sie urteilt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>The certificate of {address} was not checked, as you chose; the record says so.</source>
        <translation>Das Zertifikat von {address} wurde nicht geprüft, wie Sie es gewählt haben; im Protokoll steht es.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>The site database is asked here</source>
        <translation>Die Standortdatenbank wird hier gefragt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>The site database refused. Two ways on</source>
        <translation>Die Standortdatenbank hat abgelehnt. Zwei Wege weiter</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>The site database gave no answer</source>
        <translation>Die Standortdatenbank hat nicht geantwortet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/database.py"/>
        <source>One of the two results is missing</source>
        <translation>Eines der beiden Ergebnisse fehlt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/ending.py"/>
        <source>Whether a computer boots is not known yet.</source>
        <translation>Ob ein Computer startet, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/ending.py"/>
        <source>The undo folder stays where it is.</source>
        <translation>Der Undo-Ordner bleibt, wo er ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/ending.py"/>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>What the change had mended is open again.</source>
        <translation>Was die Änderung behoben hatte, ist wieder offen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/governing.py"/>
        <location filename="../../pxewizard/wiring/governed.py"/>
        <source>a database&apos;s certificate that is not checked</source>
        <translation>ein ungeprüftes Zertifikat einer Datenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Name the server whose computers do not start from the network. The wizard then reads a few registry values there and on the servers that belong to it, and compares them.</source>
        <translation>Nennen Sie den Server, dessen Computer nicht vom Netzwerk starten. Der Assistent liest dann einige Registrierungswerte dort und auf den Servern, die dazugehören, und vergleicht sie.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Each server is asked for what the article needs. One that does not answer does not stop the others.</source>
        <translation>Jeder Server wird nach dem gefragt, was der Artikel braucht. Einer, der nicht antwortet, hält die anderen nicht auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>What was read is laid side by side. Each finding names the readings that it rests on.</source>
        <translation>Was gelesen wurde, liegt nebeneinander. Jeder Befund nennt die gelesenen Werte, auf denen er beruht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Each change is shown with its server, its place, and what it holds before and after. What is not shown here is not changed.</source>
        <translation>Jede Änderung wird mit Server, Ort und dem Inhalt vorher und nachher gezeigt. Was hier nicht gezeigt wird, wird nicht geändert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Before each step the place is read again. If it does not read what was shown, it is left alone.</source>
        <translation>Vor jedem Schritt wird der Ort noch einmal gelesen. Steht dort nicht, was gezeigt wurde, bleibt er unangetastet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>What was written or taken back was read again. What is left can only be done by hand, in the console or at a computer.</source>
        <translation>Was geschrieben oder zurückgenommen wurde, ist noch einmal gelesen worden. Was noch bleibt, geht nur von Hand, in der Konsole oder an einem Computer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>The same fault often has struck other servers. Each is held against the same management point and site database. Those that simply lack the value can be mended together.</source>
        <translation>Derselbe Fehler hat oft auch andere Server getroffen. Jeder wird mit demselben Verwaltungspunkt und derselben Standortdatenbank verglichen. Die, denen einfach der Wert fehlt, lassen sich gemeinsam reparieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Nothing is written in this step. Servers are contacted when you name them, not at start.</source>
        <translation>In diesem Schritt wird nichts geschrieben. Server werden angesprochen, wenn Sie sie nennen, nicht beim Start.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Nothing is written in this step.</source>
        <translation>In diesem Schritt wird nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Nothing is written in this step. Databases and logs are only read.</source>
        <translation>In diesem Schritt wird nichts geschrieben. Datenbanken und Protokolle werden nur gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Nothing is written until the button is pressed. Enter does not press it.</source>
        <translation>Es wird nichts geschrieben, bis die Schaltfläche betätigt ist. Die Eingabetaste betätigt sie nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>A key is never created, and a value in an unknown form is never overwritten.</source>
        <translation>Ein Schlüssel wird nie angelegt, und ein Wert in unbekannter Form wird nie überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Whether a computer boots is not known until one has been started.</source>
        <translation>Ob ein Computer startet, ist erst bekannt, wenn einer gestartet wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/guides.py"/>
        <source>Nothing is written before you confirm the servers by name. Where a decision is needed, a server is examined by itself.</source>
        <translation>Es wird nichts geschrieben, bevor Sie die Server namentlich bestätigen. Braucht ein Server eine Entscheidung, wird er für sich allein untersucht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>The site database may hold it. Below are the ways to its answer.</source>
        <translation>Die Standortdatenbank hat ihn vielleicht. Unten stehen die Wege zu ihrer Antwort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>There is no fix for this from here; the findings below say why.</source>
        <translation>Dafür gibt es von hier aus keine Korrektur. Die Befunde unten sagen, warum.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>The findings below say what is missing.</source>
        <translation>Die Befunde unten sagen, was fehlt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>The fault of this article is not here, and nothing needs to be written.</source>
        <translation>Den Fehler dieses Artikels gibt es hier nicht, und es muss nichts geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Already correct; something else needs attention</source>
        <translation>Schon richtig; etwas anderes braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Already correct: there is nothing to do</source>
        <translation>Bereits richtig: Es ist nichts zu tun</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Not this article’s fault: another one shows</source>
        <translation>Nicht der Fehler dieses Artikels: Ein anderer zeigt sich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Nothing has been examined yet</source>
        <translation>Es wurde noch nichts untersucht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>Nothing certain can be said yet</source>
        <translation>Noch lässt sich nichts Sicheres sagen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>This article does not apply here</source>
        <translation>Dieser Artikel gilt hier nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/headlines.py"/>
        <source>The fault is here</source>
        <translation>Der Fehler ist hier</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Logs that somebody sent</source>
        <translation>Zugesandte Protokolle</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The keyboard</source>
        <translation>Die Tastatur</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>What is never done</source>
        <translation>Was nie getan wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Still to do by hand, after the fix:</source>
        <translation>Nach der Korrektur noch von Hand zu tun:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The whole article: {url}</source>
        <translation>Der ganze Artikel: {url}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Type the name of the server whose computers do not start from the network, as you would type it elsewhere: dp01, or dp01.contoso.com. As soon as you leave the field, the server is asked what it is, and names the servers that belong to it.</source>
        <translation>Geben Sie den Namen des Servers ein, dessen Computer nicht vom Netzwerk starten, so wie Sie ihn auch sonst eingeben: dp01 oder dp01.contoso.com. Sobald Sie das Feld verlassen, wird der Server gefragt, was er ist, und nennt die Server, die zu ihm gehören.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>What was found is filled in, and below each field stands where it was found. Change it if it is not the right one. What you have typed yourself is never replaced.</source>
        <translation>Was gefunden wurde, wird ausgefüllt, und unter jedem Feld steht, wo es gefunden wurde. Ändern Sie es, wenn es nicht stimmt. Was Sie selbst eingegeben haben, wird nie ersetzt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>A server that listens elsewhere is named with its address: http://dp01:5985, https://dp01:5986, or dp01.contoso.com=https://10.0.0.5:5986. The database is named as server/database, with a port or an instance if it has one: sql01:1433/CM_P01.</source>
        <translation>Ein Server, der woanders lauscht, wird mit seiner Adresse genannt: http://dp01:5985, https://dp01:5986 oder dp01.contoso.com=https://10.0.0.5:5986. Die Datenbank wird als Server/Datenbank genannt, mit einem Port oder einer Instanz, falls sie das hat: sql01:1433/CM_P01.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The servers are asked with the account that is logged on here. Another account for each role is typed as DOMAIN\user or user@domain. Its password is kept until the window is closed, unless you have it saved in this computer&apos;s credential store.</source>
        <translation>Die Server werden mit dem Konto gefragt, das hier angemeldet ist. Ein anderes Konto für jede Rolle wird als DOMAIN\user oder user@domain eingegeben. Sein Kennwort wird behalten, bis das Fenster geschlossen wird, es sei denn, Sie lassen es im Anmeldeinformationsspeicher dieses Computers speichern.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Practise opens a simulated site with a fault in it. Every page works as on real servers, and nothing leaves this program.</source>
        <translation>Üben öffnet einen simulierten Standort mit einem Fehler darin. Jede Seite funktioniert wie mit echten Servern, und nichts verlässt dieses Programm.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>If an earlier change was interrupted, it stands here first. Check only reads. Finish carries out what was approved and is still right. Undo puts back what was there before.</source>
        <translation>Wurde eine frühere Änderung unterbrochen, steht sie hier an erster Stelle. Prüfen liest nur. Abschließen führt aus, was freigegeben wurde und noch richtig ist. Rückgängig stellt zurück, was vorher da war.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Each server is asked for what the article needs, and each answer appears as it arrives. A server that does not answer stops no other one.</source>
        <translation>Jeder Server wird nach dem gefragt, was der Artikel braucht, und jede Antwort erscheint, sobald sie eintrifft. Ein Server, der nicht antwortet, hält keinen anderen auf.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>For a server that could not be read, the way to it is tried step by step: name, port, encryption, sign-in, WinRM, right to the registry. The first step that breaks says who can mend it, and there is a text to send them.</source>
        <translation>Für einen Server, der nicht gelesen werden konnte, wird der Weg zu ihm Schritt für Schritt versucht: Name, Port, Verschlüsselung, Anmeldung, WinRM, Recht an der Registrierung. Der erste Schritt, der scheitert, sagt, wer es beheben kann, und es gibt einen Text zum Senden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>An article may ask what only a person can know. The answer is used in the next examination.</source>
        <translation>Ein Artikel fragt vielleicht, was nur ein Mensch wissen kann. Die Antwort wird bei der nächsten Untersuchung verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>What was read stands side by side, one column a source. Missing is hatched; not read looks different from missing, and is never taken for it.</source>
        <translation>Was gelesen wurde, steht nebeneinander, eine Spalte je Quelle. Fehlendes ist schraffiert. Nicht Gelesenes sieht anders aus als Fehlendes und wird nie dafür gehalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Each finding is a sentence with the readings that it rests on. The first one that decides is what the page says on top.</source>
        <translation>Jeder Befund ist ein Satz mit den gelesenen Werten, auf denen er beruht. Der erste, der entscheidet, ist das, was die Seite oben sagt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>If nothing is wrong, the wizard ends here, and nothing can be written.</source>
        <translation>Ist alles in Ordnung, endet der Assistent hier, und es kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Each change is shown as it will be carried out: server, place, what it holds before and after. What is not shown is not changed.</source>
        <translation>Jede Änderung wird so gezeigt, wie sie ausgeführt wird: Server, Ort, Inhalt vorher und nachher. Was nicht gezeigt wird, wird nicht geändert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The command shown is the same change for a prompt on that server. This program never runs it; it is there for whoever prefers to do it by hand.</source>
        <translation>Der gezeigte Befehl ist dieselbe Änderung für eine Eingabeaufforderung auf jenem Server. Dieses Programm führt ihn nie aus. Er ist für alle da, die es lieber von Hand tun.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>A different value that is there already is never written over without a choice of yours. A risk is taken on by its own tick.</source>
        <translation>Ein anderer Wert, der schon da ist, wird nie ohne Ihre Wahl überschrieben. Ein Risiko wird mit einem eigenen Häkchen übernommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Enter does not press the button that writes. Press Space on it, or its access key.</source>
        <translation>Die Eingabetaste betätigt die Schaltfläche nicht, die schreibt. Drücken Sie darauf die Leertaste oder ihre Zugriffstaste.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Before the first step everything that is about to change is written to disk and read back. Before each step the place is read once more; if it is not as shown, it is left alone.</source>
        <translation>Vor dem ersten Schritt wird alles, was sich ändern soll, auf den Datenträger geschrieben und zurückgelesen. Vor jedem Schritt wird der Ort noch einmal gelesen. Ist er nicht wie gezeigt, bleibt er unangetastet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>After each step the place is read again and compared: type, count, every item. Cancel ends the work after the current step.</source>
        <translation>Nach jedem Schritt wird der Ort noch einmal gelesen und verglichen: Typ, Anzahl, jedes Element. Abbrechen beendet die Arbeit nach dem laufenden Schritt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Each line of the journal is on disk before the next thing is done. Whatever happens to this computer, the next start knows how far it came.</source>
        <translation>Jede Zeile des Journals ist auf dem Datenträger, bevor das Nächste getan wird. Was auch immer mit diesem Computer geschieht, der nächste Start weiß, wie weit es kam.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The servers were examined again, and the verdict is that of the new examination. What is left to do by hand stands below as a list.</source>
        <translation>Die Server wurden noch einmal untersucht, und das Urteil ist das der neuen Untersuchung. Was von Hand zu tun bleibt, steht unten als Liste.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Read now reads the log of the server once, Watch the log goes on reading what is new. Only records that are newer than the change count as “Verified in the log” and “PXE boot seen”.</source>
        <translation>„Jetzt lesen“ liest das Protokoll des Servers einmal, „Protokoll beobachten“ liest weiter, was neu ist. Nur Einträge, die neuer als die Änderung sind, zählen als „Im Protokoll bestätigt“ und „PXE-Start gesehen“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Save report writes all of it into a file. Redact shows beforehand what is replaced by what, and how often.</source>
        <translation>„Bericht als Datei“ schreibt alles in eine Datei. „Schwärzen“ zeigt vorher, was wodurch ersetzt wird und wie oft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Undo puts back what was there before, where nobody has changed it since. It can be done from here, from History at any later time, and with the files of the undo folder without this program.</source>
        <translation>Rückgängig stellt zurück, was vorher da war, wo es seither niemand geändert hat. Das geht von hier aus, jederzeit später aus dem Verlauf, und mit den Dateien des Undo-Ordners auch ohne dieses Programm.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The same fault often has struck other servers of the site. They are only read until you confirm each by its name.</source>
        <translation>Derselbe Fehler hat oft auch andere Server des Standorts getroffen. Sie werden nur gelesen, bis Sie jeden mit seinem Namen bestätigen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Those that simply lack the value are ticked. One confirmation names each of them, the value before and after, and who is left out for which reason.</source>
        <translation>Die, denen einfach der Wert fehlt, sind angekreuzt. Eine einzige Bestätigung nennt jeden von ihnen, den Wert vorher und nachher, und wer aus welchem Grund ausgelassen wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>One server is written and examined again first, then the others. Stop ends after the current step, and the first surprise stops the rest. Go on does what is left.</source>
        <translation>Zuerst wird ein Server geschrieben und erneut untersucht, dann die anderen. „Anhalten“ endet nach dem laufenden Schritt, und die erste Überraschung hält den Rest an. „Weitermachen“ erledigt, was übrig ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Each server has its own backup. Undo all takes back what was written on them, where nobody has changed it since.</source>
        <translation>Jeder Server hat seine eigene Sicherung. „Alles rückgängig“ nimmt zurück, was auf ihnen geschrieben wurde, sofern es seither niemand geändert hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Files and folders are dropped on the first page, or opened from there. No server is contacted. What the logs show stands on top, and each line of it leads to its record.</source>
        <translation>Dateien und Ordner werden auf der ersten Seite abgelegt oder von dort geöffnet. Kein Server wird angesprochen. Was die Protokolle zeigen, steht oben, und jede Zeile davon führt zu ihrem Eintrag.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Errors are red and warnings yellow, as in CMTrace. F8 leads to the next error, Ctrl+C copies the records, Follow reads what is new.</source>
        <translation>Fehler sind rot und Warnungen gelb, wie in CMTrace. F8 führt zum nächsten Fehler, Strg+C kopiert die Einträge, „Folgen“ liest, was neu ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Everything can be done without a mouse.</source>
        <translation>Alles geht auch ohne Maus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>No server is contacted before you name it, and none is written to before you agree to it: in step 4, on page 7 by name, or with Finish and Undo of an earlier change.</source>
        <translation>Kein Server wird angesprochen, bevor Sie ihn nennen, und auf keinen wird geschrieben, bevor Sie zustimmen: in Schritt 4, auf Seite 7 namentlich, oder beim Abschließen und Zurücknehmen einer früheren Änderung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The site database and the logs are only read.</source>
        <translation>Die Standortdatenbank und die Protokolle werden nur gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>A registry key is never created, and a value in an unknown form is never written over.</source>
        <translation>Ein Registrierungsschlüssel wird nie angelegt, und ein Wert in unbekannter Form wird nie überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Nothing is sent anywhere else: no report, no count, no look for a newer version.</source>
        <translation>Nichts wird anderswohin gesendet: kein Bericht, keine Zählung, keine Suche nach einer neueren Version.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>A password stands in no file, no log and no list of processes.</source>
        <translation>Ein Kennwort steht in keiner Datei, keinem Protokoll und keiner Prozessliste.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The words</source>
        <translation>Die Begriffe</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>The next control, the one before.</source>
        <translation>Das nächste Steuerelement, das vorige.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Alt with an underlined letter</source>
        <translation>Alt mit einem unterstrichenen Buchstaben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>That control, from anywhere on the page.</source>
        <translation>Jenes Steuerelement, von überall auf der Seite.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Along the steps, in a list, in a table, between circles.</source>
        <translation>Die Schritte entlang, in einer Liste, in einer Tabelle, zwischen Optionsfeldern.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Presses the button that has the focus, but never the one that writes.</source>
        <translation>Betätigt die Schaltfläche mit dem Fokus, aber nie die, die schreibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Presses a button, ticks a box.</source>
        <translation>Betätigt eine Schaltfläche, setzt ein Häkchen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Shuts a dialog, or the explanations where they lie over the page.</source>
        <translation>Schließt ein Dialogfeld, oder die Erklärungen, wo sie über der Seite liegen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>This help, at the page of the current step.</source>
        <translation>Diese Hilfe, auf der Seite des aktuellen Schritts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/help.py"/>
        <source>Copies what is marked, or the text of the box that has the focus.</source>
        <translation>Kopiert, was markiert ist, oder den Text des Felds mit dem Fokus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>found instead</source>
        <translation>stattdessen gefunden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>uncertain</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>undo: {entry}</source>
        <translation>Rückgängig: {entry}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>restart of {place}</source>
        <translation>Neustart von {place}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>{n:# step|# steps}, by {name}</source>
        <translation>
            <numerusform>{n:#} Schritt, von {name}</numerusform>
            <numerusform>{n:#} Schritte, von {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>{n:# place|# places}, read back</source>
        <translation>
            <numerusform>{n:#} Ort, zurückgelesen</numerusform>
            <numerusform>{n:#} Orte, zurückgelesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>{does}, by {name}</source>
        <translation>{does}, von {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>{place}, read back</source>
        <translation>{place}, zurückgelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>The way back has ended.</source>
        <translation>Die Rücknahme ist beendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/journal_rows.py"/>
        <source>The change has ended.</source>
        <translation>Die Änderung ist beendet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>{done} of {n:# server|# servers} mended; then it was stopped</source>
        <translation>
            <numerusform>{done} von {n:#} Server repariert; dann wurde angehalten</numerusform>
            <numerusform>{done} von {n:#} Servern repariert; dann wurde angehalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>It is not certain what was written on other servers.</source>
        <translation>Es ist nicht sicher, was auf andere Server geschrieben wurde.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>{n:# value|# values} written on others, each verified.</source>
        <translation>
            <numerusform>{n:#} Wert auf andere Server geschrieben und geprüft.</numerusform>
            <numerusform>{n:#} Werte auf andere Server geschrieben, jeder geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>Mended, and verified</source>
        <translation>Repariert und geprüft</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>{done} of {n:# server|# servers} done</source>
        <translation>
            <numerusform>{done} von {n:#} Server fertig</numerusform>
            <numerusform>{done} von {n:#} Servern fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>The change is being taken back on {n:one server|# servers}</source>
        <translation>
            <numerusform>Die Änderung wird auf einem Server zurückgenommen</numerusform>
            <numerusform>Die Änderung wird auf {n:#} Servern zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>It stopped at {server}</source>
        <translation>Angehalten bei {server}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>What was written on {n:one server|# servers} is taken back</source>
        <translation>
            <numerusform>Was auf einen Server geschrieben wurde, ist zurückgenommen</numerusform>
            <numerusform>Was auf {n:#} Server geschrieben wurde, ist zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>{n:One server was|# servers were} mended and verified</source>
        <translation>
            <numerusform>Ein Server wurde repariert und geprüft</numerusform>
            <numerusform>{n:#} Server wurden repariert und geprüft</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>Something else than expected.</source>
        <translation>Etwas anderes als erwartet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/mending.py"/>
        <source>Being written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opened.py"/>
        <source>What was read now does not lead to the fix in the plan file.</source>
        <translation>Was jetzt gelesen wurde, führt nicht zu der Behebung in der Plandatei.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>{n:One change was interrupted. Check it first|# changes were interrupted. Check them first}</source>
        <translation>
            <numerusform>Eine Änderung wurde unterbrochen. Prüfen Sie sie zuerst</numerusform>
            <numerusform>{n:#} Änderungen wurden unterbrochen. Prüfen Sie sie zuerst</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>The backup is complete, and nothing has been contacted yet.</source>
        <translation>Die Sicherung ist vollständig, und noch wurde nichts angesprochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>What is left stands below. The backup is kept; Undo can be tried again.</source>
        <translation>Was übrig ist, steht unten. Die Sicherung bleibt erhalten. Rückgängig kann noch einmal versucht werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>Another window, or a command, works on it. Nothing can be done with it until that ends.</source>
        <translation>Ein anderes Fenster oder ein Befehl arbeitet daran. Bis das endet, lässt sich nichts damit tun.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>{n:The record of a change is damaged|The records of # changes are damaged}</source>
        <translation>
            <numerusform>Die Aufzeichnung einer Änderung ist beschädigt</numerusform>
            <numerusform>Die Aufzeichnungen von {n:#} Änderungen sind beschädigt</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>The change is being taken back</source>
        <translation>Die Änderung wird zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>Each value is read again before and after.</source>
        <translation>Jeder Wert wird davor und danach noch einmal gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>What it held before was read back, value by value.</source>
        <translation>Was er vorher enthielt, wurde zurückgelesen, Wert für Wert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>The change was not taken back completely</source>
        <translation>Die Änderung wurde nicht vollständig zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>A change is being made by another run</source>
        <translation>Ein anderer Lauf macht gerade eine Änderung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>It may have been interrupted. Nothing has been contacted yet.</source>
        <translation>Sie wurde vielleicht unterbrochen. Noch wurde nichts angesprochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>The servers of the change are being read</source>
        <translation>Die Server der Änderung werden gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>Nothing is changed by it.</source>
        <translation>Dadurch wird nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>This is where the change stands</source>
        <translation>So steht es um die Änderung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <source>It was just read from the servers. Nothing was changed by it.</source>
        <translation>Das wurde gerade von den Servern gelesen. Dadurch wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/opening.py"/>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>The change was taken back</source>
        <translation>Die Änderung wurde zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>this line was never written</source>
        <translation>diese Zeile wurde nie geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>The program ended between writing and reading back. It is not known what was written.</source>
        <translation>Das Programm endete zwischen Schreiben und Zurücklesen. Es ist nicht bekannt, was geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Repaired</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Partly repaired</source>
        <translation>Teilweise behoben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Nothing written</source>
        <translation>Nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>It ended before the first step.</source>
        <translation>Es endete vor dem ersten Schritt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>The program ended between two steps. Every step that was begun has ended.</source>
        <translation>Das Programm endete zwischen zwei Schritten. Jeder begonnene Schritt ist beendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>holds neither what it held before nor what was planned: {found}.</source>
        <translation>enthält weder, was es vorher enthielt, noch, was geplant war: {found}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>not written; it holds what it held before.</source>
        <translation>nicht geschrieben. Es enthält, was es vorher enthielt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>written; it holds what was planned.</source>
        <translation>geschrieben. Es enthält, was geplant war.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>the server stored something else than was sent.</source>
        <translation>der Server hat etwas anderes gespeichert, als gesendet wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>holds neither what it held before nor what was planned.</source>
        <translation>enthält weder, was es vorher enthielt, noch, was geplant war.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>the server did not answer; nobody can say yet.</source>
        <translation>der Server hat nicht geantwortet. Noch kann niemand etwas sagen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>{n:# value taken back|# values taken back}</source>
        <translation>
            <numerusform>{n:#} Wert zurückgenommen</numerusform>
            <numerusform>{n:#} Werte zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>No step was done</source>
        <translation>Kein Schritt wurde getan</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>is running, and was not restarted yet.</source>
        <translation>wird ausgeführt und wurde noch nicht neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>was restarted, and is running.</source>
        <translation>wurde neu gestartet und wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>is stopped.</source>
        <translation>ist beendet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# value|# values}</source>
        <translation>
            <numerusform>{n:#} Wert</numerusform>
            <numerusform>{n:#} Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{n:# service|# services}</source>
        <translation>
            <numerusform>{n:#} Dienst</numerusform>
            <numerusform>{n:#} Dienste</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Restart {name} on {server}.</source>
        <translation>{name} auf {server} neu starten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/past.py"/>
        <source>Write {name} on {server}: {before} → {after}.</source>
        <translation>{name} auf {server} schreiben: {before} → {after}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <source>Choose the servers</source>
        <translation>Server auswählen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/gui/pages/examine.py"/>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <source>Review the fix</source>
        <translation>Korrektur prüfen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <source>Apply</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/gui/widgets/sweep_table.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Other distribution points</source>
        <translation>Weitere Verteilungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>{n:# reading|# readings}</source>
        <translation>
            <numerusform>Ein Wert gelesen</numerusform>
            <numerusform>{n:#} Werte gelesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/rail.py"/>
        <source>Approved by {name}</source>
        <translation>Freigegeben von {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <location filename="../../pxewizard/gui/pages/result.py"/>
        <source>Nothing has been written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{n:# service|# services} restarted</source>
        <translation>
            <numerusform>{n:#} Dienst neu gestartet</numerusform>
            <numerusform>{n:#} Dienste neu gestartet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{n:# value|# values} written</source>
        <translation>
            <numerusform>{n:#} Wert geschrieben</numerusform>
            <numerusform>{n:#} Werte geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{done} of {n:# step|# steps} done</source>
        <translation>
            <numerusform>{done} von {n:#} Schritt getan</numerusform>
            <numerusform>{done} von {n:#} Schritten getan</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Each step is backed up, compared, written and read back before the next one begins.</source>
        <translation>Jeder Schritt wird gesichert, verglichen, geschrieben und zurückgelesen, bevor der nächste beginnt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Reading once more before anything is written</source>
        <translation>Es wird noch einmal gelesen, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Backing up what is there now</source>
        <translation>Was jetzt da ist, wird gesichert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Examining again: what the servers say now counts</source>
        <translation>Es wird noch einmal untersucht: Jetzt zählt, was die Server sagen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Writing {value} on {server}</source>
        <translation>{value} wird auf {server} geschrieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{n:The value is|# values are} in place</source>
        <translation>
            <numerusform>Der Wert ist an seinem Platz</numerusform>
            <numerusform>{n:#} Werte sind an ihrem Platz</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>The servers were examined again, and the fault is gone.</source>
        <translation>Die Server wurden noch einmal untersucht, und der Fehler ist weg.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{n:# thing is|# things are} left to do</source>
        <translation>
            <numerusform>{n:#} Schritt ist noch zu tun</numerusform>
            <numerusform>{n:#} Schritte sind noch zu tun</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>The fault is gone from the registry. The steps below are done by hand.</source>
        <translation>Der Fehler ist aus der Registrierung verschwunden. Die Schritte unten werden von Hand getan.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>What was not taken back is named below.</source>
        <translation>Was nicht zurückgenommen wurde, steht unten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>&amp;Write {values} and restart {services}</source>
        <translation>{values} &amp;schreiben und {services} neu starten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>&amp;Restart {services}</source>
        <translation>{services} &amp;neu starten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>&amp;Write {values}</source>
        <translation>{values} &amp;schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Whether a step is done is said when it has been read back.</source>
        <translation>Ob ein Schritt getan ist, wird gesagt, wenn er zurückgelesen ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>It is not certain what was written.</source>
        <translation>Es ist nicht sicher, was geschrieben wurde.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>{n:# value|# values} taken back, verified by reading back.</source>
        <translation>
            <numerusform>{n:#} Wert zurückgenommen, durch Zurücklesen geprüft.</numerusform>
            <numerusform>{n:#} Werte zurückgenommen, durch Zurücklesen geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{values}, {services}, verified by reading back.</source>
        <translation>{values}, {services}, durch Zurücklesen geprüft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>{values}, verified by reading back.</source>
        <translation>{values}, durch Zurücklesen geprüft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Restarting {service} on {server}</source>
        <translation>{service} wird auf {server} neu gestartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Putting back {value} on {server}</source>
        <translation>{value} wird auf {server} zurückgestellt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Each value is put back only where it is still as it was written.</source>
        <translation>Jeder Wert wird nur dort zurückgestellt, wo er noch so ist, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>The undo folder holds what was there before; the first page leads to it.</source>
        <translation>Der Undo-Ordner enthält, was vorher da war. Die erste Seite führt dorthin.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Examine the servers again.</source>
        <translation>Untersuchen Sie die Server noch einmal.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>What was begun was completed and read back; the rest was not begun.</source>
        <translation>Was begonnen war, wurde abgeschlossen und zurückgelesen. Der Rest wurde nicht begonnen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Nothing was written: the step was refused</source>
        <translation>Es wurde nichts geschrieben: Der Schritt wurde verweigert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Every step was carried out, but the servers do not yet say that the fault is gone.</source>
        <translation>Jeder Schritt wurde ausgeführt, aber die Server sagen noch nicht, dass der Fehler weg ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Stopped: {done}</source>
        <translation>Angehalten: {done}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Examine again to see what the servers say now.</source>
        <translation>Untersuchen Sie erneut, um zu sehen, was die Server jetzt sagen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Not everything was taken back</source>
        <translation>Nicht alles wurde zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Partly taken back</source>
        <translation>Teilweise zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>The change begins</source>
        <translation>Die Änderung beginnt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>It is not certain what was written</source>
        <translation>Es ist nicht sicher, was geschrieben wurde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Stopped as asked: {done}</source>
        <translation>Wie verlangt angehalten: {done}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Already correct: nothing was written</source>
        <translation>Bereits richtig: Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Written, and not verified</source>
        <translation>Geschrieben und nicht bestätigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/results.py"/>
        <source>Everything stands again as it was before the change</source>
        <translation>Alles steht wieder so, wie es vor der Änderung war</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Sites of the database</source>
        <translation>Standorte der Datenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>The article&apos;s query</source>
        <translation>Die Abfrage des Artikels</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Management points</source>
        <translation>Verwaltungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Columns of the distribution points</source>
        <translation>Spalten der Verteilungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Distribution points</source>
        <translation>Verteilungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Missing in {key}</source>
        <translation>Fehlt in {key}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>{n:# character|# characters}</source>
        <translation>
            <numerusform>{n:#} Zeichen</numerusform>
            <numerusform>{n:#} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/engine/shown.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/report/of_readings.py"/>
        <source>Missing</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Missing, and so is its key {key}</source>
        <translation>Fehlt, und ebenso sein Schlüssel {key}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>{name} (32-bit)</source>
        <translation>{name} (32-Bit)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Service {name}</source>
        <translation>Dienst {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Computer name</source>
        <translation>Computername</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Answer to {question}</source>
        <translation>Antwort auf {question}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Not read: {why}</source>
        <translation>Nicht gelesen: {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>{n:# item|# items}</source>
        <translation>
            <numerusform>{n:#} Element</numerusform>
            <numerusform>{n:#} Elemente</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>{number} (hexadecimal {hex})</source>
        <translation>{number} (hexadezimal {hex})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>{n:# byte|# bytes}</source>
        <translation>
            <numerusform>{n:#} Byte</numerusform>
            <numerusform>{n:#} Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>{n:# KB|# KB}</source>
        <translation>
            <numerusform>{n:#} KB</numerusform>
            <numerusform>{n:#} KB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>{n:# row|# rows}</source>
        <translation>
            <numerusform>{n:#} Zeile</numerusform>
            <numerusform>{n:#} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/said.py"/>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>Differs</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/engine/shown.py"/>
        <location filename="../../pxewizard/engine/stages.py"/>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/gui/widgets/step_card.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>Does not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Correct</source>
        <translation>Korrekt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>Every server is only read until you confirm.</source>
        <translation>Jeder Server wird nur gelesen, bis Sie bestätigen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>{done} of {n:# server|# servers} read</source>
        <translation>
            <numerusform>{done} von {n:#} Server gelesen</numerusform>
            <numerusform>{done} von {n:#} Servern gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{n:one|#} at a time</source>
        <translation>
            <numerusform>{n:#} gleichzeitig</numerusform>
            <numerusform>{n:#} gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{done} · {many} · about {seconds} s left</source>
        <translation>{done} · {many} · noch etwa {seconds} s</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{n:One other distribution point lacks|# other distribution points lack} the value</source>
        <translation>
            <numerusform>Einem weiteren Verteilungspunkt fehlt der Wert</numerusform>
            <numerusform>{n:#} weiteren Verteilungspunkten fehlt der Wert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>Every other distribution point is correct</source>
        <translation>Alle anderen Verteilungspunkte sind korrekt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>Only servers that you have confirmed by name are written on.</source>
        <translation>Geschrieben wird nur auf Server, die Sie namentlich bestätigt haben.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{done} of {n:# server|# servers} written and looked at</source>
        <translation>
            <numerusform>{done} von {n:#} Server geschrieben und geprüft</numerusform>
            <numerusform>{done} von {n:#} Servern geschrieben und geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{done} of {n:# server|# servers} taken back</source>
        <translation>
            <numerusform>{done} von {n:#} Server zurückgenommen</numerusform>
            <numerusform>{done} von {n:#} Servern zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>The other distribution points are being looked for</source>
        <translation>Die anderen Verteilungspunkte werden gesucht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>No other distribution point is known</source>
        <translation>Kein anderer Verteilungspunkt ist bekannt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{n:One other distribution point is|# other distribution points are} affected</source>
        <translation>
            <numerusform>Ein weiterer Verteilungspunkt ist betroffen</numerusform>
            <numerusform>{n:#} weitere Verteilungspunkte sind betroffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>{n:One other distribution point has|# other distribution points have} not been read yet</source>
        <translation>
            <numerusform>Ein weiterer Verteilungspunkt wurde noch nicht gelesen</numerusform>
            <numerusform>{n:#} weitere Verteilungspunkte wurden noch nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/sweeping.py"/>
        <source>No other fault was found, but not every server could be read</source>
        <translation>Kein weiterer Fehler wurde gefunden, aber nicht jeder Server konnte gelesen werden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/watching.py"/>
        <source>{log} read at {clock}.</source>
        <translation>{log} um {clock} gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/watching.py"/>
        <source>{log} is being read.</source>
        <translation>{log} wird gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/watching.py"/>
        <source>The log tells what the registry cannot: whether the service works with the value.</source>
        <translation>Das Protokoll sagt, was die Registrierung nicht kann: ob der Dienst mit dem Wert arbeitet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/flow/watching.py"/>
        <source>{log} read at {clock}. That server’s clock is at least {n:# minute|# minutes} ahead; records are compared by it.</source>
        <translation>
            <numerusform>{log} um {clock} gelesen. Die Uhr dieses Servers geht mindestens {n:#} Minute vor; Einträge werden nach ihr verglichen.</numerusform>
            <numerusform>{log} um {clock} gelesen. Die Uhr dieses Servers geht mindestens {n:#} Minuten vor; Einträge werden nach ihr verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/flow/watching.py"/>
        <source>{log} is watched since {began}; read last at {clock}.</source>
        <translation>{log} wird seit {began} beobachtet; zuletzt um {clock} gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>Run both statements on the primary site&apos;s own database (CM_ and its site code), not on a replica.</source>
        <translation>Führen Sie beide Anweisungen in der eigenen Datenbank des primären Standorts aus (CM_ und Standortcode), nicht in einem Replikat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>They only read. Save both results as CSV and send them back, with the names of server and database.</source>
        <translation>Sie lesen nur. Speichern Sie beide Ergebnisse als CSV, und senden Sie sie mit den Namen von Server und Datenbank zurück.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>SQL Server Management Studio: right-click each of the two grids, Save Results As, CSV. Before, in</source>
        <translation>SQL Server Management Studio: Rechtsklick auf jedes der zwei Raster, Save Results As, CSV. Vorher in</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>Tools &gt; Options &gt; Query Results &gt; SQL Server &gt; Results to Grid, switch on the column names and the</source>
        <translation>Tools &gt; Options &gt; Query Results &gt; SQL Server &gt; Results to Grid die Spaltennamen einschalten und die</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>quotes around list separators, and let Maximum Characters Retrieved be as large as it can be.</source>
        <translation>Anführungszeichen um Listentrennzeichen, und Maximum Characters Retrieved so groß wie möglich wählen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>sqlcmd (both results in one file; without -y 0 it cuts a value after 256 characters, and it</source>
        <translation>sqlcmd (beide Ergebnisse in einer Datei; ohne -y 0 schneidet es einen Wert nach 256 Zeichen ab, und es</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>breaks a line after 65,535):</source>
        <translation>bricht eine Zeile nach 65.535 um):</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>  sqlcmd -S SERVER -d CM_XXX -E -u -y 0 -w 65535 -s&quot;,&quot; -i query.sql -o result.csv</source>
        <translation>  sqlcmd -S SERVER -d CM_XXX -E -u -y 0 -w 65535 -s&quot;,&quot; -i query.sql -o result.csv</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>Not Results to Text or Results to File, which cut a value after 256 characters unless told</source>
        <translation>Nicht Results to Text oder Results to File, die einen Wert nach 256 Zeichen abschneiden, wenn nichts</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>otherwise, and after 8,192 at most; not Excel, which cuts it after 32,767.</source>
        <translation>anderes eingestellt ist, spätestens nach 8.192; nicht Excel, das ihn nach 32.767 abschneidet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>pxewizard asks for {who} on {at} UTC: a value needed to mend PXE boot by Microsoft&apos;s KB 4469580.</source>
        <translation>pxewizard fragt für {who} am {at} UTC nach einem Wert, der gebraucht wird, um PXE nach Microsofts KB 4469580 zu reparieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/dbarequest.py"/>
        <source>Instead, the right to read these tables (the last one is for the second statement):</source>
        <translation>Stattdessen das Recht, diese Tabellen zu lesen (die letzte ist für die zweite Anweisung):</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/planfile.py"/>
        <source>{days} days {hours} h</source>
        <translation>{days} Tage {hours} Std.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/planfile.py"/>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/resultcsv.py"/>
        <source>of its columns these are missing: {columns}</source>
        <translation>von seinen Spalten fehlen diese: {columns}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/resultcsv.py"/>
        <source>of its columns these are there twice: {columns}</source>
        <translation>von seinen Spalten sind diese doppelt vorhanden: {columns}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/formats/resultcsv.py"/>
        <source>it has {n:# column|# columns}</source>
        <translation>
            <numerusform>die Zeile hat {n:#} Spalte</numerusform>
            <numerusform>die Zeile hat {n:#} Spalten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/resultcsv.py"/>
        <source>it holds bytes that are not UTF-8</source>
        <translation>sie enthält Bytes, die nicht UTF-8 sind</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/formats/resultcsv.py"/>
        <source>neither its columns nor a row of it is there</source>
        <translation>weder seine Spalten noch eine Zeile davon sind da</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/identify.py"/>
        <source>{typed} was asked for, but {real} answered. If that is meant, write {real}=URL.</source>
        <translation>Gefragt wurde {typed}, aber geantwortet hat {real}. Wenn das gemeint ist, schreiben Sie {real}=URL.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/identify.py"/>
        <source>{typed} is {real}.</source>
        <translation>{typed} ist {real}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/issuing_rows.py"/>
        <source>The value in {column} of {component} holds certificates, and cannot be sent to a server: {why}. It is not offered. Have the database administrator look at it, or write it by hand on the servers, with the article.</source>
        <translation>Der Wert in {column} von {component} enthält Zertifikate und lässt sich nicht an einen Server senden: {why}. Er wird nicht angeboten. Lassen Sie ihn vom Datenbankadministrator ansehen, oder schreiben Sie ihn nach dem Artikel von Hand auf den Servern.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/issuing_rows.py"/>
        <source>{n:# row of another property was|# rows of other properties were} passed over: the article&apos;s query asks for {name} alone.</source>
        <translation>
            <numerusform>{n:#} Zeile einer anderen Eigenschaft wurde übergangen: Die Abfrage des Artikels fragt nur nach {name}.</numerusform>
            <numerusform>{n:#} Zeilen anderer Eigenschaften wurden übergangen: Die Abfrage des Artikels fragt nur nach {name}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/issuing_rows.py"/>
        <source>A value of site {site} is exactly {lengths} characters long and holds no whole certificate: it was possibly truncated, as some tools cut long texts there. Get it whole.</source>
        <translation>Ein Wert des Standorts {site} ist genau {lengths} Zeichen lang und enthält kein ganzes Zertifikat: Er wurde möglicherweise abgeschnitten, denn manche Werkzeuge kürzen dort lange Texte. Besorgen Sie ihn ganz.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/issuing_rows.py"/>
        <source>it holds characters that do not arrive as they are, such as a carriage return</source>
        <translation>er enthält Zeichen, die nicht so ankommen, wie sie sind, etwa einen Wagenrücklauf</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/issuing_rows.py"/>
        <source>it is longer than a server takes at once</source>
        <translation>er ist länger, als ein Server auf einmal annimmt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>The logs show the faults of KB {articles}</source>
        <translation>Die Protokolle zeigen die Fehler von KB {articles}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>The logs that were read show no fault of the articles</source>
        <translation>Die gelesenen Protokolle zeigen keinen Fehler der Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>The logs show the fault of KB {articles}</source>
        <translation>Die Protokolle zeigen den Fehler von KB {articles}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>{says} Since then: {count}.</source>
        <translation>{says} Seitdem: {count}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>The logs show another fault than those of the articles</source>
        <translation>Die Protokolle zeigen einen anderen Fehler als die der Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_analysis.py"/>
        <source>No log could be read</source>
        <translation>Kein Protokoll war lesbar</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/log_evidence.py"/>
        <source>{log} names {code} in {count} records, the first at {first}, the last at {last}.</source>
        <translation>{log} nennt {code} in {count} Einträgen, den ersten um {first}, den letzten um {last}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/planning.py"/>
        <source>Computers that are booting from {server} when {service} restarts are interrupted.</source>
        <translation>Computer, die von {server} starten, während {service} neu startet, werden unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/planning.py"/>
        <location filename="../../pxewizard/gui/widgets/question_rows.py"/>
        <source>Give a number from {low} to {high}.</source>
        <translation>Geben Sie eine Zahl von {low} bis {high} an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/planning.py"/>
        <source>Give one of: {codes}.</source>
        <translation>Geben Sie eines von diesen an: {codes}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/planning.py"/>
        <source>Give yes or no.</source>
        <translation>Geben Sie yes oder no an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>No PXE service runs on {server}: neither WDSServer nor SccmPxe.</source>
        <translation>Auf {server} wird kein PXE-Dienst ausgeführt: weder WDSServer noch SccmPxe.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>Restart {service} on {server} now? The next start in SMSPXE.log then shows whether the fix worked; computers that are booting from it at that moment are interrupted.</source>
        <translation>{service} auf {server} jetzt neu starten? Der nächste Start in SMSPXE.log zeigt dann, ob die Korrektur wirkt. Computer, die in diesem Augenblick davon starten, werden unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>Both PXE services run on {server}; neither is restarted here.</source>
        <translation>Auf {server} werden beide PXE-Dienste ausgeführt. Hier wird keiner neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>{service} is not restarted by this program while {dependents} depends on it and runs.</source>
        <translation>{service} wird von diesem Programm nicht neu gestartet, solange {dependents} davon abhängt und ausgeführt wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>{service} runs but is disabled: it would not start again, so it is not restarted.</source>
        <translation>{service} wird ausgeführt, ist aber deaktiviert: Der Dienst würde nicht wieder starten, deshalb wird er nicht neu gestartet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>Restart it now, and see at once</source>
        <translation>Jetzt neu starten und sofort sehen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/pxe_service.py"/>
        <source>Leave it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/recover.py"/>
        <source>{place} on {server} would be written from an outdated plan.</source>
        <translation>{place} auf {server} würde nach einem veralteten Plan geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/registry_view.py"/>
        <source>It is not proved that {server} shows its 64-bit registry, so what was read there may be another place.</source>
        <translation>Es ist nicht bewiesen, dass {server} seine 64-Bit-Registrierung zeigt. Was dort gelesen wurde, kann also ein anderer Ort sein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/same_site.py"/>
        <source>{mp} belongs to site {site}, like the distribution point.</source>
        <translation>{mp} gehört zum Standort {site}, wie der Verteilungspunkt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/same_site.py"/>
        <source>{mp} belongs to another site than the distribution point, which is of site {site}. Name a management point of {site}.</source>
        <translation>{mp} gehört zu einem anderen Standort als der Verteilungspunkt, der zu {site} gehört. Nennen Sie einen Verwaltungspunkt von {site}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/same_site.py"/>
        <source>The sources disagree on whether {mp} belongs to site {site}.</source>
        <translation>Die Quellen sind sich nicht einig, ob {mp} zum Standort {site} gehört.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/same_site.py"/>
        <source>Nothing shows that {mp} belongs to site {site}.</source>
        <translation>Nichts zeigt, dass {mp} zum Standort {site} gehört.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>Set registry value</source>
        <translation>Registrierungswert setzen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>Remove registry value</source>
        <translation>Registrierungswert entfernen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>Restart service</source>
        <translation>Dienst neu starten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>Its certificates could not be decoded</source>
        <translation>Seine Zertifikate konnten nicht decodiert werden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>{n:# certificate|# certificates}</source>
        <translation>
            <numerusform>{n:#} Zertifikat</numerusform>
            <numerusform>{n:#} Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>Its key does not exist either</source>
        <translation>Auch der Schlüssel existiert nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>The value does not exist</source>
        <translation>Der Wert existiert nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/shown.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>{address} is named only by the management point, which may use a replica: name the site database itself to let it judge.</source>
        <translation>{address} nennt nur der Verwaltungspunkt, der vielleicht ein Replikat verwendet: Nennen Sie die Standortdatenbank selbst, damit sie urteilt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database {address} could not be read.</source>
        <translation>Die Standortdatenbank {address} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The rows of {queries} come from {path} (SHA-256 {sha256}, saved {at} UTC), not from the database itself.</source>
        <translation>Die Zeilen von {queries} kommen aus {path} (SHA-256 {sha256}, gespeichert am {at} UTC), nicht aus der Datenbank selbst.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>{address} cannot be the judge for site {site}: it must be that primary site&apos;s own database, not a replica, a secondary site&apos;s or the central administration site&apos;s. It says it is of site {own}.</source>
        <translation>{address} kann für den Standort {site} nicht maßgebend sein: Es muss die eigene Datenbank jenes primären Standorts sein, kein Replikat, nicht die eines sekundären Standorts und nicht die des Standorts der zentralen Verwaltung. Nach eigener Angabe gehört sie zum Standort {own}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database holds {count} different values for site {site}; one must be chosen.</source>
        <translation>Die Standortdatenbank enthält {count} verschiedene Werte für den Standort {site}. Einer muss gewählt werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database is not named, so it was not asked. Name the primary site&apos;s database. Without a right on it, have its administrator run the query text of this program; what they saved can be given in its place.</source>
        <translation>Die Standortdatenbank ist nicht genannt und wurde daher nicht gefragt. Nennen Sie die Datenbank des primären Standorts. Ohne Recht darauf lassen Sie ihre Administration den Abfragetext dieses Programms ausführen; das gespeicherte Ergebnis kann an ihrer Stelle angegeben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The result of the {which} of the two statements in the query text is missing. Give it as well.</source>
        <translation>Das Ergebnis der {which} der beiden Anweisungen im Abfragetext fehlt. Geben Sie auch dieses an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>{site} is a secondary site: its management point takes the value from its own parts, and the primary site&apos;s database does not keep it. The article names no other source: ask whoever administers that site, or Microsoft&apos;s support.</source>
        <translation>{site} ist ein sekundärer Standort: Sein Verwaltungspunkt nimmt den Wert aus seinen eigenen Teilen, und die Datenbank des primären Standorts hält ihn nicht. Der Artikel nennt keine andere Quelle: Fragen Sie die Administration dieses Standorts oder den Support von Microsoft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database&apos;s row for site {site} holds no certificates.</source>
        <translation>Die Zeile der Standortdatenbank für den Standort {site} enthält keine Zertifikate.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database holds no such value for site {site}, so there is nothing to copy. Look in CertMgr.log on the site server for why, and ask whoever administers that site, or Microsoft&apos;s support.</source>
        <translation>Die Standortdatenbank hält keinen solchen Wert für den Standort {site}, es gibt also nichts zu kopieren. Suchen Sie den Grund in CertMgr.log auf dem Standortserver, und fragen Sie die Administration dieses Standorts oder den Support von Microsoft.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>The site database holds the value for site {site}.</source>
        <translation>Die Standortdatenbank enthält den Wert für den Standort {site}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>second (the site check)</source>
        <translation>zweiten (der Standortprüfung)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/site_database.py"/>
        <source>first (the certificates)</source>
        <translation>ersten (der Zertifikate)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>{done} of {n:# value|# values}</source>
        <translation>
            <numerusform>{done} von {n:#} Wert</numerusform>
            <numerusform>{done} von {n:#} Werten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Not certain</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Verified in the registry</source>
        <translation>In der Registrierung bestätigt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>{done} of {n:# value|# values}, equal</source>
        <translation>
            <numerusform>{done} von {n:#} Wert, gleich</numerusform>
            <numerusform>{done} von {n:#} Werten, gleich</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Not as planned</source>
        <translation>Nicht wie geplant</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Verified in the log</source>
        <translation>Im Protokoll bestätigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>No start and no request was logged since the change</source>
        <translation>Seit der Änderung wurde kein Start und keine Anfrage protokolliert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Nothing was logged since the change</source>
        <translation>Seit der Änderung wurde nichts protokolliert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>PXE boot seen</source>
        <translation>PXE-Start gesehen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Read again, equal</source>
        <translation>Noch einmal gelesen, gleich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>As before the change</source>
        <translation>Wie vor der Änderung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>The fault is not logged any more</source>
        <translation>Der Fehler wird nicht mehr protokolliert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>The fault was logged again</source>
        <translation>Der Fehler wurde wieder protokolliert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/stages.py"/>
        <source>A computer got its boot program</source>
        <translation>Ein Computer erhielt sein Startprogramm</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/sweep_names.py"/>
        <source>{n:# server is|# servers are} listed in the site database.</source>
        <translation>
            <numerusform>{n:#} Server steht in der Standortdatenbank.</numerusform>
            <numerusform>{n:#} Server stehen in der Standortdatenbank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/sweep_names.py"/>
        <source>{n:# server is|# servers are} named in CertMgr.log.</source>
        <translation>
            <numerusform>{n:#} Server ist in CertMgr.log genannt.</numerusform>
            <numerusform>{n:#} Server sind in CertMgr.log genannt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_names.py"/>
        <source>No site database is named, so it was not asked for others.</source>
        <translation>Keine Standortdatenbank ist genannt, daher wurde sie nicht nach weiteren gefragt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/sweep_names.py"/>
        <source>{n:# more is|# more are} listed in the site database.</source>
        <translation>
            <numerusform>{n:#} weiterer ist in der Standortdatenbank aufgeführt.</numerusform>
            <numerusform>{n:#} weitere sind in der Standortdatenbank aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>{found}; mended, and verified</source>
        <translation>{found}; repariert und geprüft</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>{n:# certificate|# certificates}, equal to {server}</source>
        <translation>
            <numerusform>{n:#} Zertifikat, gleich {server}</numerusform>
            <numerusform>{n:#} Zertifikate, gleich {server}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>Not as it should be</source>
        <translation>Nicht, wie es sein soll</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>Equal to {server}</source>
        <translation>Gleich {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>No {value}</source>
        <translation>Kein {value}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/engine/sweep_rows.py"/>
        <source>{value} differs from {server}</source>
        <translation>{value} weicht von {server} ab</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/tally.py"/>
        <source>{says} {n:# record|# records}, the first at {first}, the last at {last}.</source>
        <translation>
            <numerusform>{says} {n:#} Eintrag, der erste {first}, der letzte {last}.</numerusform>
            <numerusform>{says} {n:#} Einträge, der erste {first}, der letzte {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/engine/tally.py"/>
        <source>{says} {n:# record|# records} without a time.</source>
        <translation>
            <numerusform>{says} {n:#} Eintrag ohne Uhrzeit.</numerusform>
            <numerusform>{says} {n:#} Einträge ohne Uhrzeit.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/cases.py"/>
        <source>Nothing here leaves this program. What you change is kept apart and can be undone.</source>
        <translation>Nichts hier verlässt dieses Programm. Was Sie ändern, wird getrennt aufbewahrt und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/cases.py"/>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Practise on a simulated site</source>
        <translation>An einem simulierten Standort üben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/cases.py"/>
        <source>Practice cases</source>
        <translation>Übungsfälle</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/cases.py"/>
        <source>&amp;Practise</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/cases.py"/>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <location filename="../../pxewizard/gui/widgets/dialog.py"/>
        <location filename="../../pxewizard/gui/widgets/footer.py"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/finish.py"/>
        <source>The servers are examined first. A value is written only if the fix is still the right one, and only where it still is as it was before. Each is read back.</source>
        <translation>Zuerst werden die Server untersucht. Ein Wert wird nur geschrieben, wenn die Korrektur noch die richtige ist, und nur dort, wo er noch so ist wie vorher. Jeder wird zurückgelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/finish.py"/>
        <source>Finish this change?</source>
        <translation>Diese Änderung abschließen?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/finish.py"/>
        <source>&amp;Finish</source>
        <translation>Ab&amp;schließen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/help.py"/>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/help.py"/>
        <source>Open the &amp;log folder</source>
        <translation>Proto&amp;kollordner öffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/help.py"/>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/widgets/dialog.py"/>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/gui/widgets/footer.py"/>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/help.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/help.py"/>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>{n:One change.|# changes, the newest first.}</source>
        <translation>
            <numerusform>Eine Änderung.</numerusform>
            <numerusform>{n:#} Änderungen, die neueste zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>Changes on this computer</source>
        <translation>Änderungen auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>&amp;Open its folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>The records are being read.</source>
        <translation>Die Aufzeichnungen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>The report is in {path}.</source>
        <translation>Der Bericht ist in {path}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <source>No change was made from this computer yet.</source>
        <translation>Von diesem Computer aus wurde noch keine Änderung gemacht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/history.py"/>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>{name}: {n:# record|# records}</source>
        <translation>
            <numerusform>{name}: {n:#} Eintrag</numerusform>
            <numerusform>{name}: {n:#} Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>{name}: {n:# record|# records} of a longer log, around what was opened</source>
        <translation>
            <numerusform>{name}: {n:#} Eintrag eines längeren Protokolls, um die geöffnete Stelle</numerusform>
            <numerusform>{name}: {n:#} Einträge eines längeren Protokolls, um die geöffnete Stelle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <location filename="../../pxewizard/gui/widgets/log_table.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>The logs are being read.</source>
        <translation>Die Protokolle werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>Filter by text or component</source>
        <translation>Nach Text oder Komponente filtern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>The record that is picked</source>
        <translation>Der gewählte Eintrag</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>Fo&amp;llow</source>
        <translation>&amp;Mitlesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>&amp;Next error (F8)</source>
        <translation>&amp;Nächster Fehler (F8)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>C&amp;opy as CMTrace text</source>
        <translation>Als CMTrace-Te&amp;xt kopieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>Which records are shown</source>
        <translation>Welche Einträge gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>What the logs show</source>
        <translation>Was die Protokolle zeigen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/logs.py"/>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>As the &amp;system says</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>every server</source>
        <translation>jeder Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/__init__.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>distribution point</source>
        <translation>Verteilungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>management point</source>
        <translation>Verwaltungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>site server</source>
        <translation>Standortserver</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>site database</source>
        <translation>Standortdatenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>{account} for the role {role}</source>
        <translation>{account} für die Rolle {role}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>&amp;Explain each step (Guided)</source>
        <translation>Jeden Schritt &amp;erklären</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>It counts from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Explanations</source>
        <translation>Erklärungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Servers used last</source>
        <translation>Zuletzt verwendete Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Saved passwords</source>
        <translation>Gespeicherte Kennwörter</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Where changes are recorded, and can be undone from</source>
        <translation>Wo Änderungen aufgezeichnet werden und von wo sie zurückgenommen werden können</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>{saved} (set aside: it was refused)</source>
        <translation>{saved} (beiseitegelegt: Es wurde abgelehnt)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>As the s&amp;ystem says</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/pages/review_consent.py"/>
        <source>Managed by your organisation</source>
        <translation>Von Ihrer Organisation verwaltet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/dialogs/settings.py"/>
        <source>Forget {saved}</source>
        <translation>{saved} vergessen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/last_resort.py"/>
        <source>PXE Wizard has to end</source>
        <translation>PXE Wizard muss beendet werden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/last_resort.py"/>
        <source>&amp;End</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <source>{n:# step|# steps} to do</source>
        <translation>
            <numerusform>{n:#} Schritt zu tun</numerusform>
            <numerusform>{n:#} Schritte zu tun</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <source>How far the change is</source>
        <translation>Wie weit die Änderung ist</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <source>Action {x} of {of} · {seconds} s</source>
        <translation>Vorgang {x} von {of} · {seconds} s</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <source>Step {x} of {of}: {kind} on {server}</source>
        <translation>Schritt {x} von {of}: {kind} auf {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <source>Each line is on disk before the next thing is done.</source>
        <translation>Jede Zeile ist auf dem Datenträger, bevor das Nächste getan wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Before the first step</source>
        <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/apply.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>After the last step</source>
        <translation>Nach dem letzten Schritt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Distribution point</source>
        <translation>Verteilungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Management point</source>
        <translation>Verwaltungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Site server</source>
        <translation>Standortserver</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Site database</source>
        <translation>Standortdatenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Without it a password is kept only until this window is closed.</source>
        <translation>Ohne das wird ein Kennwort nur behalten, bis dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Account for the role {role}</source>
        <translation>Konto für die Rolle {role}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Password for the role {role}</source>
        <translation>Kennwort für die Rolle {role}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Current &amp;Windows account</source>
        <translation>Aktuelles &amp;Windows-Konto</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>An&amp;other account for each role</source>
        <translation>Für &amp;jede Rolle ein anderes Konto</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Sa&amp;ve the passwords in this computer&apos;s credential store</source>
        <translation>Kennwörter im Anmeldeinformationss&amp;peicher dieses Computers speichern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Managed by your organisation: no password is typed here.</source>
        <translation>Von Ihrer Organisation verwaltet: Hier wird kein Kennwort eingegeben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Current account</source>
        <translation>Aktuelles Konto</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Forget the saved password for the role {role}</source>
        <translation>Das gespeicherte Kennwort für die Rolle {role} vergessen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_account.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_article.py"/>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_article.py"/>
        <source>KB {number} only</source>
        <translation>Nur KB {number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_article.py"/>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_article.py"/>
        <source>All ar&amp;ticles</source>
        <translation>A&amp;lle Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_article.py"/>
        <source>KB {number} · {name}</source>
        <translation>KB {number} · {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_damaged.py"/>
        <source>The record of a change is damaged.</source>
        <translation>Die Aufzeichnung einer Änderung ist beschädigt.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/choose_earlier.py"/>
        <source>{n:# on this computer|# on this computer}</source>
        <translation>
            <numerusform>{n:#} auf diesem Computer</numerusform>
            <numerusform>{n:#} auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_earlier.py"/>
        <source>Undo the change on {servers}</source>
        <translation>Die Änderung auf {servers} rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_earlier.py"/>
        <source>S&amp;how all</source>
        <translation>Alle anze&amp;igen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_earlier.py"/>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <location filename="../../pxewizard/gui/taskbar/jump_list.py"/>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <source>Asking</source>
        <translation>Wird gefragt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <source>Answered {how}</source>
        <translation>Antwort {how}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <source>Recent server {name}</source>
        <translation>Zuletzt verwendeter Server {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_glance.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Answered</source>
        <translation>Hat geantwortet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>As just read, {done} of {n:# step holds|# steps hold} what was planned; see below.</source>
        <translation>
            <numerusform>Gerade gelesen: {done} von {n:#} Schritt steht wie geplant, siehe unten.</numerusform>
            <numerusform>Gerade gelesen: {done} von {n:#} Schritten stehen wie geplant, siehe unten.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>on {day} at {time}</source>
        <translation>am {day} um {time}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>no server</source>
        <translation>kein Server</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>{n:# server|# servers}</source>
        <translation>
            <numerusform>{n:#} Server</numerusform>
            <numerusform>{n:#} Server</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>Wait until the other one has ended.</source>
        <translation>Warten Sie, bis der andere Lauf beendet ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>This was practice: no real server is asked.</source>
        <translation>Das war eine Übung: Es wird kein echter Server gefragt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>Checking only reads. Finish and Undo show what they will do first.</source>
        <translation>Prüfen liest nur. Abschließen und Rückgängig zeigen zuerst, was sie tun werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>A change was interrupted.</source>
        <translation>Eine Änderung wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>Chec&amp;k the server</source>
        <translation>Ser&amp;ver prüfen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>&amp;Finish the change…</source>
        <translation>Änderung abschließe&amp;n…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>&amp;Leave it</source>
        <translation>Beisei&amp;te legen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>Another window, or a command, works on it.</source>
        <translation>Ein anderes Fenster oder ein Befehl arbeitet daran.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>no entry</source>
        <translation>kein Eintrag</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>Contin&amp;ue</source>
        <translation>F&amp;ortfahren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>A change on {servers} is being made now.</source>
        <translation>Auf {servers} wird gerade eine Änderung gemacht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>The change on {servers} was taken back.</source>
        <translation>Die Änderung auf {servers} wurde zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>The change on {servers} was not taken back completely.</source>
        <translation>Die Änderung auf {servers} wurde nicht vollständig zurückgenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>It was made {when}.</source>
        <translation>Sie wurde {when} gemacht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>A change on {servers} was interrupted {when}.</source>
        <translation>Eine Änderung auf {servers} wurde {when} unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>{place}, as it was before</source>
        <translation>{place}, wie es vorher war</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_old.py"/>
        <source>The change on {servers} {when}</source>
        <translation>Die Änderung auf {servers} {when}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>S&amp;how more</source>
        <translation>Mehr anze&amp;igen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Same pages, servers that exist only in this program.</source>
        <translation>Dieselben Seiten, Server, die es nur in diesem Programm gibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>P&amp;ractise…</source>
        <translation>Ü&amp;ben…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Diagnose from a log file instead</source>
        <translation>Stattdessen aus einer Protokolldatei diagnostizieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Drop SMSPXE.log, CertMgr.log, a folder or a .zip here. No server is contacted.</source>
        <translation>Legen Sie SMSPXE.log, CertMgr.log, einen Ordner oder eine .zip-Datei hier ab. Kein Server wird angesprochen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Open &amp;file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>You are practising</source>
        <translation>Sie üben gerade</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>&amp;Leave practice</source>
        <translation>&amp;Übung verlassen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Logs (*.log *.lo_ *.zip);;All files (*)</source>
        <translation>Protokolle (*.log *.lo_ *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>&amp;Distribution point (DP)</source>
        <translation>Verteilungspunkt (&amp;DP)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>&amp;Management point (MP)</source>
        <translation>Verwaltungspunkt (&amp;MP)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Site d&amp;atabase</source>
        <translation>Standortdatenban&amp;k</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Site &amp;server</source>
        <translation>&amp;Standortserver</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Open logs</source>
        <translation>Protokolle öffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_servers.py"/>
        <source>Open a folder with logs</source>
        <translation>Einen Ordner mit Protokollen öffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/choose_start.py"/>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>Earlier changes</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>Held against {column}: {marks}. Hatched: nothing is there.</source>
        <translation>Verglichen mit {column}: {marks}. Schraffiert: Dort ist nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>{column}: not read. {why}</source>
        <translation>{column}: nicht gelesen. {why}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>Times: {zone}, as on this computer.</source>
        <translation>Uhrzeiten: {zone}, wie auf diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/compare.py"/>
        <source>KB {number}, {title}: {verdict}</source>
        <translation>KB {number}, {title}: {verdict}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/origin.py"/>
        <source>SHA-256 {digest}</source>
        <translation>SHA-256 {digest}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/origin.py"/>
        <source>From the site database {server}, read {time} ({tag}).</source>
        <translation>Aus der Standortdatenbank {server}, gelesen um {time} ({tag}).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/origin.py"/>
        <source>Copied from {server}, read {time} ({tag}), equal to the site database.</source>
        <translation>Kopiert von {server}, gelesen um {time} ({tag}), gleich der Standortdatenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/origin.py"/>
        <source>Copied from {server}, read {time} ({tag}).</source>
        <translation>Kopiert von {server}, gelesen um {time} ({tag}).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>Servers done</source>
        <translation>Erledigte Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>&amp;Stop</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>Read &amp;again</source>
        <translation>&amp;Nochmals lesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>Read the res&amp;t</source>
        <translation>Ü&amp;brige lesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>A&amp;dd servers…</source>
        <translation>Se&amp;rver hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others.py"/>
        <source>Read the {n:one|#} &amp;again</source>
        <translation>
            <numerusform>Den einen &amp;nochmals lesen</numerusform>
            <numerusform>Die {n:#} &amp;nochmals lesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>The first one is written, read back and examined again before the others. Each has its own backup and can be taken back by itself, or all together. No service is restarted.</source>
        <translation>Der erste wird vor den anderen geschrieben, zurückgelesen und erneut untersucht. Jeder hat seine eigene Sicherung und lässt sich einzeln oder mit allen zurücknehmen. Kein Dienst wird neu gestartet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>{ticked} of {n:# server|# servers} chosen. One is written and verified first, then the others. The first surprise stops the rest.</source>
        <translation>
            <numerusform>{ticked} von {n:#} Server gewählt. Zuerst wird einer geschrieben und geprüft, dann die anderen. Die erste Überraschung hält den Rest an.</numerusform>
            <numerusform>{ticked} von {n:#} Servern gewählt. Zuerst wird einer geschrieben und geprüft, dann die anderen. Die erste Überraschung hält den Rest an.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>Write the value on these servers?</source>
        <translation>Den Wert auf diese Server schreiben?</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>&amp;Write the value on {n:# server|# servers}</source>
        <translation>
            <numerusform>&amp;Wert auf {n:#} Server schreiben</numerusform>
            <numerusform>&amp;Wert auf {n:#} Server schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>{n:# server is|# servers are} left out</source>
        <translation>
            <numerusform>{n:#} Server ist ausgelassen</numerusform>
            <numerusform>{n:#} Server sind ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>Take it back on {n:this server|these # servers}?</source>
        <translation>
            <numerusform>Auf diesem Server zurücknehmen?</numerusform>
            <numerusform>Auf diesen {n:#} Servern zurücknehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>Go on with {n:this server|these # servers}?</source>
        <translation>
            <numerusform>Mit diesem Server fortfahren?</numerusform>
            <numerusform>Mit diesen {n:#} Servern fortfahren?</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>A value is put back only where it still is as it was written. Each is read back.</source>
        <translation>Ein Wert wird nur dort zurückgestellt, wo er noch so ist, wie er geschrieben wurde. Jeder wird zurückgelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>Go &amp;on…</source>
        <translation>Weiter&amp;machen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>&amp;Undo all…</source>
        <translation>Alle&amp;s rückgängig…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>Servers that are written on</source>
        <translation>Server, auf die geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>&amp;Undo all</source>
        <translation>Alle&amp;s zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>&amp;Go on</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_mending.py"/>
        <source>All that can be mended together</source>
        <translation>Alle, die sich gemeinsam reparieren lassen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>One server a line. What follows # does not count.</source>
        <translation>Ein Server je Zeile. Was auf # folgt, zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Filter by name or detail</source>
        <translation>Nach Name oder Einzelheit filtern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Add distribution points</source>
        <translation>Verteilungspunkte hinzufügen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Not a server’s name: {word}</source>
        <translation>Kein Name eines Servers: {word}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Filter by state</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>E&amp;xamine this one</source>
        <translation>Diesen &amp;untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>Servers, one a line</source>
        <translation>Server, je Zeile einer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_parts.py"/>
        <source>&amp;Add</source>
        <translation>H&amp;inzufügen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <source>Save CS&amp;V…</source>
        <translation>CSV s&amp;peichern…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <source>Sav&amp;e report…</source>
        <translation>Bericht als &amp;Datei…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <source>Redact rep&amp;ort…</source>
        <translation>Bericht schw&amp;ärzen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/others_saving.py"/>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Looking what is replaced …</source>
        <translation>Es wird nachgesehen, was ersetzt wird …</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Attach the values as they were read</source>
        <translation>Die Werte anhängen, wie sie gelesen wurden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>In the evidence package only, and only with nothing replaced.</source>
        <translation>Nur im Beweispaket, und nur wenn nichts ersetzt wird.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>{n:# replacement|# replacements}</source>
        <translation>
            <numerusform>{n:#} Ersetzung</numerusform>
            <numerusform>{n:#} Ersetzungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Users, addresses and SIDs are replaced; servers stay.</source>
        <translation>Benutzer, Adressen und SIDs werden ersetzt; Server bleiben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Servers get names such as DP-1, too; other texts of servers are left out.</source>
        <translation>Auch Server bekommen Namen wie DP-1; andere Texte von Servern werden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Everything stays as it was read.</source>
        <translation>Alles bleibt, wie es gelesen wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>Redact the report</source>
        <translation>Bericht schwärzen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <source>What is replaced</source>
        <translation>Was ersetzt wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>&amp;Save report…</source>
        <translation>Bericht speicher&amp;n…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_redact.py"/>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>HTML, PDF, Markdown, JSON, or a package with all evidence</source>
        <translation>HTML, PDF, Markdown, JSON oder ein Paket mit allen Belegen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Copied as Markdown.</source>
        <translation>Als Markdown kopiert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Evidence package</source>
        <translation>Beweispaket</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Table for a spreadsheet</source>
        <translation>Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Page for a browser</source>
        <translation>Seite für einen Browser</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Markdown for a ticket</source>
        <translation>Markdown für ein Ticket</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Redac&amp;t…</source>
        <translation>Sch&amp;wärzen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Sho&amp;w it</source>
        <translation>&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/report_row.py"/>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>The folder could not be opened. Copy its path.</source>
        <translation>Der Ordner konnte nicht geöffnet werden. Kopieren Sie seinen Pfad.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result.py"/>
        <source>Each step</source>
        <translation>Jeder Schritt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Still to do by hand</source>
        <translation>Noch von Hand zu tun</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Undo &amp;even so…</source>
        <translation>&amp;Trotzdem rückgängig machen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Copy pat&amp;h</source>
        <translation>Pfa&amp;d kopieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Undo folder</source>
        <translation>Undo-Ordner</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>Keep or take back</source>
        <translation>Behalten oder zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>{n:# value was|# values were} not taken back: somebody changed it.</source>
        <translation>
            <numerusform>{n:#} Wert wurde nicht zurückgenommen: Jemand hat ihn geändert.</numerusform>
            <numerusform>{n:#} Werte wurden nicht zurückgenommen: Jemand hat sie geändert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_keep.py"/>
        <source>What is kept</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_log.py"/>
        <source>&amp;Read now</source>
        <translation>Jetzt &amp;lesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/result_log.py"/>
        <source>&amp;Watch the log</source>
        <translation>Protokoll &amp;beobachten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>Backup before the first change</source>
        <translation>Sicherung vor der ersten Änderung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>What cannot be undone</source>
        <translation>Was nicht rückgängig gemacht werden kann</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>Which fix do you want?</source>
        <translation>Welche Korrektur möchten Sie?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>A folder of its own, written and read back first, with {files}, plan, examination, journal and a README.</source>
        <translation>Ein eigener Ordner, zuerst geschrieben und zurückgelesen, mit {files}, Plan, Untersuchung, Journal und einer README-Datei.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>A folder of its own for this change, written and read back first.</source>
        <translation>Ein eigener Ordner für diese Änderung, zuerst geschrieben und zurückgelesen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>The registry change itself can be undone completely.</source>
        <translation>Die Änderung in der Registrierung lässt sich vollständig rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review.py"/>
        <source>Nothing here: the registry change can be undone completely.</source>
        <translation>Hier nichts: Die Änderung in der Registrierung lässt sich vollständig rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_consent.py"/>
        <source>Change n&amp;umber</source>
        <translation>Änderungsn&amp;ummer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_consent.py"/>
        <source>Save the &amp;plan…</source>
        <translation>&amp;Plan speichern…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_consent.py"/>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_consent.py"/>
        <source>Plans (*.pxeplan)</source>
        <translation>Pläne (*.pxeplan)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>It hangs on the number that is asked for above</source>
        <translation>Es hängt von der Zahl ab, nach der oben gefragt wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>as {account}</source>
        <translation>als {account}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>{service} · as {account}</source>
        <translation>{service} · als {account}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>Value name</source>
        <translation>Wertname</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Type</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <location filename="../../pxewizard/gui/widgets/before_after.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <location filename="../../pxewizard/gui/widgets/before_after.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>{state}, started again</source>
        <translation>{state}, neu gestartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/pages/review_step.py"/>
        <source>{state}, left alone</source>
        <translation>{state}, unangetastet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Not yet valid</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Certificate {name}, thumbprint {thumbprint}, {word}</source>
        <translation>Zertifikat {name}, Fingerabdruck {thumbprint}, {word}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Subject: {text}</source>
        <translation>Antragsteller: {text}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Issuer: {text}</source>
        <translation>Aussteller: {text}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Valid from {begin} to {end}: {word}</source>
        <translation>Gültig vom {begin} bis {end}: {word}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>Thumbprint: {text}</source>
        <translation>Fingerabdruck: {text}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <source>SHA-256: {text}</source>
        <translation>SHA-256: {text}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/certificate_chip.py"/>
        <location filename="../../pxewizard/gui/widgets/code_box.py"/>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/gui/widgets/log_table.py"/>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <location filename="../../pxewizard/gui/widgets/whole_copy.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/certificates.py"/>
        <source>and {n:# more|# more}</source>
        <translation>
            <numerusform>und {n:#} weiterer</numerusform>
            <numerusform>und {n:#} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>{first} and {n:# more|# more}</source>
        <translation>
            <numerusform>{first} und {n:#} weiterer</numerusform>
            <numerusform>{first} und {n:#} weitere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/changes_table.py"/>
        <source>Practice: {servers}</source>
        <translation>Übung: {servers}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Only shown; this program never runs it.</source>
        <translation>Wird nur angezeigt und von diesem Programm nie ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Only to read: a prompt would not hand over this value unchanged. This program never runs it.</source>
        <translation>Nur zum Lesen: Eine Eingabeaufforderung gäbe diesen Wert nicht unverändert weiter. Dieses Programm führt ihn nie aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Only to read: a prompt cuts lines after 8,191 characters. This program never runs it.</source>
        <translation>Nur zum Lesen: Eine Eingabeaufforderung schneidet Zeilen nach 8.191 Zeichen ab. Dieses Programm führt ihn nie aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>REG.exe command</source>
        <translation>REG.exe-Befehl</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>The same as REG.exe, for an elevated prompt on {server}.</source>
        <translation>Dasselbe als REG.exe, für eine Eingabeaufforderung mit Administratorrechten auf {server}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>Show all {n:# character|# characters}</source>
        <translation>
            <numerusform>Das Zeichen anzeigen</numerusform>
            <numerusform>Alle {n:#} Zeichen anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <source>REG.exe command for {value} on {server}</source>
        <translation>REG.exe-Befehl für {value} auf {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/command.py"/>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Cop&amp;y</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_model.py"/>
        <location filename="../../pxewizard/gui/widgets/comparison_table.py"/>
        <source>First difference</source>
        <translation>Erste Abweichung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Decimal</source>
        <translation>Dezimal</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>Items / certificates</source>
        <translation>Elemente / Zertifikate</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>valid from</source>
        <translation>gültig ab</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>what the others are held against</source>
        <translation>womit die anderen verglichen werden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>the same in another form</source>
        <translation>gleich in anderer Form</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>nothing to compare it with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>Certificate {number}</source>
        <translation>Zertifikat {number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_rows.py"/>
        <source>subject, thumbprint</source>
        <translation>Antragsteller, Fingerabdruck</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/comparison_table.py"/>
        <source>The same value in several places</source>
        <translation>Derselbe Wert an mehreren Orten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Do not check &amp;this certificate; the record says so</source>
        <translation>Dieses Zertifikat nicht prüfen; i&amp;m Protokoll steht es dann</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>The lines for the administrator</source>
        <translation>Die Zeilen für den Administrator</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Copy the &amp;lines</source>
        <translation>Zeilen k&amp;opieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>The query</source>
        <translation>Die Abfrage</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Sit&amp;e database</source>
        <translation>&amp;Standortdatenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>As&amp;k it</source>
        <translation>A&amp;bfragen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Cop&amp;y the query for the DBA</source>
        <translation>Abfrage für den DBA ko&amp;pieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Open its &amp;result…</source>
        <translation>E&amp;rgebnis öffnen…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>HOST, HOST\INSTANCE or HOST:PORT, then /NAME</source>
        <translation>HOST, HOST\INSTANCE oder HOST:PORT, danach /NAME</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Write the name of the database.</source>
        <translation>Schreiben Sie den Namen der Datenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>The saved result</source>
        <translation>Das gespeicherte Ergebnis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/database_card.py"/>
        <source>Results (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Ergebnisse (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/disclosure.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/disclosure.py"/>
        <source>Shut</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>E{number} {name} on {server}</source>
        <translation>E{number} {name} auf {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <source>E{number}</source>
        <translation>E{number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>{at} UTC</source>
        <translation>{at} UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>{n:# more character is|# more characters are} not shown.</source>
        <translation>
            <numerusform>{n:#} weiteres Zeichen wird nicht gezeigt.</numerusform>
            <numerusform>{n:#} weitere Zeichen werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Evidence {number}</source>
        <translation>Beleg {number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/evidence.py"/>
        <source>The answer itself</source>
        <translation>Die Antwort selbst</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Proved</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/finding_card.py"/>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/footer.py"/>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/guide.py"/>
        <location filename="../../pxewizard/gui/widgets/header.py"/>
        <source>&amp;Guided</source>
        <translation>Mit Erklärun&amp;gen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/guide.py"/>
        <source>What this step does and why</source>
        <translation>Was dieser Schritt tut und warum</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/journal_table.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Line hash</source>
        <translation>Zeilenhash</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <location filename="../../pxewizard/remote/menders.py"/>
        <location filename="../../pxewizard/report/page.py"/>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WinRM</source>
        <translation>WinRM</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WMI</source>
        <translation>WMI</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Registry right</source>
        <translation>Recht an der Registrierung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>{says}, {ms} ms</source>
        <translation>{says}, {ms} ms</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Passed with a warning</source>
        <translation>Mit Warnung bestanden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Broke</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/ladder.py"/>
        <source>The way to {server}</source>
        <translation>Der Weg zu {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_findings.py"/>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_findings.py"/>
        <source>Go to line {line} of {log}</source>
        <translation>Zu Zeile {line} von {log}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <source>{shown} of {n:# line|# lines} · time in UTC</source>
        <translation>
            <numerusform>{shown} von {n:#} Zeile · Zeit in UTC</numerusform>
            <numerusform>{shown} von {n:#} Zeilen · Zeit in UTC</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <source>&amp;All lines</source>
        <translation>A&amp;lle Zeilen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Log evidence</source>
        <translation>Belege aus Protokollen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <source>&amp;Fewer lines</source>
        <translation>&amp;Weniger Zeilen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/log_lines.py"/>
        <source>&amp;All {n:# line|# lines}</source>
        <translation>
            <numerusform>A&amp;lle {n:#} Zeilen</numerusform>
            <numerusform>A&amp;lle {n:#} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Log text</source>
        <translation>Protokolltext</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Time (UTC)</source>
        <translation>Uhrzeit (UTC)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_model.py"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/log_table.py"/>
        <source>No error is shown</source>
        <translation>Kein Fehler ist zu sehen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/matrix.py"/>
        <source>Pattern of the servers</source>
        <translation>Muster der Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/outcome_row.py"/>
        <source>S{number}: {kind} on {server}, {name}</source>
        <translation>S{number}: {kind} auf {server}, {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/outcome_row.py"/>
        <location filename="../../pxewizard/report/of_steps.py"/>
        <source>It was not begun.</source>
        <translation>Es wurde nicht begonnen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/problem_body.py"/>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/problem_body.py"/>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/problem_body.py"/>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Cop&amp;y everything</source>
        <translation>Alles ko&amp;pieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/question_rows.py"/>
        <source>Decimal {decimal}, hexadecimal 0x{hexadecimal}. From {low} to {high}{unit}.</source>
        <translation>Dezimal {decimal}, hexadezimal 0x{hexadecimal}. Von {low} bis {high}{unit}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/question_rows.py"/>
        <source>From {low} to {high}{unit}.</source>
        <translation>Von {low} bis {high}{unit}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/questions.py"/>
        <source>{low} to {high} {unit}</source>
        <translation>{low} bis {high} {unit}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/questions.py"/>
        <source>E&amp;xamine again with these answers</source>
        <translation>&amp;Mit diesen Antworten erneut untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/questions.py"/>
        <source>I do not know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail.py"/>
        <source>H&amp;istory</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail.py"/>
        <source>Setti&amp;ngs</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail.py"/>
        <source>Hel&amp;p</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>Step {x} of {y}, {step}, {state}</source>
        <translation>Schritt {x} von {y}, {step}, {state}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/rail_list.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/readings.py"/>
        <source>Readings of {server}</source>
        <translation>Gelesenes von {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>{role} · as {account}</source>
        <translation>{role} · als {account}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>{server} gave no answer</source>
        <translation>keine Antwort von {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Not asked</source>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>it was not needed</source>
        <translation>es war nicht nötig</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Progress of {server}</source>
        <translation>Fortschritt von {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>&amp;Try again</source>
        <translation>Erneu&amp;t versuchen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>{answered} of {n:# reading|# readings}</source>
        <translation>
            <numerusform>{answered} von {n:#} Wert</numerusform>
            <numerusform>{answered} von {n:#} Werten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Stopped at {rung}</source>
        <translation>Angehalten bei {rung}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>asked only if it is needed</source>
        <translation>wird nur gefragt, wenn es nötig ist</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/server_card.py"/>
        <source>looking where the way breaks</source>
        <translation>es wird gesucht, wo der Weg abbricht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>&amp;Details</source>
        <translation>Deta&amp;ils</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>&amp;Name or address of this server</source>
        <translation>&amp;Name oder Adresse dieses Servers</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Examine with this name</source>
        <translation>Mit diesem Namen untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Who can do it</source>
        <translation>Wer es tun kann</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Text to send</source>
        <translation>Text zum Senden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>The way there</source>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Everything entered is kept.</source>
        <translation>Alles Eingegebene bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>&amp;Use another name…</source>
        <translation>An&amp;deren Namen verwenden…</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Examine the &amp;others without this one</source>
        <translation>Die übrigen &amp;ohne diesen untersuchen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Write the name of the server.</source>
        <translation>Schreiben Sie den Namen des Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Who can mend it: {who}</source>
        <translation>Wer es beheben kann: {who}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/silence.py"/>
        <source>Cop&amp;y text</source>
        <translation>Text ko&amp;pieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/step_card.py"/>
        <source>{kind} on {server}</source>
        <translation>{kind} auf {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/step_card.py"/>
        <source>Step {number}: {step}</source>
        <translation>Schritt {number}: {step}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/step_card.py"/>
        <source>{step}, left out</source>
        <translation>{step}, ausgelassen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/step_card.py"/>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <source>PXE service</source>
        <translation>PXE-Dienst</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <source>In CertMgr</source>
        <translation>In CertMgr</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <source>Not mended together with others: {why}</source>
        <translation>Nicht gemeinsam mit anderen reparierbar: {why}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/sweep_model.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>named</source>
        <translation>genannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/trouble_card.py"/>
        <source>What went wrong</source>
        <translation>Was nicht ging</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Write over what somebody else has put there since.</source>
        <translation>Überschreiben, was jemand anders seither dort eingetragen hat.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>What is there now is written into the journal first.</source>
        <translation>Was jetzt da ist, wird zuerst in das Journal geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Take this change back?</source>
        <translation>Diese Änderung zurücknehmen?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>These values were changed after this program wrote them</source>
        <translation>Diese Werte wurden geändert, nachdem dieses Programm sie geschrieben hatte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Remove {name} on {server}: it was not there before.</source>
        <translation>{name} auf {server} entfernen: Der Wert war vorher nicht da.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>{name} on {server} now: {found}.</source>
        <translation>{name} auf {server} jetzt: {found}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>&amp;Undo even so</source>
        <translation>&amp;Trotzdem rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Start {name} on {server}, if it does not run.</source>
        <translation>{name} auf {server} starten, falls der Dienst nicht ausgeführt wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>{name} on {server} is not restarted; it reads the value when it is started next.</source>
        <translation>{name} auf {server} wird nicht neu gestartet. Der Dienst liest den Wert, wenn er das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>Put {name} on {server} back: {value}.</source>
        <translation>{name} auf {server} zurückstellen: {value}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/undo_question.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>Put back</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Verify</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Everything is read once more, and must lead to the same steps</source>
        <translation>Alles wird noch einmal gelesen und muss zu denselben Schritten führen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>What every place holds is written to disk and read back</source>
        <translation>Was jeder Ort enthält, wird auf den Datenträger geschrieben und zurückgelesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>The servers are examined again; what they say then counts</source>
        <translation>Die Server werden noch einmal untersucht. Es zählt, was sie dann sagen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>It must be running, and no service may depend on it</source>
        <translation>Der Dienst muss ausgeführt werden, und kein Dienst darf von ihm abhängen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>The service is stopped</source>
        <translation>Der Dienst wird beendet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>The service is started; a start that fails is tried again</source>
        <translation>Der Dienst wird gestartet. Ein Start, der fehlschlägt, wird noch einmal versucht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>limit {seconds} s</source>
        <translation>Grenze {seconds} s</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>It must still be as examined: {found}</source>
        <translation>Es muss noch so sein wie untersucht: {found}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>The value is read again: type, number of items, every item</source>
        <translation>Der Wert wird noch einmal gelesen: Typ, Anzahl der Elemente, jedes Element</translation>
    </message>
    <message>
        <location filename="../../pxewizard/gui/widgets/work_card.py"/>
        <source>The value is put back: {found}</source>
        <translation>Der Wert wird zurückgestellt: {found}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/journal/bulk_readme.py"/>
        <source>This folder is the record of one fix of {n:# server|# servers} by pxewizard:
KB {article}, approved by {by} on {at} UTC.</source>
        <translation>
            <numerusform>Dieser Ordner ist die Aufzeichnung einer Reparatur von {n:#} Server durch pxewizard:
KB {article}, freigegeben von {by} am {at} UTC.</numerusform>
            <numerusform>Dieser Ordner ist die Aufzeichnung einer Reparatur von {n:#} Servern durch pxewizard:
KB {article}, freigegeben von {by} am {at} UTC.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/bulk_readme.py"/>
        <source>Below “changes” lies an undo folder for each server on which something was begun, with a README of its own
and a .reg file that works without the program.</source>
        <translation>Unter „changes“ liegt für jeden Server, auf dem etwas begonnen wurde, ein Rückgängig-Ordner mit eigener
README und einer .reg-Datei, die ohne das Programm funktioniert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/bulk_readme.py"/>
        <source>To take all of it back with the program, or the folder of one server:</source>
        <translation>Um alles mit dem Programm zurückzunehmen, oder den Ordner eines Servers:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/bulk_readme.py"/>
        <source>Do not edit the files: the program refuses a record that was changed by hand.</source>
        <translation>Bearbeiten Sie die Dateien nicht: Das Programm weist eine von Hand geänderte Aufzeichnung ab.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>This folder is the record of one change made by pxewizard:
{title}
KB {article}, approved by {by} on {at} UTC.</source>
        <translation>Dieser Ordner ist die Aufzeichnung einer Änderung durch pxewizard:
{title}
KB {article}, freigegeben von {by} am {at} UTC.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>Keep it for as long as the change may have to be undone. Do not edit its files: the program refuses
a record that was changed by hand.</source>
        <translation>Bewahren Sie ihn auf, solange die Änderung vielleicht zurückgenommen werden muss. Bearbeiten Sie
seine Dateien nicht: Das Programm weist eine von Hand geänderte Aufzeichnung zurück.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>HOW TO UNDO IT WITH THE PROGRAM</source>
        <translation>MIT DEM PROGRAMM RÜCKGÄNGIG MACHEN</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>It says what it will do, and asks. It takes back only what still reads as the change left it.</source>
        <translation>Es sagt, was es tun wird, und fragt. Es nimmt nur zurück, was noch so ist, wie die Änderung es hinterließ.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>HOW TO UNDO IT BY HAND</source>
        <translation>VON HAND RÜCKGÄNGIG MACHEN</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>A .reg file does not know its server. Take each one to its own server only:</source>
        <translation>Eine .reg-Datei kennt ihren Server nicht. Bringen Sie jede nur auf ihren eigenen Server:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>There, at an elevated prompt, run:  reg import FILE
It puts back what the registry held before the change. If a file is missing here, the change never
came so far as to write on that server.</source>
        <translation>Führen Sie dort an einer Eingabeaufforderung mit Administratorrechten aus:  reg import FILE
Das stellt zurück, was die Registrierung vor der Änderung enthielt. Fehlt hier eine Datei, kam die
Änderung nie so weit, auf jenem Server zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>plan.json: what was to be done, and on which servers</source>
        <translation>plan.json: was getan werden sollte, und auf welchen Servern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>examination.json: what was found, and why this plan followed from it</source>
        <translation>examination.json: was gefunden wurde, und warum dieser Plan daraus folgte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>journal.jsonl: what was done and when, line by line</source>
        <translation>journal.jsonl: was wann getan wurde, Zeile für Zeile</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>backup.json: what each place held just before the first change</source>
        <translation>backup.json: was jeder Ort unmittelbar vor der ersten Änderung enthielt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>THE FILES</source>
        <translation>DIE DATEIEN</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>Then restart the service {service} on {server}: it reads the value when it starts.</source>
        <translation>Starten Sie danach den Dienst {service} auf {server} neu: Er liest den Wert, wenn er startet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <source>{name}: the same, for regedit</source>
        <translation>{name}: dasselbe, für regedit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/journal/readme.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Change number: {number}</source>
        <translation>Änderungsnummer: {number}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>TCP port {port} is open</source>
        <translation>TCP-Port {port} ist offen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>trusted, SHA-256 {thumbprint}</source>
        <translation>vertrauenswürdig, SHA-256 {thumbprint}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>{account} by {way}, {spn}</source>
        <translation>{account} über {way}, {spn}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>the computer calls itself {name}</source>
        <translation>der Computer nennt sich {name}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>there is no key {key}: no site system of Configuration Manager?</source>
        <translation>es gibt keinen Schlüssel {key}: kein Standortsystem von Configuration Manager?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>may read {key}, not write</source>
        <translation>darf {key} lesen, nicht schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/doctor.py"/>
        <source>may read and write {key}</source>
        <translation>darf {key} lesen und schreiben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Server: {server}
Connection to: {host}, TCP port {port}
Addresses: {addresses}
From: {here}
Account: {account}
Time: {time}
Stopped at: {rung}
Code: {code}
Details: {detail}</source>
        <translation>Server: {server}
Verbindung zu: {host}, TCP-Port {port}
Adressen: {addresses}
Von: {here}
Konto: {account}
Zeit: {time}
Angehalten bei: {rung}
Code: {code}
Details: {detail}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} refuses access to the account {account}. Reading and mending its PXE settings needs a domain account that is a member of the local group Administrators there. Please add it, or name one that is.</source>
        <translation>{server} verweigert dem Konto {account} den Zugriff. Um die PXE-Einstellungen zu lesen und zu reparieren, ist ein Domänenkonto nötig, das dort Mitglied der lokalen Gruppe „Administratoren“ ist. Bitte nehmen Sie es auf, oder nennen Sie eines, das es ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{account} is a local account of {server}, and the network or administrator&apos;s rights are denied to it there. Please name a domain account that is a member of Administrators on that server.</source>
        <translation>{account} ist ein lokales Konto von {server}, und das Netzwerk oder Administratorrechte werden ihm dort verweigert. Bitte nennen Sie ein Domänenkonto, das auf jenem Server Mitglied von „Administratoren“ ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} did not accept the account {account} by NTLM, and Kerberos was not used. Please check that HTTP/{server} or WSMAN/{server} is registered for that computer (setspn -Q), whether a policy restricts NTLM, and whether the account is locked or its password has run out.</source>
        <translation>{server} hat das Konto {account} über NTLM nicht angenommen, und Kerberos wurde nicht verwendet. Bitte prüfen Sie, ob HTTP/{server} oder WSMAN/{server} für jenen Computer registriert ist (setspn -Q), ob eine Richtlinie NTLM einschränkt, und ob das Konto gesperrt oder sein Kennwort abgelaufen ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} refused the account {account} by NTLM. Check name and password before another try: each wrong one counts towards a lock-out. If they are right, use the server&apos;s real full name instead of an alias. If that was it, ask an administrator of the domain: whether HTTP/{server} or WSMAN/{server} is registered for that computer (setspn -Q), whether a policy restricts NTLM, and whether the account is locked or its password has run out.</source>
        <translation>{server} hat das Konto {account} über NTLM abgelehnt. Prüfen Sie Name und Kennwort vor einem weiteren Versuch: Jedes falsche zählt auf eine Kontosperre. Stimmen beide, verwenden Sie den wirklichen vollständigen Namen des Servers statt eines Alias. War er das schon, fragen Sie die Domänenadministration: ob HTTP/{server} oder WSMAN/{server} für diesen Computer registriert ist (setspn -Q), ob eine Richtlinie NTLM einschränkt und ob das Konto gesperrt oder sein Kennwort abgelaufen ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Kerberos knows no usable service HTTP or WSMAN on {server}. Please check its service principal names (setspn -Q HTTP/{server}, setspn -Q WSMAN/{server}): one of them should belong to the computer account alone.</source>
        <translation>Kerberos kennt keinen brauchbaren Dienst HTTP oder WSMAN auf {server}. Bitte prüfen Sie die Dienstprinzipalnamen (setspn -Q HTTP/{server}, setspn -Q WSMAN/{server}): Einer davon sollte allein dem Computerkonto gehören.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>What answers as {host} on TCP port {port} is not the WinRM service of {server}. Please check which computer or proxy that is, and where the WinRM listener is (winrm enumerate winrm/config/listener).</source>
        <translation>Was als {host} an TCP-Port {port} antwortet, ist nicht der WinRM-Dienst von {server}. Bitte prüfen Sie, welcher Computer oder Proxy das ist, und wo der WinRM-Listener ist (winrm enumerate winrm/config/listener).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Replies from {server} on TCP port {port} arrive altered, or are not from WinRM at all. Please check whether a proxy, a load balancer or an inspection of the traffic sits in between, and take it out for this connection.</source>
        <translation>Antworten von {server} an TCP-Port {port} kommen verändert an oder sind gar nicht von WinRM. Bitte prüfen Sie, ob ein Proxy, ein Lastenausgleich oder eine Überprüfung des Datenverkehrs dazwischensitzt, und nehmen Sie diese Verbindung davon aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WinRM on {server} answers, but WMI does not do what it is asked. Please check the service Winmgmt and the repository (winmgmt /verifyrepository), with root/cimv2 and StdRegProv in it.</source>
        <translation>WinRM auf {server} antwortet, aber WMI tut nicht, was verlangt wird. Bitte prüfen Sie den Dienst Winmgmt und das Repository (winmgmt /verifyrepository) mit root/cimv2 und StdRegProv darin.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WinRM on {server} does not work as it should. Please look at the event log “Windows Remote Management”, at winrm get winrm/config, and restart the service WinRM at a quiet time.</source>
        <translation>WinRM auf {server} arbeitet nicht, wie es soll. Bitte sehen Sie in das Ereignisprotokoll „Windows Remote Management“ und auf winrm get winrm/config, und starten Sie den Dienst WinRM zu einer ruhigen Zeit neu.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WinRM on {server} has reached a limit for the account {account}. Please end what is left of its sessions, or raise the limits of WinRM (winrm get winrm/config) there.</source>
        <translation>WinRM auf {server} hat eine Grenze für das Konto {account} erreicht. Bitte beenden Sie, was von dessen Sitzungen übrig ist, oder erhöhen Sie dort die Grenzen von WinRM (winrm get winrm/config).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The connection to {server} on TCP port {port} is cut or falls silent. Please check firewalls and inspection on the way from {here}, and the load of that server.</source>
        <translation>Die Verbindung zu {server} an TCP-Port {port} bricht ab oder verstummt. Bitte prüfen Sie Firewalls und die Überprüfung des Datenverkehrs auf dem Weg von {here}, und die Auslastung jenes Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Signing in to {server} needs an account. Sign in to this computer with a domain account, or run kinit, or name another domain account that is an administrator there.</source>
        <translation>Für die Anmeldung an {server} wird ein Konto gebraucht. Melden Sie sich an diesem Computer mit einem Domänenkonto an, oder führen Sie kinit aus, oder nennen Sie ein anderes Domänenkonto, das dort Administrator ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} refused the account {account}. Check name and password before another try: each wrong one counts towards a lock-out. The account must be an administrator of that server.</source>
        <translation>{server} hat das Konto {account} abgelehnt. Prüfen Sie Name und Kennwort vor einem weiteren Versuch: Jedes falsche zählt für die Kontosperrung. Das Konto muss Administrator jenes Servers sein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The network team.</source>
        <translation>Das Netzwerkteam.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>An administrator of {server}.</source>
        <translation>Ein Administrator von {server}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>An administrator of the domain.</source>
        <translation>Ein Administrator der Domäne.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Whoever issues the certificates for {server}.</source>
        <translation>Wer die Zertifikate für {server} ausstellt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>You, at this computer.</source>
        <translation>Sie, an diesem Computer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>registry</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The name {host} cannot be looked up from {here}. Please check its entry in DNS, and whether this network may ask for it; or tell the right full name of the server.</source>
        <translation>Der Name {host} kann von {here} aus nicht aufgelöst werden. Bitte prüfen Sie seinen Eintrag im DNS, und ob dieses Netzwerk danach fragen darf. Oder nennen Sie den richtigen vollständigen Namen des Servers.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>There is no way from {here} to {host}. Please check routes and firewalls, and open TCP port {port}.</source>
        <translation>Es gibt keinen Weg von {here} zu {host}. Bitte prüfen Sie Routen und Firewalls, und öffnen Sie TCP-Port {port}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{host} does not answer on TCP port {port}: connections from {here} seem to be dropped. Please open this port from there to that server, or say that the server is switched off.</source>
        <translation>{host} antwortet nicht an TCP-Port {port}: Verbindungen von {here} scheinen verworfen zu werden. Bitte öffnen Sie diesen Port von dort zu jenem Server, oder sagen Sie, dass der Server ausgeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{host} refuses connections on TCP port {port}. Please switch WinRM on (winrm quickconfig), let it listen on that port, and check the server&apos;s own firewall; or tell the port it listens on.</source>
        <translation>{host} weist Verbindungen an TCP-Port {port} ab. Bitte schalten Sie WinRM ein (winrm quickconfig), lassen Sie es an diesem Port lauschen, und prüfen Sie die Firewall des Servers selbst. Oder nennen Sie den Port, an dem es lauscht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The certificate that {server} shows on TCP port {port} is not trusted by {here}. Please send the certificate of the authority that issued it (PEM), or have it replaced by one of the company&apos;s.</source>
        <translation>Dem Zertifikat, das {server} an TCP-Port {port} zeigt, vertraut {here} nicht. Bitte senden Sie das Zertifikat der Stelle, die es ausgestellt hat (PEM), oder lassen Sie es durch eines der Firma ersetzen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The certificate on TCP port {port} is not made out to {server}. Please issue one with that name as DNS name, and bind it to the WinRM listener; or tell the name that stands in it.</source>
        <translation>Das Zertifikat an TCP-Port {port} ist nicht auf {server} ausgestellt. Bitte stellen Sie eines mit diesem Namen als DNS-Namen aus, und binden Sie es an den WinRM-Listener. Oder nennen Sie den Namen, der darin steht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The certificate of {server} on TCP port {port} is not valid at the time below. Please renew it, and bind the new one to the WinRM listener.</source>
        <translation>Das Zertifikat von {server} an TCP-Port {port} ist zur unten genannten Zeit nicht gültig. Bitte erneuern Sie es, und binden Sie das neue an den WinRM-Listener.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>No TLS connection to {server} on TCP port {port} comes about. Please check that the WinRM listener there is one for HTTPS with a certificate, and that TLS 1.2 or newer is on.</source>
        <translation>Eine TLS-Verbindung zu {server} an TCP-Port {port} kommt nicht zustande. Bitte prüfen Sie, ob der WinRM-Listener dort einer für HTTPS mit Zertifikat ist, und ob TLS 1.2 oder neuer eingeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} is an address, so that only NTLM could be used, and {account} was refused. Use the server&apos;s full name; if that was right, check the password.</source>
        <translation>{server} ist eine Adresse, deshalb war nur NTLM möglich, und {account} wurde abgelehnt. Verwenden Sie den vollständigen Namen des Servers. War es der, prüfen Sie das Kennwort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>The clocks of {here}, of {server} and of the domain are more than five minutes apart. Please check the time service of the computer that is wrong (w32tm /query /status).</source>
        <translation>Die Uhren von {here}, von {server} und von der Domäne weichen mehr als fünf Minuten voneinander ab. Bitte prüfen Sie den Zeitdienst des Computers, der falsch geht (w32tm /query /status).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>No domain controller can be reached from {here} to sign in to {server}. Please check VPN, DNS and TCP and UDP port 88 to the domain controllers.</source>
        <translation>Von {here} aus ist kein Domänencontroller erreichbar, um sich an {server} anzumelden. Bitte prüfen Sie VPN, DNS und TCP- und UDP-Port 88 zu den Domänencontrollern.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>This computer cannot use Kerberos with {server}. Run the program on Windows, or have the Python package gssapi installed.</source>
        <translation>Dieser Computer kann Kerberos mit {server} nicht verwenden. Führen Sie das Programm unter Windows aus, oder lassen Sie das Python-Paket gssapi installieren.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WinRM on {server} offers neither Kerberos nor NTLM. Please switch Negotiate on for the service (winrm/config/service/auth); Basic is not used.</source>
        <translation>WinRM auf {server} bietet weder Kerberos noch NTLM an. Bitte schalten Sie Negotiate für den Dienst ein (winrm/config/service/auth). Basic wird nicht verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{server} takes no request as long as is needed. Please raise MaxEnvelopeSizekb there to 500 (winrm/config).</source>
        <translation>{server} nimmt keine so lange Anforderung an, wie nötig ist. Bitte erhöhen Sie dort MaxEnvelopeSizekb auf 500 (winrm/config).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>Remote shells are switched off on {server}. They are needed for reading its logs over WinRM only; please allow them, or share the log&apos;s folder.</source>
        <translation>Remoteshells sind auf {server} abgeschaltet. Sie werden nur gebraucht, um seine Protokolle über WinRM zu lesen. Bitte erlauben Sie sie, oder geben Sie den Ordner des Protokolls frei.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>WMI on {server} refuses the account {account}. Please make it a member of Administrators there, or give it Execute Methods and Remote Enable on the namespace root/cimv2 (wmimgmt.msc).</source>
        <translation>WMI auf {server} verweigert dem Konto {account} den Zugriff. Bitte nehmen Sie es dort in „Administratoren“ auf, oder geben Sie ihm „Methoden ausführen“ und „Remoteaktivierung“ für den Namespace root/cimv2 (wmimgmt.msc).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/menders.py"/>
        <source>{host}, TCP port {port}, leads to another computer than {server}. Correct the address after the equals sign, or the name before it.</source>
        <translation>{host}, TCP-Port {port}, führt zu einem anderen Computer als {server}. Berichtigen Sie die Adresse hinter dem Gleichheitszeichen oder den Namen davor.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/odbc.py"/>
        <source>The account&apos;s name</source>
        <translation>Der Name des Kontos</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/odbc.py"/>
        <source>The password</source>
        <translation>Das Kennwort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/odbc.py"/>
        <source>The certificate&apos;s name</source>
        <translation>Der Name des Zertifikats</translation>
    </message>
    <message>
        <location filename="../../pxewizard/remote/odbc.py"/>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/build.py"/>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>0 changes were made.</source>
        <translation>Es wurden 0 Änderungen vorgenommen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/build.py"/>
        <source>Nothing was examined.</source>
        <translation>Es wurde nichts untersucht.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{some} of {n:# distribution point is|# distribution points are} mended and verified.</source>
        <translation>
            <numerusform>{some} von {n:#} Verteilungspunkt ist repariert und geprüft.</numerusform>
            <numerusform>{some} von {n:#} Verteilungspunkten sind repariert und geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{n:# other server|# other servers}</source>
        <translation>
            <numerusform>{n:#} weiteren Server</numerusform>
            <numerusform>{n:#} weiteren Servern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{canary}, and the same on {same}</source>
        <translation>{canary}, und dasselbe auf {same}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>The folder of each server holds .reg files for that server alone.</source>
        <translation>Der Ordner jedes Servers enthält .reg-Dateien für diesen Server allein.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>On {some} of {n:# distribution point|# distribution points} the change was taken back.</source>
        <translation>
            <numerusform>Auf {some} von {n:#} Verteilungspunkt wurde die Änderung zurückgenommen.</numerusform>
            <numerusform>Auf {some} von {n:#} Verteilungspunkten wurde die Änderung zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>Each value was taken back only where it still was as it had been written.</source>
        <translation>Jeder Wert wurde nur dort zurückgenommen, wo er noch so war, wie er geschrieben worden war.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>The run was interrupted.</source>
        <translation>Der Lauf wurde unterbrochen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{n:# server|# servers} did not turn out as expected.</source>
        <translation>
            <numerusform>Bei {n:#} Server kam es anders als erwartet.</numerusform>
            <numerusform>Bei {n:#} Servern kam es anders als erwartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{n:# server was|# servers were} begun and not ended.</source>
        <translation>
            <numerusform>{n:#} Server wurde begonnen und nicht beendet.</numerusform>
            <numerusform>{n:#} Server wurden begonnen und nicht beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>{n:# server was|# servers were} not begun.</source>
        <translation>
            <numerusform>{n:#} Server wurde nicht begonnen.</numerusform>
            <numerusform>{n:#} Server wurden nicht begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_bulk.py"/>
        <source>Whether a computer boots is not known.</source>
        <translation>Ob ein Computer startet, ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>Before: {before} {known}</source>
        <translation>Zuvor: {before} {known}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>On {server}, at an elevated prompt: reg import {file}</source>
        <translation>Auf {server}, in einer Eingabeaufforderung mit erhöhten Rechten: reg import {file}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_change.py"/>
        <source>Not looked at</source>
        <translation>Nicht nachgesehen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>named by the management point only, so it does not judge</source>
        <translation>nur vom Verwaltungspunkt genannt, urteilt also nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/compared.py"/>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>named by {server}</source>
        <translation>genannt von {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>its own name</source>
        <translation>sein eigener Name</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>its own registry</source>
        <translation>seine eigene Registrierung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>named for this examination</source>
        <translation>für diese Untersuchung genannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_examination.py"/>
        <source>the check of its site</source>
        <translation>die Prüfung seines Standorts</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_readings.py"/>
        <source>Missing, and so is its key</source>
        <translation>Fehlt, und sein Schlüssel auch</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_steps.py"/>
        <source>Done, and read back equal.</source>
        <translation>Erledigt und gleich zurückgelesen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{right} of {n:# distribution point is|# distribution points are} correct; no fault was found.</source>
        <translation>
            <numerusform>{right} von {n:#} Verteilungspunkt ist richtig; es wurde kein Fehler gefunden.</numerusform>
            <numerusform>{right} von {n:#} Verteilungspunkten sind richtig; es wurde kein Fehler gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{some} of {n:# distribution point lacks|# distribution points lack} the value</source>
        <translation>
            <numerusform>{some} von {n:#} Verteilungspunkt fehlt der Wert</numerusform>
            <numerusform>{some} von {n:#} Verteilungspunkten fehlt der Wert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{some} of {n:# distribution point is|# distribution points are} affected</source>
        <translation>
            <numerusform>{some} von {n:#} Verteilungspunkt ist betroffen</numerusform>
            <numerusform>{some} von {n:#} Verteilungspunkten sind betroffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{n:# server|# servers} could not be read: listed apart, and not counted as healthy.</source>
        <translation>
            <numerusform>{n:#} Server konnte nicht gelesen werden: gesondert aufgeführt und nicht als gesund gezählt.</numerusform>
            <numerusform>{n:#} Server konnten nicht gelesen werden: gesondert aufgeführt und nicht als gesund gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{person} approved that fix; its folder: {folder}.</source>
        <translation>{person} hat jene Reparatur genehmigt; ihr Ordner: {folder}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>Copy from {server}</source>
        <translation>Kopieren von {server}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{some} of the {n:#|#} affected names begin with {name}.</source>
        <translation>
            <numerusform>{some} von {n:#} betroffenen Namen beginnt mit {name}.</numerusform>
            <numerusform>{some} von {n:#} betroffenen Namen beginnen mit {name}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>No distribution point was looked at.</source>
        <translation>Es wurde kein Verteilungspunkt angesehen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{n:# distribution point was|# distribution points were} mended; no other fault was found.</source>
        <translation>
            <numerusform>{n:#} Verteilungspunkt wurde repariert; sonst wurde kein Fehler gefunden.</numerusform>
            <numerusform>{n:#} Verteilungspunkte wurden repariert; sonst wurde kein Fehler gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{right} of {n:# distribution point|# distribution points} looked at so far: correct; no fault was found.</source>
        <translation>
            <numerusform>{right} von bisher {n:#} angesehenen Verteilungspunkt: in Ordnung; kein Fehler wurde gefunden.</numerusform>
            <numerusform>{right} von bisher {n:#} angesehenen Verteilungspunkten: in Ordnung; kein Fehler wurde gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{some} of {n:# distribution point|# distribution points} looked at so far: the value is missing</source>
        <translation>
            <numerusform>{some} von bisher {n:#} angesehenen Verteilungspunkt: der Wert fehlt</numerusform>
            <numerusform>{some} von bisher {n:#} angesehenen Verteilungspunkten: der Wert fehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{some} of {n:# distribution point|# distribution points} looked at so far: affected</source>
        <translation>
            <numerusform>{some} von bisher {n:#} angesehenen Verteilungspunkt: betroffen</numerusform>
            <numerusform>{some} von bisher {n:#} angesehenen Verteilungspunkten: betroffen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>The folder of that fix: {folder}.</source>
        <translation>Der Ordner jener Reparatur: {folder}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>Can be written together with others.</source>
        <translation>Kann zusammen mit anderen geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{copied}; the site database holds the same</source>
        <translation>{copied}; die Standortdatenbank enthält dasselbe</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{n:# server has|# servers have} not been read yet.</source>
        <translation>
            <numerusform>{n:#} Server wurde noch nicht gelesen.</numerusform>
            <numerusform>{n:#} Server wurden noch nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>{n:# server was|# servers were} mended; the report of that fix tells how.</source>
        <translation>
            <numerusform>{n:#} Server wurde repariert; wie, sagt der Bericht jener Reparatur.</numerusform>
            <numerusform>{n:#} Server wurden repariert; wie, sagt der Bericht jener Reparatur.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>A person decides.</source>
        <translation>Ein Mensch entscheidet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/of_sweep.py"/>
        <source>Every server that was asked has answered.</source>
        <translation>Jeder gefragte Server hat geantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Diagnosis and repair</source>
        <translation>Diagnose und Reparatur</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Sweep of distribution points</source>
        <translation>Durchsicht der Verteilungspunkte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Repair of many distribution points</source>
        <translation>Reparatur vieler Verteilungspunkte</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{said}, {n:# value|# values} taken back</source>
        <translation>
            <numerusform>{said}, {n:#} Wert zurückgenommen</numerusform>
            <numerusform>{said}, {n:#} Werte zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Its master is the JSON of the same run. This command tells whether a file is whole:</source>
        <translation>Seine Vorlage ist das JSON desselben Laufs. Dieser Befehl sagt, ob eine Datei unversehrt ist:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Changed on {at} UTC</source>
        <translation>Geändert am {at} UTC</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{done} of {n:# value|# values}, read back</source>
        <translation>
            <numerusform>{done} von {n:#} Wert, zurückgelesen</numerusform>
            <numerusform>{done} von {n:#} Werten, zurückgelesen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# more is|# more are} in the JSON</source>
        <translation>
            <numerusform>{n:#} weiteres steht im JSON</numerusform>
            <numerusform>{n:#} weitere stehen im JSON</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>real servers</source>
        <translation>echte Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>not certain: see the steps</source>
        <translation>nicht sicher: siehe die Schritte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>0 changes</source>
        <translation>0 Änderungen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{values}, {n:# restart|# restarts}</source>
        <translation>
            <numerusform>{values}, {n:#} Neustart</numerusform>
            <numerusform>{values}, {n:#} Neustarts</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Redacted by the profile {profile}; replaced: {what}.</source>
        <translation>Geschwärzt nach dem Profil {profile}; ersetzt: {what}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>SHA-256 of the JSON</source>
        <translation>SHA-256 des JSON</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>no exceptions</source>
        <translation>keine Ausnahmen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>none was needed</source>
        <translation>keines nötig</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Started, UTC</source>
        <translation>Beginn, UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Finished, UTC</source>
        <translation>Ende, UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Started, local</source>
        <translation>Beginn, Ortszeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>practice case {case}: no real server</source>
        <translation>Übungsfall {case}: kein echter Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>The articles</source>
        <translation>Die Artikel</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>This report</source>
        <translation>Dieser Bericht</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# user|# users}</source>
        <translation>
            <numerusform>{n:#} Benutzer</numerusform>
            <numerusform>{n:#} Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# address|# addresses}</source>
        <translation>
            <numerusform>{n:#} Adresse</numerusform>
            <numerusform>{n:#} Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# SID|# SIDs}</source>
        <translation>
            <numerusform>{n:#} SID</numerusform>
            <numerusform>{n:#} SIDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# other text|# other texts}</source>
        <translation>
            <numerusform>{n:#} anderer Text</numerusform>
            <numerusform>{n:#} andere Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page.py"/>
        <source>{n:# name|# names} ({kind})</source>
        <translation>
            <numerusform>{n:#} Name ({kind})</numerusform>
            <numerusform>{n:#} Namen ({kind})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Redaction</source>
        <translation>Schwärzung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Account, {server}</source>
        <translation>Konto, {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>not applied</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>yes: not applied</source>
        <translation>ja: nicht ausgeführt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page.py"/>
        <source>Does not apply here: {why}</source>
        <translation>Trifft hier nicht zu: {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>One server was written and verified first, then the others, {n:#|#} at a time. Verified: written, read back, and examined again: healthy.</source>
        <translation>
            <numerusform>Zuerst wurde ein Server geschrieben und geprüft, dann die anderen, je {n:#}. Geprüft heißt: geschrieben, zurückgelesen und erneut untersucht, mit gesundem Befund.</numerusform>
            <numerusform>Zuerst wurde ein Server geschrieben und geprüft, dann die anderen, je {n:#}. Geprüft heißt: geschrieben, zurückgelesen und erneut untersucht, mit gesundem Befund.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Journal and report of each server are in its own folder.</source>
        <translation>Journal und Bericht jedes Servers liegen in seinem eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Mended and verified</source>
        <translation>Repariert und geprüft</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Begun, not ended</source>
        <translation>Begonnen, nicht beendet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Time, UTC</source>
        <translation>Zeit, UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Its own undo folder</source>
        <translation>Sein eigener Rücknahme-Ordner</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>What was agreed to, on each server alike</source>
        <translation>Was vereinbart wurde, auf jedem Server gleich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Every server, in the order of the work</source>
        <translation>Jeder Server, in der Reihenfolge der Arbeit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Taking it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>{server}: nobody knows what it holds now.</source>
        <translation>{server}: Niemand weiß, was dort jetzt steht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_bulk.py"/>
        <source>Where it did not go as agreed</source>
        <translation>Wo es anders kam als vereinbart</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Nothing was written to any server: 0 changes.</source>
        <translation>Es wurde auf keinen Server geschrieben: 0 Änderungen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Approved by {by} on {at} UTC, after this text was shown:</source>
        <translation>Genehmigt von {by} am {at} UTC, nachdem dieser Text gezeigt worden war:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>The change was taken back. The way back, read back step by step:</source>
        <translation>Die Änderung wurde zurückgenommen. Der Rückweg, Schritt für Schritt zurückgelesen:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Examined again on {at} UTC: {says}.</source>
        <translation>Erneut untersucht am {at} UTC: {says}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>No examination afterwards is recorded; the journal tells what was read back.</source>
        <translation>Es ist keine Untersuchung danach aufgezeichnet; das Journal sagt, was zurückgelesen wurde.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>{n:# other reading|# other readings} made then are in the JSON.</source>
        <translation>
            <numerusform>Ein weiterer damals gelesener Wert steht im JSON.</numerusform>
            <numerusform>{n:#} weitere damals gelesene Werte stehen im JSON.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>each line chained to the one before</source>
        <translation>jede Zeile mit der vorigen verkettet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Certificates after the change, before it was taken back</source>
        <translation>Zertifikate nach der Änderung, bevor sie zurückgenommen wurde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Certificates after the change</source>
        <translation>Zertifikate nach der Änderung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Not applied</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>The same as REG.exe, to read only</source>
        <translation>Dasselbe als REG.exe, nur zum Lesen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Before it was taken back</source>
        <translation>Bevor sie zurückgenommen wurde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Without this program</source>
        <translation>Ohne dieses Programm</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>What could be done, not applied</source>
        <translation>Was getan werden könnte, nicht ausgeführt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Certificates that would be written</source>
        <translation>Zertifikate, die geschrieben würden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>risk taken on: {code}</source>
        <translation>Risiko übernommen: {code}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>SHA-256 of the plan</source>
        <translation>SHA-256 des Plans</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Undo folder:</source>
        <translation>Ordner zum Zurücknehmen:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>The plan was made by {name}.</source>
        <translation>Der Plan stammt von {name}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Nothing was written, so there is nothing to take back.</source>
        <translation>Es wurde nichts geschrieben, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Nothing of it is left to take back.</source>
        <translation>Davon ist nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_change.py"/>
        <source>Running, started again</source>
        <translation>Wird ausgeführt, neu gestartet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>= the same; ≈ the same certificates in another form; ≠ different; hatched: nothing is there.</source>
        <translation>= dasselbe; ≈ dieselben Zertifikate in anderer Form; ≠ verschieden; schraffiert: dort ist nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_compared.py"/>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>{made} from {n:# server|# servers}</source>
        <translation>
            <numerusform>{made} von {n:#} Server</numerusform>
            <numerusform>{made} von {n:#} Servern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>{asked}; {silent} not read; times in UTC</source>
        <translation>{asked}; {silent} nicht gelesen; Zeiten in UTC</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>{n:# line|# lines} that matter, from {begin} to {end} UTC</source>
        <translation>
            <numerusform>{n:#} wichtige Zeile, von {begin} bis {end} UTC</numerusform>
            <numerusform>{n:#} wichtige Zeilen, von {begin} bis {end} UTC</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>KB {article}: {says}</source>
        <translation>KB {article}: {says}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>CertMgr.log names {n:one other server|# other servers}, not looked at here:</source>
        <translation>
            <numerusform>CertMgr.log nennt einen weiteren Server, der hier nicht angesehen wurde:</numerusform>
            <numerusform>CertMgr.log nennt {n:#} weitere Server, die hier nicht angesehen wurden:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Read on {days}. “Additional” readings decide nothing.</source>
        <translation>Gelesen am {days}. „Zusätzliche“ Werte entscheiden nichts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Lines that matter</source>
        <translation>Wichtige Zeilen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Time, UTC, and as written</source>
        <translation>Zeit, UTC, und wie geschrieben</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Log, line</source>
        <translation>Protokoll, Zeile</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Of each log the newest lines; {more} more are in the JSON, {older} older ones only in the logs.</source>
        <translation>Von jedem Protokoll die neuesten Zeilen; {more} weitere stehen im JSON, {older} ältere nur in den Protokollen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Scope, and how roles and site were proved</source>
        <translation>Umfang, und wie Rollen und Standort nachgewiesen wurden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Every reading</source>
        <translation>Jeder gelesene Wert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Reasoning</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Certificates that were read</source>
        <translation>Gelesene Zertifikate</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>additional</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Look-alikes excluded: the logs that were read do not show them</source>
        <translation>Ähnliche Fehler ausgeschlossen: Die gelesenen Protokolle zeigen sie nicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>No log was asked for.</source>
        <translation>Es wurde kein Protokoll verlangt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>What is missing for a verdict:</source>
        <translation>Was zu einem Urteil fehlt:</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>Stated by the operator: {code} = {answer}</source>
        <translation>Vom Bediener angegeben: {code} = {answer}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_examination.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Held against {server}.</source>
        <translation>Verglichen mit {server}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Stopped at</source>
        <translation>Gescheitert an</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Read at, UTC</source>
        <translation>Gelesen um, UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>By the beginning of names</source>
        <translation>Nach dem Anfang der Namen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>nothing was changed yet</source>
        <translation>noch wurde nichts geändert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>In CertMgr.log, UTC</source>
        <translation>In CertMgr.log, UTC</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>To mend</source>
        <translation>Zu reparieren</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Not read, and who can mend it</source>
        <translation>Nicht gelesen, und wer es beheben kann</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <source>Undecided, or not looked at</source>
        <translation>Unentschieden oder nicht angesehen</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/page_sweep.py"/>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/paper.py"/>
        <source>{subject}, issued by {issuer}, valid from {begin} to {end}, thumbprint</source>
        <translation>{subject}, ausgestellt von {issuer}, gültig von {begin} bis {end}, Fingerabdruck</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/verify.py"/>
        <source>the page does not fit its last line</source>
        <translation>die Seite passt nicht zu ihrer letzten Zeile</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/verify.py"/>
        <source>there are bytes before, between or behind its files</source>
        <translation>vor, zwischen oder hinter seinen Dateien stehen Bytes</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/verify.py"/>
        <source>the content does not fit its SHA-256</source>
        <translation>der Inhalt passt nicht zu seinem SHA-256</translation>
    </message>
    <message>
        <location filename="../../pxewizard/report/verify.py"/>
        <source>it is of version {found}, not of this program&apos;s</source>
        <translation>er ist von Version {found}, nicht von der dieses Programms</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The distribution point&apos;s own PXE certificate has expired (800B0101).</source>
        <translation>Das eigene PXE-Zertifikat des Verteilungspunkts ist abgelaufen (800B0101).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Renew it in the distribution point&apos;s properties; if it stays the same, follow KB 4511618 (PXE password). In Administration &gt; Security &gt; Certificates it must not be blocked.</source>
        <translation>Erneuern Sie es in den Eigenschaften des Verteilungspunkts; bleibt es dasselbe, folgen Sie KB 4511618 (PXE-Kennwort). Unter Verwaltung &gt; Sicherheit &gt; Zertifikate darf es nicht blockiert sein.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The management point&apos;s certificate or signature is not accepted (80090006).</source>
        <translation>Das Zertifikat oder die Signatur des Verwaltungspunkts wird nicht angenommen (80090006).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Check the certificate that IIS uses on the management point.</source>
        <translation>Prüfen Sie das Zertifikat, das IIS auf dem Verwaltungspunkt verwendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The management point did not answer the distribution point in time (80072ee2).</source>
        <translation>Der Verwaltungspunkt hat dem Verteilungspunkt nicht rechtzeitig geantwortet (80072ee2).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Open http://&lt;management point&gt;/SMS_MP/.sms_aut?MPLIST on the distribution point.</source>
        <translation>Öffnen Sie auf dem Verteilungspunkt http://&lt;Verwaltungspunkt&gt;/SMS_MP/.sms_aut?MPLIST.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The distribution point could not connect to the management point (80072efd).</source>
        <translation>Der Verteilungspunkt konnte keine Verbindung zum Verwaltungspunkt aufbauen (80072efd).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>On the distribution point look whether the management point&apos;s name resolves, its port answers, and no proxy stands between.</source>
        <translation>Sehen Sie auf dem Verteilungspunkt nach, ob der Name des Verwaltungspunkts aufgelöst wird, sein Port antwortet und kein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The encrypted connection to the management point was refused (80072f8f).</source>
        <translation>Die verschlüsselte Verbindung zum Verwaltungspunkt wurde abgelehnt (80072f8f).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Check the name, the issuer and the dates of the management point&apos;s certificate, and the clock of both servers.</source>
        <translation>Prüfen Sie Name, Aussteller und Gültigkeit des Zertifikats des Verwaltungspunkts und die Uhr beider Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>A computer asked to boot and no task sequence was deployed to it.</source>
        <translation>Ein Computer wollte starten, und für ihn war keine Tasksequenz bereitgestellt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Check the deployment&apos;s collection and that it is offered to media and PXE.</source>
        <translation>Prüfen Sie die Sammlung der Bereitstellung, und ob sie für Medien und PXE angeboten wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>The boot image of the computer&apos;s architecture is not on this distribution point.</source>
        <translation>Das Startimage für die Architektur des Computers ist nicht auf diesem Verteilungspunkt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Distribute both boot images and tick “Deploy this boot image from the PXE-enabled distribution point”.</source>
        <translation>Verteilen Sie beide Startimages, und aktivieren Sie „Dieses Startimage vom PXE-fähigen Verteilungspunkt bereitstellen“.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Windows Deployment Services did not run when PXE was set up.</source>
        <translation>Die Windows-Bereitstellungsdienste liefen nicht, als PXE eingerichtet wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Look whether WDSServer or ConfigMgr&apos;s PXE responder (SccmPxe) runs now: one of them must. Under the responder a stopped WDSServer is right.</source>
        <translation>Sehen Sie nach, ob jetzt WDSServer oder der PXE-Responder von ConfigMgr (SccmPxe) läuft: Einer von beiden muss. Beim Responder ist ein angehaltener WDSServer richtig.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Performance counters are missing (InitializePerformanceCounters, 80070002): harmless.</source>
        <translation>Leistungsindikatoren fehlen (InitializePerformanceCounters, 80070002): harmlos.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/look_alikes.py"/>
        <source>No list of network cards to ignore is set (MACIgnoreListFile): harmless.</source>
        <translation>Es ist keine Liste zu ignorierender Netzwerkkarten gesetzt (MACIgnoreListFile): harmlos.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/__init__.py"/>
        <source>PXE boot does not work because a self-signed certificate is not created</source>
        <translation>Der PXE-Start funktioniert nicht, weil ein selbstsigniertes Zertifikat nicht erstellt wird</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>MP&apos;s own answer</source>
        <translation>Eigene Antwort des MP</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>{role}, not the judge</source>
        <translation>{role}, nicht maßgeblich</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>DP and MP</source>
        <translation>DP und MP</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>DP</source>
        <translation>DP</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/compared.py"/>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/exporting.py"/>
        <source>its site code is not known</source>
        <translation>sein Standortcode ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/exporting.py"/>
        <source>a certificate in it has expired, is not yet valid, or is not issued by SMS Issuing</source>
        <translation>ein Zertifikat darin ist abgelaufen, noch nicht gültig oder nicht von SMS Issuing ausgestellt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/exporting.py"/>
        <source>it holds characters that a script might take for something else</source>
        <translation>er enthält Zeichen, die ein Skript für etwas anderes halten könnte</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/exporting.py"/>
        <source>the value is missing</source>
        <translation>der Wert fehlt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>The certificate list cannot be decoded (0x80092002): IssuingCertificateList is missing or damaged on the distribution point.</source>
        <translation>Die Zertifikatliste lässt sich nicht decodieren (0x80092002): IssuingCertificateList fehlt auf dem Verteilungspunkt oder ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>The PXE service started without a connection to the management point.</source>
        <translation>Der PXE-Dienst startete ohne Verbindung zum Verwaltungspunkt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>A computer asked to boot and was not answered.</source>
        <translation>Ein Computer wollte starten und bekam keine Antwort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>They tell of {starts} and {boots}.</source>
        <translation>Sie berichten von {starts} und {boots}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>CertMgr.log names {servers} with 0x80070005 (in all: {count}). It is documented as the missing value; it may also mean that the site server&apos;s computer account, or the site system installation account, is no administrator there.</source>
        <translation>CertMgr.log nennt {servers} mit 0x80070005 (insgesamt: {count}). Dokumentiert ist das als fehlender Wert; es kann auch heißen, dass das Computerkonto des Standortservers oder das Standortsystem-Installationskonto dort kein Administrator ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>The site server had connected to ADMIN$ of {servers} just before: file sharing works there.</source>
        <translation>Der Standortserver hatte sich kurz davor mit ADMIN$ von {servers} verbunden: Die Dateifreigabe funktioniert dort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>The distribution point&apos;s certificate, as logged: {names}.</source>
        <translation>Das Zertifikat des Verteilungspunkts laut Protokoll: {names}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>The site server had found a notification file (.CMN) and connected to ADMIN$ of {servers} just before: inbox and file sharing work there.</source>
        <translation>Der Standortserver hatte kurz davor eine Benachrichtigungsdatei (.CMN) gefunden und sich mit ADMIN$ von {servers} verbunden: Posteingang und Dateifreigabe funktionieren dort.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>{n:# failed start|# failed starts} of the PXE service</source>
        <translation>
            <numerusform>einem fehlgeschlagenen Start des PXE-Diensts</numerusform>
            <numerusform>{n:#} fehlgeschlagenen Starts des PXE-Diensts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/in_logs.py"/>
        <source>{n:# boot attempt|# boot attempts} without an answer</source>
        <translation>
            <numerusform>einem Startversuch ohne Antwort</numerusform>
            <numerusform>{n:#} Startversuchen ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>In the distribution point&apos;s properties, change the date or time of the self-signed certificate, so that it is created again.</source>
        <translation>Ändern Sie in den Eigenschaften des Verteilungspunkts Datum oder Uhrzeit des selbstsignierten Zertifikats, damit es neu erstellt wird.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>In Administration &gt; Security &gt; Certificates, check that its Start Date is about the time of that change.</source>
        <translation>Prüfen Sie unter Verwaltung &gt; Sicherheit &gt; Zertifikate, ob das Startdatum etwa der Zeit jener Änderung entspricht.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Restart the PXE service (Windows Deployment Services, or the PXE responder) at a quiet time, if that has not been done, and look for 0x80092002 in SMSPXE.log after its start.</source>
        <translation>Starten Sie den PXE-Dienst (Windows-Bereitstellungsdienste oder PXE-Responder) zu einer ruhigen Zeit neu, falls das noch nicht geschehen ist, und suchen Sie in SMSPXE.log nach seinem Start nach 0x80092002.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Read CertMgr.log on the site server again: no new line with 0x80070005 for this server.</source>
        <translation>Lesen Sie CertMgr.log auf dem Standortserver noch einmal: keine neue Zeile mit 0x80070005 für diesen Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Start one computer with PXE.</source>
        <translation>Starten Sie einen Computer mit PXE.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Check CertMgr.log for other distribution points that are affected, and examine those as well.</source>
        <translation>Suchen Sie in CertMgr.log nach weiteren betroffenen Verteilungspunkten, und untersuchen Sie auch diese.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>{server} has no key SOFTWARE\Microsoft\SMS\Security at all. Is it a site system of Configuration Manager? This program does not create the key.</source>
        <translation>{server} hat gar keinen Schlüssel SOFTWARE\Microsoft\SMS\Security. Ist das ein Standortsystem von Configuration Manager? Dieses Programm legt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>PXE is not enabled or not installed on {server}.</source>
        <translation>PXE ist auf {server} nicht aktiviert oder nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>CertMgr.log names these servers with 0x80070005 (in all: {count}): {servers}. It is documented as this missing value; it may also mean that the site server&apos;s computer account, or the site system installation account, is no administrator there.</source>
        <translation>CertMgr.log nennt diese Server mit 0x80070005 (insgesamt {count}): {servers}. Dokumentiert ist es als dieser fehlende Wert. Es kann auch bedeuten, dass das Computerkonto des Standortservers oder das Installationskonto für Standortsysteme dort kein Administrator ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>{server} is no distribution point of ConfigMgr 2012 or later.</source>
        <translation>{server} ist kein Verteilungspunkt von ConfigMgr 2012 oder neuer.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>No management point is named; the article compares with one.{known}</source>
        <translation>Es ist kein Verwaltungspunkt genannt; der Artikel vergleicht mit einem.{known}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>{server} does not say which site it belongs to.</source>
        <translation>{server} sagt nicht, zu welchem Standort er gehört.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Distribution point and management point hold the same value. Its certificates could not be decoded.</source>
        <translation>Verteilungspunkt und Verwaltungspunkt enthalten denselben Wert. Seine Zertifikate konnten nicht decodiert werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>{server} already holds this value; it is left alone.</source>
        <translation>{server} enthält diesen Wert bereits und wird nicht angetastet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>{subject}, issued by {issuer}, thumbprint {thumbprint}, valid {begin} to {end}</source>
        <translation>{subject}, ausgestellt von {issuer}, Fingerabdruck {thumbprint}, gültig vom {begin} bis {end}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>I know that {dp} and {mp} belong to the same site.</source>
        <translation>Ich weiß, dass {dp} und {mp} zum selben Standort gehören.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Write it although it is not current, or not issued by SMS Issuing: {which}.</source>
        <translation>Schreiben, obwohl die Liste nicht aktuell oder nicht von SMS Issuing ausgestellt ist: {which}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Copy the value of {server} exactly, although it could not be decoded.</source>
        <translation>Den Wert von {server} genau kopieren, obwohl er nicht decodiert werden konnte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Overwrite the different list on {servers}.</source>
        <translation>Die abweichende Liste auf {servers} überschreiben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>I know that an administrator of site {site}&apos;s own database ran both statements of the query text there, and that nobody changed what they saved since: {files}.</source>
        <translation>Ich weiß, dass eine Administratorin oder ein Administrator der eigenen Datenbank des Standorts {site} beide Anweisungen des Abfragetextes dort ausgeführt hat und dass seither niemand das Gespeicherte geändert hat: {files}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Distribution point and management point hold the same certificates.</source>
        <translation>Verteilungspunkt und Verwaltungspunkt enthalten dieselben Zertifikate.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>The two servers hold the same certificates, written differently.</source>
        <translation>Die zwei Server enthalten dieselben Zertifikate, anders geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>The two servers hold different certificates. Nothing is overwritten unasked.</source>
        <translation>Die zwei Server enthalten verschiedene Zertifikate. Ungefragt wird nichts überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Both servers hold the same list, and it is out of date: {which}. Look in CertMgr.log on the site server for why it was not renewed.</source>
        <translation>Beide Server enthalten dieselbe Liste, und sie ist veraltet: {which}. Sehen Sie auf dem Standortserver in CertMgr.log nach, warum sie nicht erneuert wurde.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Both servers lack a certificate that the management point itself gives out.</source>
        <translation>Beiden Servern fehlt ein Zertifikat, das der Verwaltungspunkt selbst ausgibt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>Database (file)</source>
        <translation>Datenbank (Datei)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>The site database was not asked; what is said of it comes from {files}.</source>
        <translation>Die Standortdatenbank wurde nicht gefragt. Was über sie gesagt wird, kommt aus {files}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>IssuingCertificateList on {server} ({role}) cannot be decoded: {why}.</source>
        <translation>IssuingCertificateList auf {server} ({role}) kann nicht decodiert werden: {why}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>IssuingCertificateList on {server} ({role}) is in a form that this program does not know. It is never overwritten.</source>
        <translation>IssuingCertificateList auf {server} ({role}) hat eine Form, die dieses Programm nicht kennt. Der Wert wird nie überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source>IssuingCertificateList is missing on {server} ({role}).</source>
        <translation>IssuingCertificateList fehlt auf {server} ({role}).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/sentences.py"/>
        <source> The distribution point knows of: {names}.</source>
        <translation> Der Verteilungspunkt kennt: {names}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>The site database holds a newer list than both servers.</source>
        <translation>Die Standortdatenbank enthält eine neuere Liste als beide Server.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>The two servers must hold the same list; which one is right must be chosen.</source>
        <translation>Die zwei Server müssen dieselbe Liste enthalten. Welche richtig ist, muss gewählt werden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>Copied from {server}</source>
        <translation>Kopiert von {server}</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>The list on {dp} is missing or cannot be decoded. What {mp} holds is written there: the same items, in the same order.</source>
        <translation>Die Liste auf {dp} fehlt oder kann nicht decodiert werden. Dort wird geschrieben, was {mp} enthält: dieselben Elemente in derselben Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>The value is missing on the management point, so it comes from the site database.</source>
        <translation>Auf dem Verwaltungspunkt fehlt der Wert, deshalb kommt er aus der Standortdatenbank.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/table.py"/>
        <source>The management point&apos;s list, to the distribution point</source>
        <translation>Die Liste des Verwaltungspunkts, auf den Verteilungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>PXE boot: certificate not created</source>
        <translation>PXE-Start: Zertifikat wurde nicht erstellt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Which distribution point does not boot?</source>
        <translation>An welchem Verteilungspunkt startet kein Computer?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The two servers belong to different sites</source>
        <translation>Die zwei Server gehören zu verschiedenen Standorten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Go back, and name a management point of the distribution point’s own site.</source>
        <translation>Gehen Sie zurück, und nennen Sie einen Verwaltungspunkt des eigenen Standorts des Verteilungspunkts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>A server has no key of Configuration Manager for the value</source>
        <translation>Ein Server hat keinen Schlüssel von Configuration Manager für den Wert</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>A secondary site&apos;s list cannot be taken from here</source>
        <translation>Die Liste eines sekundären Standorts kann nicht von hier genommen werden</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value is missing on both servers, and in the site database</source>
        <translation>Der Wert fehlt auf beiden Servern und in der Standortdatenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value is missing on both servers</source>
        <translation>Der Wert fehlt auf beiden Servern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value is missing on the distribution point</source>
        <translation>Der Wert fehlt auf dem Verteilungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value is missing on the management point</source>
        <translation>Der Wert fehlt auf dem Verwaltungspunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value on the distribution point is damaged</source>
        <translation>Der Wert auf dem Verteilungspunkt ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The value on the management point is damaged</source>
        <translation>Der Wert auf dem Verwaltungspunkt ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <location filename="../../resources/practice/values-differ.json"/>
        <source>The two servers hold different certificates</source>
        <translation>Die zwei Server enthalten verschiedene Zertifikate</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The site database is the judge. An existing value is never overwritten without your choice.</source>
        <translation>Maßgebend ist die Standortdatenbank. Ein vorhandener Wert wird nie ohne Ihre Wahl überschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Both servers hold the same certificates, and they are out of date</source>
        <translation>Beide Server enthalten dieselben Zertifikate, und sie sind veraltet</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Distribution point (DP)</source>
        <translation>Verteilungspunkt (DP)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The server that answers a computer’s PXE request and sends it the boot image.</source>
        <translation>Der Server, der die PXE-Anfrage eines Computers beantwortet und ihm das Startimage sendet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Management point (MP)</source>
        <translation>Verwaltungspunkt (MP)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The server that tells the DP what a computer should do. It normally holds a good copy of the value.</source>
        <translation>Der Server, der dem DP sagt, was ein Computer tun soll. Er hat gewöhnlich eine gute Kopie des Werts.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The site’s SQL Server database. It is the judge when the servers disagree.</source>
        <translation>Die SQL Server-Datenbank des Standorts. Sie ist maßgebend, wenn die Server sich widersprechen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>WDS, PXE responder</source>
        <translation>WDS, PXE-Responder</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The two services that can answer PXE on a DP. Only one of them runs.</source>
        <translation>Die zwei Dienste, die auf einem DP PXE beantworten können. Nur einer von ihnen wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>IssuingCertificateList</source>
        <translation>IssuingCertificateList</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The certificates of the site’s own issuer, “SMS Issuing”. DP and MP must hold the same ones.</source>
        <translation>Die Zertifikate des standorteigenen Ausstellers „SMS Issuing“. DP und MP müssen dieselben enthalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>REG_MULTI_SZ</source>
        <translation>REG_MULTI_SZ</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>A registry value that is a list of texts. The borders between the texts are kept when it is copied.</source>
        <translation>Ein Registrierungswert, der eine Liste von Texten ist. Beim Kopieren bleiben die Grenzen zwischen den Texten erhalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>A short fingerprint of one certificate. Equal thumbprints, equal certificates.</source>
        <translation>Eine kurze Kennung eines Zertifikats. Gleiche Fingerabdrücke, gleiche Zertifikate.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>MP’s own answer</source>
        <translation>Eigene Antwort des MP</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>What the MP tells anyone who asks over HTTP. A witness, not a judge.</source>
        <translation>Was der MP jedem sagt, der über HTTP fragt. Ein Zeuge, nicht maßgebend.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>0x80070005</source>
        <translation>0x80070005</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>“Access denied” in words. The article documents it for this missing value; missing rights look the same.</source>
        <translation>„Zugriff verweigert“ in Worten. Der Artikel dokumentiert es für diesen fehlenden Wert. Fehlende Rechte sehen gleich aus.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>Name the server whose computers do not start from the network. The wizard then reads one registry value there and on the management point, and compares them.</source>
        <translation>Nennen Sie den Server, dessen Computer nicht vom Netzwerk starten. Der Assistent liest dann einen Registrierungswert dort und auf dem Verwaltungspunkt und vergleicht sie.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/missing_issuing_certificate/wording.py"/>
        <source>The same registry value, read in four places. A DP without it cannot read its certificate, so PXE stops with 0x80092002.</source>
        <translation>Derselbe Registrierungswert, an vier Orten gelesen. Ein DP ohne ihn kann sein Zertifikat nicht lesen, deshalb hält PXE mit 0x80092002 an.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/__init__.py"/>
        <source>A second deployment within an hour starts from the local disk (ConfigMgr 2007 SP2)</source>
        <translation>Eine zweite Bereitstellung innerhalb einer Stunde startet von der lokalen Festplatte (ConfigMgr 2007 SP2)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/__init__.py"/>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>PXE service point</source>
        <translation>PXE-Dienstpunkt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/compared.py"/>
        <source>SMSPXE.log</source>
        <translation>SMSPXE.log</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/compared.py"/>
        <source>64-bit view</source>
        <translation>64-Bit-Ansicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/compared.py"/>
        <source>32-bit view</source>
        <translation>32-Bit-Ansicht</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/compared.py"/>
        <source>Registry</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/in_logs.py"/>
        <source>SMSPXE.log prints CacheExpire: {seconds} seconds.</source>
        <translation>SMSPXE.log gibt CacheExpire aus: {seconds} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/in_logs.py"/>
        <source>{computer} was deployed again after {gap} seconds; its answer is kept for {seconds}.</source>
        <translation>{computer} wurde nach {gap} Sekunden erneut bereitgestellt; die Antwort wird {seconds} Sekunden behalten.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/rule.py"/>
        <source>Change CacheExpire on {server}</source>
        <translation>CacheExpire auf {server} ändern</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>SP1 with the hotfix of KB 969113 kept an answer for 2 minutes; SP2 made the time a setting and put it back to 60 minutes.</source>
        <translation>SP1 mit dem Hotfix von KB 969113 behielt eine Antwort 2 Minuten lang. SP2 machte die Zeit einstellbar und setzte sie auf 60 Minuten zurück.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Look at the next “PXE Settings” block in SMSPXE.log: it prints the new CacheExpire.</source>
        <translation>Sehen Sie sich den nächsten Block „PXE Settings“ in SMSPXE.log an: Er zeigt den neuen Wert von CacheExpire.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Deploy one computer twice with a pause longer than the new time, and see it boot.</source>
        <translation>Stellen Sie einem Computer zweimal etwas bereit, mit einer längeren Pause als der neuen Zeit, und sehen Sie, ob er startet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>{server} is a distribution point of ConfigMgr 2012 or later, which has no CacheExpire. There, “Clear Required PXE Deployments” lets one computer boot again; it redeploys the newest required task sequence, so look at that computer&apos;s required deployments first, and never use it on a collection.</source>
        <translation>{server} ist ein Verteilungspunkt von ConfigMgr 2012 oder neuer, der kein CacheExpire hat. Dort lässt „Erforderliche PXE-Bereitstellungen löschen“ einen einzelnen Computer wieder starten. Das stellt die neueste erforderliche Tasksequenz noch einmal bereit, sehen Sie sich also zuerst die erforderlichen Bereitstellungen jenes Computers an, und verwenden Sie es nie für eine Sammlung.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>CacheExpire on {server} is {seconds} seconds{where}.</source>
        <translation>CacheExpire auf {server} ist {seconds} Sekunden{where}.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Unknown computers are supported here: with a short time and a required deployment they may be imaged again and again.</source>
        <translation>Hier werden unbekannte Computer unterstützt: Mit einer kurzen Zeit und einer erforderlichen Bereitstellung werden sie vielleicht immer wieder neu aufgesetzt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>{computer} was deployed again {gap} seconds after the last time, sooner than CacheExpire ({seconds} seconds): it starts from its local disk.</source>
        <translation>{computer} wurde {gap} Sekunden nach dem letzten Mal wieder bereitgestellt, früher als CacheExpire ({seconds} Sekunden): Der Computer startet von seiner lokalen Festplatte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>You said that a second deployment within an hour starts from the local disk; CacheExpire is {seconds} seconds.</source>
        <translation>Sie haben gesagt, dass eine zweite Bereitstellung innerhalb einer Stunde von der lokalen Festplatte startet. CacheExpire ist {seconds} Sekunden.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>No computer was seen that was deployed again sooner than CacheExpire allows (3,600 seconds is SP2&apos;s normal default).</source>
        <translation>Es wurde kein Computer gesehen, der früher erneut bereitgestellt wurde, als CacheExpire zulässt (3600 Sekunden sind die übliche Vorgabe von SP2).</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Nothing shows that {server} runs Service Pack 2, and only SP2 knows CacheExpire.</source>
        <translation>Nichts zeigt, dass auf {server} Service Pack 2 läuft, und nur SP2 kennt CacheExpire.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>The key of the PXE service point is in the other registry view only ({place}); that does not fit this operating system, and nothing is written.</source>
        <translation>Den Schlüssel des PXE-Dienstpunkts gibt es nur in der anderen Ansicht der Registrierung ({place}). Das passt nicht zu diesem Betriebssystem, und es wird nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>{service} does not run; it reads the new value when it starts.</source>
        <translation>{service} wird nicht ausgeführt. Der Dienst liest den neuen Wert, wenn er startet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>{server} does not say whether its operating system is of 32 or 64 bits, so it is not known which of the two keys counts.</source>
        <translation>{server} sagt nicht, ob das Betriebssystem 32 oder 64 Bit hat, deshalb ist nicht bekannt, welcher der zwei Schlüssel zählt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Does a second deployment within an hour start from the local disk?</source>
        <translation>Startet eine zweite Bereitstellung innerhalb einer Stunde von der lokalen Festplatte?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Is this ConfigMgr 2007 with Service Pack 2?</source>
        <translation>Ist dies ConfigMgr 2007 mit Service Pack 2?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>{server} is no PXE service point of ConfigMgr 2007.</source>
        <translation>{server} ist kein PXE-Dienstpunkt von ConfigMgr 2007.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source> (the value is absent: SP2&apos;s default)</source>
        <translation> (der Wert ist nicht vorhanden: Standard von SP2)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>After how many seconds may a computer be deployed again?</source>
        <translation>Nach wie vielen Sekunden darf ein Computer wieder bereitgestellt werden?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>I know that this time does not cure what was seen: it is longer than the pause between two deployments.</source>
        <translation>Ich weiß, dass diese Zeit nicht behebt, was zu sehen war: Sie ist länger als die Pause zwischen zwei Bereitstellungen.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source> (it is stored as {kind}, which is no number: SP2&apos;s default)</source>
        <translation> (er ist als {kind} gespeichert, und das ist keine Zahl: Standard von SP2)</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/sentences.py"/>
        <source>Below 120 seconds, computers with a required deployment may be imaged again and again.</source>
        <translation>Unter 120 Sekunden werden Computer mit einer erforderlichen Bereitstellung vielleicht immer wieder neu aufgesetzt.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>PXE boot: second deployment within an hour</source>
        <translation>PXE-Start: zweite Bereitstellung innerhalb einer Stunde</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>Which PXE service point does not boot a computer again?</source>
        <translation>An welchem PXE-Dienstpunkt startet ein Computer nicht noch einmal?</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>A computer is deployed again before the answer to it is forgotten</source>
        <translation>Ein Computer wird wieder bereitgestellt, bevor die Antwort an ihn vergessen ist</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>The answer to a computer is kept for too long</source>
        <translation>Die Antwort an einen Computer wird zu lange behalten</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>Whether this is Service Pack 2 is not known</source>
        <translation>Ob dies Service Pack 2 ist, ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>No second deployment came too soon: there is nothing to do</source>
        <translation>Keine zweite Bereitstellung kam zu früh: Es ist nichts zu tun</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>The server of ConfigMgr 2007 that answers a computer’s PXE request.</source>
        <translation>Der Server von ConfigMgr 2007, der die PXE-Anfrage eines Computers beantwortet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>CacheExpire</source>
        <translation>CacheExpire</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>For how many seconds the PXE service point keeps its answer to a computer. Service Pack 2 sets 3,600.</source>
        <translation>Wie viele Sekunden der PXE-Dienstpunkt seine Antwort an einen Computer behält. Service Pack 2 setzt 3.600.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>REG_DWORD</source>
        <translation>REG_DWORD</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>A registry value that is one whole number.</source>
        <translation>Ein Registrierungswert, der eine ganze Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>WDSServer</source>
        <translation>WDSServer</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>Windows Deployment Services. It reads the value when it starts.</source>
        <translation>Windows-Bereitstellungsdienste. Der Dienst liest den Wert, wenn er startet.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>WOW6432Node</source>
        <translation>WOW6432Node</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>Where a 64-bit Windows keeps the settings of 32-bit programs. Here it is the real one.</source>
        <translation>Wo ein 64-Bit-Windows die Einstellungen von 32-Bit-Programmen ablegt. Hier ist es der echte Ort.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/scenarios/pxe_cache_expire/wording.py"/>
        <source>The PXE service point remembers that a computer was answered. As long as it does, the computer starts from its disk.</source>
        <translation>Der PXE-Dienstpunkt merkt sich, dass ein Computer eine Antwort bekam. Solange er das tut, startet der Computer von seiner Festplatte.</translation>
    </message>
    <message>
        <location filename="../../pxewizard/wiring/governed.py"/>
        <source>another certification authority</source>
        <translation>eine andere Zertifizierungsstelle</translation>
    </message>
    <message>
        <location filename="../../pxewizard/wiring/governed.py"/>
        <source>another name for a database&apos;s certificate</source>
        <translation>ein anderer Name für das Zertifikat einer Datenbank</translation>
    </message>
    <message>
        <location filename="../../pxewizard/wiring/practising.py"/>
        <source>The practice database was read directly: no current ODBC driver for SQL Server can be loaded here.</source>
        <translation>Die Übungsdatenbank wurde direkt gelesen: Hier lässt sich kein aktueller ODBC-Treiber für SQL Server laden.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/access-denied.json"/>
        <source>The distribution point refuses access</source>
        <translation>Der Verteilungspunkt verweigert den Zugriff</translation>
    </message>
    <message>
        <location filename="../../resources/practice/access-denied.json"/>
        <source>dp01 answers, but your account is not an administrator there. Nothing can be said about its certificate list.</source>
        <translation>dp01 antwortet, aber Ihr Konto ist dort kein Administrator. Über seine Zertifikatliste lässt sich nichts sagen.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/both-missing.json"/>
        <source>Both servers have lost the certificate list</source>
        <translation>Beide Server haben die Zertifikatliste verloren</translation>
    </message>
    <message>
        <location filename="../../resources/practice/both-missing.json"/>
        <source>No computer starts from dp01, and neither dp01 nor the management point holds the list of the site&apos;s certificates. The site database still has it.</source>
        <translation>Kein Computer startet von dp01, und weder dp01 noch der Verwaltungspunkt enthält die Liste der Zertifikate des Standorts. Die Standortdatenbank hat sie noch.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/both-stale.json"/>
        <source>Both servers hold the same expired certificate</source>
        <translation>Beide Server enthalten dasselbe abgelaufene Zertifikat</translation>
    </message>
    <message>
        <location filename="../../resources/practice/both-stale.json"/>
        <source>The two servers agree with each other and with the site database, but the one certificate in the list ran out in June 2024. Copying would change nothing: the site itself must renew it.</source>
        <translation>Die zwei Server stimmen miteinander und mit der Standortdatenbank überein, aber das eine Zertifikat der Liste ist im Juni 2024 abgelaufen. Kopieren würde nichts ändern: Der Standort selbst muss es erneuern.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/cache-expire-2012.json"/>
        <source>A distribution point of 2012 or later</source>
        <translation>Ein Verteilungspunkt von 2012 oder neuer</translation>
    </message>
    <message>
        <location filename="../../resources/practice/cache-expire-2012.json"/>
        <source>dp01 belongs to a current version of Configuration Manager, which has no PXE service point any more. The article about CacheExpire does not speak of it, and nothing is wrong.</source>
        <translation>dp01 gehört zu einer aktuellen Version von Configuration Manager, die keinen PXE-Dienstpunkt mehr hat. Der Artikel über CacheExpire handelt nicht davon, und alles ist in Ordnung.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/cache-expire.json"/>
        <source>A second deployment within the hour starts from the disk</source>
        <translation>Eine zweite Bereitstellung innerhalb der Stunde startet von der Festplatte</translation>
    </message>
    <message>
        <location filename="../../resources/practice/cache-expire.json"/>
        <source>On the PXE service point psp01 (Configuration Manager 2007 SP2) a computer was to be installed twice within 25 minutes, and the second time it started from its own disk. The PXE cache remembers a computer for an hour.</source>
        <translation>Am PXE-Dienstpunkt psp01 (Configuration Manager 2007 SP2) sollte ein Computer innerhalb von 25 Minuten zweimal installiert werden, und beim zweiten Mal startete er von seiner eigenen Festplatte. Der PXE-Cache merkt sich einen Computer eine Stunde lang.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/colocated.json"/>
        <source>One computer does everything</source>
        <translation>Ein Computer tut alles</translation>
    </message>
    <message>
        <location filename="../../resources/practice/colocated.json"/>
        <source>A small site: p02-all is its site server, its database, its management point and its distribution point, and has lost the certificate list. It cannot be its own source, so the site database is asked.</source>
        <translation>Ein kleiner Standort: p02-all ist sein Standortserver, seine Datenbank, sein Verwaltungspunkt und sein Verteilungspunkt und hat die Zertifikatliste verloren. Er kann nicht seine eigene Quelle sein, deshalb wird die Standortdatenbank gefragt.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/database-denied.json"/>
        <source>The site database refuses, and its administrator sends the result</source>
        <translation>Die Standortdatenbank verweigert, und ihr Administrator sendet das Ergebnis</translation>
    </message>
    <message>
        <location filename="../../resources/practice/database-denied.json"/>
        <source>Neither dp01 nor the management point holds the list of the site&apos;s certificates, and your account has no right on the site database. Its administrator runs the query for you and sends the result as a file.</source>
        <translation>Weder dp01 noch der Verwaltungspunkt enthält die Liste der Zertifikate des Standorts, und Ihr Konto hat kein Recht an der Standortdatenbank. Ihr Administrator führt die Abfrage für Sie aus und sendet das Ergebnis als Datei.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-corrupt.json"/>
        <source>The list on the distribution point is damaged</source>
        <translation>Die Liste auf dem Verteilungspunkt ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-corrupt.json"/>
        <source>No computer starts from dp01: the second certificate in its list ends in the middle. The management point holds the whole list.</source>
        <translation>Kein Computer startet von dp01: Das zweite Zertifikat in seiner Liste endet in der Mitte. Der Verwaltungspunkt enthält die ganze Liste.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-down.json"/>
        <source>The distribution point does not answer</source>
        <translation>Der Verteilungspunkt antwortet nicht</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-down.json"/>
        <source>dp01 is switched off, or a firewall is in the way. Nothing can be said about its certificate list.</source>
        <translation>dp01 ist ausgeschaltet, oder eine Firewall ist im Weg. Über seine Zertifikatliste lässt sich nichts sagen.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-missing.json"/>
        <source>The distribution point has lost the certificate list</source>
        <translation>Der Verteilungspunkt hat die Zertifikatliste verloren</translation>
    </message>
    <message>
        <location filename="../../resources/practice/dp-missing.json"/>
        <source>No computer starts from dp01 any more, and its log repeats error 0x80092002. The list of the site&apos;s certificates is gone there, but the management point still has it.</source>
        <translation>Kein Computer startet mehr von dp01, und sein Protokoll wiederholt den Fehler 0x80092002. Die Liste der Zertifikate des Standorts ist dort weg, aber der Verwaltungspunkt hat sie noch.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/healthy.json"/>
        <source>Everything is in order</source>
        <translation>Alles ist in Ordnung</translation>
    </message>
    <message>
        <location filename="../../resources/practice/healthy.json"/>
        <source>The distribution point and the management point hold the same certificates of the site. Computers start from the network as they should.</source>
        <translation>Der Verteilungspunkt und der Verwaltungspunkt enthalten dieselben Zertifikate des Standorts. Computer starten vom Netzwerk, wie sie sollen.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/look-alike.json"/>
        <source>Another fault with the same face</source>
        <translation>Ein anderer Fehler mit demselben Gesicht</translation>
    </message>
    <message>
        <location filename="../../resources/practice/look-alike.json"/>
        <source>No computer starts from dp01, yet both servers hold the right certificate list. The log shows that the distribution point&apos;s own certificate has expired, which another article describes.</source>
        <translation>Kein Computer startet von dp01, doch beide Server enthalten die richtige Zertifikatliste. Das Protokoll zeigt, dass das eigene Zertifikat des Verteilungspunkts abgelaufen ist, und das beschreibt ein anderer Artikel.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/many.json"/>
        <source>200 distribution points, 17 of them affected</source>
        <translation>200 Verteilungspunkte, 17 davon betroffen</translation>
    </message>
    <message>
        <location filename="../../resources/practice/many.json"/>
        <source>After a restore of servers 17 of the 200 distribution points of the site have lost the certificate list. Three more do not answer, and two refuse access.</source>
        <translation>Nach einer Wiederherstellung von Servern haben 17 der 200 Verteilungspunkte des Standorts die Zertifikatliste verloren. Drei weitere antworten nicht, und zwei verweigern den Zugriff.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/mp-missing.json"/>
        <source>Only the management point has lost the certificate list</source>
        <translation>Nur der Verwaltungspunkt hat die Zertifikatliste verloren</translation>
    </message>
    <message>
        <location filename="../../resources/practice/mp-missing.json"/>
        <source>The distribution point holds the list of the site&apos;s certificates, the management point does not. The site database holds the same list as the distribution point.</source>
        <translation>Der Verteilungspunkt enthält die Liste der Zertifikate des Standorts, der Verwaltungspunkt nicht. Die Standortdatenbank enthält dieselbe Liste wie der Verteilungspunkt.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/no-rows.json"/>
        <source>Nobody has the certificate list any more</source>
        <translation>Niemand hat die Zertifikatliste mehr</translation>
    </message>
    <message>
        <location filename="../../resources/practice/no-rows.json"/>
        <source>Both servers have lost the certificate list, and the site database has no row with it. There is nothing to copy, so the site itself must be looked at.</source>
        <translation>Beide Server haben die Zertifikatliste verloren, und die Standortdatenbank hat keine Zeile mit ihr. Es gibt nichts zu kopieren, deshalb muss der Standort selbst angesehen werden.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/opaque.json"/>
        <source>The management point holds something unknown</source>
        <translation>Der Verwaltungspunkt enthält etwas Unbekanntes</translation>
    </message>
    <message>
        <location filename="../../resources/practice/opaque.json"/>
        <source>The list is gone on dp01, and the management point holds a text that this program cannot decode. The site database holds the same text, so nobody can say which certificates are in it; over HTTP the management point answers only clients that have a certificate.</source>
        <translation>Auf dp01 ist die Liste weg, und der Verwaltungspunkt enthält einen Text, den dieses Programm nicht decodieren kann. Die Standortdatenbank enthält denselben Text, deshalb kann niemand sagen, welche Zertifikate darin sind. Über HTTP antwortet der Verwaltungspunkt nur Clients, die ein Zertifikat haben.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/other-site.json"/>
        <source>The management point belongs to another site</source>
        <translation>Der Verwaltungspunkt gehört zu einem anderen Standort</translation>
    </message>
    <message>
        <location filename="../../resources/practice/other-site.json"/>
        <source>dp01 of site P01 has lost the certificate list, and the management point that its registry names belongs to site P02. Its list would not fit, so nothing may be copied from it.</source>
        <translation>dp01 vom Standort P01 hat die Zertifikatliste verloren, und der Verwaltungspunkt, den seine Registrierung nennt, gehört zum Standort P02. Dessen Liste würde nicht passen, deshalb darf nichts davon kopiert werden.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/secondary-site.json"/>
        <source>A secondary site has lost the certificate list</source>
        <translation>Ein sekundärer Standort hat die Zertifikatliste verloren</translation>
    </message>
    <message>
        <location filename="../../resources/practice/secondary-site.json"/>
        <source>ss01 is both servers of the secondary site S01 and has lost the certificate list. The database that its site server names is the secondary site&apos;s own, and it is not the place to take a secondary site&apos;s list from.</source>
        <translation>ss01 ist beide Server des sekundären Standorts S01 und hat die Zertifikatliste verloren. Die Datenbank, die sein Standortserver nennt, ist die eigene des sekundären Standorts, und von dort darf die Liste eines sekundären Standorts nicht genommen werden.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/several-rows.json"/>
        <source>The site database holds several lists</source>
        <translation>Die Standortdatenbank enthält mehrere Listen</translation>
    </message>
    <message>
        <location filename="../../resources/practice/several-rows.json"/>
        <source>Both servers have lost the certificate list, and the site database holds two different ones for this site. A person must choose; the row of another site does not count.</source>
        <translation>Beide Server haben die Zertifikatliste verloren, und die Standortdatenbank enthält zwei verschiedene für diesen Standort. Ein Mensch muss wählen. Die Zeile eines anderen Standorts zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/values-differ.json"/>
        <source>The second certificate on dp01 is not the one that the management point holds. The site database names the same certificates as the management point, and a person must choose.</source>
        <translation>Das zweite Zertifikat auf dp01 ist nicht das, das der Verwaltungspunkt enthält. Die Standortdatenbank nennt dieselben Zertifikate wie der Verwaltungspunkt, und ein Mensch muss wählen.</translation>
    </message>
    <message>
        <location filename="../../resources/practice/wrong-type.json"/>
        <source>The list was written in the wrong type</source>
        <translation>Die Liste wurde im falschen Typ geschrieben</translation>
    </message>
    <message>
        <location filename="../../resources/practice/wrong-type.json"/>
        <source>Somebody mended dp01 with another tool, which stored the list as one text (REG_SZ) instead of a list of texts (REG_MULTI_SZ). The text itself is right, but no computer starts.</source>
        <translation>Jemand hat dp01 mit einem anderen Werkzeug repariert, das die Liste als einen Text (REG_SZ) statt als Liste von Texten (REG_MULTI_SZ) gespeichert hat. Der Text selbst ist richtig, aber kein Computer startet.</translation>
    </message>
    <message>
        <source>  sqlcmd -S SERVER -d CM_XXX -E -u -W -w 65535 -s&quot;,&quot; -i query.sql -o result.csv</source>
        <translation type="vanished">  sqlcmd -S SERVER -d CM_XXX -E -u -W -w 65535 -s&quot;,&quot; -i query.sql -o result.csv</translation>
    </message>
    <message>
        <source>&quot;pxewizard credentials list&quot; shows what is saved.</source>
        <translation type="vanished">„pxewizard credentials list“ zeigt, was gespeichert ist.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="vanished">&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Add --logs to read it through a remote shell, or ask the network team for that port from this computer to that server.</source>
        <translation type="vanished">Fügen Sie --logs hinzu, um es über eine Remoteshell zu lesen, oder bitten Sie das Netzwerkteam um diesen Port von diesem Computer zu jenem Server.</translation>
    </message>
    <message>
        <source>Add --logs to read it through a remote shell, or copy the file here.</source>
        <translation type="vanished">Fügen Sie --logs hinzu, um es über eine Remoteshell zu lesen, oder kopieren Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>Ask the database administrator to run there, with your account in the brackets: CREATE USER [account] FOR LOGIN [account]; GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; and for the check of the site GRANT SELECT ON dbo.SMSData TO [account]; nothing is ever written there.</source>
        <translation type="vanished">Bitten Sie den Datenbankadministrator, dort mit Ihrem Konto in den Klammern auszuführen: CREATE USER [account] FOR LOGIN [account]; GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; und für die Prüfung des Standorts GRANT SELECT ON dbo.SMSData TO [account]; geschrieben wird dort nie etwas.</translation>
    </message>
    <message>
        <source>Ask the database administrator to run there, with your account in the brackets: GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; and for the check of the site GRANT SELECT ON dbo.SMSData TO [account]; nothing is ever written there. Or have them run the query text of this program; what they saved can be given in the database&apos;s place.</source>
        <translation type="vanished">Bitten Sie die Datenbankadministration, dort Folgendes auszuführen, mit Ihrem Konto in den Klammern: GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; und für die Prüfung des Standorts GRANT SELECT ON dbo.SMSData TO [account]; geschrieben wird dort nie etwas. Oder lassen Sie den Abfragetext dieses Programms dort ausführen; das gespeicherte Ergebnis kann anstelle der Datenbank angegeben werden.</translation>
    </message>
    <message>
        <source>Ask the database administrator to run there, with your account in the brackets: GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; and for the check of the site GRANT SELECT ON dbo.SMSData TO [account]; nothing is ever written there. Or have them run what “pxewizard query” prints, and give what they saved with --database-result.</source>
        <translation type="vanished">Bitten Sie den Datenbankadministrator, dort mit Ihrem Konto in den Klammern auszuführen: GRANT SELECT ON dbo.SC_Component TO [account]; GRANT SELECT ON dbo.SC_SiteDefinition TO [account]; GRANT SELECT ON dbo.SC_Component_Property TO [account]; und für die Prüfung des Standorts GRANT SELECT ON dbo.SMSData TO [account]; geschrieben wird dort nie etwas. Oder lassen Sie ihn ausführen, was „pxewizard query“ ausgibt, und geben Sie mit --database-result an, was er gespeichert hat.</translation>
    </message>
    <message>
        <source>Begin a new sweep with --fix.</source>
        <translation type="vanished">Beginnen Sie einen neuen Durchgang mit --fix.</translation>
    </message>
    <message>
        <source>Begin a new sweep.</source>
        <translation type="vanished">Beginnen Sie einen neuen Durchlauf.</translation>
    </message>
    <message>
        <source>Check name and password. Each wrong password counts towards a lock-out, so it was tried once only. Many servers take Windows accounts only: then leave --database-user out.</source>
        <translation type="vanished">Prüfen Sie Name und Kennwort. Jedes falsche Kennwort zählt für die Kontosperrung, deshalb wurde es nur einmal versucht. Viele Server nehmen nur Windows-Konten an: Lassen Sie dann --database-user weg.</translation>
    </message>
    <message>
        <source>Check the network to the domain (VPN), or give --user for an account that the server knows itself.</source>
        <translation type="vanished">Prüfen Sie das Netzwerk zur Domäne (VPN), oder geben Sie mit --user ein Konto an, das der Server selbst kennt.</translation>
    </message>
    <message>
        <source>Compare shows the query. It can be copied for the database&apos;s administrator, and what they save is taken there.</source>
        <translation type="vanished">Vergleichen zeigt die Abfrage. Sie kann für den Administrator der Datenbank kopiert werden, und was er speichert, wird dort übernommen.</translation>
    </message>
    <message>
        <source>Configuration Manager&apos;s own is self-signed: put it into this computer&apos;s store of trusted certificates, or after comparing it with the database administrator add --trust-database-certificate for this time; the report says so.</source>
        <translation type="vanished">Das von Configuration Manager selbst ist selbstsigniert: Nehmen Sie es in den Speicher vertrauenswürdiger Zertifikate dieses Computers auf, oder fügen Sie, nachdem Sie es mit dem Datenbankadministrator verglichen haben, für dieses Mal --trust-database-certificate hinzu. Der Bericht vermerkt es.</translation>
    </message>
    <message>
        <source>Do not check its certificate &amp;this once; the record says so</source>
        <translation type="vanished">Sein Zertifikat dieses eine &amp;Mal nicht prüfen; im Protokoll steht es dann</translation>
    </message>
    <message>
        <source>Do not save the files with Excel: it cuts values after 32,767 characters.</source>
        <translation type="vanished">Speichern Sie die Dateien nicht mit Excel: Es schneidet Werte nach 32.767 Zeichen ab.</translation>
    </message>
    <message>
        <source>Each value was put back only where it still stood.</source>
        <translation type="vanished">Jeder Wert wurde nur dort zurückgesetzt, wo er noch stand.</translation>
    </message>
    <message>
        <source>Every server is only read.</source>
        <translation type="vanished">Jeder Server wird nur gelesen.</translation>
    </message>
    <message>
        <source>Every value reads again as it did before the change.</source>
        <translation type="vanished">Jeder Wert lautet wieder wie vor der Änderung.</translation>
    </message>
    <message>
        <source>Examine again and make a new plan; &quot;pxewizard undo&quot; takes a change back.</source>
        <translation type="vanished">Untersuchen Sie erneut, und erstellen Sie einen neuen Plan. „pxewizard undo“ nimmt eine Änderung zurück.</translation>
    </message>
    <message>
        <source>Examine the &amp;others without {server}</source>
        <translation type="vanished">Die übrigen &amp;ohne {server} untersuchen</translation>
    </message>
    <message>
        <source>Give the authority that issued it with --ca, or the name in it with --database-certificate-name. Configuration Manager&apos;s own is self-signed: after comparing it with the database administrator add --trust-database-certificate for this time; the report says so.</source>
        <translation type="vanished">Geben Sie mit --ca die Stelle an, die es ausgestellt hat, oder mit --database-certificate-name den Namen darin. Das von Configuration Manager selbst ist selbstsigniert: Fügen Sie, nachdem Sie es mit dem Datenbankadministrator verglichen haben, für dieses Mal --trust-database-certificate hinzu. Der Bericht vermerkt es.</translation>
    </message>
    <message>
        <source>Have it saved whole: in SQL Server Management Studio by Results to File, with a higher “Maximum Characters Retrieved” (Options &gt; Query Results &gt; SQL Server) or “Maximum number of characters displayed in each column”. Results to Text, sqlcmd and Excel shorten long values.</source>
        <translation type="vanished">Lassen Sie den Wert ganz speichern: in SQL Server Management Studio mit „Results to File“ und einem höheren „Maximum Characters Retrieved“ (Options &gt; Query Results &gt; SQL Server) oder „Maximum number of characters displayed in each column“. „Results to Text“, sqlcmd und Excel kürzen lange Werte.</translation>
    </message>
    <message>
        <source>Have only the two statements run that “pxewizard query” prints, and save only their results.</source>
        <translation type="vanished">Lassen Sie nur die zwei Anweisungen ausführen, die „pxewizard query“ ausgibt, und speichern Sie nur deren Ergebnisse.</translation>
    </message>
    <message>
        <source>Have the certification authority&apos;s certificate put into this computer&apos;s store “Trusted Root Certification Authorities”, and leave --ca out; or name the certificate with --database-certificate-name.</source>
        <translation type="vanished">Lassen Sie das Zertifikat der Zertifizierungsstelle in den Speicher „Vertrauenswürdige Stammzertifizierungsstellen“ dieses Computers aufnehmen, und lassen Sie --ca weg. Oder nennen Sie das Zertifikat mit --database-certificate-name.</translation>
    </message>
    <message>
        <source>Have the database administrator renew it; and check the date and time of this computer.</source>
        <translation type="vanished">Lassen Sie es von der Datenbankadministration erneuern, und prüfen Sie Datum und Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>Held against {server}; {many} at a time.</source>
        <translation type="vanished">Verglichen mit {server}; {many} auf einmal.</translation>
    </message>
    <message>
        <source>I know that an administrator of site {site}&apos;s own database ran the two statements of “pxewizard query” there, and that nobody changed what they saved since: {files}.</source>
        <translation type="vanished">Ich weiß, dass ein Administrator der eigenen Datenbank des Standorts {site} die zwei Anweisungen von „pxewizard query“ dort ausgeführt hat, und dass seither niemand geändert hat, was er gespeichert hat: {files}.</translation>
    </message>
    <message>
        <source>Install Microsoft&apos;s “ODBC Driver 18 for SQL Server” (https://aka.ms/downloadmsodbcsql), or use the name in the certificate and leave --database-certificate-name out.</source>
        <translation type="vanished">Installieren Sie „ODBC Driver 18 for SQL Server“ von Microsoft (https://aka.ms/downloadmsodbcsql), oder verwenden Sie den Namen im Zertifikat und lassen Sie --database-certificate-name weg.</translation>
    </message>
    <message>
        <source>It can be given with --password-stdin each time.</source>
        <translation type="vanished">Es kann jedes Mal mit --password-stdin angegeben werden.</translation>
    </message>
    <message>
        <source>Its master is the JSON of the same run. Whether a file is whole says:</source>
        <translation type="vanished">Seine Vorlage ist das JSON desselben Laufs. Ob eine Datei unversehrt ist, sagt:</translation>
    </message>
    <message>
        <source>Leave --practice out.</source>
        <translation type="vanished">Lassen Sie --practice weg.</translation>
    </message>
    <message>
        <source>Look at it with the system&apos;s own tool; the password can also be given with --password-stdin.</source>
        <translation type="vanished">Sehen Sie ihn sich mit dem Werkzeug des Systems an. Das Kennwort kann auch mit --password-stdin angegeben werden.</translation>
    </message>
    <message>
        <source>Look for a window that asks to unlock it, or give the password with --password-stdin.</source>
        <translation type="vanished">Suchen Sie nach einem Fenster, das um das Entsperren bittet, oder geben Sie das Kennwort mit --password-stdin an.</translation>
    </message>
    <message>
        <source>Make one with &quot;pxewizard plan … -o plan.json&quot;.</source>
        <translation type="vanished">Erstellen Sie einen mit „pxewizard plan … -o plan.json“.</translation>
    </message>
    <message>
        <source>Managed by your organisation (policy RequireChangeNumber). Give it with --change-number, or on the page where the fix is reviewed.</source>
        <translation type="vanished">Von Ihrer Organisation verwaltet (Richtlinie RequireChangeNumber). Geben Sie sie mit --change-number an oder auf der Seite, auf der die Behebung geprüft wird.</translation>
    </message>
    <message>
        <source>Name another folder, or use --practice {found}.</source>
        <translation type="vanished">Nennen Sie einen anderen Ordner, oder verwenden Sie --practice {found}.</translation>
    </message>
    <message>
        <source>Name the file of the certification authority with --ca, or have its certificate installed on this computer.</source>
        <translation type="vanished">Nennen Sie mit --ca die Datei der Zertifizierungsstelle, oder lassen Sie deren Zertifikat auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>No computer was seen that was deployed again sooner than CacheExpire allows (3,600 seconds is SP2&apos;s normal default). If it happens all the same: --answer second-deployment=yes.</source>
        <translation type="vanished">Es war kein Computer zu sehen, der früher wieder bereitgestellt wurde, als CacheExpire erlaubt (3.600 Sekunden ist der normale Standard von SP2). Wenn es trotzdem geschieht: --answer second-deployment=yes.</translation>
    </message>
    <message>
        <source>No computer was seen that was deployed again sooner than CacheExpire allows ({seconds} seconds).</source>
        <translation type="vanished">Es wurde kein Computer gesehen, der früher erneut bereitgestellt wurde, als CacheExpire zulässt ({seconds} Sekunden).</translation>
    </message>
    <message>
        <source>No management point is named; the article compares with one. Add --mp SERVER.{known}</source>
        <translation type="vanished">Es ist kein Verwaltungspunkt genannt. Der Artikel vergleicht mit einem. Fügen Sie --mp SERVER hinzu.{known}</translation>
    </message>
    <message>
        <source>No second deployment was seen: there is nothing to do</source>
        <translation type="vanished">Es war keine zweite Bereitstellung zu sehen: Es ist nichts zu tun</translation>
    </message>
    <message>
        <source>No server is contacted before you name it, and none is written to before step 5.</source>
        <translation type="vanished">Kein Server wird angesprochen, bevor Sie ihn nennen, und auf keinen wird vor Schritt 5 geschrieben.</translation>
    </message>
    <message>
        <source>Nothing depends on it. --mp-http URL names another address.</source>
        <translation type="vanished">Davon hängt nichts ab. --mp-http URL nennt eine andere Adresse.</translation>
    </message>
    <message>
        <source>Nothing is written in this step. A server is mended after it has been examined by itself.</source>
        <translation type="vanished">In diesem Schritt wird nichts geschrieben. Ein Server wird repariert, nachdem er für sich allein untersucht wurde.</translation>
    </message>
    <message>
        <source>Nothing is written to a server, and nothing is undone.</source>
        <translation type="vanished">Auf keinen Server wird geschrieben, und nichts wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing is written until you confirm the servers by name.</source>
        <translation type="vanished">Es wird nichts geschrieben, bis Sie die Server mit Namen bestätigen.</translation>
    </message>
    <message>
        <source>Nothing more follows.</source>
        <translation type="vanished">Mehr folgt nicht.</translation>
    </message>
    <message>
        <source>Nothing shows that {server} runs Service Pack 2, and only SP2 knows CacheExpire. If it does: --answer service-pack-2=yes.</source>
        <translation type="vanished">Nichts zeigt, dass auf {server} Service Pack 2 ausgeführt wird, und nur SP2 kennt CacheExpire. Wenn doch: --answer service-pack-2=yes.</translation>
    </message>
    <message>
        <source>On Windows --ca does not reach the site database.</source>
        <translation type="vanished">Unter Windows gilt --ca nicht für die Standortdatenbank.</translation>
    </message>
    <message>
        <source>Open it with the system&apos;s own tool, and run the same command again; or give the password with --password-stdin.</source>
        <translation type="vanished">Öffnen Sie ihn mit dem Werkzeug des Systems, und führen Sie denselben Befehl noch einmal aus. Oder geben Sie das Kennwort mit --password-stdin an.</translation>
    </message>
    <message>
        <source>Other distribution points may lack the same</source>
        <translation type="vanished">Anderen Verteilungspunkten fehlt vielleicht dasselbe</translation>
    </message>
    <message>
        <source>Re&amp;dact…</source>
        <translation type="vanished">Sch&amp;wärzen…</translation>
    </message>
    <message>
        <source>Renew it in the distribution point&apos;s properties; if it stays the same, follow KB 4511618 (PXE password).</source>
        <translation type="vanished">Erneuern Sie es in den Eigenschaften des Verteilungspunkts. Bleibt es so, folgen Sie KB 4511618 (PXE-Kennwort).</translation>
    </message>
    <message>
        <source>Save it again, or drop it from the list: pxewizard credentials forget --role {role} --user &quot;{user}&quot;.</source>
        <translation type="vanished">Speichern Sie es noch einmal, oder streichen Sie es von der Liste: pxewizard credentials forget --role {role} --user &quot;{user}&quot;.</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation type="vanished">&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation type="vanished">&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Save the right one: pxewizard credentials save --role {role} --user &quot;{user}&quot;.</source>
        <translation type="vanished">Speichern Sie das richtige: pxewizard credentials save --role {role} --user &quot;{user}&quot;.</translation>
    </message>
    <message>
        <source>Servers read</source>
        <translation type="vanished">Gelesene Server</translation>
    </message>
    <message>
        <source>Show i&amp;t</source>
        <translation type="vanished">&amp;Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Sign in to this computer with a domain account, or run kinit, or give --user.</source>
        <translation type="vanished">Melden Sie sich an diesem Computer mit einem Domänenkonto an, führen Sie kinit aus, oder geben Sie --user an.</translation>
    </message>
    <message>
        <source>Signing in to {server} needs an account. Sign in to this computer with a domain account, or run kinit, or give --user with a domain account that is an administrator there.</source>
        <translation type="vanished">Die Anmeldung an {server} braucht ein Konto. Melden Sie sich an diesem Computer mit einem Domänenkonto an, führen Sie kinit aus, oder geben Sie mit --user ein Domänenkonto an, das dort Administrator ist.</translation>
    </message>
    <message>
        <source>Site &amp;database</source>
        <translation type="vanished">&amp;Standortdatenbank</translation>
    </message>
    <message>
        <source>Site database, {component}, {column}: {certificates}</source>
        <translation type="vanished">Standortdatenbank, {component}, {column}: {certificates}</translation>
    </message>
    <message>
        <source>Start a &amp;new examination</source>
        <translation type="vanished">Neue Unters&amp;uchung beginnen</translation>
    </message>
    <message>
        <source>The result of the {which} of the two statements that “pxewizard query” prints is missing. Give it as well, with another --database-result.</source>
        <translation type="vanished">Das Ergebnis der {which} der zwei Anweisungen, die „pxewizard query“ ausgibt, fehlt. Geben Sie es ebenfalls an, mit einem weiteren --database-result.</translation>
    </message>
    <message>
        <source>The same fault often has struck other servers. Each is held against the same management point and site database, and only read.</source>
        <translation type="vanished">Derselbe Fehler hat oft weitere Server getroffen. Jeder wird mit demselben Verwaltungspunkt und derselben Standortdatenbank verglichen und nur gelesen.</translation>
    </message>
    <message>
        <source>The same fault often has struck other servers. They are only read here.</source>
        <translation type="vanished">Derselbe Fehler hat oft auch andere Server getroffen. Sie werden hier nur gelesen.</translation>
    </message>
    <message>
        <source>The servers were examined again. What is left can only be done by hand, in the console or at a computer.</source>
        <translation type="vanished">Die Server wurden noch einmal untersucht. Was übrig ist, geht nur von Hand, in der Konsole oder an einem Computer.</translation>
    </message>
    <message>
        <source>The site database holds no such value for site {site}.</source>
        <translation type="vanished">Die Standortdatenbank enthält keinen solchen Wert für den Standort {site}.</translation>
    </message>
    <message>
        <source>The site database is not named, so it was not asked. Name the primary site&apos;s database. Without a right on it, have its administrator run what “pxewizard query” prints, and give what they saved with --database-result.</source>
        <translation type="vanished">Die Standortdatenbank ist nicht genannt und wurde deshalb nicht gefragt. Nennen Sie die Datenbank des primären Standorts. Ohne ein Recht darauf lassen Sie deren Administrator ausführen, was „pxewizard query“ ausgibt, und geben Sie mit --database-result an, was er gespeichert hat.</translation>
    </message>
    <message>
        <source>Type the name, the account and the password again.</source>
        <translation type="vanished">Geben Sie Name, Konto und Kennwort noch einmal ein.</translation>
    </message>
    <message>
        <source>Type the password, or give it with --password-stdin. On Linux a store is GNOME Keyring or KWallet, in a session with D-Bus.</source>
        <translation type="vanished">Geben Sie das Kennwort ein, oder übergeben Sie es mit --password-stdin. Unter Linux ist ein solcher Speicher GNOME Keyring oder KWallet, in einer Sitzung mit D-Bus.</translation>
    </message>
    <message>
        <source>Use its full name. Outside the domain, or as another account: “runas /netonly /user:DOMAIN\name pxewizard”; off Windows run kinit first; or use --database-user for a SQL Server login.</source>
        <translation type="vanished">Verwenden Sie seinen vollständigen Namen. Außerhalb der Domäne oder als anderes Konto: „runas /netonly /user:DOMAIN\name pxewizard“. Führen Sie außerhalb von Windows zuerst kinit aus, oder verwenden Sie --database-user für eine SQL Server-Anmeldung.</translation>
    </message>
    <message>
        <source>Use its full name. Outside the domain, or as another account: “runas /netonly /user:DOMAIN\name pxewizard”; off Windows run kinit first; or use a SQL Server login.</source>
        <translation type="vanished">Verwenden Sie seinen vollständigen Namen. Außerhalb der Domäne oder als anderes Konto: „runas /netonly /user:DOMAIN\name pxewizard“. Führen Sie außerhalb von Windows zuerst kinit aus, oder verwenden Sie eine SQL Server-Anmeldung.</translation>
    </message>
    <message>
        <source>Use the name in the certificate, or give that name with --database-certificate-name.</source>
        <translation type="vanished">Verwenden Sie den Namen im Zertifikat, oder geben Sie ihn mit --database-certificate-name an.</translation>
    </message>
    <message>
        <source>Use the name that stands in the certificate, or have its issuer trusted on this computer. Configuration Manager&apos;s own is self-signed: compare it with the database administrator and waive its check for this time; the report says so.</source>
        <translation type="vanished">Verwenden Sie den Namen, der im Zertifikat steht, oder lassen Sie diesen Computer seinem Aussteller vertrauen. Das von Configuration Manager selbst ist selbstsigniert: Vergleichen Sie es mit dem Datenbankadministrator und verzichten Sie dieses eine Mal auf die Prüfung; der Bericht sagt es.</translation>
    </message>
    <message>
        <source>Use the server&apos;s full name, so that Kerberos can be used. Protected Users and many companies&apos; servers do not allow NTLM.</source>
        <translation type="vanished">Verwenden Sie den vollständigen Namen des Servers, damit Kerberos möglich ist. „Protected Users“ und die Server vieler Firmen erlauben NTLM nicht.</translation>
    </message>
    <message>
        <source>Use the server&apos;s real full name, not an alias, so that Kerberos can be used: Protected Users cannot use NTLM. If that was the name, check name and password.</source>
        <translation type="vanished">Verwenden Sie den echten vollständigen Namen des Servers, keinen Alias, damit Kerberos möglich ist: „Protected Users“ können NTLM nicht verwenden. War es dieser Name, prüfen Sie Name und Kennwort.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="vanished">Was getan werden kann</translation>
    </message>
    <message>
        <source>What was given for {address} holds a character that cannot be sent.</source>
        <translation type="vanished">Was für {address} angegeben wurde, enthält ein Zeichen, das nicht gesendet werden kann.</translation>
    </message>
    <message>
        <source>What was written so far stands in the undo folder. A report without passwords and values is in {path}: please send it to whoever looks after this program.</source>
        <translation type="vanished">Was bisher geschrieben wurde, steht im Ordner zum Zurücknehmen. Ein Bericht ohne Kennwörter und Werte liegt in {path}: Bitte senden Sie ihn an die Stelle, die dieses Programm betreut.</translation>
    </message>
    <message>
        <source>What was written so far stands in the undo folder. Please report the details.</source>
        <translation type="vanished">Was bisher geschrieben wurde, steht im Undo-Ordner. Bitte melden Sie die Details.</translation>
    </message>
    <message>
        <source>What {path} records was taken back.</source>
        <translation type="vanished">Was {path} aufzeichnet, wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Write HOST, HOST:PORT, HOST\INSTANCE or HOST\INSTANCE,PORT, then /NAME if it is known.</source>
        <translation type="vanished">Schreiben Sie HOST, HOST:PORT, HOST\INSTANCE oder HOST\INSTANCE,PORT, danach /NAME, falls er bekannt ist.</translation>
    </message>
    <message>
        <source>sqlcmd (both results in one file; the longest type of column is cut after 256 characters):</source>
        <translation type="vanished">sqlcmd (beide Ergebnisse in einer Datei; der längste Typ von Spalte wird nach 256 Zeichen abgeschnitten):</translation>
    </message>
    <message>
        <source>{advice} To save another one: pxewizard credentials save --role {role} --user &quot;{user}&quot;; to forget it: pxewizard credentials forget --role {role} --user &quot;{user}&quot;.</source>
        <translation type="vanished">{advice} Um ein anderes zu speichern: pxewizard credentials save --role {role} --user &quot;{user}&quot;. Um es zu vergessen: pxewizard credentials forget --role {role} --user &quot;{user}&quot;.</translation>
    </message>
    <message>
        <source>{column} not read: {why}</source>
        <translation type="vanished">{column} nicht gelesen: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{n:One change|# changes}, the newest first.</source>
        <translation type="vanished">
            <numerusform>Eine Änderung, die neueste zuerst.</numerusform>
            <numerusform>{n:#} Änderungen, die neueste zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is only a hint at the site database: {place} on {server} names it, which may be a replica; the site server named none. It must first say itself that it is the primary site&apos;s.</source>
        <translation type="vanished">{name} ist nur ein Hinweis auf die Standortdatenbank: {place} auf {server} nennt sie, und das kann ein Replikat sein. Der Standortserver hat keine genannt. Sie muss zuerst selbst sagen, dass sie die des primären Standorts ist.</translation>
    </message>
    <message>
        <source>{path} is not a result of the query text: {why}.</source>
        <translation type="vanished">{path} ist kein Ergebnis des Abfragetextes: {why}.</translation>
    </message>
    <message>
        <source>{path} is not the result of what “pxewizard query” prints: {why}.</source>
        <translation type="vanished">{path} ist nicht das Ergebnis dessen, was „pxewizard query“ ausgibt: {why}.</translation>
    </message>
    <message>
        <source>{servers} (practice)</source>
        <translation type="vanished">{servers} (Übung)</translation>
    </message>
    <message>
        <source>{site} is a secondary site: its management point takes the value from its own parts, and the primary site&apos;s database does not keep it.</source>
        <translation type="vanished">{site} ist ein sekundärer Standort: Sein Verwaltungspunkt nimmt den Wert aus seinen eigenen Teilen, und die Datenbank des primären Standorts bewahrt ihn nicht auf.</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:# distribution point was|# distribution points were} taken back.</source>
        <translation type="vanished">
            <numerusform>{some} von {n:#} Verteilungspunkt wurde zurückgenommen.</numerusform>
            <numerusform>{some} von {n:#} Verteilungspunkten wurden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Access denied” in words. Here it is documented as this missing value; rights were checked too.</source>
        <translation type="vanished">„Zugriff verweigert“ in Worten. Hier ist es als dieser fehlende Wert dokumentiert. Die Rechte wurden auch geprüft.</translation>
    </message>
</context>
</TS>
