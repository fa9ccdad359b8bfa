"""What a first start finds: a workspace with a brand, three briefs and one finished run."""
