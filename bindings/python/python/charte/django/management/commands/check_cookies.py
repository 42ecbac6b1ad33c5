"""`manage.py check_cookies`: the charter's findings, and what some pages set without consent."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.test import Client

from charte._types import HeaderError
from charte._words import Handling, Severity
from charte.django import _configured

_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Command(BaseCommand):
    """Check the charter; with paths, also each cookie that those pages set on a first visit."""

    help = __doc__
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Paths, and what counts as a failure."""
        parser.add_argument("paths", nargs="*", help="pages to ask for, as /contact/")
        parser.add_argument(
            "--fail-on", choices=[s.value for s in _RANK], default=Severity.ERROR.value
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the findings; fail when one is as severe as asked."""
        policy = _configured.policy()
        now = time.time()
        worst = -1
        for finding in policy.check(now):
            worst = max(worst, _RANK[finding.severity])
            about = f"{finding.cookie}: {finding.message}; {finding.help}"
            self.stdout.write(f"{finding.code} {finding.severity} {about}")
        https = policy.charter.is_https
        host = policy.charter.host
        visitor = policy.visitor(None, now=now, page=policy.charter.site)
        exchange = policy.exchange([("Host", host)], now=now)
        for path in options["paths"]:
            if not path.startswith("/"):
                raise CommandError(f"a page begins with a slash: {urlsplit(path).path}")
            response = Client(SERVER_NAME=host).get(path, secure=https)
            self.stdout.write(f"{urlsplit(path).path} ({response.status_code})")
            for morsel in response.cookies.values():
                line = morsel.OutputString()
                try:
                    explanation = visitor.explain_set_cookie(line, host)
                except HeaderError as error:
                    worst = max(worst, _RANK[Severity.ERROR])
                    self.stdout.write(f"  a cookie that browsers ignore: {error}")
                    continue
                for finding in explanation.findings:
                    worst = max(worst, _RANK[finding.severity])
                    about = f"{finding.message}; {finding.help}"
                    self.stdout.write(f"  {finding.code} {finding.severity} {about}")
                _, reports = exchange.filter_response([("Set-Cookie", line)])
                decision, verdict = explanation.decision, "may be set"
                if any(report.handling is Handling.REWRITTEN for report in reports):
                    verdict = "may not be set, and is deleted"
                elif not decision:
                    verdict = "may not be set before the visitor agrees"
                    worst = max(worst, _RANK[Severity.ERROR])
                name = decision.cookie or "(no name)"
                self.stdout.write(f"  {name}: {verdict} ({decision.category})")
        if worst >= _RANK[Severity(options["fail_on"])]:
            raise CommandError("the charter and the site do not agree; see above")
