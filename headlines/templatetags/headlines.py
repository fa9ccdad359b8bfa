"""Template tags and filters of the pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, RadioSelect
from django.utils.safestring import SafeString

from headlines import languages
from headlines.blinding import HIDDEN, gear_is_hidden
from headlines.models import Membership, Role, Run, User

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
def text_direction(language: str) -> str:
    """Return ``rtl`` or ``ltr`` for a ``dir`` attribute."""
    return languages.text_direction(language)


@register.filter
def gear_hidden(run: Run) -> str:
    """Return what to say instead of who wrote a run of a list; empty where it may be seen."""
    return HIDDEN if gear_is_hidden(run, getattr(run, "pending", 0)) else ""
