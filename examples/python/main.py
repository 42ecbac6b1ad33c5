"""The example program that every language has: a charter, three visitors, eight cookies.

python examples/python/main.py examples/visit/charte.toml
"""

import sys
from pathlib import Path

import charte

NAMES = [
    "__Host-session",
    "langue",
    "_pk_id.7.fa4e",
    "_ga",
    "_fbp",
    "uid_regie",
    "cookies_preferences",
    "inconnu",
]
ASKED = [
    "audience-measurement",
    "preferences",
    "advertising",
    "ad-measurement",
    "profiling",
    "embedded-content",
]


def answers(sign: str) -> str:
    """The value of a consent cookie with the same answer to everything."""
    return "v1~20261101T0900Z~r1" + "".join(f"~{sign}:{purpose}" for purpose in ASKED)


def main() -> None:
    """Print what each visitor's answer makes of the cookies."""
    if len(sys.argv) < 2:
        sys.exit("write the path of a charter behind the command")
    policy = charte.Policy(charte.Charter(Path(sys.argv[1]).read_bytes()))
    consents = {"none": None, "refused": answers("n"), "accepted": answers("y")}
    for label, consent in consents.items():
        visitor = policy.visitor(
            consent, now="2026-11-23T10:05:00Z", page="https://www.boutique.example/"
        )
        for name in NAMES:
            decision = visitor.decide(name, "www.boutique.example")
            may_set = str(decision.may_set).lower()
            print(label, name, decision.outcome, may_set, decision.rulings[0].because)
        embed = visitor.allows(charte.Purpose.EMBEDDED_CONTENT)
        print(f"{label} allows embedded-content:", str(embed.allowed).lower(), embed.because)
        ask = visitor.ask()
        print(f"{label} ask:", ask.asking, ask.because, ",".join(ask.purposes))


if __name__ == "__main__":
    main()
