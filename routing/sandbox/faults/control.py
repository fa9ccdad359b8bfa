"""The addresses under /faults, by which a test sets what its calls will meet."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from routing.sandbox.faults.registry import FAULTS
from routing.sandbox.faults.scripts import Scripts, read_script
from routing.sandbox.wire.body import read_json
from routing.sandbox.wire.errors import ErrorShape, WireError

SHAPE = ErrorShape()


def routes(scripts: Scripts) -> list[Route]:
    """Return the routes: GET /faults lists the faults; PUT, GET and DELETE /faults/{key} handle a script."""

    async def known(_request: Request) -> Response:
        faults = [
            {"name": fault.name, "does": fault.does, "options": list(fault.options)}
            for fault in FAULTS.values()
        ]
        return JSONResponse({"faults": faults})

    async def put(request: Request) -> Response:
        try:
            script = read_script(await read_json(request))
            scripts.put(_key(request), script)
        except WireError as error:
            return SHAPE.response(error)
        return JSONResponse(script.report())

    async def get(request: Request) -> Response:
        script = scripts.get(_key(request))
        if script is None:
            return SHAPE.response(WireError(404, "not_found_error", "This key has no script."))
        return JSONResponse(script.report())

    async def delete(request: Request) -> Response:
        scripts.delete(_key(request))
        return Response(status_code=204)

    return [
        Route("/faults", known),
        Route("/faults/{key:path}", put, methods=["PUT"]),
        Route("/faults/{key:path}", get, methods=["GET"]),
        Route("/faults/{key:path}", delete, methods=["DELETE"]),
    ]


def _key(request: Request) -> str:
    return str(request.path_params["key"])
