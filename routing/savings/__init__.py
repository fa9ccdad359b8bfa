"""What routing saves, and whether quality holds."""
