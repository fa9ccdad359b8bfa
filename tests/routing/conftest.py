"""A scripted model behind the sandbox's address, and what a call needs."""

from __future__ import annotations

import time
import uuid

import pytest

from routing.types import GenerationRequest


@pytest.fixture
def request_to_model() -> GenerationRequest:
    return GenerationRequest(
        task_id=uuid.uuid4(),
        workspace_id=1,
        brand_id=None,
        system="Write.",
        user="A brief.",
        schema_name="variants",
        schema={"type": "object", "additionalProperties": False, "required": [], "properties": {}},
        max_output_tokens=900,
        deadline=time.monotonic() + 10,
    )
