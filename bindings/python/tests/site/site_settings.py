"""A small Django site for the tests."""

from pathlib import Path

SECRET_KEY = "only for tests"
DEBUG = True
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "site_urls"
INSTALLED_APPS = ["charte.django"]
MIDDLEWARE = [
    "charte.django.CharteMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
WSGI_APPLICATION = "site_wsgi.application"
ASGI_APPLICATION = "site_asgi.application"
USE_TZ = True
CHARTE = {"CHARTER": Path(__file__).with_name("charte.toml"), "MODE": "enforce"}
