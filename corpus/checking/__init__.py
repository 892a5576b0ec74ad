"""The gatekeeper of the knowledge base: what must be true of it before it is shipped."""
