"""Decides the rows of DuckDB queries.

    import charte.duckdb

    rows = connection.cursor().sql("select name, host from read_parquet('crawl/*.parquet')")
    answers = charte.duckdb.decide(connection, rows, policy, "may_set", now="2026-11-23T10:05:00Z")
    answers.aggregate("may_set, count(*)").show()

DuckDB hands batches over and takes them back, so that neither the rows nor the answers need fit
into memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection, DuckDBPyRelation

    from charte import Policy


def decide(
    connection: DuckDBPyConnection,
    rows: DuckDBPyRelation,
    policy: Policy,
    *outputs: str,
    **options: Any,
) -> DuckDBPyRelation:
    """A relation with the rows' own columns and the answers after them. It can be read once;
    `.create("name")` or `.execute()` keeps it.

    rows: of a cursor of their own, `connection.cursor()`: DuckDB runs one query at a time on a
        connection, and refuses rows of the same one.
    outputs: some of `charte.arrow.OUTPUTS`.
    options: constants, and what else `Policy.decider` takes. Without `columns`, each column must be
        called as an input.
    """
    options.setdefault("words", "text")
    stream = policy.decider(*outputs, **options).stream(rows, append=True)
    return connection.from_arrow(stream)
