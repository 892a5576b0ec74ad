"""Are the answers good, and fast? Measurements of ours and its peers, made with one clock in one run."""
