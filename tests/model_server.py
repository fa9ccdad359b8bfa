"""A real local HTTP server that answers as a script says, in the vendors' wire formats."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """One scripted answer. ``chunks`` are sent one by one, ``pause`` seconds apart."""

    status: int = 200
    chunks: list[bytes] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "text/event-stream"})
    pause: float = 0.0
    wait: float = 0.0
    drop: bool = False
    """Cut the connection after the chunks instead of ending the reply properly."""


Script = Callable[[dict[str, Any]], Reply]


class ModelServer:
    """Serves ``script``; a request's decoded body goes in, a ``Reply`` comes out."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.script: Script = lambda body: chat_reply([])
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers.get("content-length", 0))
                body = json.loads(self.rfile.read(length))
                outer.requests.append(body)
                outer.paths.append(self.path)
                outer.headers.append({name.lower(): value for name, value in self.headers.items()})
                outer._answer(self, outer.script(body))

            def log_message(self, format: str, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: Any, client_address: Any) -> None:
                """A client that hung up on a cut connection is what the test asked for."""

        self._server = Server(("127.0.0.1", 0), Handler)
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

    def _answer(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        time.sleep(reply.wait)
        try:
            handler.send_response(reply.status)
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            handler.send_header("transfer-encoding", "chunked")
            handler.end_headers()
            for chunk in reply.chunks:
                handler.wfile.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
                handler.wfile.flush()
                time.sleep(reply.pause)
            if reply.drop:
                handler.connection.shutdown(socket.SHUT_RDWR)
                handler.close_connection = True
                return
            handler.wfile.write(b"0\r\n\r\n")
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True


def sse(data: Any) -> bytes:
    """Return one server-sent event."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return f"data: {text}\n\n".encode()


def chat_chunks(text: str, *, finish: str | None = "stop", pieces: int = 3) -> Iterator[bytes]:
    """Yield a chat-completions stream of ``text``, with usage and end marker."""
    size = max(len(text) // pieces, 1)
    for start in range(0, len(text), size):
        yield sse({"choices": [{"index": 0, "delta": {"content": text[start : start + size]}}]})
    if finish:
        yield sse({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    yield sse(
        {
            "choices": [],
            "usage": {
                "prompt_tokens": 700,
                "completion_tokens": 300,
                "total_tokens": 1000,
                "prompt_tokens_details": {"cached_tokens": 200},
                "completion_tokens_details": {"reasoning_tokens": 20},
            },
        }
    )
    yield sse("[DONE]")


def variants_json(lines: list[tuple[str, str]]) -> str:
    """Return the reply text for (slot, text) pairs."""
    return json.dumps(
        {"variants": [{"slot": slot, "text": text, "angle": "benefit"} for slot, text in lines]},
        ensure_ascii=False,
    )


def chat_reply(lines: list[tuple[str, str]], **options: Any) -> Reply:
    """Return a good chat-completions reply with these lines."""
    return Reply(chunks=list(chat_chunks(variants_json(lines), **options)))


def error_reply(status: int, error: dict[str, Any] | None = None, **headers: str) -> Reply:
    """Return a vendor's error body."""
    body = json.dumps({"error": error or {"message": "no", "type": "some_error", "code": None}}).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, chunks=[body], headers={"content-type": "application/json", **named})


def task_of(body: dict[str, Any]) -> dict[str, Any]:
    """Return the task block of a request's prompt."""
    user = next(message["content"] for message in body["messages"] if message["role"] == "user")
    return json.loads(user.split("<task>\n", 1)[1].split("\n</task>", 1)[0])  # type: ignore[no-any-return]


_WORDS = (
    *("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heath"),
    *("inlet", "jetty", "knoll", "larch", "mossy", "north", "ochre", "piney"),
)


def lines_for(task: dict[str, Any], *, skip: int = 0) -> list[tuple[str, str]]:
    """Return distinct lines for each slot asked for; ``skip`` leaves some of each out."""
    lines = []
    for slot in task["slots"]:
        offset = len(task.get("avoid", [])) + 40 * task.get("part", 1)
        for number in range(slot["count"] - skip):
            first, second = divmod(number + offset, len(_WORDS))
            words = f"{_WORDS[first % 16]} {_WORDS[second]} {slot['slot'][:4]} {task['language'][:2]}"
            lines.append((slot["slot"], words))
    return lines
