"""Which model ids exist, and the list each vendor gives of them."""

from typing import Any

from routing.sandbox.wire.errors import WireError, invalid

PREFIX = "sandbox-"


def require_model(name: object) -> str:
    """Return the model id; any id that begins with `sandbox-` exists.

    Raises WireError: 400 when it is missing, 404 when there is no such model.
    """
    if not isinstance(name, str) or not name:
        raise invalid("'model' is required.", param="model")
    if not name.startswith(PREFIX):
        raise WireError(
            404,
            "not_found_error",
            f"The model {name[:80]!r} does not exist here. Sandbox models begin with '{PREFIX}'.",
            code="model_not_found",
            param="model",
        )
    return name


def inception_list() -> dict[str, Any]:
    """Write Inception's list: ids, context sizes and prices in USD per one token, as strings."""
    model = {
        "id": "sandbox-dllm",
        "object": "model",
        "name": "Sandbox diffusion model",
        "created": 0,
        "context_length": 1_000_000,
        "max_output_length": 131_072,
        "pricing": {"prompt": "0", "completion": "0", "input_cache_reads": "0", "input_cache_writes": "0"},
        "supported_endpoints": ["/chat/completions"],
        "supported_features": ["json_schema", "streaming", "diffusing"],
        "supported_sampling_parameters": ["temperature", "max_completion_tokens", "stop"],
        "input_modalities": ["text"],
        "output_modalities": ["text"],
    }
    return {"object": "list", "data": [model]}


def openai_list() -> dict[str, Any]:
    """Write OpenAI's list, which tells little more than ids."""
    return {"object": "list", "data": [_plain("sandbox-ar")]}


def openai_compatible_list() -> dict[str, Any]:
    """Write vLLM's list: OpenAI's with the context length."""
    model = {**_plain("sandbox-dllm"), "root": "sandbox-dllm", "parent": None, "max_model_len": 32_768}
    return {"object": "list", "data": [model]}


def anthropic_list() -> dict[str, Any]:
    """Write Anthropic's list, a page with cursors."""
    model = {
        "type": "model",
        "id": "sandbox-ar",
        "display_name": "Sandbox autoregressive model",
        "created_at": "2026-01-01T00:00:00Z",
    }
    return {"data": [model], "has_more": False, "first_id": "sandbox-ar", "last_id": "sandbox-ar"}


def _plain(model_id: str) -> dict[str, Any]:
    return {"id": model_id, "object": "model", "created": 0, "owned_by": "sandbox"}
