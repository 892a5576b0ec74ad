"""The application: parts built once, routes, errors, protection."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from api import errors, mcp_http
from api.dependencies import Parts, build_parts
from api.openapi import describe_problems
from api.routes import ask, conversations, documents, health, knowledge, openai_compatible, pages
from api.security import Protection
from api.settings import ApiSettings
from api.static_files import LastingStaticFiles
from api.views import STATIC_FOLDER
from assistant.generating import load_model
from assistant.settings import AssistantSettings
from indexing.settings import IndexSettings


def create_app(settings: ApiSettings | None = None, build: Callable[[], Parts] | None = None) -> FastAPI:
    """The application; `build` makes the parts when it starts, the real ones unless another is given.

    Raises:
        ModelUnusable: When a language model is set that cannot be loaded.
    """
    settings = settings or ApiSettings()
    make = build
    if make is None:
        of_assistant = AssistantSettings()
        model = load_model(of_assistant)
        make = partial(build_parts, IndexSettings(), of_assistant, settings.max_upload_bytes, model)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.parts = await run_in_threadpool(make)
        yield
        app.state.parts.close()

    app = FastAPI(
        title="Veileder",
        version="0.1.0",
        description="Cited answers about strategic competence management in Norwegian municipalities.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    errors.install(app)
    for module in (ask, conversations, documents, health, knowledge, openai_compatible, pages):
        app.include_router(module.router)
    describe_problems(app)
    mcp_http.mount(app)
    app.mount("/static", LastingStaticFiles(directory=STATIC_FOLDER), name="static")
    app.add_middleware(Protection, max_upload_bytes=settings.max_upload_bytes, any_host=settings.is_open)
    return app
