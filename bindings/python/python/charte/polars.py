"""Decides the rows of Polars frames.

    import charte.polars

    frame = charte.polars.decide(frame, policy, "may_set", "because", now="2026-11-23T10:05:00Z")

A `LazyFrame` stays lazy: its batches are decided by all threads while it is collected or sunk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import polars as pl

if TYPE_CHECKING:
    from charte import Policy
    from charte.arrow import Decider

_Frame = TypeVar("_Frame", pl.DataFrame, pl.LazyFrame)


def decide(frame: _Frame, policy: Policy, *outputs: str, **options: Any) -> _Frame:
    """The frame with the answers as columns after its own.

    outputs: some of `charte.arrow.OUTPUTS`.
    options: constants, and what else `Policy.decider` takes: `columns` says which column each input
        is read from. Without it, each column must be called as an input.
    """
    options.setdefault("words", "view")
    decider = policy.decider(*outputs, **options)
    schema = frame.collect_schema()
    columns = options.get("columns")
    names = list(dict.fromkeys(columns.values())) if columns else schema.names()
    # What is wrong with the columns is said here, and not when a lazy frame is collected.
    decider.decide(pl.DataFrame(schema=schema), append=True)
    return frame.with_columns(_answers(decider, pl.struct(names)).struct.unnest())


def expression(policy: Policy, *outputs: str, inputs: dict[str, pl.Expr], **options: Any) -> pl.Expr:
    """The answers as an expression of a struct, a field for each output.

    inputs: an expression for each input, such as `{"name": pl.col("cookie")}`.
    options: constants, and what else `Policy.decider` takes, but `columns`.
    """
    options.setdefault("words", "view")
    decider = policy.decider(*outputs, **options)
    rows = pl.struct(expr.alias(name) for name, expr in inputs.items())
    return _answers(decider, rows)


def _answers(decider: Decider, rows: pl.Expr) -> pl.Expr:
    def decided(rows: pl.Series) -> pl.Series:
        return pl.DataFrame(decider.decide(rows.struct.unnest())).to_struct(rows.name)

    dtype = pl.Struct(pl.DataFrame(decider.empty()).schema)
    return rows.map_batches(decided, return_dtype=dtype, is_elementwise=True)
