"""A site in Django that sets what it likes and knows nothing of Charte."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import re_path

ASSETS, PORT = Path(sys.argv[1]), sys.argv[2]


def script(request, name):
    return HttpResponse((ASSETS / name).read_bytes(), content_type="text/javascript")


def page(request):
    text = (ASSETS / "page.html").read_text(encoding="utf-8")
    response = HttpResponse(text.replace("NAMES", " ".join(sorted(request.COOKIES))))
    response.set_cookie("sid", "1", httponly=True)
    response.set_cookie("_ads", "1", httponly=True, max_age=86400)
    response.set_cookie("unknown", "1")
    return response


urlpatterns = [re_path(r"^(?P<name>[a-z]+\.js)$", script), re_path(r"^", page)]
settings.configure(ALLOWED_HOSTS=["www.example.test"], ROOT_URLCONF=__name__, SECRET_KEY="tests")

if __name__ == "__main__":
    execute_from_command_line(["site", "runserver", "--noreload", f"127.0.0.1:{PORT}"])
