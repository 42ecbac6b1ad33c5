"""The WSGI application, wrapped."""

from charte.django import wsgi
from django.core.wsgi import get_wsgi_application

application = wsgi(get_wsgi_application())
