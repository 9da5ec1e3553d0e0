"""The tables of a compiled collection, and the number of their layout."""

from __future__ import annotations

import sqlite3
import sys

VERSION = 4
"""Raised with every change of the tables or of what is stored in them."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE files (
    segment INTEGER PRIMARY KEY, path TEXT NOT NULL, rank INTEGER NOT NULL, facts INTEGER NOT NULL,
    words INTEGER NOT NULL);
CREATE TABLE watched (path TEXT PRIMARY KEY, stamp TEXT, digest TEXT) WITHOUT ROWID;
CREATE TABLE facts (
    doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, date TEXT, date_text TEXT,
    calendar TEXT, about TEXT, linked TEXT, tags TEXT, confidence TEXT, contradicts TEXT, see TEXT,
    disputed INTEGER, note TEXT, quote TEXT, quote_language TEXT, spoken TEXT, line INTEGER,
    "column" INTEGER, sort BLOB);
CREATE TABLE rivals (target TEXT, doc INTEGER, PRIMARY KEY (target, doc)) WITHOUT ROWID;
CREATE TABLE spans (
    size INTEGER, first INTEGER, last INTEGER, doc INTEGER, certain INTEGER, sort BLOB,
    PRIMARY KEY (size, first, doc)) WITHOUT ROWID;
CREATE TABLE postings (
    segment INTEGER, term TEXT, n INTEGER, data BLOB, PRIMARY KEY (segment, term)) WITHOUT ROWID;
CREATE TABLE labels (
    term TEXT, label TEXT, weight INTEGER, PRIMARY KEY (term, label)) WITHOUT ROWID;
CREATE TABLE words (no INTEGER PRIMARY KEY, word TEXT UNIQUE, sound TEXT, n INTEGER);
CREATE INDEX words_by_sound ON words (sound);
CREATE TABLE grams (gram TEXT PRIMARY KEY, words BLOB) WITHOUT ROWID;
CREATE TABLE sources (key TEXT PRIMARY KEY, rank INTEGER, data TEXT) WITHOUT ROWID;
CREATE TABLE entities (key TEXT PRIMARY KEY, rank INTEGER, data TEXT) WITHOUT ROWID;
"""

STRIDE = 1 << 22
"""Document numbers a segment owns: no file of 64 MB holds as many facts."""

UNIT = 8
"""One occurrence of a word in a fact's text; weights are whole eighths of it."""


def signature() -> str:
    """Return what a compiled collection depends on besides the files: layout and libraries."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{VERSION} python {python} sqlite {sqlite3.sqlite_version}"
