"""The ASGI application: three vendors' endpoints on one base URL, and a health check."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from routing.sandbox.copy.languages import load_packs
from routing.sandbox.pacing import Pace, pace_for
from routing.sandbox.settings import Settings
from routing.sandbox.wire import anthropic, chat, models
from routing.sandbox.wire.body import read_json
from routing.sandbox.wire.errors import ErrorShape, WireError

Answer = Callable[[Request, dict[str, Any], Pace, Settings], Awaitable[Response]]


def create_app(settings: Settings | None = None) -> Starlette:
    """Build the application for the given settings; the defaults are those of `Settings`."""
    chosen = settings or Settings()
    load_packs()

    def endpoint(
        answer: Answer, shape: ErrorShape, latency_ms: float
    ) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            pace = pace_for(request, latency_ms)
            try:
                shape.check_key(request)
                body = await read_json(request)
                response = await answer(request, body, pace, chosen)
            except WireError as error:
                response = shape.response(error)
            return _marked(response)

        return handle

    async def health(_request: Request) -> Response:
        return _marked(PlainTextResponse("ok"))

    async def list_models(request: Request) -> Response:
        try:
            chat.INCEPTION.shape.check_key(request)
        except WireError as error:
            return _marked(chat.INCEPTION.shape.response(error))
        return _marked(models.list_response())

    async def not_found(_request: Request, _error: Exception) -> Response:
        return _marked(PlainTextResponse("The sandbox has no such address.", status_code=404))

    async def wrong_method(_request: Request, error: Exception) -> Response:
        headers = error.headers if isinstance(error, HTTPException) else None
        return _marked(PlainTextResponse("Method not allowed.", status_code=405, headers=headers))

    inception = endpoint(chat.INCEPTION.answer, chat.INCEPTION.shape, chosen.latency_ms)
    openai = endpoint(chat.OPENAI.answer, chat.OPENAI.shape, chosen.ar_latency_ms)
    messages = endpoint(anthropic.answer, anthropic.SHAPE, chosen.ar_latency_ms)
    return Starlette(
        routes=[
            Route("/healthz", health),
            Route("/inception/v1/models", list_models),
            Route("/inception/v1/chat/completions", inception, methods=["POST"]),
            Route("/openai/v1/chat/completions", openai, methods=["POST"]),
            Route("/anthropic/v1/messages", messages, methods=["POST"]),
        ],
        exception_handlers={404: not_found, 405: wrong_method},
    )


def _marked(response: Response) -> Response:
    response.headers["x-sandbox"] = "1"
    return response
