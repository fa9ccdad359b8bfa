"""All faults, by name: the one place that lists them."""

from collections.abc import Mapping

from routing.sandbox.faults import bulk, cut, mangled, refused, written
from routing.sandbox.faults.fault import Fault, Option

RETRY = {"retry_after": Option(None, 1e6), "retry_after_ms": Option(None, 1e9)}
MEGABYTES = {"mb": Option(50, 200)}


def _pause(name: str, default: float) -> Mapping[str, Option]:
    return {name: Option(default, 600)}


_ALL = (
    Fault("ok", "Nothing goes wrong."),
    # Errors instead of a reply.
    Fault("400", "The request is not valid.", refuse=refused.status(400)),
    Fault("401", "The key is wrong.", refuse=refused.status(401)),
    Fault("402", "Payment is required.", refuse=refused.status(402)),
    Fault("403", "The key may not use the model.", refuse=refused.status(403)),
    Fault("404", "There is no such model.", refuse=refused.status(404)),
    Fault("408", "The request took too long to arrive.", RETRY, refused.status(408)),
    Fault("409", "Another request is in the way.", RETRY, refused.status(409)),
    Fault("422", "The request cannot be processed.", refuse=refused.status(422)),
    Fault("429", "Too many requests.", RETRY, refused.status(429)),
    Fault("rate_limit", "The same as 429.", RETRY, refused.status(429)),
    Fault("429_billing", "The account is out of credit or over its limit.", refuse=refused.billing),
    Fault("500", "The server fails.", RETRY, refused.status(500)),
    Fault("502", "A proxy answers with an HTML page.", RETRY, refused.bad_gateway),
    Fault("503", "The server is overloaded.", RETRY, refused.status(503)),
    Fault("529", "The server is overloaded, as Anthropic says it.", RETRY, refused.status(529)),
    # What the model writes.
    Fault("truncated", "The text ends inside an item, at the token limit.", rewrite=written.truncated),
    Fault("malformed_json", "The JSON is broken in the middle.", rewrite=written.malformed_json),
    Fault("fenced_json", "The JSON stands in a fence between two sentences.", rewrite=written.fenced_json),
    Fault("nonsense", "Every text is three letters.", rewrite=written.nonsense),
    Fault("duplicates", "All lines repeat the same two texts.", rewrite=written.duplicates),
    Fault("too_few", "A third of the lines.", rewrite=written.too_few),
    Fault("too_many", "Every line twice, the second with one more word.", rewrite=written.too_many),
    Fault("wrong_slot", "Slots that nobody asked for.", rewrite=written.wrong_slot),
    Fault("refusal", "The model refuses, in the vendor's form.", rewrite=written.refusal),
    Fault("empty", "No text: thinking took all the tokens.", rewrite=written.empty),
    Fault("warning", "A warning beside the reply; Inception only.", rewrite=written.warning),
    Fault("deep_json", "100,000 nested brackets.", rewrite=written.deep_json),
    # How the reply is sent.
    Fault("slow_first_byte", "Silence before the headers.", _pause("seconds", 5.0), send=cut.slow_first_byte),
    Fault("slow_drip", "A few bytes at a time.", _pause("pause", 0.05), send=mangled.slow_drip),
    Fault("stall", "Silence after half of the reply.", _pause("seconds", 60.0), send=cut.stall),
    Fault("disconnect", "The connection is cut half-way.", send=cut.disconnect),
    Fault("missing_end", "The reply stops without its end.", send=cut.missing_end),
    Fault("error_in_stream", "An error after HTTP 200 and some text.", send=cut.error_in_stream),
    Fault("failed", "As error_in_stream; response.failed in Responses.", send=cut.failed),
    Fault(
        "wrong_charset",
        "Latin-1 that is called UTF-8.",
        rewrite=written.with_accent,
        send=mangled.wrong_charset,
    ),
    Fault("not_sse", "JSON where a stream was asked for.", send=mangled.not_sse),
    Fault("crlf", "A good stream in its freest form.", send=mangled.crlf),
    Fault("not_json_event", "One event that is no JSON.", send=mangled.not_json_event),
    Fault("huge", "A reply of 50 MB.", MEGABYTES, send=bulk.huge),
    Fault("gzip_bomb", "A small body that inflates to 50 MB.", MEGABYTES, send=bulk.gzip_bomb),
)
FAULTS: Mapping[str, Fault] = {fault.name: fault for fault in _ALL}
