"""From a brief to checked variants: profile, plan, prompt, reply, dedupe, score. Pure modules."""
