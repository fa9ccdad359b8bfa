"""The cast and the props: a workspace with each role, a stranger, a brief, a run with variants."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from config import embedded
from headlines.brief_input import default_targets, empty_raw
from headlines.models import Brief, Membership, Pass, Role, Run, User, Workspace
from headlines.services.briefs import brief_draft_save, brief_publish
from routing import catalogue
from routing.models import Decision
from routing.policies import versions as policy_versions
from routing.traffic.shared_state import key, shared_redis
from tests.model_server import ModelServer
from tests.processes import answers, free_port, product_process, wait_until
from tests.stored_lines import lines_store

PASSWORD = "a-long-password-1"

HEADLINES = [
    "Rain jackets that breathe",
    "Dry shoulders, light pack",
    "£79 with free delivery",
    "Packs into its own pocket",
    "Caught out on the ridge?",
    "Taped seams, not promises",
    "Rated 4.6 by 812 walkers",
    "Made for British weather",
]
DESCRIPTIONS = [
    "A three-layer shell that keeps rain out and lets warmth escape. £79, delivered free.",
    "Pack it, forget it, pull it on when the sky turns. 812 walkers rate it 4.6 of 5.",
    "Two-way zips and a hood that turns with your head. Try it for 60 days.",
]


@pytest.fixture(autouse=True)
def quick_passwords(settings: Settings) -> None:
    """A slow password hash is right for people and only slow for tests."""
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]


@pytest.fixture(autouse=True)
def models_unknown() -> None:
    """What one test changed in the catalogue, or learned of a model, must not be remembered in the next."""
    catalogue.forget()
    policy_versions.forget()
    client = shared_redis()
    for name in client.scan_iter(key("*"), count=1000):
        client.delete(name)


def _user(email: str) -> User:
    return User.objects.create_user(email, PASSWORD, name=email.split("@")[0].title())


@pytest.fixture
def workspace(db: None) -> Workspace:
    return Workspace.objects.create(name="Fellside Outdoor", slug="fellside")


@pytest.fixture
def owner(workspace: Workspace) -> User:
    return _member(workspace, "olive@fellside.example", Role.OWNER)


@pytest.fixture
def marketer(workspace: Workspace) -> User:
    return _member(workspace, "max@fellside.example", Role.MARKETER)


@pytest.fixture
def reviewer(workspace: Workspace) -> User:
    return _member(workspace, "rita@fellside.example", Role.REVIEWER)


@pytest.fixture
def viewer(workspace: Workspace) -> User:
    return _member(workspace, "vic@fellside.example", Role.VIEWER)


@pytest.fixture
def stranger(db: None) -> User:
    """Somebody with a workspace of their own, and no business here."""
    elsewhere = Workspace.objects.create(name="Elsewhere", slug="elsewhere")
    return _member(elsewhere, "sam@elsewhere.example", Role.OWNER)


def _member(workspace: Workspace, email: str, role: Role) -> User:
    user = _user(email)
    Membership.objects.create(workspace=workspace, user=user, role=role)
    return user


@pytest.fixture
def client_for() -> Callable[[User], Client]:
    def logged_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return logged_in


@pytest.fixture
def raw_brief() -> dict[str, object]:
    return {
        **empty_raw(),
        "name": "Rain jackets, autumn",
        "brand": "Fellside",
        "product": "Ridgeline rain jacket",
        "description": "Three-layer shell with taped seams. Packs into its own pocket.",
        "audience": "Hill walkers who go out in any weather",
        "benefits": ["packs into its own pocket", "hood turns with your head"],
        "proof": ["£79", "4.6/5 from 812 reviews", "60 day trial", "free delivery"],
        "languages": ["en-GB"],
        "markets": ["GB"],
        "landing_url": "https://www.fellside.example/ridgeline",
        "must_avoid": ["cheap"],
        "targets": default_targets("google_rsa", 12),
    }


@pytest.fixture
def brief(workspace: Workspace, marketer: User, raw_brief: dict[str, object]) -> Brief:
    """A ready brief with one version."""
    brief = brief_draft_save(workspace=workspace, actor=marketer, raw=raw_brief)
    brief_publish(brief=brief, actor=marketer)
    return brief


@pytest.fixture
def run_with_variants(brief: Brief, marketer: User) -> Run:
    """A done run with 8 headlines and 3 descriptions, all to be reviewed."""
    assert brief.latest_version is not None
    decision = Decision.objects.create(
        workspace_id=brief.workspace_id,
        strategy="diffuse",
        model="sandbox-dllm",
        score=0.1,
        threshold=0.4,
        parts=[],
        reason="Complexity 0.10 is below the threshold 0.40.",
        policy_version=1,
    )
    run = Run.objects.create(
        workspace=brief.workspace,
        version=brief.latest_version,
        status=Run.Status.DONE,
        idempotency_key="fixture",
        decision=decision,
        is_sandbox=True,
        wanted=11,
        requested_by=marketer,
        started_at=timezone.now(),
        finished_at=timezone.now(),
    )
    made_in = Pass.objects.create(
        run=run,
        number=1,
        status=Pass.Status.DONE,
        channel="google_rsa",
        language="en-GB",
        slots={"headline": 8, "description": 3},
        model="sandbox-dllm",
        wanted=11,
        received=11,
        kept=11,
        finished_at=timezone.now(),
    )
    lines_store(made_in, HEADLINES, code="aaaaa{:02d}")
    lines_store(made_in, DESCRIPTIONS, code="aaaaa{:02d}", slot="description", limit=90)
    return run


@pytest.fixture
def model_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A scripted model server that the gateway takes for the sandbox."""
    server = ModelServer()
    monkeypatch.setenv("SANDBOX_URL", server.url)
    yield server
    server.close()


@pytest.fixture(scope="session")
def sandbox_process() -> str:
    """The address of a real sandbox process."""
    return embedded.sandbox_url()


@pytest.fixture
def sandbox(sandbox_process: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the real sandbox answer."""
    monkeypatch.setenv("SANDBOX_URL", sandbox_process)
    return sandbox_process


@pytest.fixture(scope="session")
def quick_sandbox_process() -> Iterator[str]:
    """The address of a sandbox that takes no time of its own, for tests that call it very often."""
    port = free_port()
    with product_process(
        "routing.sandbox",
        "--port",
        str(port),
        environment={**os.environ, "SANDBOX_LATENCY_MS": "1", "SANDBOX_AR_LATENCY_MS": "1"},
    ):
        address = f"http://127.0.0.1:{port}"
        wait_until(lambda: answers(f"{address}/healthz"))
        yield address


@pytest.fixture
def quick_sandbox(quick_sandbox_process: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have the sandbox that takes no time answer."""
    monkeypatch.setenv("SANDBOX_URL", quick_sandbox_process)
    return quick_sandbox_process
