"""The setting `CHARTE`, and the applications that it wraps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils.module_loading import import_string

from charte._native import Charter, Importer, Policy
from charte._visit import Incoming, Settings, Territories
from charte.asgi import Application
from charte.asgi import CharteMiddleware as AsgiMiddleware
from charte.wsgi import CharteMiddleware as WsgiMiddleware

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

KEYS = frozenset(
    """CHARTER REGIME TERRITORY MODE FILTER_REQUEST ERASE_LEFTOVERS ERASE_CAP VARY HONOUR
    TRUSTED_HOST CLOCK ON_REPORT""".split()
)


def raw() -> dict[str, Any]:
    """The setting as written."""
    value = getattr(django_settings, "CHARTE", None)
    if not isinstance(value, dict) or "CHARTER" not in value:
        raise ImproperlyConfigured('set CHARTE = {"CHARTER": the path of the charter\'s file}')
    unknown = sorted(set(value) - KEYS)
    if unknown:
        raise ImproperlyConfigured(
            f"CHARTE has no {', '.join(unknown)}; it has {', '.join(sorted(KEYS))}"
        )
    return value


@lru_cache(maxsize=1)
def policy() -> Policy:
    """The policy of the setting, whatever the territory."""
    written = raw()
    charter = Charter.from_path(written["CHARTER"])
    return Policy(charter, written.get("REGIME"))


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of the middlewares, read once."""
    written = raw()
    chosen: Policy | Callable[[Incoming], Policy] = policy()
    if "TERRITORY" in written:
        chosen = partial(
            _by_territory, Territories(policy().charter), _imported(written["TERRITORY"])
        )
    fields = {
        key.lower(): _imported(written[key])
        for key in KEYS - {"CHARTER", "REGIME", "TERRITORY", "MODE", "HONOUR"}
        if key in written
    }
    honour = _importer(written.get("HONOUR"))
    return Settings(chosen, mode=written.get("MODE", Settings.mode), honour=honour, **fields)


def _importer(honour: Any) -> Any:
    """The importer of a list of consent managers, or of the arguments of one."""
    if isinstance(honour, Mapping):
        return Importer(policy(), **honour)
    if isinstance(honour, (list, tuple, set, frozenset)):
        return Importer(policy(), managers=sorted(honour))
    return _imported(honour)


def _by_territory(
    territories: Territories, code: Callable[[Incoming], str | None], incoming: Incoming
) -> Policy:
    return territories.policy(code(incoming))


def _imported(value: Any) -> Any:
    return import_string(value) if isinstance(value, str) else value


@receiver(setting_changed)
def _forget(*, setting: str, **_: Any) -> None:
    if setting == "CHARTE":
        policy.cache_clear()
        settings.cache_clear()


def wsgi(application: WSGIApplication) -> WsgiMiddleware:
    """Wrap Django's WSGI application."""
    return WsgiMiddleware(application, **_fields())


def asgi(application: Application) -> AsgiMiddleware:
    """Wrap Django's ASGI application."""
    return AsgiMiddleware(application, **_fields())


def _fields() -> dict[str, Any]:
    return {name: getattr(settings(), name) for name in Settings.__dataclass_fields__}
