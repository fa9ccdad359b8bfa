"""Template tags and filters of the pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, RadioSelect
from django.utils.safestring import SafeString

from headlines import languages
from headlines.channels import CHANNELS
from headlines.models import Membership, Role, User

register = template.Library()


@register.simple_tag
def control(field: BoundField, css: str = "") -> SafeString:
    """Render a form field's control in the product's look; Django ties it to its help and error texts.

    ``css`` adds classes, for example ``{% control form.count css="input--number" %}``.
    """
    attrs: dict[str, Any] = {}
    widget = field.field.widget
    if not isinstance(widget, (CheckboxInput, RadioSelect)):
        attrs["class"] = " ".join(filter(None, ["input", widget.attrs.get("class", ""), css]))
    return field.as_widget(attrs=attrs)


@register.filter
def allows(membership: Membership | None, role: str) -> bool:
    """Tell whether a membership allows what ``role`` may: ``{% if membership|allows:"marketer" %}``."""
    return membership is not None and membership.granted.allows(Role(role))


@register.filter
def role_summary(role: str) -> str:
    """Return what a role may do, in one sentence."""
    return Role(role).summary


@register.filter
def initials(user: User) -> str:
    """Return one or two letters that stand for a person."""
    words = (user.name or user.email.split("@")[0]).replace(".", " ").split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words[:1])) or "?"


@register.filter
def channel_label(channel: str) -> str:
    """Return a channel's name as people know it, or the key of one that is no longer offered."""
    return CHANNELS[channel].label if channel in CHANNELS else channel


@register.simple_tag
def slot_label(item: Any) -> str:
    """Return the name of a variant's or target's slot, or its key when the channel no longer has it."""
    channel = CHANNELS.get(item.channel)
    labels = {slot.key: slot.label for slot in channel.slots} if channel else {}
    return labels.get(item.slot, str(item.slot))


@register.filter
def text_direction(language: str) -> str:
    """Return ``rtl`` or ``ltr`` for a ``dir`` attribute."""
    return languages.text_direction(language)


@register.filter
def language_name(language: str) -> str:
    """Return a language's name for people."""
    return languages.language_name(language)
