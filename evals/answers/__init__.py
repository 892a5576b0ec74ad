"""The scorecard of answers: cases are run through a system, and what came out is measured apart from the running."""
