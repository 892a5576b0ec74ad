"""The documents of the knowledge base, and the jobs that index new ones."""

from pathlib import Path

from fastapi import APIRouter, HTTPException, Response, UploadFile

from api.bodies import PlainBodyRoute
from api.dependencies import PartsDependency
from api.schemas import DocumentBody, DocumentsBody, JobBody, Problem
from api.uploads import discard, keep

router = APIRouter(
    prefix="/api/v1",
    tags=["Documents"],
    route_class=PlainBodyRoute,
    responses={status: {"model": Problem} for status in (404, 422, 503, 507)},
)


@router.get("/documents")
def documents(parts: PartsDependency) -> DocumentsBody:
    """All documents."""
    return DocumentsBody(documents=[DocumentBody.of(info) for info in parts.library.documents()])


@router.post("/documents", status_code=202, responses={413: {"model": Problem}, 415: {"model": Problem}})
def upload(file: UploadFile, parts: PartsDependency) -> JobBody:
    """Take a document (pdf, docx, md, txt, html) and index it in the background."""
    document_id, path = keep(file.file, file.filename or "", parts.documents_folder, parts.max_upload_bytes)

    def work(report: object) -> None:
        try:
            parts.library.add(path, document_id=document_id, progress=report if callable(report) else None)
        except BaseException:
            discard(path.resolve(), parts.documents_folder)
            raise

    return _body(parts, parts.jobs.start(document_id, work).id)


@router.get("/documents/{document_id}")
def document(document_id: str, parts: PartsDependency) -> DocumentBody:
    """One document."""
    return DocumentBody.of(parts.library.document(document_id))


@router.delete("/documents/{document_id}", status_code=204, responses={409: {"model": Problem}})
def delete(document_id: str, parts: PartsDependency) -> Response:
    """Remove a document, and its file where it was uploaded."""
    info = parts.library.document(document_id)
    parts.library.remove(document_id)
    discard(Path(info.origin), parts.documents_folder)
    return Response(status_code=204)


@router.get("/jobs/{job_id}")
def job(job_id: str, parts: PartsDependency) -> JobBody:
    """How far a job has come."""
    return _body(parts, job_id)


def _body(parts: PartsDependency, job_id: str) -> JobBody:
    job = parts.jobs.get(job_id)
    if job is None:
        raise HTTPException(404, "There is no such job. It may be too old to be remembered.")
    return JobBody(
        id=job.id, state=job.state, done=job.done, total=job.total, document_id=job.document_id, error=job.error
    )
