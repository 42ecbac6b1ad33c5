"""Crawls: the tables of `charte.arrow.audit` beside those of the command `charte audit`."""

from __future__ import annotations

import csv
import datetime
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import arro3.core as arro3
import charte.arrow
import duckdb
import polars as pl
import pytest

import charte

NOW = "2026-11-23T10:05:00Z"
START = datetime.datetime(2026, 11, 23, 10, 5, tzinfo=datetime.timezone.utc)
TABLES = ("recordings", "decisions", "findings", "sites")
CHARTER = """
format = 1
site = "https://www.site1.example"
regime = "fr"

[[cookie]]
name = "PHPSESSID"
purposes = ["authentication"]
lifetime = "session"
"""


@pytest.fixture(scope="module")
def crawl() -> pl.DataFrame:
    """Pages of thirty sites, some of them rows without a page, a host, a line or a time."""
    lines = ["_ga=SECRET; Max-Age=60", None, "PHPSESSID=SECRET; Path=/", "é=SECRET", "=SECRET", None]
    names = [None, "IDE", "ignored", None, None, "PHPSESSID"]
    count = 3_000
    return pl.DataFrame(
        {
            "id": range(count),
            "page": [None if n % 97 == 0 else f"https://www.site{n % 31}.example/{n % 7}?q=SECRET" for n in range(count)],
            "host": [None if n % 5 == 0 else f"www.site{n % 3}.example" for n in range(count)],
            "set_cookie": [lines[n % 6] for n in range(count)],
            "name": [names[n % 6] for n in range(count)],
            "time": pl.Series(
                [None if n % 11 == 0 else START + datetime.timedelta(seconds=n) for n in range(count)],
                dtype=pl.Datetime("us", "UTC"),
            ),
        }
    )


def read(folder: Path) -> dict[str, str]:
    return {table: (folder / f"{table}.csv").read_text(encoding="utf-8") for table in TABLES}


def command(crawl: pl.DataFrame, folder: Path, *more: str) -> dict[str, str]:
    """The tables of the command."""
    table, out = folder / "crawl.csv", folder / "command"
    crawl.write_csv(table, datetime_format="%Y-%m-%dT%H:%M:%SZ")
    arguments = ["audit", str(table), "--out", str(out), "--fail-on", "never", *more]
    run = subprocess.run([sys.executable, "-m", "charte", *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return read(out)


def test_same_as_the_command(crawl: pl.DataFrame, tmp_path: Path) -> None:
    timed = crawl.filter(pl.col("time").is_not_null())
    expected = command(timed, tmp_path, "--no-charter", "--regime", "fr", "--phase", "refused")
    audited = charte.arrow.audit(timed, tmp_path / "one", regime="fr", phase="refused", now=NOW)
    assert read(tmp_path / "one") == expected
    assert audited.complete and audited.rows == len(timed)
    # Whatever hands the rows over, in batches of any size.
    timed.write_csv(tmp_path / "crawl.csv", datetime_format="%Y-%m-%dT%H:%M:%SZ")
    connection = duckdb.connect()
    rows = "select * replace (time::timestamptz as time) from read_csv(?, all_varchar = true)"
    relation = connection.sql(rows, params=[str(tmp_path / "crawl.csv")])
    small = pl.concat([timed[:7], timed[7:1_000], timed[1_000:]], rechunk=False)
    for number, table in enumerate([relation, arro3.Table.from_arrow(small)]):
        out = tmp_path / f"out{number}"
        again = charte.arrow.audit(table, out, regime="fr", phase="refused", now=NOW, jobs=1)
        assert again == audited
        assert read(out) == expected
    # The counts are those of the tables.
    rows = list(csv.DictReader(expected["sites"].splitlines()))
    answers = [row["answer"] for row in rows]
    assert audited.sites == len(rows)
    assert audited.needs_banner == answers.count("yes") > 0
    assert audited.needs_no_banner == answers.count("no")
    assert audited.cannot_tell == answers.count("cannot-tell")
    assert audited.errors == sum(row["errors"] != "0" for row in rows) > 0
    for text in expected.values():
        assert "SECRET" not in text


def test_by_a_charter(crawl: pl.DataFrame, tmp_path: Path) -> None:
    charter = tmp_path / "charte.toml"
    charter.write_text(CHARTER)
    expected = command(crawl, tmp_path, "--charter", str(charter), "--at", NOW, "--ignore", "C020:_ga")
    policy = charte.Policy(charte.Charter(CHARTER))
    # Without the column of times, every row counts at the moment that is named.
    untimed = crawl.drop("time")
    charte.arrow.audit(untimed, str(tmp_path / "one"), policy=policy, now=NOW, ignore=["C020:_ga"])
    found = read(tmp_path / "one")
    assert found["sites"] == expected["sites"]
    assert found["findings"] == expected["findings"]
    assert "undeclared" in found["decisions"]
    renamed = untimed.rename({"page": "url", "set_cookie": "header", "name": "cookie"})
    columns = {"page": "url", "set_cookie": "header", "name": "cookie"}
    charte.arrow.audit(
        renamed,
        tmp_path / "two",
        policy=policy,
        now=NOW,
        ignore=(code for code in ["C020:_ga"]),
        columns=MappingProxyType(columns),
        jobs=255,
    )
    assert read(tmp_path / "two") == found


def audited(rows: dict[str, list[str | None]], out: Path) -> charte.arrow.Audit:
    types = dict.fromkeys(rows, pl.String)
    return charte.arrow.audit(pl.DataFrame(rows, schema=types), out, regime="fr", now=NOW)


def test_no_row_is_passed_over(tmp_path: Path) -> None:
    whole = audited({"page": ["a.example"], "host": ["a.example"], "name": ["PHPSESSID"]}, tmp_path)
    assert whole.complete and (whole.rows, whole.sites, whole.needs_no_banner) == (1, 1, 1)
    empty = audited({"page": [], "name": []}, tmp_path)
    assert not empty.complete and empty.sites == 0
    nameless = audited({"page": ["a.example"] * 3, "name": ["PHPSESSID", None, ""]}, tmp_path)
    assert not nameless.complete and (nameless.rows, nameless.nameless) == (1, 2)
    lines = {"page": ["a.example"] * 2, "set_cookie": ["PHPSESSID=1", "[redacted]"]}
    redacted = audited(lines, tmp_path)
    assert not redacted.complete and (redacted.rows, redacted.hidden) == (2, 1)
    elsewhere = audited({"page": ["SECRET page", None], "name": ["a", "b"]}, tmp_path)
    assert elsewhere.complete and (elsewhere.no_address, elsewhere.sites) == (1, 1)


@pytest.mark.parametrize(
    ("page", "host"),
    [
        ("a.example", None),
        (None, "a.example"),
        (None, None),
        ("no page", "a.example"),
        ("a.example", "no host"),
        ("a.example", "a..b"),
        ("a.example", "https://me:SECRET@b.example/SECRET?SECRET"),
        ("a.example", "b.example/SECRET?SECRET"),
    ],
)
def test_what_is_not_known_does_not_pass(page: str | None, host: str | None, tmp_path: Path) -> None:
    """A session cookie of the site itself needs no banner; one of a site that is not known may."""
    seen = audited({"page": [page], "host": [host], "name": ["PHPSESSID"]}, tmp_path)
    assert (seen.needs_no_banner, seen.cannot_tell) == (0, 1)
    assert seen.no_host == (host in ("no host", "a..b"))
    assert seen.no_address == (page == "no page")
    for text in read(tmp_path).values():
        assert "secret" not in text.lower()


def test_a_name_alone_lacks_no_attribute(tmp_path: Path) -> None:
    names: list[str | None] = ["PHPSESSID", "__Host-a", "__Secure-b"]
    pages: list[str | None] = ["a.example"] * 3
    audited({"page": pages, "host": pages, "name": names}, tmp_path)
    found = read(tmp_path)["findings"]
    assert "C051" not in found and "C052" not in found
    lines = [f"{name}=1" for name in names]
    audited({"page": pages, "host": pages, "set_cookie": [*lines]}, tmp_path)
    found = read(tmp_path)["findings"]
    assert "C051" in found and "C052" in found


def test_an_interrupt_ends_it(tmp_path: Path) -> None:
    program = f"""
import _thread, threading
import charte.arrow, polars as pl
count = 2_000_000
pages = pl.Series(range(count)) // 50
table = pl.select(page="site" + pages.cast(pl.String) + ".example", name=pl.lit("_ga"))
threading.Timer(0.5, _thread.interrupt_main).start()
try:
    charte.arrow.audit(table, {str(tmp_path / "out")!r}, regime="fr", now=0)
except KeyboardInterrupt:
    print("interrupted")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert run.stdout == "interrupted\n", run.stderr


def test_what_is_wrong_is_said(crawl: pl.DataFrame, tmp_path: Path) -> None:
    page, name = pl.lit("a.example").alias("page"), pl.lit("SECRET").alias("name")
    naive = pl.lit(datetime.datetime(2026, 11, 23)).alias("time")
    for table, message in [
        (pl.select(name), "page is not there"),
        (pl.select(page), "neither name nor set_cookie"),
        (pl.select(page, name, naive), "column `time`: time takes a timestamp with a time zone"),
        (pl.select(page, name, pl.lit(1).alias("time")), "convert the numbers"),
        (pl.select(page, pl.lit(1).alias("name")), "column `name`: name takes text or bytes"),
    ]:
        with pytest.raises(charte.CharteError, match=message):
            charte.arrow.audit(table, tmp_path, regime="fr", now=NOW)
    table = pl.select(page, name)
    policy = charte.Policy(charte.Charter(CHARTER))
    with pytest.raises(ValueError, match="nothing to judge by"):
        charte.arrow.audit(table, tmp_path, now=NOW)
    with pytest.raises(ValueError, match="leave one of them out"):
        charte.arrow.audit(table, tmp_path, now=NOW, policy=policy, regime="fr")
    with pytest.raises(ValueError, match="expected one of before, refused"):
        charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", phase="later")
    with pytest.raises(ValueError, match="no finding has the code 'C9'"):
        charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", ignore=["C9"])
    for jobs in (0, -1, 256, 2**70, "1"):
        with pytest.raises(ValueError, match="jobs: expected a number from 1 to 255"):
            charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", jobs=jobs)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="ignore: expected several codes"):
        charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", ignore="C020")
    untyped = table.with_columns(comment=pl.lit(None))
    with pytest.raises(ValueError, match="has no type"):
        charte.arrow.audit(untyped, tmp_path, now=NOW, regime="fr")
    with pytest.raises(charte.CharteError, match="no such column"):
        charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", columns={"page": "url"})
    with pytest.raises(charte.CharteError, match="address"):
        charte.arrow.audit(table, tmp_path, now=NOW, regime="fr", columns={"address": "page"})
    with pytest.raises(TypeError, match="a table of Arrow data expected"):
        charte.arrow.audit([("a", "b")], tmp_path, now=NOW, regime="fr")  # type: ignore[arg-type]
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(OSError, match="file"):
        charte.arrow.audit(table, file, now=NOW, regime="fr")
    # Nothing is left of what failed.
    assert list(tmp_path.iterdir()) == [file]
