"""`{% load charte %}`: `charte_allows` and `charte_ask`.

    {% charte_allows "embedded-content" "videotheque" as video %}
    {% if video %}…{% endif %}

    {% charte_ask as ask %}
    {% if ask %}{% for purpose in ask.purposes %}…{% endfor %}{% endif %}
"""

from __future__ import annotations

from typing import Any

from django import template

from charte._types import Allowance, Ask
from charte._visit import Visit

register = template.Library()


def _visit(context: template.Context) -> Visit:
    visit: Visit = context["request"].charte
    return visit


@register.simple_tag(takes_context=True)
def charte_allows(context: Any, purpose: str, provider: str | None = None) -> Allowance:
    """Whether a script or an embed with this purpose, of this provider, may start."""
    return _visit(context).allows(purpose, provider)


@register.simple_tag(takes_context=True)
def charte_ask(context: Any, area: str | None = None) -> Ask:
    """What the page owes the visitor."""
    return _visit(context).ask(area)
