"""Decides the rows of Spark data frames (3.5 or later, with PyArrow).

    import charte.spark

    answers = charte.spark.decide(frame, policy, "may_set", "because", now="2026-11-23T10:05:00Z")

The policy is sent once to each executor, and compiled once for each partition. Spark Connect has no
broadcasts: there it is sent with each task.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

    from charte import Policy

_TYPES = {"may_set": "boolean", "declaration": "long", "findings": "array<string>"}


def fields(*outputs: str, sets: str = "list") -> str:
    """The types of the answers, as Spark writes them."""
    types = dict(_TYPES)
    for output in ("purposes", "serves"):
        types[output] = "array<string>" if sets == "list" else "long"
    return ", ".join(f"{output} {types.get(output, 'string')}" for output in outputs)


def schema(frame: DataFrame, *outputs: str, sets: str = "list") -> StructType:
    """The schema of the frame with the answers after its own columns."""
    from pyspark.sql.types import StructType

    return StructType(frame.schema.fields + StructType.fromDDL(fields(*outputs, sets=sets)).fields)


def decide(frame: DataFrame, policy: Policy, *outputs: str, **options: Any) -> DataFrame:
    """The frame with the answers as columns after its own.

    outputs: some of `charte.arrow.OUTPUTS`.
    options: constants, and what else `Policy.decider` takes, but `words`. Without `columns`, each
        column must be called as an input. `now` must be a `timestamp`: a `timestamp_ntz` has no
        zone, and is refused.
    """
    # Spark Connect says that it has no such attribute.
    context = getattr(frame.sparkSession, "sparkContext", None)
    sent = SimpleNamespace(value=policy) if context is None else context.broadcast(policy)

    def partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow

        decider = sent.value.decider(*outputs, words="text", **options)
        for batch in batches:
            answers = pyarrow.table(decider.decide(batch, append=True))
            # Spark counts with signed numbers.
            for place, field in enumerate(answers.schema):
                if field.type == pyarrow.uint32():
                    signed = answers.column(place).cast("int64")
                    answers = answers.set_column(place, field.name, signed)
            yield from answers.to_batches()

    sets = str(options.get("sets", "list"))
    return frame.mapInArrow(partition, schema(frame, *outputs, sets=sets))
