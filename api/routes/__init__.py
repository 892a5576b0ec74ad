"""Routes: pages and JSON, a few statements each."""
