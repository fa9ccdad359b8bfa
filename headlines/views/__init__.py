"""Pages. Each fetches with permission, reads a form, calls one service, renders."""
