"""Immutable values that every other layer shares; standard library only, no input or output."""
