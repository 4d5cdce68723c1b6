"""Answers + content -> plan -> manuscript; pure and deterministic."""
