"""Django: add `"charte.django"` to `INSTALLED_APPS`, set `CHARTE`, wrap the application.

    # settings.py
    INSTALLED_APPS = [..., "charte.django"]
    MIDDLEWARE = [..., "charte.django.CharteMiddleware"]
    CHARTE = {"CHARTER": BASE_DIR / "charte.toml"}

    # wsgi.py (or asgi.py, with `charte.django.asgi` and `get_asgi_application`)
    application = charte.django.wsgi(get_wsgi_application())

    # views.py
    def page(request: CharteRequest) -> HttpResponse:
        ask = request.charte.ask()

Django writes `response.cookies` after all of its middleware, so the filter is around the
application. The middleware gives each request its visit, `request.charte`; without the wrapped
application it logs one warning.

Settings, all but `CHARTER` optional; functions may be given by their import path:

    CHARTER             the path of the charter's file
    REGIME              the id of a regime, instead of the charter's own
    TERRITORY           a function of an `Incoming` request that gives an ISO 3166 code or None;
                        each request then has the regime of its territory
    MODE                "enforce" (the default) or "report"
    HONOUR              a list of consent managers whose cookies count while a visitor has no consent
                        cookie of the site, such as ["onetrust", "iab-tcf"]; or a dictionary of the
                        arguments of `charte.Importer`: {"managers": [...], "table": a path}
    FILTER_REQUEST, ERASE_LEFTOVERS, ERASE_CAP, VARY, TRUSTED_HOST, CLOCK, ON_REPORT
                        as the arguments of `charte.wsgi.CharteMiddleware`
"""

from charte.django._configured import asgi, wsgi
from charte.django._middleware import CharteMiddleware, CharteRequest

__all__ = ["CharteMiddleware", "CharteRequest", "asgi", "wsgi"]
