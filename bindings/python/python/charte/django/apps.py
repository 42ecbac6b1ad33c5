"""The Django application."""

from django.apps import AppConfig


class CharteConfig(AppConfig):
    """Registers the system checks."""

    name = "charte.django"
    label = "charte"
    verbose_name = "Charte"

    def ready(self) -> None:
        from charte.django import checks  # noqa: F401
