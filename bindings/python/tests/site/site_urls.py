"""Its pages."""

from charte import Act
from charte.django import CharteRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import engines
from django.urls import path

PAGE = """{% load charte %}{{ request.charte.state }}
{% charte_ask as ask %}{% if ask %}{{ ask.asking }}:{{ ask.purposes|join:"," }}{% endif %}
{% charte_allows "advertising" "ads" as video %}video:{{ video|yesno:"yes,no" }}"""


def page(request: HttpRequest) -> HttpResponse:
    get_token(request)
    response = HttpResponse(engines["django"].from_string(PAGE).render({}, request))
    response.set_cookie("sid", "1")
    response.set_cookie("ads", "1")
    return response


async def accept(request: CharteRequest) -> HttpResponse:
    request.charte.record(Act.accept_all())
    response = HttpResponse("thank you")
    response.set_cookie("ads", "1")
    return response


urlpatterns = [path("", page), path("accept/", accept)]
