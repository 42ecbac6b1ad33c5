"""What a call from Python costs, over names that do not repeat, beside an empty call.

    python bindings/python/benches/border.py

A busy machine slows everything down, so the best of many short rounds counts.
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


def declared(number: int) -> str:
    """What a declaration is called, as in `crates/charte-bench`: one in ten is a pattern."""
    if number % 10 == 0:
        return f"pat{number}_*"
    return f"_ads{number}" if number % 2 else f"sess_{number}"


def brought(draw: random.Random) -> str:
    """A name by Zipf's law; one in five is unknown."""
    number, tail = int(DECLARED ** draw.random()) - 1, draw.randrange(100_000)
    return declared(number).replace("*", f"{tail:x}") if draw.randrange(5) else f"unknown_{tail}"


def main() -> None:
    lines = ['format = 1\nsite = "https://www.example.fr"\nregime = "fr"']
    for i in range(DECLARED):
        purpose = "advertising" if i % 2 else "authentication"
        lines.append(f'[[cookie]]\nname = "{declared(i)}"\npurposes = ["{purpose}"]')
    policy = charte.Policy(charte.Charter("\n".join(lines)))
    draw = random.Random(1)
    names = [brought(draw) for _ in range(NAMES)]
    value = "v1~20261101T0900Z~r1~n:audience-measurement~y:advertising~n:embedded-content~.hmtt"
    visitor = policy.visitor(value, now=1_795_428_300, page="https://www.example.fr/")
    for what, rounds in (
        ("empty call", each(str.isascii, names)),
        ("decide", each(visitor.decide, names)),
        ("decide_many, an item", lambda: visitor.decide_many(names)),
    ):
        print(f"{what:24} {best(rounds):6.1f} ns")


if __name__ == "__main__":
    main()
