"""The example program of every language: a charter, three visitors, eight cookies.

python examples/python/main.py examples/visit/charte.toml
"""

import sys

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
REFUSED = (
    "v1~20261101T0900Z~r1~n:audience-measurement~n:preferences"
    "~n:advertising~n:ad-measurement~n:profiling~n:embedded-content~.x10m"
)
ACCEPTED = (
    "v1~20261101T0900Z~r1~y:audience-measurement~y:preferences"
    "~y:advertising~y:ad-measurement~y:profiling~y:embedded-content~.yvc3"
)


def main() -> None:
    """Print which cookies may be set for each visitor."""
    if len(sys.argv) < 2:
        sys.exit("usage: main.py CHARTER")
    policy = charte.Policy(charte.Charter.from_path(sys.argv[1]))
    consents = {"none": None, "refused": REFUSED, "accepted": ACCEPTED}
    for label, consent in consents.items():
        visitor = policy.visitor(
            consent, now="2026-11-23T10:05:00Z", page="https://www.boutique.example/"
        )
        for name in NAMES:
            decision = visitor.decide(name, "www.boutique.example")
            may_set = str(decision.may_set).lower()
            print(label, name, decision.outcome, may_set, decision.because)
        embed = visitor.allows(charte.Purpose.EMBEDDED_CONTENT)
        print(f"{label} allows embedded-content:", str(embed.allowed).lower(), embed.because)
        ask = visitor.ask()
        print(f"{label} ask:", ask.asking, ask.because, ",".join(ask.purposes))


if __name__ == "__main__":
    main()
