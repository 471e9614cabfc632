"""One client's conversation with a practice database: greeting, TLS, sign-in, queries, faults."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pxewizard.practice.estate import PracticeDatabase
from pxewizard.practice.tds_answers import (
    Answers,
    Asked,
    asked,
    batch_of,
    call_of,
    no_procedure,
    table_of,
    transaction_reply,
)
from pxewizard.practice.tds_faults import (
    DatabaseFaultKind,
    OrderedDatabaseFaults,
    no_select,
    no_table,
    refused_sign_in,
)
from pxewizard.practice.tds_login import (
    NEWEST,
    OLDEST,
    Encryption,
    Login,
    login_of,
    prelogin_reply,
    wished_encryption,
)
from pxewizard.practice.tds_packets import Kind, Line, Message, NotTdsError, agreed_size, packets
from pxewizard.practice.tds_tokens import SqlError, done, refusal, welcome

_FaultKind = DatabaseFaultKind
_DRIP: Final = 0.05  # seconds for each byte
_WEB_SERVER: Final = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_NO_DATABASE_NAMED: Final = "master"


@dataclass(frozen=True)
class SignIn:
    """One attempt to sign in; `refused` is SQL Server's number where it was."""

    user: str
    database: str
    refused: int | None


@dataclass
class Notes:
    """All that clients did so far; `queries` are a fixed query's word, or the SQL where it is none."""

    connections: int = 0
    sign_ins: list[SignIn] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)
    by_driver: list[str] = field(default_factory=list)  # what the driver asks for itself
    cancelled: int = 0
    struck: int = 0  # connections, sign-ins and queries that a fault struck


@dataclass(frozen=True)
class DatabaseServer:
    """What all connections share; `tls` has the usual context at None, others for faults."""

    database: PracticeDatabase
    account: tuple[str, str] = field(repr=False)  # user, password
    tls: Mapping[DatabaseFaultKind | None, ssl.SSLContext]
    answers: Answers
    faults: OrderedDatabaseFaults
    notes: Notes = field(default_factory=Notes)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def name(self) -> str:
        """Return the name of the database."""
        return self.database.address.name or _NO_DATABASE_NAMED


class Conversation:
    """One connection, from its first byte to its last."""

    def __init__(self, server: DatabaseServer, line: Line) -> None:
        """Begin with a client that has just connected."""
        self._server = server
        self._line = line
        self._database = _NO_DATABASE_NAMED
        self._transaction = 0

    def serve(self) -> None:
        """Serve the client until it hangs up; OSError where it does so in the middle."""
        greeting = self._expect(Kind.PRELOGIN)  # a connection without a word is not counted
        with self._server.lock:
            self._server.notes.connections += 1
        fault = self._server.faults.at_connect()
        if not self._greet(wished_encryption(greeting.data), fault):
            return
        self._line.encrypt(self._server.tls.get(fault) or self._server.tls[None])
        login = login_of(self._expect(Kind.LOGIN).data)
        if fault is _FaultKind.DROP_AT_LOGIN:
            self._line.reset()
        elif self._sign_in(login):
            while self._answer(self._line.receive()):
                pass

    def _greet(self, wished: Encryption, fault: DatabaseFaultKind | None) -> bool:
        """Answer the PRELOGIN; return whether TLS comes next."""
        if fault is _FaultKind.SILENT:
            self._say_nothing_more()
        if fault is _FaultKind.NOT_SQL_SERVER:
            self._line.send_raw(_WEB_SERVER)
            return False
        if fault is _FaultKind.CANNOT_ENCRYPT:
            self._line.send(prelogin_reply(Encryption.NOT_SUPPORTED))
            self._line.receive()  # a client that insists hangs up here
            return False
        agreed = Encryption.ON if wished is Encryption.ON else Encryption.REQUIRED
        self._line.send(prelogin_reply(agreed))
        if fault is _FaultKind.SILENT_IN_TLS:
            self._say_nothing_more()
        return wished is not Encryption.NOT_SUPPORTED

    def _sign_in(self, login: Login) -> bool:
        """Answer a sign-in; return whether it is accepted."""
        errors = self._objections(login)
        refused = errors[0].number if errors else None
        with self._server.lock:
            self._server.notes.sign_ins.append(SignIn(login.user, login.database, refused))
        if errors:
            self._line.send(refusal(*errors))
            return False
        if login.version < OLDEST:
            raise NotTdsError("this client is too old")
        own = login.database.casefold() == self._server.name.casefold()
        self._database = self._server.name if own else _NO_DATABASE_NAMED
        size = agreed_size(login.packet)
        self._line.send(welcome(self._database, min(login.version, NEWEST), size))
        self._line.packet_size = size
        return True

    def _objections(self, login: Login) -> tuple[SqlError, ...]:
        kind = self._server.faults.at_login()
        user, password = self._server.account
        known = login.database.casefold() in {"", _NO_DATABASE_NAMED, self._server.name.casefold()}
        if kind is None and login.integrated:
            kind = _FaultKind.UNTRUSTED_DOMAIN
        if kind is None and (login.user.casefold(), login.password) != (user.casefold(), password):
            kind = _FaultKind.LOGIN_FAILED
        if kind is None and not known:
            kind = _FaultKind.NO_DATABASE
        return refused_sign_in(kind, login.user, login.database) if kind else ()

    def _answer(self, message: Message) -> bool:
        """Answer one message; return whether the connection goes on."""
        match message.kind:
            case Kind.BATCH:
                return self._query(batch_of(message))
            case Kind.RPC:
                sql = call_of(message)
                if sql is not None:
                    return self._query(sql)
                self._note_driver("procedure")
                self._line.send(no_procedure())
            case Kind.TRANSACTION:
                self._note_driver("transaction")
                self._transaction += 1
                self._line.send(transaction_reply(message, self._transaction))
            case Kind.ATTENTION:
                self._cancelled()
            case _:
                raise NotTdsError(f"a message {message.kind.name} has no place here")
        return True

    def _note_driver(self, what: str) -> None:
        with self._server.lock:
            self._server.notes.by_driver.append(what)

    def _query(self, sql: str) -> bool:
        one = asked(sql)
        notes = self._server.notes
        with self._server.lock:
            (notes.by_driver if one.by_driver else notes.queries).append(one.query or sql)
        fault = None if one.by_driver else self._server.faults.at_query(one.query)
        if fault is None:
            self._line.send(self._server.answers.reply(one, self._database))
            return True
        return self._struck(one, fault)

    def _struck(self, one: Asked, fault: DatabaseFaultKind) -> bool:
        """Answer a query as the fault wants it; return whether the connection goes on."""
        reply = self._server.answers.reply(one, self._database)
        match fault:
            case _FaultKind.NO_TABLE:
                self._line.send(refusal(no_table(table_of(one.sql))))
            case _FaultKind.NO_SELECT:
                self._line.send(refusal(no_select(table_of(one.sql), self._database)))
            case _FaultKind.INCOMPLETE:
                self._line.send(reply[: len(reply) // 2])
            case _FaultKind.HANG:
                self._until_cancelled()
            case _FaultKind.DEAF:
                self._say_nothing_more()
            case _FaultKind.SLOW:
                self._drip(packets(reply))
            case _FaultKind.DROP_IN_ROWS:
                whole = packets(reply)
                self._line.send_raw(whole[: len(whole) // 2])
                return False
            case _:
                self._line.reset()
                return False
        return True

    def _drip(self, data: bytes) -> None:
        """Send byte by byte until the client cancels or hangs up, then the rest."""
        for index in range(len(data)):
            if self._line.is_waiting(_DRIP):
                self._line.send_raw(data[index:])
                return
            self._line.send_raw(data[index : index + 1])

    def _until_cancelled(self) -> None:
        self._expect(Kind.ATTENTION)
        self._cancelled()

    def _cancelled(self) -> None:
        with self._server.lock:
            self._server.notes.cancelled += 1
        self._line.send(done(attention=True))

    def _say_nothing_more(self) -> None:
        """Read and be silent until the client hangs up."""
        while True:
            self._line.receive()

    def _expect(self, kind: Kind) -> Message:
        message = self._line.receive()
        if message.kind is not kind:
            raise NotTdsError(f"{message.kind.name} instead of {kind.name}")
        return message
