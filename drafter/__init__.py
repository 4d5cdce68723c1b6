"""drafter: leaders' meeting speeches, planned offline from an office's own phrases."""

__version__ = "0.1.0"
