"""Campaign, ad group, URL and paths: cleaned, suggested, checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from headlines.channels import CHANNELS
from headlines.counting import Counting, text_length
from headlines.exports.base import Destination
from headlines.exports.problems import Problem
from headlines.exports.rules import AdRules
from headlines.exports.tracking import CODE_PARAMETER
from headlines.generation.brief import clean_text
from headlines.lint import LintContext, Severity
from headlines.lint.characters import Braces, Emoji

MAX_NAME = 255
MAX_URL = 2_048
# What a spreadsheet runs as a formula, and what an importer takes for a comment.
FORBIDDEN_OPENINGS = "=+-@#"
# Texts that importers take for an order to clear the field.
COMMAND_WORDS = frozenset({"remove_value", "delete_value", "[]"})
_BLANKS = re.compile(r"\s+")
_LANDING_PAGE = re.compile(r"\{[^{}]*lpurl[^{}]*\}", re.IGNORECASE)
_PAIR = re.compile(r"[^\s=&#?]+=[^\s&#]*")
_APOSTROPHE = re.compile("['’]")
_NOT_PATH = re.compile(r"[^\w-]+", re.UNICODE)
_SLOT = CHANNELS["google_rsa"].headline_slot
_STRICT = LintContext(CHANNELS["google_rsa"], _SLOT, _SLOT.limit)


def one_line(text: str) -> str:
    """Return text on one line without hidden characters, blanks collapsed."""
    return _BLANKS.sub(" ", clean_text(text)).strip()


def clean_path(text: str) -> str:
    """Return a display path without outer slashes, blanks as hyphens."""
    return one_line(text).strip("/").strip().replace(" ", "-")


def cleaned(destination: Destination) -> Destination:
    """Return the destination as it will be written."""
    return replace(
        destination,
        campaign=one_line(destination.campaign),
        ad_group=one_line(destination.ad_group),
        final_url=clean_text(destination.final_url).strip(),
        path1=clean_path(destination.path1),
        path2=clean_path(destination.path2),
        url_suffix=clean_text(destination.url_suffix).strip().lstrip("?&").rstrip("&"),
        tracking_template=clean_text(destination.tracking_template).strip(),
    )


def clean_name(text: str) -> str:
    """Return a campaign or ad-group name that an importer takes: on one line, no formula opening."""
    return one_line(text).lstrip(FORBIDDEN_OPENINGS + " ")[:MAX_NAME].strip()


def suggested_paths(phrases: Iterable[str], limit: int = 15) -> tuple[str, str]:
    """Return up to two display paths made of whole words of the first phrases that fit.

    ``phrases`` come best first: keywords, then the product's name.
    """
    found: list[str] = []
    for phrase in phrases:
        words = [
            word
            for word in _NOT_PATH.sub(" ", _APOSTROPHE.sub("", clean_text(phrase).lower())).split()
            if word.strip("-_")
        ]
        path = ""
        for word in words:
            longer = f"{path}-{word}" if path else word
            if text_length(longer) > limit:
                break
            path = longer
        path = path.strip("-_")
        if path and path not in found:
            found.append(path)
        if len(found) == 2:
            break
    return (found[0] if found else "", found[1] if len(found) > 1 else "")


def check_destination(destination: Destination, rules: AdRules | None) -> list[Problem]:
    """Return what a platform would refuse of where ads go.

    ``rules`` of ``None`` is for files without ads: what is given must be right, nothing is required.
    """
    needed = rules is not None
    problems = [
        *_name("Campaign", "campaign", destination.campaign, needed),
        *_name("Ad group", "ad_group", destination.ad_group, needed),
        *_url(destination.final_url, needed),
        *_suffix(destination),
        *_tracking(destination.tracking_template),
    ]
    if rules is not None:
        problems += _path("Path 1", "path1", destination.path1, rules.path_limit)
        problems += _path("Path 2", "path2", destination.path2, rules.path_limit)
        if destination.path2 and not destination.path1:
            problems.append(Problem("Path 2", "Path 2 needs a path 1 before it.", field="path2"))
    return problems


def _name(place: str, field: str, name: str, needed: bool) -> Iterator[Problem]:
    if not name:
        if needed:
            yield Problem(place, f"Give the {place.lower()} that the ads go into.", field=field)
        return
    if name[0] in FORBIDDEN_OPENINGS:
        yield Problem(
            place,
            f"Begins with “{name[0]}”, which is read as a formula or a comment. Begin with a letter.",
            field=field,
        )
    if len(name) > MAX_NAME:
        yield Problem(place, f"{len(name)} characters; at most {MAX_NAME}.", field=field)
    if name != one_line(name):
        yield Problem(place, "Holds a line break or a hidden character. Type it again.", field=field)
    if name.lower() in COMMAND_WORDS:
        yield Problem(place, f"“{name}” is an order to the importer, not a name.", field=field)


def _url(url: str, needed: bool) -> Iterator[Problem]:
    place, field = "Final URL", "final_url"
    if not url:
        if needed:
            yield Problem(place, "Give the page that the ads lead to.", field=field)
        return
    try:
        parts = urlsplit(url)
        host, credentials = parts.hostname or "", parts.username
        _ = parts.port
    except ValueError:
        yield Problem(
            place, "This is no web address. It looks like https://www.example.com/page.", field=field
        )
        return
    if parts.scheme.lower() not in ("http", "https"):
        yield Problem(place, "Begin the address with https:// or http://.", field=field)
    elif "." not in host.strip("."):
        yield Problem(place, "The address has no domain, such as www.example.com.", field=field)
    elif credentials is not None:
        yield Problem(place, "Leave the user name out of the address.", field=field)
    if _BLANKS.search(url) or url != clean_text(url):
        yield Problem(place, "Holds a blank or a hidden character; write a blank as %20.", field=field)
    if len(url) > MAX_URL:
        yield Problem(place, f"{len(url):,} characters; at most {MAX_URL:,}.", field=field)
    if any(key.lower() == CODE_PARAMETER for key, _value in parse_qsl(parts.query)):
        yield Problem(
            place, "Has a utm_content of its own, which hides the ad's code. Take it out.", field=field
        )


def _suffix(destination: Destination) -> Iterator[Problem]:
    place, field, suffix = "Final URL suffix", "url_suffix", destination.url_suffix
    if not suffix:
        return
    pairs = suffix.split("&")
    if not all(_PAIR.fullmatch(pair) for pair in pairs) or suffix != clean_text(suffix):
        yield Problem(place, "Write it as name=value&name=value, without blanks.", field=field)
    elif any(pair.split("=", 1)[0].lower() == CODE_PARAMETER for pair in pairs):
        yield Problem(
            place, "utm_content carries the ad's code, so yours is left out.", Severity.WARNING, field=field
        )
    if suffix[0] in FORBIDDEN_OPENINGS:
        yield Problem(place, f"Begins with “{suffix[0]}”. Begin with a name.", field=field)
    if len(suffix) > MAX_URL - 40:
        yield Problem(place, f"{len(suffix):,} characters; at most {MAX_URL - 40:,}.", field=field)


def _tracking(template: str) -> Iterator[Problem]:
    place, field = "Tracking template", "tracking_template"
    if not template:
        return
    if not re.match(r"https?://|\{[^{}]*lpurl", template, re.IGNORECASE):
        yield Problem(place, "Begin with https:// or {lpurl}.", field=field)
    elif not _LANDING_PAGE.search(template):
        yield Problem(place, "Put {lpurl} where the landing page belongs.", field=field)
    if _BLANKS.search(template) or template != clean_text(template):
        yield Problem(place, "Holds a blank or a hidden character.", field=field)
    if len(template) > MAX_URL:
        yield Problem(place, f"{len(template):,} characters; at most {MAX_URL:,}.", field=field)


def _path(place: str, field: str, path: str, limit: int) -> Iterator[Problem]:
    if not path:
        return
    length = text_length(path, Counting.WIDTH)
    if length > limit:
        yield Problem(place, f"{length} of {limit} places. Cut {length - limit}.", field=field)
    if "/" in path:
        yield Problem(place, "Holds a “/”. Put what follows it into path 2.", field=field)
    if _BLANKS.search(path) or path != clean_text(path):
        yield Problem(place, "Holds a blank or a hidden character. Use a hyphen.", field=field)
    if path[0] in FORBIDDEN_OPENINGS:
        yield Problem(place, f"Begins with “{path[0]}”. Begin with a letter or a figure.", field=field)
    if path.lower() in COMMAND_WORDS:
        yield Problem(place, f"“{path}” is an order to the importer, not a path.", field=field)
    for rule in (Braces(), Emoji()):
        for finding in rule.check(path, _STRICT):
            yield Problem(place, finding.message, field=field)
