"""The edge: HTTP and pages. No decisions about guidance are made here."""
