"""Past decisions: tried again under another policy, calibrated to a target, learned from."""
