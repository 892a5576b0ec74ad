"""What Veileder knows, and documents → passages that can be cited."""
