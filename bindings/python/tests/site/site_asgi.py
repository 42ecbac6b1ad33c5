"""The ASGI application, wrapped."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")

from charte.django import asgi  # noqa: E402
from django.core.asgi import get_asgi_application  # noqa: E402

application = asgi(get_asgi_application())
