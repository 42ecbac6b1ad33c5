"""The middleware that gives each request its visit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponseBase

from charte._visit import Visit
from charte.django import _configured
from charte.wsgi import visit_of


class CharteMiddleware:
    """Gives the request its visit: `request.charte`.

    Without the wrapped application (in tests with Django's client) nothing is filtered, and of
    what is recorded only the consent cookie itself is set.
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(cast(Any, self))

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if self.is_async:
            return self._later(request)
        wrapped = _attach(request)
        return _finish(request, self.get_response(request), wrapped)

    async def _later(self, request: HttpRequest) -> HttpResponseBase:
        wrapped = _attach(request)
        return _finish(request, await self.get_response(request), wrapped)


def _attach(request: HttpRequest) -> bool:
    """Gives the request its visit, and says whether it came from the wrapped application."""
    source: Any = getattr(request, "environ", None) or getattr(request, "scope", None) or {}
    visit = source.get("charte")
    wrapped = isinstance(visit, Visit)
    if not wrapped:
        visit = visit_of(_configured.settings(), request.META)
    cast(Any, request).charte = visit
    return wrapped


def _finish(request: HttpRequest, response: HttpResponseBase, wrapped: bool) -> HttpResponseBase:
    visit: Visit = cast(Any, request).charte
    if not wrapped and visit._recorded:
        response.cookies.load(visit._recorded[-1])
    return response
