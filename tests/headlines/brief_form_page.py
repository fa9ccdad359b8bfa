"""The brief form as a browser would send it, for tests without one."""

from __future__ import annotations

import re

from django.test import Client

from headlines.models import Brief

HTMX = {"HX-Request": "true"}
LIST = "/w/fellside/briefs/"
NEW = "/w/fellside/briefs/new"


def form_of(client: Client, url: str = NEW) -> dict[str, str | list[str]]:
    """Return the form's fields as the page renders them, the way a browser would send them untouched."""
    html = client.get(url).content.decode()
    return fields_in(html)


def fields_in(html: str) -> dict[str, str | list[str]]:
    body = html[
        html.index('<form id="brief-form"') : html.index("</form>", html.index('<form id="brief-form"'))
    ]
    sent: dict[str, str | list[str]] = {}
    for tag in re.findall(r"<input\b[^>]*>", body):
        name, value = (re.search(rf'\b{key}="([^"]*)"', tag) for key in ("name", "value"))
        if name is None or ("checkbox" in tag and not re.search(r"\schecked\b", tag)):
            continue
        _add(sent, name[1], value[1] if value else "on")
    for name, value in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', body, re.DOTALL):
        _add(sent, name, value)
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', body, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        _add(sent, name, chosen[1] if chosen else "")
    return sent


def _add(sent: dict[str, str | list[str]], name: str, value: str) -> None:
    if name in ("channel", "languages"):
        many = sent.setdefault(name, [])
        assert isinstance(many, list)
        many.append(value)
    else:
        sent[name] = value


def filled(client: Client, **changes: object) -> dict[str, object]:
    """Return a posted new brief that is fine, with changes."""
    return {**form_of(client), "name": "Spring jackets", "product": "Ridgeline rain jacket", **changes}


def edit_url(brief: Brief) -> str:
    return f"/w/fellside/briefs/{brief.pk}/"
