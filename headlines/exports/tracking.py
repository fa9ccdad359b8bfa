"""How an ad's code travels: label, URL parameters, custom parameters.

The code must come back with results, so it is carried in several places; a person who changes one
of them in the account does not break the join. Limits: Google Ads scripts, AdUrls.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from headlines.exports.base import AssembledAd

CODE_PARAMETER = "utm_content"
CUSTOM_PARAMETERS = 8
CUSTOM_KEY_BYTES = 16
CUSTOM_VALUE_BYTES = 200
_CUSTOM_KEY = re.compile(r"_[A-Za-z0-9]+")
_NOT_SLUG = re.compile(r"[^\w]+", re.UNICODE)


def ad_label(code: str) -> str:
    """Return the label that names an ad's code in the account."""
    return f"var:{code}"


def merged_suffix(own: str, code: str) -> str:
    """Return a final URL suffix with the code; a ``utm_content`` of the person's own gives way."""
    kept = [
        pair
        for pair in own.lstrip("?&").split("&")
        if pair and pair.split("=", 1)[0].lower() != CODE_PARAMETER
    ]
    return "&".join([*kept, f"{CODE_PARAMETER}={code}"])


def url_with_code(url: str, suffix: str, code: str) -> str:
    """Return a landing page URL with the suffix and a code in its query, or ``""`` without a URL."""
    if not url:
        return ""
    parts = urlsplit(url)
    query = "&".join(part for part in (parts.query, merged_suffix(suffix, code)) if part)
    return urlunsplit(parts._replace(query=query))


def custom_parameters(ad: AssembledAd) -> dict[str, str]:
    """Return the custom parameters of an ad: its code, and the codes of its lines by slot."""
    slots = dict.fromkeys(placed.line.slot for placed in ad.placed)
    return {
        "_variant": ad.code,
        **{f"_{slot}s": "-".join(placed.line.code for placed in ad.slot(slot)) for slot in slots},
    }


def custom_parameter_faults(parameters: dict[str, str]) -> list[str]:
    """Return what the platform would refuse of custom parameters, a sentence each."""
    faults = []
    if len(parameters) > CUSTOM_PARAMETERS:
        faults.append(f"There are {len(parameters)} custom parameters; an ad holds {CUSTOM_PARAMETERS}.")
    for key, value in parameters.items():
        if not _CUSTOM_KEY.fullmatch(key) or len(key.encode()) > CUSTOM_KEY_BYTES:
            faults.append(f"The custom parameter name {key} is not of up to {CUSTOM_KEY_BYTES} letters.")
        if " " in value or len(value.encode()) > CUSTOM_VALUE_BYTES:
            faults.append(f"The value of custom parameter {key} is longer than {CUSTOM_VALUE_BYTES} bytes.")
    return faults


def custom_parameter_cell(ad: AssembledAd) -> str:
    """Return the custom parameters as Google writes them: ``{_a}=x {_b}=y``."""
    return " ".join(f"{{{key}}}={value}" for key, value in custom_parameters(ad).items())


def suggested_suffix(source: str, medium: str, campaign: str) -> str:
    """Return the usual utm parameters for a campaign."""
    slug = _NOT_SLUG.sub("-", campaign.lower()).strip("-_")[:60]
    pairs = {"utm_source": source, "utm_medium": medium, "utm_campaign": slug}
    return "&".join(f"{key}={value}" for key, value in pairs.items() if value)
