"""Decides tables of cookies, many millions of rows a second.

A table has a row for each cookie that was seen. It is anything that hands Arrow data over
(`__arrow_c_stream__`): a table of Polars, DuckDB, PyArrow, arro3 or pandas, or a reader of Parquet.
PyArrow is not needed.

    decider = policy.decider("may_set", "because", now="2026-11-23T10:05:00Z")
    answers = decider.decide(table)          # polars.DataFrame(answers), pyarrow.table(answers) …
    whole = decider.decide(table, append=True)   # the table's own columns, then the answers
    reader = decider.stream(table)           # batch by batch, for tables larger than memory

Columns that come in, by name; `columns=` reads them from columns with other names:

* `name` or `set_cookie`: text or bytes. Null: every answer is null.
* `host`, `page`: text. Null: unknown.
* `consent`: the value of the consent cookie. Null: none; an empty text is unreadable.
* `now`: a timestamp with a time zone. Null: every answer is null.
* `gpc`: boolean. Null: off.
* `regime`: the id of a regime. Null: the policy's own.

All but the name may be a constant instead (`now=`, `host=` …). `OUTPUTS` are the columns that come
out. A row that cannot be decided has an `error`, and its `may_set` is false; a column that cannot be
read raises `CharteError`, which names it.

`audit` judges the table of a crawl site by site, and writes tables of findings: the command
`charte audit` for tables in memory, and streams that are larger.

`charte.polars`, `charte.duckdb`, `charte.spark` and `charte.datafusion` fit this to engines.
"""

from charte._native import Answers as Answers
from charte._native import AnswerStream as AnswerStream
from charte._native import Decider as Decider
from charte._native import audit as audit
from charte._types import Audit as Audit

#: The columns that may come in.
INPUTS = ("name", "set_cookie", "host", "page", "consent", "now", "gpc", "regime")

#: The columns of a crawl that `audit` reads.
CRAWL = ("page", "host", "name", "set_cookie", "time")

#: The columns that may come out.
OUTPUTS = (
    "outcome",
    "may_set",
    "category",
    "party",
    "requirement",
    "because",
    "rule",
    "purposes",
    "serves",
    "declaration",
    "findings",
    "error",
)

__all__ = ["CRAWL", "INPUTS", "OUTPUTS", "AnswerStream", "Answers", "Audit", "Decider", "audit"]
