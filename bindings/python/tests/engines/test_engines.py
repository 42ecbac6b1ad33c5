"""Spark, DataFusion and PyArrow: `cargo xtask test python --full` runs this in an environment of its own."""

from __future__ import annotations

import csv
import datetime
import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import charte
import pytest

ROOT = Path(__file__).parents[4]
GUIDE, EXAMPLE = ROOT / "docs/guide/large-data.md", ROOT / "examples/spark"
NOW = "2026-11-23T10:05:00Z"
CHARTER = """
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
name = "ads*"
provider = "vendor"
purposes = ["advertising", "ad-measurement"]
lifetime = "30 days"
"""
NAMES = ["sid", "ads1", "unknown", None]
OUTPUTS = ("outcome", "may_set", "party", "rule", "purposes", "declaration", "findings")


@pytest.fixture
def policy() -> charte.Policy:
    return charte.Policy(charte.Charter(CHARTER))


def expected(policy: charte.Policy, name: str | None) -> tuple[Any, ...]:
    """What a visitor says of a name."""
    if name is None:
        return (None,) * len(OUTPUTS)
    explanation = policy.visitor(None, now=NOW).explain(name)
    decision = explanation.decision
    held = [ruling for ruling in explanation.rulings if not ruling.allowed]
    return (
        str(decision.outcome),
        decision.may_set,
        str(decision.party),
        (held or explanation.rulings)[0].rule,
        [str(purpose) for purpose in decision.purposes],
        decision.declaration,
        [str(finding.code) for finding in explanation.findings],
    )


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2,3]").appName("charte")
    builder = builder.config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    yield session
    session.stop()


def frame(spark: Any, rows: int = 4_000) -> Any:
    names = [(i, NAMES[i % len(NAMES)]) for i in range(rows)]
    return spark.createDataFrame(names, "number long, name string").repartition(4)


@pytest.mark.filterwarnings("ignore")
def test_spark_rows_are_those_of_a_visitor(spark: Any, policy: charte.Policy) -> None:
    import charte.spark

    options = {"columns": {"name": "name"}, "now": NOW}
    decided = charte.spark.decide(frame(spark), policy, *OUTPUTS, **options)
    assert decided.columns == ["number", "name", *OUTPUTS]
    rows = decided.orderBy("number").collect()
    assert len(rows) == 4_000
    for row in rows:
        assert tuple(row)[2:] == expected(policy, row["name"]), row


@pytest.mark.filterwarnings("ignore")
def test_spark_times_have_a_zone(spark: Any, policy: charte.Policy) -> None:
    import charte.spark

    at = datetime.datetime(2026, 11, 23, 10, 5, tzinfo=datetime.timezone.utc)
    times = spark.createDataFrame([("sid", at)], "name string, now timestamp")
    assert charte.spark.decide(times, policy, "may_set").collect()[0]["may_set"] is True
    naive = spark.sql("select 'sid' as name, timestamp_ntz'2026-11-23 10:05:00' as now")
    with pytest.raises(Exception, match="time zone"):
        charte.spark.decide(naive, policy, "may_set").collect()


@pytest.mark.filterwarnings("ignore")
def test_spark_connect(policy: charte.Policy, tmp_path: Path) -> None:
    """A session by Spark Connect, in a process of its own: one process has one kind of session."""
    pytest.importorskip("pyspark.sql")
    charter = tmp_path / "charte.toml"
    charter.write_text(CHARTER)
    program = f"""
import charte, charte.spark
from pyspark.sql import SparkSession
spark = SparkSession.builder.remote("local[2]").getOrCreate()
assert getattr(spark, "sparkContext", None) is None
policy = charte.Policy(charte.Charter.from_path({str(charter)!r}))
frame = spark.createDataFrame([(name,) for name in {NAMES!r}], "name string")
for row in charte.spark.decide(frame, policy, "outcome", "may_set", now={NOW!r}).collect():
    print(*row)
spark.stop()
"""
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, env=environment
    )
    assert run.returncode == 0, run.stderr
    rows = [line.split() for line in run.stdout.splitlines()]
    assert rows == [[str(name), *map(str, expected(policy, name)[:2])] for name in NAMES]


def test_spark_retries_a_task_whose_worker_died(
    spark: Any, policy: charte.Policy, tmp_path: Path
) -> None:
    import charte.spark

    mark = str(tmp_path / "died")

    def dies_once(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if not os.path.exists(mark):
                open(mark, "w").close()
                os.kill(os.getpid(), 9)
            yield batch

    whole = frame(spark)
    mortal = whole.mapInArrow(dies_once, whole.schema)
    options = {"columns": {"name": "name"}, "now": NOW}
    decided = charte.spark.decide(mortal, policy, "may_set", **options)
    rows = decided.orderBy("number").collect()
    assert os.path.exists(mark)
    assert [row["may_set"] for row in rows] == [expected(policy, n)[1] for n in NAMES] * 1_000


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("engine", ["Spark", "DataFusion"])
def test_the_guide(
    engine: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    guide = GUIDE.read_text("utf-8")
    charter = re.search(r"^```toml file=charte.toml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    section = guide.split(f"\n## {engine}\n")[1].split("\n## ")[0]
    code, shown = re.findall(r"^```\w+\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    if engine == "Spark":
        request.getfixturevalue("spark")
    assert charter
    (tmp_path / "charte.toml").write_text(charter[1], "utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, engine, "exec"), {})
    assert capsys.readouterr().out == shown


CRAWL = """\
id,page,host,set_cookie,time
1,https://www.example.fr/a?q=SECRET,www.example.fr,sid=SECRET; Path=/,2026-11-23T10:05:00Z
2,https://www.example.fr/a?q=OTHER,www.example.fr,sid=SECRET2; Path=/,2026-11-23T10:06:00Z
3,https://www.example.fr/b,www.example.fr,ads1=SECRET; Max-Age=60,2026-11-23T10:05:00Z
4,https://www.example.fr/b,ads.example,ads2=SECRET; Max-Age=60; SameSite=None; Secure,2026-11-23T10:05:00Z
5,https://me:SECRET@shop.example/,shop.example,sid=SECRET; Path=/,2026-11-23T10:05:00Z
6,https://shop.example/,shop.example,other=SECRET; Path=/,2026-11-23T10:05:00Z
"""


@pytest.mark.filterwarnings("ignore")
def test_the_example_job_decides_as_the_command(spark: Any, tmp_path: Path) -> None:
    """`examples/spark/audit.py` beside `charte audit`, on the same table."""
    sys.path.insert(0, str(EXAMPLE))
    import audit  # type: ignore

    charter, table = tmp_path / "charte.toml", tmp_path / "crawl.csv"
    charter.write_text(CHARTER, "utf-8")
    table.write_text(CRAWL, "utf-8")
    out = tmp_path / "spark"
    assert audit.main(str(charter), str(table), str(out)) == 1
    decided = spark.read.parquet(str(out / "decisions")).collect()
    of_job = {
        (row["page"], row["cookie"], row["host"]): (row["may_set"], row["count"]) for row in decided
    }
    assert len(decided) == len(of_job) == 5

    arguments = ["audit", table, "--charter", charter, "--out", tmp_path / "command"]
    command = [sys.executable, "-m", "charte", *map(str, arguments)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
    with open(tmp_path / "command/decisions.csv", encoding="utf-8", newline="") as file:
        of_command = {
            (row["page"], row["cookie"], row["host"]): (row["may_set"] == "true", int(row["count"]))
            for row in csv.DictReader(file)
        }
    assert of_job == of_command

    hosts = {row["page_host"]: tuple(row)[1:] for row in spark.read.parquet(str(out / "hosts")).collect()}
    assert hosts == {"www.example.fr": (2, 3, 2), "shop.example": (1, 2, 1)}
    for file in out.rglob("*"):
        assert file.is_dir() or b"SECRET" not in file.read_bytes()

    # What cannot be judged is never "nothing found".
    judged = CRAWL.splitlines()[1] + "\n"
    for rows in (
        "",
        judged + "1,,www.example.fr,sid=1,2026-11-23T10:05:00Z\n",
        judged + "1,https://www.example.fr/,,,2026-11-23T10:05:00Z\n",
        judged + "1,https://www.example.fr/,,sid=1,2026-11-23T10:05:00\n",
    ):
        table.write_text(CRAWL.splitlines()[0] + "\n" + rows, "utf-8")
        assert audit.main(str(charter), str(table), str(out)) == 2


def test_datafusion_names(policy: charte.Policy) -> None:
    datafusion = pytest.importorskip("datafusion")
    import charte.datafusion

    context = datafusion.SessionContext()
    context.from_pydict({"name": NAMES}, name="seen")
    charte.datafusion.register(context, policy, "outcome", now=NOW)
    rows = context.sql("select charte_outcome(name) as outcome from seen").to_pydict()
    assert rows["outcome"] == [expected(policy, name)[0] for name in NAMES]


def test_pyarrow_there_and_back(policy: charte.Policy) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"name": pyarrow.array(NAMES).dictionary_encode()})
    decider = policy.decider(*OUTPUTS, now=NOW)
    for given in (table, table.to_batches()[0], pyarrow.RecordBatchReader.from_stream(table)):
        answers = pyarrow.table(decider.decide(given))
        answers.validate(full=True)
        rows = [tuple(row.values()) for row in answers.to_pylist()]
        assert rows == [expected(policy, name) for name in NAMES]


def test_what_another_consumer_took_is_refused(policy: charte.Policy) -> None:
    """PyArrow leaves all but the release callback as it was: nothing else may be looked at."""
    pyarrow = pytest.importorskip("pyarrow")

    class Again:
        def __init__(self, method: str, capsules: object) -> None:
            setattr(self, method, lambda requested_schema=None: capsules)

    decider = policy.decider("outcome", now=NOW)
    batch = pyarrow.record_batch({"name": pyarrow.array(NAMES)})
    stream = Again("__arrow_c_stream__", pyarrow.Table.from_batches([batch]).__arrow_c_stream__())
    array = Again("__arrow_c_array__", batch.__arrow_c_array__())
    assert pyarrow.table(stream).num_rows == pyarrow.record_batch(array).num_rows == len(NAMES)
    for taken in (stream, array):
        with pytest.raises(TypeError, match="handed over already"):
            decider.decide(taken)


def test_memory_is_given_back(policy: charte.Policy) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    before = pyarrow.total_allocated_bytes()
    batch = pyarrow.record_batch({"name": pyarrow.array(NAMES * 10_000)})
    table = pyarrow.Table.from_batches([batch] * 3)
    coded = pyarrow.table({"name": pyarrow.array(NAMES * 10_000).dictionary_encode()})
    assert pyarrow.total_allocated_bytes() > before
    decider = policy.decider(*OUTPUTS, now=NOW)
    for given in (batch, table, coded, pyarrow.RecordBatchReader.from_stream(table)):
        decider.decide(given)
    # Read, not read at all, left after the first batch, and a capsule that nobody takes.
    pyarrow.RecordBatchReader.from_stream(decider.stream(table, append=True)).read_all()
    decider.stream(table)
    left = pyarrow.RecordBatchReader.from_stream(decider.stream(table, append=True))
    left.read_next_batch()
    decider.stream(table).__arrow_c_stream__()
    decider.decide(table).__arrow_c_stream__()
    decider.__arrow_c_schema__()
    # Refused, in the middle of a stream and before it.
    wrong = pyarrow.table({"nam": batch["name"]})
    for refused in (wrong, wrong.to_batches()[0]):
        with pytest.raises(charte.CharteError):
            decider.decide(refused)
    with pytest.raises(TypeError):
        decider.decide(batch["name"])
    del batch, table, coded, given, left, wrong, refused, decider
    gc.collect()
    assert pyarrow.total_allocated_bytes() == before
