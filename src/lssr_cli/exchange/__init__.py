"""Bibliographies in other people's formats, to and from CSL items."""
