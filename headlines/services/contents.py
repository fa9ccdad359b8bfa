"""A stored brief version as the plain data that pure modules read."""

from __future__ import annotations

from headlines.generation.brief import BriefContent
from headlines.models import Brand, BriefVersion


def brief_content(version: BriefVersion, brand: Brand | None) -> BriefContent:
    """Return a version's content with its brand's voice and exemplars."""
    return BriefContent(
        name=version.name,
        brand=version.brand_name,
        product=version.product,
        description=version.description,
        audience=version.audience,
        vertical=version.vertical,
        objective=version.objective,
        landing_url=version.landing_url,
        languages=tuple(version.languages),
        markets=tuple(version.markets),
        benefits=tuple(version.benefits),
        proof=tuple(version.proof),
        offer=version.offer,
        source_text=version.source_text,
        disclaimer=version.disclaimer,
        tone=tuple(version.tone),
        keywords=tuple(version.keywords),
        must_include=tuple(version.must_include),
        must_avoid=tuple(version.must_avoid),
        control=version.control,
        instructions=version.instructions,
        voice=brand.voice if brand else "",
        exemplars=tuple(brand.exemplars[:8]) if brand else (),
    )
