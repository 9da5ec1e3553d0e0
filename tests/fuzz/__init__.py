"""Fuzzing: what strangers may send, changed at random, must never hang or end in a fault."""
