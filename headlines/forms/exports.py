"""What a marketer chooses on the export page. Whether it is right is for the checks to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django import forms

from headlines.channels import channel_named
from headlines.exports.base import AdStatus, Destination, Format
from headlines.exports.registry import FORMATS
from headlines.exports.rules import AD_RULES
from headlines.services.exports import ExportOptions, ExportPreview

PIN_PREFIX = "pin-"
MOST_ADS_OFFERED = 10
_LONGEST = 3_000  # nothing typed here is longer; the checks name the real limits


def _text(label: str, help_text: str = "", **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off", **attrs})
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=_LONGEST, widget=widget
    )


class ExportForm(forms.Form):
    """Where the ads go and lead, and as what file. Pins come beside it, a select a line."""

    campaign = _text("Campaign", "As it is called in the ad account.")
    ad_group = _text("Ad group", "As it is called in the ad account.")
    final_url = _text("Final URL", "The page a click leads to.", inputmode="url", spellcheck="false")
    path1 = _text("Path 1", spellcheck="false")
    path2 = _text("Path 2", spellcheck="false")
    url_suffix = _text(
        "Tracking parameters",
        "Added to the URL of every click. The code of each ad is put at the end.",
        spellcheck="false",
    )
    tracking_template = _text(
        "Tracking template", "Only if your tracking tool gave you one. It holds {lpurl}.", spellcheck="false"
    )
    status = forms.ChoiceField(
        label="Ads arrive",
        required=False,
        choices=[
            (AdStatus.PAUSED.value, "Paused, to be enabled by you"),
            (AdStatus.ENABLED.value, "Enabled, running at once"),
        ],
    )
    ads = forms.ChoiceField(label="Number of ads", required=False)
    format = forms.ChoiceField(
        label="File", required=False, choices=[(key, chosen.label) for key, chosen in FORMATS.items()]
    )

    def __init__(self, options: ExportOptions, preview: ExportPreview, format_key: str) -> None:
        where = options.destination
        super().__init__(
            initial={
                **{name: getattr(where, name) for name in where.__dataclass_fields__},
                "status": where.status.value,
                "ads": options.ads,
                "format": format_key,
            }
        )
        ads_field = self.fields["ads"]
        assert isinstance(ads_field, forms.ChoiceField)
        ads_field.choices = _ad_choices(preview)

    def refuse(self, errors: Mapping[str, list[str]]) -> None:
        """Show sentences at their fields; one without a field of the form stands above it."""
        self.is_bound = True
        self.data = {name: self.get_initial_for_field(field, name) for name, field in self.fields.items()}
        self.full_clean()
        for name, messages in errors.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)


def _ad_choices(preview: ExportPreview) -> list[tuple[int, str]]:
    """Offer as many ads as the headlines can fill."""
    if preview.channel not in AD_RULES:
        return [(0, "None")]
    main = channel_named(preview.channel).headline_slot
    available = sum(line.slot == main.key for line in preview.lines)
    most = min(MOST_ADS_OFFERED, available // main.minimum)
    needed = max(1, -(-available // main.maximum))
    return [
        (0, f"As many as hold all lines ({needed})"),
        *((count, f"{count} ad{'s' if count > 1 else ''}") for count in range(1, most + 1)),
    ]


def options_from(data: Mapping[str, Any], defaults: ExportOptions) -> ExportOptions:
    """Return options as chosen on the page; what the page did not send keeps its default.

    Unknown values of a choice count as not chosen, so an odd link shows the page and no error.
    """
    where = defaults.destination
    typed = {
        name: str(data[name])[:_LONGEST]
        for name in where.__dataclass_fields__
        if name != "status" and name in data
    }
    status = str(data.get("status", where.status.value))
    destination: Destination = replace(where, **typed)  # type: ignore[arg-type]  # all but status are texts
    if status in set(AdStatus):
        destination = replace(destination, status=AdStatus(status))
    ads = str(data.get("ads", defaults.ads))
    return replace(
        defaults,
        destination=destination,
        pins=pins_from(data, defaults),
        ads=int(ads) if ads.isdecimal() and len(ads) < 4 else 0,
    )


def pins_from(data: Mapping[str, Any], defaults: ExportOptions) -> Mapping[str, int]:
    """Return the pins by line code, from fields such as ``pin-abc1234=2``."""
    sent = {name: str(value) for name, value in data.items() if name.startswith(PIN_PREFIX)}
    if not sent:
        return defaults.pins
    return {
        name.removeprefix(PIN_PREFIX): int(value)
        for name, value in sent.items()
        if value.isdecimal() and len(value) == 1 and value != "0"
    }


def format_from(data: Mapping[str, Any], channel: str) -> Format:
    """Return the chosen format, or the first that takes the channel."""
    chosen = FORMATS.get(str(data.get("format", "")))
    if chosen is not None and chosen.takes(channel):
        return chosen
    return next(offered for offered in FORMATS.values() if offered.takes(channel))
