"""Django: add `"charte.django"` to `INSTALLED_APPS`, set `CHARTE`, wrap the application.

    # settings.py
    INSTALLED_APPS = [..., "charte.django"]
    MIDDLEWARE = [..., "charte.django.CharteMiddleware"]
    CHARTE = {"CHARTER": BASE_DIR / "charte.toml"}

    # wsgi.py (or asgi.py, with `charte.django.asgi` and `get_asgi_application`)
    application = charte.django.wsgi(get_wsgi_application())

Django writes `response.cookies` after all of its middleware, so the filter is around the
application; the middleware gives each request its visit: `request.charte`.

Settings, all but `CHARTER` optional; those with a dot name something that can be imported:

    CHARTER             the path of the charter's file
    REGIME              the id of a regime, in the place of the charter's own
    TERRITORY           a function of an `Incoming` request that gives an ISO 3166 code or None;
                        each request then has the regime of its territory
    MODE                "enforce" (the default) or "report"
    FILTER_REQUEST, ERASE_LEFTOVERS, TRUSTED_HOST, CLOCK, ON_REPORT
                        as in `charte.wsgi.Settings`; functions may be given by their path
"""

from charte.django._configured import asgi, wsgi
from charte.django._middleware import CharteMiddleware

__all__ = ["CharteMiddleware", "asgi", "wsgi"]
