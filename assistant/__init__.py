"""Question → answer with sources."""
