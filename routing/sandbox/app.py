"""The ASGI application: every vendor's endpoints on one base URL, faults on demand, and a health check."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from routing.sandbox.copy.languages import load_packs
from routing.sandbox.delivery import Delivery
from routing.sandbox.faults import control
from routing.sandbox.faults.choice import HEADER
from routing.sandbox.faults.scripts import Scripts
from routing.sandbox.pacing import pace_for
from routing.sandbox.settings import Settings
from routing.sandbox.vendors import VENDORS, Vendor
from routing.sandbox.wire.body import read_json
from routing.sandbox.wire.errors import WireError
from routing.sandbox.wire.reply import write

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(settings: Settings | None = None) -> Starlette:
    """Build the application for the given settings; the defaults are those of `Settings`."""
    chosen = settings or Settings()
    load_packs()
    scripts = Scripts()
    vendor_routes = [
        route
        for prefix, vendor in VENDORS.items()
        for route in (
            Route(f"/{prefix}/v1/models", _model_list(vendor)),
            Route(f"/{prefix}/v1{vendor.path}", _calls(vendor, chosen, scripts), methods=["POST"]),
        )
    ]
    return Starlette(
        routes=[Route("/healthz", _health), *vendor_routes, *control.routes(scripts)],
        middleware=[Middleware(Mark)],
        exception_handlers={404: _not_found, 405: _wrong_method},
    )


class Mark:
    """Put `x-sandbox: 1` on every reply, whatever wrote it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, with one more header."""

        async def marking(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["x-sandbox"] = "1"
            await send(message)

        await self._app(scope, receive, marking)


def _calls(vendor: Vendor, settings: Settings, scripts: Scripts) -> Endpoint:
    latency_ms = settings.latency_ms if vendor.diffusion else settings.ar_latency_ms
    wire = vendor.wire

    async def handle(request: Request) -> Response:
        pace = pace_for(request, latency_ms)
        try:
            key = wire.shape.key_of(request)
            chosen = scripts.choose(key, request.headers.get(HEADER))
            if chosen.fault.refuse is not None:
                response = chosen.fault.refuse(wire.shape, chosen.options)
            else:
                call = wire.read(request, await read_json(request))
                reply = chosen.fault.rewrite(write(call, settings.seed))
                response = await chosen.fault.send(Delivery(wire, reply, pace, chosen.options))
        except WireError as error:
            response = wire.shape.response(error)
        response.headers.setdefault(wire.shape.request_id_header, "req_sandbox")
        return response

    return handle


def _model_list(vendor: Vendor) -> Endpoint:
    async def handle(request: Request) -> Response:
        try:
            vendor.wire.shape.key_of(request)
        except WireError as error:
            return vendor.wire.shape.response(error)
        return JSONResponse(vendor.models())

    return handle


async def _health(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _not_found(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("The sandbox has no such address.", status_code=404)


async def _wrong_method(_request: Request, error: Exception) -> Response:
    headers = error.headers if isinstance(error, HTTPException) else None
    return PlainTextResponse("Method not allowed.", status_code=405, headers=headers)
