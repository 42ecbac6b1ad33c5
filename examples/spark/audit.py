"""Judges the table of a crawl on Spark by a charter, as `charte audit` does on one machine.

    spark-submit examples/spark/audit.py charte.toml crawl.parquet audited

A row of the table, in Apache Parquet or CSV, is a cookie that was seen: `page`, `host`, `time` (a
timestamp with a zone), and `set_cookie` (the whole line) or `name`. Other columns are ignored. Two
tables are written, as Parquet:

* `decisions`: a row for each cookie of a page. It holds no value of a cookie and no query of an
  address. `may_set` is null where a row said no cookie or no time.
* `hosts`: a row for each host of a page, with the cookies that were seen there before any answer,
  and those of them that had to wait for one.

A row that says no page, no cookie or no time cannot be judged. Such rows are counted, and the exit code is 2
then. It is 1 if a cookie was set that had to wait, and 0 otherwise. Every executor needs PyArrow and
the package `charte`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import charte
import charte.spark
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f

#: The name of the cookie of a `Set-Cookie` line (RFC 6265, section 5.2). A line without `=` has none.
NAME = (
    "case when substring_index(set_cookie, ';', 1) like '%=%'"
    " then trim(substring_index(substring_index(set_cookie, ';', 1), '=', 1)) end"
)
#: An address without its query, its fragment, and a user's name and password.
PAGE = "regexp_replace(substring_index(substring_index(page, '#', 1), '?', 1), '//[^/]*@', '//')"
#: The time of a CSV file. One without a zone could be any, and is left out.
TIME = r"case when time rlike '(Z|[+-]\\d\\d:\\d\\d)$' then try_cast(time as timestamp) end"


def read(spark: SparkSession, table: str) -> DataFrame:
    """The columns of the table that count."""
    if table.endswith(".csv"):
        seen = spark.read.csv(table, header=True).withColumn("time", f.expr(TIME))
    else:
        seen = spark.read.parquet(table)
    subject = "set_cookie" if "set_cookie" in seen.columns else "name"
    return seen.select("page", "host", subject, "time")


def decisions(seen: DataFrame, policy: charte.Policy) -> DataFrame:
    """What the policy says of each cookie before any answer, one row for each cookie of a page."""
    subject = "set_cookie" if "set_cookie" in seen.columns else "name"
    columns = {"page": "page", "host": "host", subject: subject, "now": "time"}
    outputs = ("outcome", "may_set", "category", "party", "because", "rule")
    judged = charte.spark.decide(seen, policy, *outputs, columns=columns)
    cookie = NAME if subject == "set_cookie" else "name"
    judged = judged.select(f.expr(PAGE).alias("page"), f.expr(cookie).alias("cookie"), "host", *outputs)
    return judged.groupBy("page", "cookie", "host", *outputs).agg(f.count("*").alias("count"))


def hosts(decided: DataFrame) -> DataFrame:
    """How many cookies each host of a page was seen to set, and how many had to wait."""
    host = f.expr("parse_url(page, 'HOST')").alias("page_host")
    cookie = f.struct("cookie", "host")
    waits = f.when(~f.col("may_set"), cookie)
    return decided.groupBy(host).agg(
        f.count_distinct(f.col("page")).alias("pages"),
        f.count_distinct(cookie).alias("cookies"),
        f.count_distinct(waits).alias("had_to_wait"),
    )


def main(charter: str, table: str, out: str) -> int:
    policy = charte.Policy(charte.Charter.from_path(charter))
    spark = SparkSession.builder.appName("charte audit").getOrCreate()
    folder = Path(out)
    # Decided once: what follows reads the answers.
    decisions(read(spark, table), policy).write.mode("overwrite").parquet(str(folder / "decisions"))
    decided = spark.read.parquet(str(folder / "decisions"))
    is_judged = "page is not null and may_set is not null"
    hosts(decided.where(is_judged)).write.mode("overwrite").parquet(str(folder / "hosts"))

    def rows_where(condition: str) -> Column:
        return f.sum(f.when(f.expr(condition), f.col("count")).otherwise(0))

    rows = decided.agg(
        f.sum("count").alias("all"),
        rows_where(f"not ({is_judged})").alias("not_judged"),
        rows_where("not may_set").alias("had_to_wait"),
    ).first()
    if not rows or not rows["all"]:
        print("cannot tell: the table has no row", file=sys.stderr)
        return 2
    print(f"{rows['all']} rows, {rows['had_to_wait']} of cookies that had to wait for an answer")
    if rows["not_judged"]:
        print(f"cannot tell: {rows['not_judged']} rows lack a page, a cookie or a time", file=sys.stderr)
        return 2
    return 1 if rows["had_to_wait"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: spark-submit audit.py CHARTER TABLE OUT")
    sys.exit(main(*sys.argv[1:]))
