"""Tokens for programs: made once, kept as a hash, ended by a day or by somebody."""

from __future__ import annotations

import json
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from access.clearance import EVERYTHING, NOTHING, clearance
from access.people import Users
from access.tokens import PREFIX, TokenBook, TokenError, TokenRefused
from access.users import Role, UserBook, UserError
from assistant.cli import main

TODAY = datetime(2030, 3, 1, 12, tzinfo=UTC)
INTERN = clearance("intern", {"Zuidoost": "geheim"})


class Moment:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.at = TODAY.timestamp()

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def moment() -> Moment:
    return Moment()


@pytest.fixture
def book(tmp_path: Path, moment: Moment) -> TokenBook:
    return TokenBook(tmp_path, moment)


def test_a_token_opens_what_it_was_made_for(book: TokenBook, tmp_path: Path) -> None:
    token, text = book.add("griffie", INTERN, date(2030, 6, 1))
    _, other = book.add("website", clearance("openbaar"), date(2030, 6, 1))
    assert text.startswith(PREFIX)
    assert len(text) > 50
    assert text != other
    kept = book.file.read_text(encoding="utf-8")
    assert text not in kept
    assert text.removeprefix(PREFIX) not in kept
    assert stat.S_IMODE(book.file.stat().st_mode) == 0o600
    assert TokenBook(tmp_path, book._now).verify(text) == token
    people = Users(UserBook(tmp_path), book)
    assert people.clearance_of(token.owner) == INTERN
    assert people.role_of(token.owner) is Role.READER
    assert people.clearance_of("programma:weg") == NOTHING
    with pytest.raises(UserError):
        UserBook(tmp_path).add(token.owner, Role.READER, EVERYTHING, "vier woorden achter elkaar")


def test_what_does_not_open(book: TokenBook, moment: Moment) -> None:
    _, text = book.add("griffie", INTERN, date(2030, 6, 1))
    for wrong in ("", text[:-1], text.upper(), "\ud800", text.removeprefix(PREFIX)):
        with pytest.raises(TokenRefused, match="niet bekend"):
            book.verify(wrong)
    # Until the end of that day in Dutch time, which is two hours ahead by then.
    moment.at = datetime(2030, 6, 1, 21, 59, 59, tzinfo=UTC).timestamp()
    book.verify(text)
    moment.at += 1
    with pytest.raises(TokenRefused, match=r"verlopen \(2030-06-01 was de laatste dag"):
        book.verify(text)
    assert book.clearance_of("programma:griffie") is None
    _, fresh = book.add("griffie", INTERN, date(2030, 7, 1))
    book.revoke("Griffie")
    with pytest.raises(TokenRefused, match="ingetrokken"):
        book.verify(fresh)
    assert book.clearance_of("programma:griffie") is None


def test_what_cannot_be_made(book: TokenBook) -> None:
    book.add("griffie", INTERN, date(2030, 3, 1))
    for name, day, told in (
        ("Griffie", date(2030, 6, 1), "al een token"),
        ("met spatie", date(2030, 6, 1), "kan niet"),
        ("programma:x", date(2030, 6, 1), "kan niet"),
        ("oud", date(2030, 2, 28), "kies een dag"),
        ("lang", date(2031, 3, 4), "kies een dag"),
    ):
        with pytest.raises(TokenError, match=told):
            book.add(name, INTERN, day)
    with pytest.raises(TokenError, match="geen geldig token weg"):
        book.revoke("weg")
    book.file.write_text("[{}]", encoding="utf-8")
    for use in (book.all, lambda: book.verify("x"), lambda: book.clearance_of("programma:x")):
        with pytest.raises(TokenError, match="geen programma kan erin"):
            use()


def test_the_last_use_is_noted_within_a_minute(book: TokenBook, moment: Moment) -> None:
    token, text = book.add("griffie", INTERN, date(2030, 6, 1))
    assert book.last_use(token) == 0
    book.verify(text)
    first = moment.at
    for later in (30, 59, 61):
        moment.at = first + later
        book.verify(text)
        assert book.last_use(token) == int(first if later < 60 else moment.at)
    book._uses.write_text("kapot", encoding="utf-8")
    assert book.last_use(token) == 0
    assert book.verify(text) == token


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    until = ["--until", date.fromordinal(date.today().toordinal() + 30).isoformat()]
    data = ["--data", str(tmp_path)]
    add = ["users", "token", "add", "griffie", "--clearance", "intern", *until, *data]
    assert main(add) == 2
    assert "Maak eerst een beheerder" in " ".join(capsys.readouterr().err.split())
    UserBook(tmp_path).add("Ada", Role.ADMINISTRATOR, EVERYTHING, "vier woorden achter elkaar")
    assert main(add) == 0
    text = capsys.readouterr().out.split()[-1]
    assert TokenBook(tmp_path).verify(text).name == "griffie"
    assert main(["users", "token", "list", "--json", *data]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["tokens"]
    assert listed["good"]
    assert listed["last_use"]
    assert text not in str(listed)
    assert main(["users", "token", "revoke", "griffie", *data]) == 0
    assert main(["users", "token", "list", *data]) == 0
    out = capsys.readouterr().out
    assert "ingetrokken op" in out
    assert "laatst gebruikt" in out
    assert main(["users", "token", "revoke", "griffie", *data]) == 2
    bad = [*add[:5], "intern", "--until", "ooit", *data]
    assert main(bad) == 2
    assert "--until" in capsys.readouterr().err
