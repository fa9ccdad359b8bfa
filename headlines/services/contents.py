"""What is stored of a brief and of a run's plan, as the plain data that pure modules read."""

from __future__ import annotations

from headlines.generation.brief import BriefContent
from headlines.generation.plan import Plan
from headlines.generation.plan_reply import plan_from_json
from headlines.models import Brand, BriefVersion, Run


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


def plan_of(run: Run) -> Plan | None:
    """Return the plan that a run's lines were written from, where there is one."""
    return plan_from_json(run.plan.get("plan")) if isinstance(run.plan, dict) else None
