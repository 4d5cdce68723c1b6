"""Manuscript -> findings: one rule, one small function, one table of rules."""
