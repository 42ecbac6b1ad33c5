"""System checks: the setting, the charter, and whether the application is wrapped."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings as django_settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from charte._types import Finding
from charte._words import Severity
from charte.asgi import CharteMiddleware as AsgiMiddleware
from charte.django import _configured
from charte.wsgi import CharteMiddleware as WsgiMiddleware

_LEVELS = {
    Severity.ERROR: checks.Error,
    Severity.WARNING: checks.Warning,
    Severity.NOTE: checks.Info,
}


@checks.register("charte")
def check_charte(app_configs: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """The setting `CHARTE` and the charter that it names."""
    try:
        _configured.settings()
        policy = _configured.policy()
    except (ImproperlyConfigured, OSError, ImportError, TypeError, ValueError) as error:
        return [checks.Error(str(error), id="charte.E001")]
    found = [_message(finding) for finding in policy.check(time.time())]
    if "charte.django.CharteMiddleware" not in django_settings.MIDDLEWARE:
        hint = 'add "charte.django.CharteMiddleware" to MIDDLEWARE'
        found.append(checks.Warning("request.charte is missing", hint=hint, id="charte.W001"))
    for name, wrapper in (("WSGI", WsgiMiddleware), ("ASGI", AsgiMiddleware)):
        path = getattr(django_settings, f"{name}_APPLICATION", None)
        if path and not isinstance(import_string(path), wrapper):
            hint = f"in {path}: application = charte.django.{name.lower()}(application)"
            text = f"the {name} application is not filtered"
            found.append(checks.Warning(text, hint=hint, id="charte.W002"))
    return found


def _message(finding: Finding) -> checks.CheckMessage:
    about = f"{finding.cookie}: " if finding.cookie is not None else ""
    level = _LEVELS[finding.severity]
    return level(f"{about}{finding.message}", hint=finding.help, id=f"charte.{finding.code}")
