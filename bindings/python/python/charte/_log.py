"""The logger `charte`: what filters find, as text. It holds names and reasons, never a value."""

from __future__ import annotations

import logging
import threading

from charte._native import Decision, Report
from charte._words import DecisionReason, Handling, HeaderField

logger = logging.getLogger("charte")

_HEADERS = {HeaderField.SET_COOKIE: "Set-Cookie", HeaderField.COOKIE: "Cookie"}
_UNNAMED = {DecisionReason.UNDECLARED, DecisionReason.UNCLASSIFIED}


def log(report: Report) -> None:
    """Log a report: at INFO what was removed, at WARNING what enforcing would remove, and lines
    that cannot be read."""
    header = _HEADERS.get(report.field, "header")
    decision = report.decision
    if decision is None:
        done = "kept (report mode)" if report.handling is Handling.KEPT else "removed"
        logger.warning("%s: %s a line that cannot be read (%s)", header, done, report.error)
        return
    name = repr(decision.cookie) if decision.cookie else "a cookie without a name"
    if report.handling is Handling.KEPT:
        text = "%s: kept %s (report mode), would be removed: %s"
        logger.warning(text, header, name, reason(decision))
    elif report.handling is Handling.REWRITTEN:
        text = "%s: removed the value from the deletion of %s: %s"
        logger.info(text, header, name, reason(decision))
    else:
        logger.info("%s: removed %s: %s", header, name, reason(decision))


def reason(decision: Decision) -> str:
    """Why a cookie may not be set, as `advertising unanswered`."""
    if decision.because in _UNNAMED:
        return decision.because
    held = [purpose for purpose in decision.purposes if purpose not in decision.serves]
    return f"{held[0]} {decision.because}" if held else decision.because


class WarnOnce:
    """Logs one warning, however often it is called."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done = False

    def __call__(self, text: str, *values: object) -> None:
        with self._lock:
            if self._done:
                return
            self._done = True
        logger.warning(text, *values)
