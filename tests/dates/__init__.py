"""Tests of `lssr_cli.dates`."""
