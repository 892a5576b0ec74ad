"""Passages → a searchable index."""
