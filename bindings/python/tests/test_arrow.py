"""Tables: what the engines hand over, and the answers beside those of a visitor."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import arro3.core as arro3
import charte.duckdb
import charte.polars
import duckdb
import polars as pl
import pytest
from charte.arrow import INPUTS, OUTPUTS

import charte

NOW = "2026-11-23T10:05:00Z"
TEXT = """
format = 1
site = "https://www.example.fr"
regime = "fr"

[[provider]]
id = "vendor"
name = "Vendor"
role = "independent"

[[cookie]]
name = "sid"
purposes = ["authentication"]
lifetime = "session"

[[cookie]]
name = "_ga"
provider = "vendor"
purposes = ["audience-measurement"]
lifetime = "13 months"

[[cookie]]
name = "ads*"
provider = "vendor"
purposes = ["advertising", "ad-measurement"]
lifetime = "30 days"
"""
REFUSED = "v1~20261101T0900Z~r1~n:audience-measurement~.v5po"
OWN = charte.Regime.parse(
    'format = 1\nid = "own"\nname = "Own"\nlaw = false\ngpc = "none"\ndefault = "exempt"\n'
    'validity = "6 months"\nvalidity-force = "product"\n'
)
NAMES = ["sid", "_ga", "ads_1", "unknown", None, ""] * 500
HOSTS = ["www.example.fr", None, "ads.example", "static.example.fr", "x"] * 600
CONSENTS = [None, REFUSED, "", "broken"] * 750
TIMES = [datetime.datetime(2026, 11, 23, 10, 5, tzinfo=datetime.timezone.utc), None, None] * 1000
SHOWN = ("outcome", "may_set", "category", "party", "requirement", "because", "rule", "serves")


@pytest.fixture
def policy() -> charte.Policy:
    return charte.Policy(charte.Charter(TEXT))


@pytest.fixture
def frame() -> pl.DataFrame:
    times = pl.Series(TIMES, dtype=pl.Datetime("ms", "UTC")).fill_null(strategy="forward")
    columns = {"name": NAMES, "host": HOSTS, "consent": CONSENTS, "now": times}
    return pl.DataFrame(columns).with_columns(page=pl.lit("https://www.example.fr/"))


def alone(policy: charte.Policy, row: dict[str, object]) -> dict[str, object]:
    """The answers of a visitor about one row."""
    if row["name"] is None:
        return dict.fromkeys(SHOWN)
    visitor = policy.visitor(row["consent"], now=NOW, page=row["page"])
    explanation = visitor.explain(row["name"], row["host"])
    held = [ruling for ruling in explanation.rulings if not ruling.allowed]
    main = (held or explanation.rulings)[0]
    decision = explanation.decision
    shown: dict[str, object] = {key: getattr(decision, key) for key in SHOWN[:6]}
    return shown | {"rule": main.rule, "serves": [str(p) for p in decision.serves]}


def test_polars_rows_are_those_of_a_visitor(policy: charte.Policy, frame: pl.DataFrame) -> None:
    answers = charte.polars.decide(frame, policy, *SHOWN)
    assert answers.columns == [*frame.columns, *SHOWN]
    for row in answers.rows(named=True):
        assert {key: row[key] for key in SHOWN} == alone(policy, row), row


def test_slices_and_chunks_keep_their_rows(policy: charte.Policy, frame: pl.DataFrame) -> None:
    decider = policy.decider(*SHOWN, words="view")
    whole = pl.DataFrame(decider.decide(frame))
    for start, rows in ((0, 0), (1, 1), (7, 64), (len(NAMES) - 3, 3)):
        part = pl.DataFrame(decider.decide(frame.slice(start, rows)))
        assert part.equals(whole.slice(start, rows))
    # Chunks of different lengths in each column.
    parts = [frame.slice(0, 1_000), frame.slice(1_000, 37), frame.slice(1_037)]
    chunked = pl.concat(parts, rechunk=False)
    chunked = chunked.with_columns(host=frame["host"], page=frame["page"])
    assert chunked["name"].n_chunks() == 3 and chunked["host"].n_chunks() == 1
    assert pl.DataFrame(decider.decide(chunked)).equals(whole)


@pytest.mark.parametrize("words", ["dictionary", "text", "view"])
def test_a_lazy_frame_stays_lazy(policy: charte.Policy, frame: pl.DataFrame, words: str) -> None:
    lazy = charte.polars.decide(frame.lazy(), policy, "may_set", "because", "findings", words=words)
    assert isinstance(lazy, pl.LazyFrame)
    schema = lazy.collect_schema()
    collected = lazy.collect(engine="streaming")
    assert collected.schema == schema and collected.height == len(NAMES)
    eager = charte.polars.decide(frame, policy, "may_set", "because", "findings", words=words)
    assert collected.equals(eager)


def test_other_columns_are_left_alone_once_inputs_are_named(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"cookie": ["sid", "_ga"], "other": [1, 2]})
    options = {"columns": {"name": "cookie"}, "now": NOW}
    assert charte.polars.decide(frame, policy, "may_set", **options)["may_set"].to_list() == [
        True,
        False,
    ]


def test_an_answer_never_takes_the_place_of_a_column(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"name": ["sid"], "party": ["mine"]})
    options = {"columns": {"name": "name"}, "now": NOW}
    for given in (frame, frame.lazy()):
        with pytest.raises(charte.CharteError, match="column `party`"):
            charte.polars.decide(given, policy, "party", **options)
    with pytest.raises(charte.CharteError, match="column `party`"):
        policy.decider("party", **options).stream(frame, append=True)


def test_an_expression(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"cookie": ["sid", "_ga"]})
    inputs = {"name": pl.col("cookie"), "gpc": pl.lit(True)}
    answers = charte.polars.expression(policy, "may_set", "party", inputs=inputs, now=NOW)
    decided = frame.select(answers.alias("answers")).unnest("answers")
    assert decided.rows() == [(True, "first"), (False, "third")]


def test_a_misspelt_column_is_no_unknown_host(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"name": ["sid"], "hosts": ["ads.example"]})
    for given in (frame, frame.lazy()):
        with pytest.raises(charte.CharteError, match="column `hosts`"):
            charte.polars.decide(given, policy, "may_set", now=NOW)


def test_naive_times_are_refused(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"name": ["sid"], "now": [datetime.datetime(2026, 11, 23)]})
    with pytest.raises(charte.CharteError, match="column `now`.*time zone"):
        policy.decider("may_set").decide(frame)


def test_duckdb_there_and_back(policy: charte.Policy) -> None:
    connection = duckdb.connect()
    connection.execute("create table seen as select * from (values ('sid'), ('_ga'), (null)) t(name)")
    rows = connection.cursor().sql("from seen")
    answers = charte.duckdb.decide(connection, rows, policy, "may_set", "because", now=NOW)
    assert answers.columns == ["name", "may_set", "because"]
    assert answers.fetchall() == [
        ("sid", True, "exempt"),
        ("_ga", False, "unanswered"),
        (None, None, None),
    ]


def test_duckdb_tables_larger_than_a_batch(policy: charte.Policy) -> None:
    connection = duckdb.connect()
    connection.execute(
        "create table seen as select case when range % 2 = 0 then 'sid' else '_ga' end as name"
        " from range(300_000)"
    )
    answers = charte.duckdb.decide(
        connection, connection.cursor().sql("from seen"), policy, "may_set", now=NOW
    )
    counted = answers.aggregate("may_set, count(*) as rows").order("may_set").fetchall()
    assert counted == [(False, 150_000), (True, 150_000)]
    # Rows of the same connection are refused, and do not wait for themselves.
    with pytest.raises(duckdb.Error, match="open result"):
        charte.duckdb.decide(
            connection, connection.sql("from seen"), policy, "may_set", now=NOW
        ).fetchall()


def test_arro3_there_and_back(policy: charte.Policy) -> None:
    names = arro3.Array(["sid", "_ga"], type=arro3.DataType.string())
    batch = arro3.RecordBatch.from_pydict({"name": names})
    decider = policy.decider("may_set", "because", words="text", now=NOW)
    for table in (batch, arro3.Table.from_batches([batch, batch])):
        answers = decider.decide(table)
        read = arro3.Table.from_arrow(answers)
        assert read.num_rows == len(answers) == table.num_rows
        assert read.column("because").to_pylist()[:2] == ["exempt", "unanswered"]
    assert arro3.Schema.from_arrow(decider).names == ["may_set", "because"]


def test_nothing_needs_pyarrow() -> None:
    """The environment of these tests has none, so what passes here passes without."""
    script = "import importlib.util as u; print(u.find_spec('pyarrow') is None)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "True", "another test would not notice a need for PyArrow"


def test_a_stream_is_read_once_and_batch_by_batch(policy: charte.Policy) -> None:
    batch = arro3.RecordBatch.from_pydict(
        {"name": arro3.Array(["sid"] * 10, type=arro3.DataType.string())}
    )
    read = []

    def batches() -> Iterator[arro3.RecordBatch]:
        for number in range(3):
            read.append(number)
            yield batch

    reader = arro3.RecordBatchReader.from_batches(batch.schema, batches())
    stream = policy.decider("may_set", now=NOW).stream(reader, append=True)
    answers = arro3.RecordBatchReader.from_arrow(stream)
    assert answers.schema.names == ["name", "may_set"]
    assert sum(batch.num_rows for batch in answers) == 30
    with pytest.raises(TypeError, match="read already"):
        arro3.RecordBatchReader.from_arrow(stream)


def test_a_stream_says_at_once_what_is_wrong_with_its_columns(policy: charte.Policy) -> None:
    decider = policy.decider("may_set", now=NOW)
    empty = arro3.Schema([arro3.Field("nam", arro3.DataType.string())])
    for table in (
        pl.DataFrame({"nam": ["sid"]}),
        arro3.RecordBatchReader.from_batches(empty, []),
    ):
        with pytest.raises(charte.CharteError, match="column `nam`"):
            decider.stream(table)
    with pytest.raises(charte.CharteError, match="column `nam`"):
        decider.decide(arro3.RecordBatchReader.from_batches(empty, []))


def test_a_table_without_batches(policy: charte.Policy) -> None:
    schema = arro3.Schema([arro3.Field("name", arro3.DataType.string())])
    decider = policy.decider("may_set", now=NOW)
    answers = decider.decide(arro3.RecordBatchReader.from_batches(schema, []))
    assert len(answers) == 0
    assert arro3.Table.from_arrow(answers).schema.names == ["may_set"]
    stream = decider.stream(arro3.RecordBatchReader.from_batches(schema, []))
    assert arro3.Table.from_arrow(stream).num_rows == 0


class Again:
    """Hands the same capsules over each time."""

    def __init__(self, stream: object = None, array: object = None) -> None:
        if stream is not None:
            self.__arrow_c_stream__ = lambda: stream
        if array is not None:
            self.__arrow_c_array__ = lambda: array


def test_what_was_handed_over_already_is_refused(policy: charte.Policy) -> None:
    batch = arro3.RecordBatch.from_pydict(
        {"name": arro3.Array(["sid"], type=arro3.DataType.string())}
    )
    decider = policy.decider("may_set", now=NOW)
    stream = Again(stream=arro3.Table.from_batches([batch]).__arrow_c_stream__())
    array = Again(array=batch.__arrow_c_array__())
    schema, _ = batch.__arrow_c_array__()
    _, rows = batch.__arrow_c_array__()
    for table in (stream, array):
        assert len(decider.decide(table)) == 1
        with pytest.raises(TypeError, match="handed over already"):
            decider.decide(table)
    # One of the two alone is not enough.
    for half in ((schema, array.__arrow_c_array__()[1]), (array.__arrow_c_array__()[0], rows)):
        with pytest.raises(TypeError, match="handed over already"):
            decider.decide(Again(array=half))
    # A capsule of another kind, and what is none.
    for wrong in (batch.schema.__arrow_c_schema__(), object(), None):
        table = Again(stream=wrong)
        table.__arrow_c_stream__ = lambda wrong=wrong: wrong
        with pytest.raises((TypeError, ValueError)):
            decider.decide(table)
    answers = decider.decide(batch)
    kept = answers.__arrow_c_stream__()
    assert arro3.Table.from_arrow(Again(stream=kept)).num_rows == 1
    del answers, kept


def test_rows_that_are_null_as_a_whole_are_refused(policy: charte.Policy) -> None:
    """What lies under such a row means nothing, and may be a name that is allowed."""
    names = pl.Series([{"name": "sid"}, None, {"name": "_ga"}], dtype=pl.Struct({"name": pl.String}))
    decider = policy.decider("may_set", now=NOW)
    assert len(decider.decide(names.drop_nulls())) == 2
    with pytest.raises(ValueError, match="null as a whole"):
        decider.decide(names)
    stream = decider.stream(names)
    with pytest.raises(Exception, match="null as a whole"):
        arro3.Table.from_arrow(stream)


def test_an_error_of_the_source_arrives(policy: charte.Policy) -> None:
    batch = arro3.RecordBatch.from_pydict(
        {"name": arro3.Array(["sid"], type=arro3.DataType.string())}
    )

    def batches() -> Iterator[arro3.RecordBatch]:
        yield batch
        raise RuntimeError("the disk is gone")

    decider = policy.decider("may_set", now=NOW)
    with pytest.raises(ValueError, match="the disk is gone"):
        decider.decide(arro3.RecordBatchReader.from_batches(batch.schema, batches()))
    stream = decider.stream(arro3.RecordBatchReader.from_batches(batch.schema, batches()))
    with pytest.raises(Exception, match="the disk is gone"):
        arro3.Table.from_arrow(stream)


def test_rows_name_laws_and_sets_are_bits(policy: charte.Policy) -> None:
    frame = pl.DataFrame({"name": ["_ga"] * 4, "regime": ["own", "us-ca", "nowhere", None]})
    decider = policy.decider("may_set", "error", "serves", regimes=[OWN], sets="bits", now=NOW)
    rows = pl.DataFrame(decider.decide(frame)).rows()
    purpose = charte.Purpose.AUDIENCE_MEASUREMENT
    bit = 1 << list(charte.Purpose).index(purpose)
    assert rows[0] == (True, None, bit)
    assert rows[2] == (False, "E113", None)
    for row, regime in ((1, "us-ca"), (3, "fr")):
        visitor = charte.Policy(policy.charter, regime).visitor(None, now=NOW)
        assert rows[row][:2] == (visitor.decide("_ga").may_set, None)


def test_threads_share_a_decider(policy: charte.Policy) -> None:
    decider = policy.decider("may_set", words="text", now=NOW)
    frame = pl.DataFrame({"name": NAMES})
    alone = pl.DataFrame(decider.decide(frame))
    with ThreadPoolExecutor(8) as pool:
        for decided in pool.map(lambda _: decider.decide(frame), range(32)):
            assert pl.DataFrame(decided).equals(alone)


def test_mistakes_name_what_is_wrong(policy: charte.Policy) -> None:
    with pytest.raises(charte.CharteError, match="did you mean `outcome`"):
        policy.decider("outcom")
    with pytest.raises(charte.CharteError, match="unknown input"):
        policy.decider("outcome", when=NOW)
    with pytest.raises(charte.CharteError, match="no output is asked for"):
        policy.decider()
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        policy.decider("outcome", now=NOW).decide([1])  # type: ignore[arg-type]
    with pytest.raises(charte.CharteError, match="column `nam`"):
        policy.decider("outcome", now=NOW).decide(pl.DataFrame({"nam": ["a"]}))
    with pytest.raises(TypeError, match="table"):
        policy.decider("outcome", now=NOW).decide(pl.Series(["a"]))


def test_the_lists_are_those_of_the_core(policy: charte.Policy) -> None:
    answers = policy.decider(*OUTPUTS, now=NOW).empty()
    assert tuple(arro3.Schema.from_arrow(answers).names) == OUTPUTS
    for name in INPUTS:
        constants = {"now": NOW, "gpc": True, "regime": "gb"}
        policy.decider("outcome", **{name: constants.get(name, "x")})
