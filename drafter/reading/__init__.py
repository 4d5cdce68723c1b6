"""What comes back to the office: documents and sheets of other hands -> plain values."""
