"""Which model ids exist, and the list the Inception endpoint gives."""

from starlette.responses import JSONResponse, Response

from routing.sandbox.wire.errors import WireError, invalid

PREFIX = "sandbox-"


def require_model(name: object, status: int = 404) -> str:
    """Return the model id; any id that begins with `sandbox-` exists.

    Raises WireError: 400 when it is missing, `status` when there is no such model.
    """
    if not isinstance(name, str) or not name:
        raise invalid("'model' is required.", param="model")
    if not name.startswith(PREFIX):
        raise WireError(
            status,
            "not_found_error" if status == 404 else "invalid_request_error",
            f"The model {name[:80]!r} does not exist here. Sandbox models begin with '{PREFIX}'.",
            code="model_not_found",
            param="model",
        )
    return name


def list_response() -> Response:
    """Answer GET /models: ids, context sizes and prices in USD per one token, as strings."""
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
    return JSONResponse({"object": "list", "data": [model]})
