"""Templates and a page's context → a page. The only module that knows jinja2."""

from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.assets import Assets

_TEMPLATES = Path(__file__).parent / "templates"


class Pages:
    """Renders pages. All that is put in is data: it is escaped."""

    def __init__(self, assets: Assets) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["asset_url"] = assets.url

    def render(self, template: str, page: Any, *, status: int = 200) -> HTMLResponse:
        """Give the page that the template makes of `page`, its context."""
        return HTMLResponse(self._environment.get_template(template).render(page=page), status)
