"""Users: made deliberately, with hashed passwords, and never fewer than one administrator."""

from __future__ import annotations

import io
import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from access.attempts import Attempts
from access.clearance import EVERYTHING, NOTHING, PUBLIC, clearance
from access.people import Users
from access.sessions import Sessions
from access.tokens import TokenBook
from access.users import Role, UserBook, UserError
from assistant.cli import main

PASSWORD = "vier woorden achter elkaar"


@pytest.fixture
def book(tmp_path: Path) -> UserBook:
    made = UserBook(tmp_path)
    made.add("Ada", Role.ADMINISTRATOR, EVERYTHING, PASSWORD)
    made.add("bo@stad.nl", Role.READER, clearance("intern", {"Zuidoost": "geheim"}), PASSWORD)
    return made


def test_nobody_can_log_in_before_somebody_is_made(tmp_path: Path) -> None:
    book = UserBook(tmp_path)
    assert not book.exists()
    assert book.all() == []
    for name in ("admin", "beheerder", ""):
        assert book.verify(name, name) is None


def test_a_password_is_kept_as_an_argon2_hash_for_no_other_eyes(book: UserBook) -> None:
    text = book.file.read_text(encoding="utf-8")
    assert PASSWORD not in text
    assert text.count("$argon2id$") == 2
    assert stat.S_IMODE(book.file.stat().st_mode) == 0o600


def test_only_the_right_password_lets_in(book: UserBook) -> None:
    found = book.verify("ADA", PASSWORD)
    assert found is not None
    assert found.name == "Ada"
    for name, password in (
        ("Ada", "fout"),
        ("Ada", ""),
        ("niemand", PASSWORD),
        ("Ada", "x" * 9999),
    ):
        assert book.verify(name, password) is None


def test_who_has_no_password_never_gets_in_with_one(book: UserBook) -> None:
    book.add("cor", Role.READER, PUBLIC, None)
    assert book.verify("cor", "") is None


@pytest.mark.parametrize("password", ["", "kort", "aaaaaaaaaaaaaaaa", "x" * 300])
def test_a_password_that_is_easy_to_guess_is_refused(book: UserBook, password: str) -> None:
    with pytest.raises(UserError):
        book.add("cor", Role.READER, PUBLIC, password)


@pytest.mark.parametrize("name", ["lokaal", "Lokaal", "a b", "x", "../x", "ada"])
def test_a_name_that_cannot_be(book: UserBook, name: str) -> None:
    with pytest.raises(UserError):
        book.add(name, Role.READER, PUBLIC, PASSWORD)


def test_the_last_administrator_stays(book: UserBook) -> None:
    with pytest.raises(UserError, match="laatste beheerder"):
        book.remove("Ada")
    book.add("Cor", Role.ADMINISTRATOR, EVERYTHING, PASSWORD)
    book.remove("ada")
    assert [user.name for user in book.all()] == ["Cor", "bo@stad.nl"]


def test_a_file_that_cannot_be_read_lets_nobody_in(book: UserBook) -> None:
    for broken in ("{", '[{"name": "x"}]', "null"):
        book.file.write_text(broken, encoding="utf-8")
        with pytest.raises(UserError, match="niemand kan inloggen"):
            book.verify("Ada", PASSWORD)


def test_what_people_may_see(book: UserBook, tmp_path: Path) -> None:
    people = Users(book, TokenBook(tmp_path))
    assert people.clearance_of("Ada") == EVERYTHING
    assert people.clearance_of("bo@stad.nl").in_dossier("zuidoost") is EVERYTHING.highest
    assert people.clearance_of("weg") == NOTHING
    assert people.clearance_of(None) == PUBLIC
    assert people.role_of("bo@stad.nl") is people.role_of("weg") is Role.READER
    alone = Users(UserBook(tmp_path / "leeg"), TokenBook(tmp_path / "leeg"))
    assert alone.clearance_of("lokaal") == EVERYTHING
    assert alone.role_of("lokaal").may_act_as(Role.ADMINISTRATOR)


# -- sessions and attempts -------------------------------------------------------------------


class Time:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_session_ends_by_itself(book: UserBook) -> None:
    time = Time()
    sessions = Sessions(book, idle=60, longest=300, clock=time)
    ada = book.get("Ada")
    assert ada is not None
    token = sessions.begin(ada)
    for _ in range(5):
        time.now += 59
        assert sessions.user(token) is not None
    time.now += 59
    assert sessions.user(token) is None, "used all the time, but too long ago begun"
    token = sessions.begin(ada)
    time.now += 61
    assert sessions.user(token) is None
    assert sessions.user("verzonnen") is None


def test_a_session_ends_with_the_user_her_password_or_the_log_out(book: UserBook) -> None:
    sessions = Sessions(book, idle=60, longest=300)
    ada, bo = book.get("Ada"), book.get("bo@stad.nl")
    assert ada is not None
    assert bo is not None
    hers, his = sessions.begin(ada), sessions.begin(bo)
    book.set_password("Ada", PASSWORD + "!")
    book.remove("bo@stad.nl")
    assert sessions.user(hers) is None
    assert sessions.user(his) is None
    again = sessions.begin(replace(ada, changed_at=book.all()[0].changed_at))
    assert sessions.user(again) is not None
    sessions.end(again)
    assert sessions.user(again) is None


def test_attempts_are_limited_by_name_and_by_address() -> None:
    time = Time()
    attempts = Attempts(time)
    for _ in range(5):
        assert attempts.begin("ada", "10.0.0.1")
    assert not attempts.begin("ada", "10.0.0.2")
    for _ in range(50):  # what succeeds is forgotten
        assert attempts.begin("bo", "10.0.0.1")
        attempts.succeeded("bo", "10.0.0.1")
    for number in range(25):
        assert attempts.begin(f"naam{number}", "10.0.0.1")
    assert not attempts.begin("bo", "10.0.0.1")
    time.now += 16 * 60
    assert attempts.begin("ada", "10.0.0.1")


def test_users_that_two_add_at_once_are_all_kept(tmp_path: Path) -> None:
    names = [f"naam{number}" for number in range(8)]

    def add(name: str) -> None:
        UserBook(tmp_path).add(name, Role.READER, PUBLIC, None)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, names))
    assert [user.name for user in UserBook(tmp_path).all()] == names


def test_where_the_users_are_gone_nobody_owns_everything(book: UserBook, tmp_path: Path) -> None:
    people = Users(UserBook(tmp_path), TokenBook(tmp_path))
    book.file.unlink()
    for asked in (people.clearance_of, people.role_of):
        with pytest.raises(UserError, match="uit de reservekopie"):
            asked("lokaal")


# -- the commands ----------------------------------------------------------------------------


def run(monkeypatch: pytest.MonkeyPatch, typed: str, *words: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return main(["users", *words])


def test_the_first_user_is_an_administrator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--data", str(tmp_path)]
    rights = ["--role", "lezer", "--clearance", "intern"]
    assert run(monkeypatch, f"{PASSWORD}\n", "add", "bo", *rights, *where) == 2
    assert "--role beheerder" in capsys.readouterr().err
    chief = ["--role", "beheerder", "--clearance", "geheim"]
    assert run(monkeypatch, "kort\n", "add", "ada", *chief, *where) == 2
    assert run(monkeypatch, f"{PASSWORD}\n", "add", "ada", *chief, *where) == 0
    more = [*rights, "--dossier", "Zuidoost=geheim"]
    assert run(monkeypatch, f"{PASSWORD}\n", "add", "bo", *more, *where) == 0
    capsys.readouterr()
    assert run(monkeypatch, "", "list", "--json", *where) == 0
    ada, bo = json.loads(capsys.readouterr().out)["users"]
    assert (ada["role"], bo["clearance"]["dossiers"]) == ("beheerder", {"zuidoost": "geheim"})
    assert run(monkeypatch, "", "change", "bo", "--role", "redacteur", *where) == 0
    assert run(monkeypatch, f"{PASSWORD}2\n", "password", "bo", *where) == 0
    assert UserBook(tmp_path).verify("bo", f"{PASSWORD}2") is not None
    assert run(monkeypatch, "", "remove", "bo", *where) == 0
    assert run(monkeypatch, "", "remove", "bo", *where) == 2


def test_the_last_administrator_stays_one(book: UserBook) -> None:
    with pytest.raises(UserError, match="laatste beheerder"):
        book.change("ada", lambda user: replace(user, role=Role.READER))
    assert book.get("ada").role is Role.ADMINISTRATOR
    book.change("bo@stad.nl", lambda user: replace(user, role=Role.ADMINISTRATOR))
    assert book.change("ada", lambda user: replace(user, role=Role.READER)).role is Role.READER


def test_a_list_that_was_put_in_place_with_its_old_date_is_read(book: UserBook) -> None:
    was = book.file.stat()
    assert book.get("ada").role is Role.ADMINISTRATOR
    other = book.file.with_name("ander.json")
    other.write_text(
        book.file.read_text(encoding="utf-8").replace("beheerder", "redacteur"), encoding="utf-8"
    )
    os.utime(other, ns=(was.st_atime_ns, was.st_mtime_ns))
    other.replace(book.file)
    assert book.file.stat().st_size == was.st_size
    assert book.get("ada").role is Role.EDITOR
