"""The vendors' wire formats: what a request may hold, and what replies, streams and errors look like."""
