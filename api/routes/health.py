"""Whether the process lives, and whether it can answer."""

from fastapi import APIRouter

from api.dependencies import PartsDependency

router = APIRouter(tags=["Operations"])


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """The process lives."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(parts: PartsDependency) -> dict[str, str | int]:
    """The index and the database answer; 503 with a problem where one does not."""
    parts.database.check()
    return {"status": "ok", "passages": len(parts.library.index())}
