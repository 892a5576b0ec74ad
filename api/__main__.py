"""python -m api: serve the pages and the API."""

import argparse
import logging
import sys
from collections.abc import Sequence

from api.settings import ApiSettings


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stopped; 2 when it will not start."""
    settings = ApiSettings()
    parser = argparse.ArgumentParser(prog="veileder serve", description="Serve the pages and the API.")
    parser.add_argument("--host", default=settings.host)
    parser.add_argument("--port", type=int, default=settings.port)
    options = parser.parse_args(arguments)
    settings = settings.model_copy(update={"host": options.host, "port": options.port})
    if settings.is_open and not settings.allow_open_access:
        print(
            f"{settings.host} can be reached by others, and there is no login. Serve on 127.0.0.1, or set "
            "VEILEDER_API_ALLOW_OPEN_ACCESS=true to let anybody in.",
            file=sys.stderr,
        )
        return 2
    import uvicorn

    from api.app import create_app
    from assistant.generating import ModelUnusable

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of every plugin that it loads
    try:
        app = create_app(settings)
    except ModelUnusable as error:
        print(error, file=sys.stderr)
        return 2
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
