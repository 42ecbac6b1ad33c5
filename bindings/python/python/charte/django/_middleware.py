"""The middleware that gives each request its visit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponseBase

from charte._log import WarnOnce
from charte._visit import Visit
from charte.django import _configured
from charte.wsgi import make_visit


class CharteRequest(HttpRequest):
    """The type of a request that came through `CharteMiddleware`, for annotations of views."""

    charte: Visit
    """The request's visit."""


class CharteMiddleware:
    """Gives the request its visit: `request.charte`.

    Without the wrapped application (in tests with Django's client) nothing is filtered, and only
    the consent cookie itself is set of what is recorded.
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self._warn = WarnOnce()
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(cast(Any, self))

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if self.is_async:
            return self._later(request)
        wrapped = _attach(request)
        return self._finish(request, self.get_response(request), wrapped)

    async def _later(self, request: HttpRequest) -> HttpResponseBase:
        wrapped = _attach(request)
        return self._finish(request, await self.get_response(request), wrapped)

    def _finish(
        self, request: HttpRequest, response: HttpResponseBase, wrapped: bool
    ) -> HttpResponseBase:
        if wrapped:
            return response
        if response.cookies:
            self._warn(
                "responses set cookies that are not filtered, because the application is not "
                "wrapped; in wsgi.py: application = charte.django.wsgi(application)"
            )
        visit = cast(CharteRequest, request).charte
        if visit._recorded:
            response.cookies.load(visit._recorded[-1])
        return response


def _attach(request: HttpRequest) -> bool:
    """Gives the request its visit, and says whether it came from the wrapped application."""
    source: Any = getattr(request, "environ", None) or getattr(request, "scope", None) or {}
    visit = source.get("charte")
    wrapped = isinstance(visit, Visit)
    if not wrapped:
        visit = make_visit(_configured.settings(), request.META)
    cast(CharteRequest, request).charte = visit
    return wrapped
