"""Decides names in DataFusion queries (which needs PyArrow).

    import charte.datafusion

    charte.datafusion.register(context, policy, "may_set", now="2026-11-23T10:05:00Z")
    context.sql("select name, charte_may_set(name) from cookies")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datafusion import SessionContext

    from charte import Policy


def register(
    context: SessionContext, policy: Policy, output: str, *, name: str | None = None, **options: Any
) -> None:
    """Registers a function of a name (text) that gives one output.

    output: one of `charte.arrow.OUTPUTS`.
    name: what the function is called, `charte_<output>` otherwise.
    options: constants, and what else `Policy.decider` takes.
    """
    import pyarrow
    from datafusion import udf

    options.setdefault("words", "text")
    decider = policy.decider(output, **options)
    answer = pyarrow.schema(decider).field(0).type

    def decide(names: pyarrow.Array) -> pyarrow.Array:
        table = pyarrow.record_batch([names], names=["name"])
        return pyarrow.table(decider.decide(table)).column(0).combine_chunks()

    context.register_udf(
        udf(decide, [pyarrow.string()], answer, "immutable", name or f"charte_{output}")
    )
