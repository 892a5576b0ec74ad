"""What we know, and documents → citable passages."""
