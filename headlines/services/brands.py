"""Brands: a voice, exemplar lines and terms, saved whole."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from headlines.models import Brand, Workspace
from headlines.services.errors import FieldErrors


@dataclass(frozen=True, slots=True)
class BrandContent:
    """What a brand says, checked by whoever read it."""

    name: str
    voice: str
    exemplars: tuple[str, ...]
    banned_terms: tuple[str, ...]
    cased_terms: tuple[str, ...]


def brand_save(*, workspace: Workspace, content: BrandContent, brand: Brand | None = None) -> Brand:
    """Create or change a brand. Raises ``FieldErrors`` (field ``name``) when the name is taken."""
    if brand is None:
        brand = Brand(workspace=workspace)
    brand.name, brand.voice = content.name, content.voice
    brand.exemplars = list(content.exemplars)
    brand.banned_terms = list(content.banned_terms)
    brand.cased_terms = list(content.cased_terms)
    try:
        with transaction.atomic():
            brand.save()
    except IntegrityError as error:
        raise FieldErrors({"name": [f"There is a brand called “{content.name}” already."]}) from error
    return brand
