"""Dates made up by hypothesis: EDTF texts built from their grammar."""

from __future__ import annotations

from hypothesis import strategies as st

from lssr_cli import dates
from lssr_cli.dates.calendar import days_in_month
from lssr_cli.dates.notation import edtf_day, edtf_month, edtf_year

years = st.integers(-9999, 9999)
day_numbers = st.integers(-2_000_000, 6_000_000)
marks = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def real_days(draw, calendar: str = "gregorian"):
    year, month = draw(years), draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, days_in_month(year, month, calendar)))


plain_days = real_days().map(edtf_day)
plain_months = st.builds(edtf_month, years, st.integers(1, 12))
plain_years = years.map(edtf_year)
seasons = st.builds("{}-{}".format, plain_years, st.integers(21, 41))
plain = st.one_of(plain_days, plain_months, plain_years)
masked = st.from_regex(
    r"-?[0-9X]{4}(-(XX|0X|1X|X[1-9])(-(XX|0X|1X|2X|X[1-9]))?)?", fullmatch=True
).filter(lambda text: "X" in text and dates.is_valid(text))
decades_and_centuries = st.integers(10, 99).flatmap(
    lambda hundreds: st.sampled_from([f"{hundreds}{unit}X" for unit in "0123456789X"])
)
long_years = st.sampled_from(["Y12000", "Y-17E7", "Y171010000S3", "1950S2", "-0753S3", "Y1E17"])
singles = st.builds(str.__add__, st.one_of(plain, plain, seasons, masked, long_years), marks)
said = st.builds(str.__add__, st.one_of(plain, plain, seasons, decades_and_centuries), marks)
"""Single dates whose wording is a name of them, not a description."""


@st.composite
def intervals(draw, ends=singles):
    start, end = sorted((draw(ends), draw(ends)), key=lambda text: dates.parse(text).earliest)
    pairs = [(start, end), (start, end), (start, ".."), (start, ""), ("..", end), ("", end)]
    return "/".join(draw(st.sampled_from(pairs)))


@st.composite
def sets(draw, of=singles, min_size=1):
    members = draw(st.lists(of, min_size=min_size, max_size=4))
    members[0] = draw(st.sampled_from(["", ".."])) + members[0]
    if not members[-1].startswith(".."):
        members[-1] += draw(st.sampled_from(["", ".."]))
    opening, closing = draw(st.sampled_from(["[]", "{}"]))
    return opening + ",".join(members) + closing


moments = st.builds(
    "{}T{:02d}:{:02d}:{:02d}{}".format,
    plain_days.filter(lambda text: text[0] != "-"),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.sampled_from(["", "Z", "+02:00", "-05"]),
)
edtf = st.one_of(singles, intervals(), sets(), moments)
parsed = edtf.map(dates.parse)
