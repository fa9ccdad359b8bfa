"""The languages a brief may ask for. Codes are ISO 639-1, regions ISO 3166-1 alpha-2."""

from __future__ import annotations

import re

OFFERED: dict[str, str] = {
    "en": "English",
    "en-GB": "English (United Kingdom)",
    "en-US": "English (United States)",
    "en-AU": "English (Australia)",
    "en-CA": "English (Canada)",
    "en-IE": "English (Ireland)",
    "en-IN": "English (India)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South Africa)",
    "de-DE": "German (Germany)",
    "de-AT": "German (Austria)",
    "de-CH": "German (Switzerland)",
    "fr-FR": "French (France)",
    "fr-CA": "French (Canada)",
    "fr-BE": "French (Belgium)",
    "es-ES": "Spanish (Spain)",
    "es-MX": "Spanish (Mexico)",
    "es-AR": "Spanish (Argentina)",
    "pt-BR": "Portuguese (Brazil)",
    "pt-PT": "Portuguese (Portugal)",
    "it-IT": "Italian",
    "nl-NL": "Dutch",
    "pl-PL": "Polish",
    "sv-SE": "Swedish",
    "da-DK": "Danish",
    "nb-NO": "Norwegian",
    "fi-FI": "Finnish",
    "cs-CZ": "Czech",
    "tr-TR": "Turkish",
    "ja-JP": "Japanese",
    "ko-KR": "Korean",
    "zh-CN": "Chinese (simplified)",
    "zh-TW": "Chinese (traditional)",
    "ar": "Arabic",
    "he-IL": "Hebrew",
    "hi-IN": "Hindi",
}
_ISO_639_1 = frozenset(
    re.findall(
        "[a-z]{2}",
        """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """,
    )
)
_TAG = re.compile(r"([A-Za-z]{2})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?")
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"})


def language_tag(text: str) -> str | None:
    """Return a BCP-47 tag in its usual case, or ``None`` when it is no language we know."""
    match = _TAG.fullmatch(text.strip().replace("_", "-"))
    if not match or match.group(1).lower() not in _ISO_639_1:
        return None
    script, region = match.group(2), match.group(3)
    return "-".join(
        part
        for part in (match.group(1).lower(), script and script.title(), region and region.upper())
        if part
    )


def language_name(tag: str) -> str:
    """Return a name for people, or the tag itself."""
    return OFFERED.get(tag, tag)


def text_direction(tag: str) -> str:
    """Return ``"rtl"`` or ``"ltr"`` for an HTML ``dir`` attribute."""
    return "rtl" if tag.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
