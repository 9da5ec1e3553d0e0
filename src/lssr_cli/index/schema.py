"""The tables of a compiled collection, and the number of their layout."""

from __future__ import annotations

import sqlite3
import sys

VERSION = 8
"""Raised with every change of the tables or of what is stored in them."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE files (
    segment INTEGER PRIMARY KEY, path TEXT NOT NULL, rank INTEGER NOT NULL, facts INTEGER NOT NULL,
    words INTEGER NOT NULL, shared TEXT NOT NULL);
CREATE TABLE watched (path TEXT PRIMARY KEY, stamp TEXT, digest TEXT) WITHOUT ROWID;
CREATE TABLE facts (
    doc INTEGER PRIMARY KEY, rank INTEGER NOT NULL, sort BLOB, id TEXT NOT NULL,
    text TEXT NOT NULL, date TEXT, date_text TEXT, calendar TEXT, about TEXT, linked TEXT,
    tags TEXT, confidence TEXT, contradicts TEXT, see TEXT, disputed INTEGER, note TEXT, quote TEXT,
    quote_language TEXT, spoken TEXT, line INTEGER, "column" INTEGER);
CREATE TABLE rivals (target TEXT, doc INTEGER, PRIMARY KEY (target, doc)) WITHOUT ROWID;
CREATE TABLE spans (
    size INTEGER, first INTEGER, last INTEGER, doc INTEGER, certain INTEGER,
    PRIMARY KEY (size, first, doc)) WITHOUT ROWID;
CREATE TABLE postings (
    term TEXT, segment INTEGER, n INTEGER, data BLOB, bits BLOB, top BLOB, head BLOB, rest BLOB,
    PRIMARY KEY (term, segment)) WITHOUT ROWID;
CREATE TABLE labels (
    term TEXT, label TEXT, weight INTEGER, PRIMARY KEY (term, label)) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, no INTEGER, sound TEXT, n INTEGER) WITHOUT ROWID;
CREATE TABLE grams (gram TEXT PRIMARY KEY, words BLOB) WITHOUT ROWID;
CREATE TABLE sources (key TEXT PRIMARY KEY, rank INTEGER, data TEXT) WITHOUT ROWID;
CREATE TABLE entities (key TEXT PRIMARY KEY, rank INTEGER, data TEXT) WITHOUT ROWID;
"""
"""A segment is what one file holds. Within it facts are numbered in order of date, then id; their
rank is the order of the file. ``bits``, ``top``, ``head``, ``rest`` are there for terms that many
facts have."""

INDEXES = """
CREATE UNIQUE INDEX facts_by_id ON facts (id);
CREATE INDEX words_by_number ON words (no);
"""
"""Made when the tables are filled, which costs less than keeping them in order all along."""

STRIDE = 1 << 22
"""Document numbers a segment owns: no file of 64 MB holds as many facts."""

LATE = b"\xff"
"""What facts without a date sort by: after all others."""

UNIT = 8
"""One occurrence of a word in a fact's text; weights are whole eighths of it."""


def signature() -> str:
    """Return what a compiled collection depends on besides the files: layout and libraries."""
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{VERSION} python {python} sqlite {sqlite3.sqlite_version}"
