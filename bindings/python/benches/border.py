"""What the border costs: calls over names that do not repeat, beside an empty call.

    python bindings/python/benches/border.py

A machine that does other things slows everything down: of many short rounds the best counts.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable, Iterable

import charte

DECLARED, NAMES, ROUNDS = 3000, 4096, 300


def best(rounds: Callable[[], object]) -> float:
    """Nanoseconds for one name."""
    found = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        rounds()
        found = min(found, (time.perf_counter_ns() - start) / NAMES)
    return found


def each(call: Callable[[str], object], names: Iterable[str]) -> Callable[[], object]:
    """The call for every name, its loop in C."""
    return lambda: deque(map(call, names), maxlen=0)


def main() -> None:
    lines = ['format = 1\nsite = "https://www.example.fr"\nregime = "fr"']
    for i in range(DECLARED):
        star, purpose = "" if i % 10 else "_*", "advertising" if i % 2 else "authentication"
        lines.append(f'[[cookie]]\nname = "c{i}{star}"\npurposes = ["{purpose}"]')
    policy = charte.Policy(charte.Charter("\n".join(lines)))
    draw = random.Random(1)
    numbers = [draw.randrange(DECLARED * 5 // 4) for _ in range(NAMES)]
    names = [f"c{n}" if n % 10 else f"c{n}_x" for n in numbers]
    value = "v1~20261101T0900Z~r1~n:audience-measurement~y:advertising~n:embedded-content"
    visitor = policy.visitor(value, now=1_795_428_300, page="https://www.example.fr/")
    for what, rounds in (
        ("empty call", each(str.isascii, names)),
        ("may_set", each(visitor.may_set, names)),
        ("outcome", each(visitor.outcome, names)),
        ("decide", each(visitor.decide, names)),
        ("decide_many, an item", lambda: visitor.decide_many(names)),
        ("may_set_many, an item", lambda: visitor.may_set_many(names)),
    ):
        print(f"{what:24} {best(rounds):6.1f} ns")


if __name__ == "__main__":
    main()
