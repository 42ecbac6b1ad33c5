"""What a table costs beside PyArrow, Polars, DuckDB and Spark, in one run: millions of rows a second.

    pip install pyarrow polars duckdb pyspark
    python bindings/python/benches/tables.py [rows]

Names follow Zipf's law among 3,000 declarations, one in five is unknown. Each is run several times, in turn
with the others, and its best time counts. One thread, unless it says otherwise. Compare figures of the same
run only. What is printed is the tables of `docs/performance.md`; without PySpark its rows are left out.
"""

from __future__ import annotations

import importlib.util
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import charte.polars
import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet
from border import DECLARED, brought, declared

import charte

ROUNDS, BATCH = 5, 65_536
NOW = "2026-11-23T10:05:00Z"
REFUSED = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po"

# What the aims compare.
NAMES = "names, Charte"
PYARROW = "names, PyArrow `index_in` and `take` (exact names)"
TWO_THREADS = "names, Charte, two threads"
DICTIONARY = "names as a dictionary, Charte"
TAKE = "names as a dictionary, PyArrow `take` alone"
COLD = "name, host and page, Charte, cold"
SPARK = "name, host and page in Spark, two cores, Charte"
PASSED = "the same, rows passed through"


def policy() -> charte.Policy:
    lines = ['format = 1\nsite = "https://www.example.fr"\nregime = "fr"']
    for i in range(DECLARED):
        purpose = "advertising" if i % 2 else "authentication"
        lines.append(f'[[cookie]]\nname = "{declared(i)}"\npurposes = ["{purpose}"]')
    return charte.Policy(charte.Charter("\n".join(lines)))


def table(rows: int) -> pa.Table:
    """A crawl: twenty rows for each page, most of them set by few hosts."""
    draw = random.Random(1)
    pool = [brought(draw) for _ in range(100_000)]
    hosts = [f"{sub}.tracker{int(2_000 ** draw.random())}.example" for sub in ("a", "cdn") for _ in range(2_000)]
    names, setters, pages = [], [], []
    page = ""
    for row in range(rows):
        if row % 20 == 0:
            site = f"site{row // 200}.example"
            page = f"https://www.{site}/page/{row}"
        names.append(draw.choice(pool))
        setters.append(f"www.{site}" if draw.random() < 0.4 else draw.choice(hosts))
        pages.append(page)
    return pa.table({"name": names, "host": setters, "page": pages}).combine_chunks()


def best(what: dict[str, Callable[[], object]], rows: int) -> dict[str, float]:
    """Millions of rows a second."""
    found = dict.fromkeys(what, 0.0)
    for _ in range(ROUNDS):
        for name, run in what.items():
            start = time.perf_counter()
            run()
            found[name] = max(found[name], rows / (time.perf_counter() - start) / 1e6)
    return found


def in_process(rules: charte.Policy, crawl: pa.Table, pool: ThreadPoolExecutor) -> dict[str, Callable[[], object]]:
    names = crawl.select(["name"])
    halves = [names.slice(0, len(names) // 2), names.slice(len(names) // 2)]
    coded = pa.table({"name": names["name"].combine_chunks().dictionary_encode()})
    coded = pa.Table.from_batches(coded.to_batches(max_chunksize=BATCH))
    known = pa.array([declared(i) for i in range(DECLARED)])
    answers = pa.array(["withheld", "allowed"]).take(pa.array([i % 2 for i in range(DECLARED)]))
    coded_answers = pa.array(["withheld"] * len(coded["name"].chunk(0).dictionary)).dictionary_encode()
    frame, lookup = pl.from_arrow(names), pl.DataFrame({"name": known, "outcome": answers})
    replace = dict(zip(known.to_pylist(), answers.to_pylist(), strict=True))
    crawled = pl.from_arrow(crawl)
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.register("names", names)
    connection.register("known", pa.table({"name": known, "outcome": answers}))
    site = r"([^./]+\.[^./]+)(?:/|$)"

    def decide(*outputs: str, data: pa.Table, words: str = "dictionary") -> Callable[[], object]:
        decider = rules.decider(*outputs, words=words, now=NOW, consent=REFUSED)
        return lambda: decider.decide(data)

    shared = rules.decider("outcome", now=NOW, consent=REFUSED)
    five = ("outcome", "category", "party", "requirement", "because")
    return {
        NAMES: decide("outcome", data=names),
        PYARROW: lambda: [answers.take(pc.index_in(chunk, value_set=known)) for chunk in names["name"].chunks],
        "names, Polars `replace_strict` (exact names)": lambda: frame["name"].replace_strict(
            replace, default="withheld"
        ),
        "names, Polars join (exact names)": lambda: frame.join(lookup, on="name", how="left"),
        "names, DuckDB join (exact names)": lambda: connection.sql(
            "select outcome from names left join known using (name)"
        ).to_arrow_table(),
        "names, Charte, in Polars": lambda: charte.polars.decide(
            frame, rules, "outcome", now=NOW, consent=REFUSED
        ),
        TWO_THREADS: lambda: list(pool.map(shared.decide, halves)),
        "names, Charte, five columns as dictionaries": decide(*five, data=names),
        "names, Charte, five columns as text": decide(*five, data=names, words="text"),
        "names, Charte, five columns as views": decide(*five, data=names, words="view"),
        DICTIONARY: decide("outcome", data=coded),
        TAKE: lambda: [coded_answers.take(chunk.indices) for chunk in coded["name"].chunks],
        COLD: lambda: decide("outcome", data=crawl)(),
        "name, host and page, Charte, warm": decide("outcome", data=crawl),
        "name, host and page, Polars: a pattern for the site, join": lambda: crawled.with_columns(
            first=pl.col("host").str.extract(site, 1) == pl.col("page").str.extract(r"//[^/]*?" + site, 1)
        ).join(lookup, on="name", how="left"),
    }


def in_spark(rules: charte.Policy, folder: Path) -> dict[str, Callable[[], object]]:
    """Jobs over the same file; what comes out is thrown away."""
    import charte.spark
    from pyspark.sql import DataFrame, SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]")
    for setting, value in (
        ("spark.ui.enabled", "false"),
        ("spark.ui.showConsoleProgress", "false"),
        ("spark.driver.host", "127.0.0.1"),
        ("spark.driver.bindAddress", "127.0.0.1"),
        ("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH)),
    ):
        builder = builder.config(setting, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    seen = spark.read.parquet(str(folder))

    def same(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return batches

    def widened(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield batch.append_column("outcome", pa.repeat("withheld", len(batch)))

    def run(frame: DataFrame) -> Callable[[], object]:
        return lambda: frame.write.format("noop").mode("overwrite").save()

    schema = charte.spark.schema(seen, "outcome")
    decided = charte.spark.decide(seen, rules, "outcome", now=NOW, consent=REFUSED)
    return {
        SPARK: run(decided),
        PASSED: run(seen.mapInArrow(same, seen.schema)),
        "the same with a text of ours after each row": run(seen.mapInArrow(widened, schema)),
    }


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000
    load = os.getloadavg()[0]
    rules = policy()
    crawl = pa.Table.from_batches(table(rows).to_batches(max_chunksize=BATCH))
    with ThreadPoolExecutor(2) as pool:
        found = best(in_process(rules, crawl, pool), rows)
    if importlib.util.find_spec("pyspark"):
        with tempfile.TemporaryDirectory() as folder:
            for part in range(2):
                half = crawl.slice(part * (rows // 2), rows // 2)
                pyarrow.parquet.write_table(half, f"{folder}/{part}.parquet")
            found |= best(in_spark(rules, Path(folder)), rows)
    print("| what | M rows/s |\n|---|---|")
    for name, speed in found.items():
        print(f"| {name} | {speed:.{2 if speed < 10 else 1}f} |")
    print("\n| aim | found | target | |\n|---|---|---|---|")
    for aim, measured, beside, target in (
        ("names, beside PyArrow's exact look-up", NAMES, PYARROW, 2.5),
        ("a dictionary, beside `take` alone", DICTIONARY, TAKE, 0.8),
        ("name, host and page, cold, M rows/s", COLD, None, 20.0),
        ("two threads, beside one", TWO_THREADS, NAMES, 1.9),
        ("Spark, beside passing rows through", SPARK, PASSED, 0.9),
    ):
        if measured in found:
            value = found[measured] / (found[beside] if beside else 1.0)
            met = "met" if value >= target else "**not met**"
            print(f"| {aim} | {value:.2f} | {target} | {met} |")
    print(f"\n{rows} rows, load {load:.1f} before and {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    main()
