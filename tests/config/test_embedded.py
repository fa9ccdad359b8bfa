"""The embedded PostgreSQL and Redis: shared, mended, and gone with their last user."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
import redis

from config import embedded, embedded_redis
from config.embedded_server import EmbeddedError, socket_directory, state_directory
from tests.config.life import User, ended, eventually, living, state


def note(urls: dict[str, str], value: str) -> None:
    """Leave ``value`` in both servers."""
    with psycopg.connect(urls["database"], autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS note (value text)")
        connection.execute("INSERT INTO note VALUES (%s)", [value])
    with redis.Redis.from_url(urls["redis"]) as client:
        client.rpush("note", value)


def notes(urls: dict[str, str]) -> tuple[list[str], list[str]]:
    """Return what was left in PostgreSQL and in Redis."""
    with psycopg.connect(urls["database"]) as connection:
        rows = [row[0] for row in connection.execute("SELECT value FROM note ORDER BY value")]
    with redis.Redis.from_url(urls["redis"], decode_responses=True) as client:
        return rows, sorted(client.lrange("note", 0, -1))  # type: ignore[arg-type]  # sync client


def test_servers_end_with_their_last_user_and_keep_what_they_were_given(fresh_home: Path) -> None:
    home = fresh_home
    first = User(home)
    note(first.urls(), "kept")
    assert len(living(home)) > 2
    first.end()
    assert ended(home)

    second = User(home)
    assert notes(second.urls()) == (["kept"], ["kept"])
    second.end()


def test_processes_starting_at_once_share_one_pair_of_servers(fresh_home: Path) -> None:
    home = fresh_home
    users = [User(home) for _ in range(4)]
    answers = [user.urls() for user in users]
    assert all(answer == answers[0] for answer in answers)
    servers = {name: state(home, name)["server"] for name in ("postgres", "redis")}
    for user in users[:-1]:
        user.end()
    note(answers[-1], "still here")
    assert {name: state(home, name)["server"] for name in ("postgres", "redis")} == servers
    users[-1].end()


def test_a_killed_user_does_not_count_and_takes_nobody_along(home: Path) -> None:
    killed, other = User(home), User(home)
    killed.urls()
    urls = other.urls()
    killed.kill()
    note(urls, "unharmed")
    other.end()
    assert ended(home)


def test_servers_end_by_themselves_when_their_only_user_is_killed(home: Path) -> None:
    user = User(home)
    note(user.urls(), "kept")
    user.kill()
    assert ended(home, seconds=10)


@pytest.mark.parametrize("server", ["postgres", "redis"])
def test_a_killed_server_is_started_again_at_the_same_address(home: Path, server: str) -> None:
    user = User(home)
    urls = user.urls()
    note(urls, "before")
    before = state(home, server)["server"]
    time.sleep(1.2)  # both promise what is older than a second
    os.kill(before, signal.SIGKILL)
    assert eventually(
        lambda: (home / server / "state.json").exists() and state(home, server)["server"] != before
    )
    assert notes(urls) == (["before"], ["before"])
    user.end()


def test_a_swept_temporary_directory_is_mended(home: Path) -> None:
    user = User(home)
    urls = user.urls()
    note(urls, "before")
    for server in ("postgres", "redis"):
        shutil.rmtree(Path(state(home, server)["socket"]).parent)
    other = User(home)
    assert other.urls() == urls
    assert notes(urls) == (["before"], ["before"])
    other.end()
    user.end()


def test_a_start_after_everything_was_killed_recovers(home: Path) -> None:
    user = User(home)
    note(user.urls(), "before")
    time.sleep(1.2)
    for server in ("postgres", "redis"):
        os.kill(state(home, server)["keeper"], signal.SIGKILL)
    user.kill()
    later = User(home)
    assert notes(later.urls()) == (["before"], ["before"])
    later.end()


def test_a_stale_lock_file_with_a_living_strangers_number_does_not_block(home: Path) -> None:
    user = User(home)
    user.urls()
    user.end()
    data = home / "postgres" / "data"
    stale = f"{os.getpid()}\n{data}\n{int(time.time())}\n5432\n/nowhere\n\n  1234567    123456\nready   \n"
    (data / "postmaster.pid").write_text(stale)
    (home / "redis" / "data" / "redis.pid").write_text(str(os.getpid()))
    (home / "postgres" / "state.json").write_text('{"url": "postgresql://nowhere", "socket": "/tmp"}')
    later = User(home)
    assert later.urls()["database"] != "postgresql://nowhere"
    later.end()


def test_a_data_folder_opened_too_wide_is_closed_again(home: Path) -> None:
    (home / "postgres" / "data").chmod(0o755)
    user = User(home)
    user.urls()
    user.end()
    assert (home / "postgres" / "data").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["a home with 'spaces' & ümlauts", "long-" * 40])
def test_any_path_will_do(new_home: Callable[[str], Path], name: str) -> None:
    user = User(new_home(name))
    note(user.urls(), "kept")
    user.end()


def test_two_homes_have_two_pairs_of_servers(new_home: Callable[[str], Path]) -> None:
    users = [User(new_home("one")), User(new_home("two"))]
    answers = [user.urls() for user in users]
    for number, urls in enumerate(answers):
        note(urls, str(number))
    assert [notes(urls) for urls in answers] == [(["0"], ["0"]), (["1"], ["1"])]
    users[0].end()
    assert notes(answers[1]) == (["1"], ["1"])
    users[1].end()


def test_asking_costs_next_to_nothing_while_the_servers_run(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from config.embedded_server import Server

    user = User(home)
    urls = user.urls()
    seconds = []
    for _ in range(5):
        begun = time.perf_counter()
        server = Server(home, "postgres", embedded._PREPARE["postgres"])
        server.begin()
        server.finish()
        seconds.append(time.perf_counter() - begun)
        assert server.url() == urls["database"]
        server._leave(os.getpid())
    assert min(seconds) < 0.010
    user.end()


def test_a_database_of_another_major_version_is_refused_and_left_alone(home: Path) -> None:
    user = User(home)
    user.urls()
    user.end()
    version = home / "postgres" / "data" / "PG_VERSION"
    version.write_text("15\n")
    assert "was made by PostgreSQL 15" in User(home).refusal()
    assert version.read_text() == "15\n"


def test_a_server_that_cannot_start_says_what_its_log_says(home: Path) -> None:
    user = User(home)
    user.urls()
    user.end()
    (home / "postgres" / "data" / "global" / "pg_control").unlink()
    sentence = User(home).refusal()
    assert sentence.startswith("The embedded postgres did not start: it ended at once")
    assert "pg_control" in sentence
    assert "Traceback" not in sentence


def test_the_home_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(EmbeddedError, match=r"belongs to another user .* SECONDGEAR_HOME"):
        state_directory(tmp_path)


def test_a_home_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EmbeddedError, match="Set SECONDGEAR_HOME to a folder of yours"):
        state_directory(tmp_path / "file" / "home")


def test_a_socket_folder_that_others_can_enter_is_refused(tmp_path: Path) -> None:
    sockets = socket_directory(tmp_path, None)
    try:
        assert sockets.stat().st_mode & 0o777 == 0o700
        assert len(str(sockets / ".s.PGSQL.5432")) < 103
        sockets.chmod(0o777)
        with pytest.raises(EmbeddedError, match="not a private folder"):
            socket_directory(tmp_path, None)
    finally:
        sockets.rmdir()


def test_without_any_redis_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EmbeddedError, match="apt-get install redis-server"):
        embedded_redis.prepare(tmp_path / "redis")


def test_a_redis_on_the_path_serves_where_the_wheel_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = tmp_path / "valkey-server"
    server.touch(mode=0o755)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "redis").mkdir()
    spec = embedded_redis.prepare(tmp_path / "redis")
    spec.socket.parent.rmdir()
    assert spec.argv[0] == str(server)


@pytest.mark.parametrize(
    ("url", "broker"),
    [
        ("unix:///tmp/x/redis.sock?db=0", "redis+socket:///tmp/x/redis.sock?virtual_host=0"),
        ("redis://redis:6379/0", "redis://redis:6379/0"),
        ("rediss://:secret@cache:6380/2", "rediss://:secret@cache:6380/2"),
    ],
)
def test_celery_gets_the_address_in_its_own_form(url: str, broker: str) -> None:
    assert embedded.celery_broker_url(url) == broker


def test_the_secret_key_is_made_once_and_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECONDGEAR_HOME", str(tmp_path / "home"))
    key = embedded.secret_key()
    assert len(key) >= 50
    assert embedded.secret_key() == key
    assert (tmp_path / "home" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["secret_key"]
