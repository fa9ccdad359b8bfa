"""A real local HTTP server that gives a list of models."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class ListServer:
    """Answers every ``GET`` with ``status`` and ``body``; ``pages`` answers by address instead."""

    def __init__(self) -> None:
        self.status = 200
        self.body: Any = {"data": []}
        self.pages: dict[str, Any] = {}
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.paths.append(self.path)
                outer.headers.append({name.lower(): value for name, value in self.headers.items()})
                body = outer.pages.get(self.path, outer.body)
                raw = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(outer.status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def listed(
    name: str, *, context: int | None = None, output: int | None = None, prices: dict[str, str] | None = None
) -> dict[str, Any]:
    """Return an entry as Inception gives it; prices are USD for one token, as strings."""
    return {"id": name, "context_length": context, "max_output_length": output, "pricing": prices or {}}
