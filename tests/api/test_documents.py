import time
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from api.uploads import safe_name


def upload(client: TestClient, name: str, data: bytes) -> dict[str, Any]:
    reply = client.post("/api/v1/documents", files={"file": (name, data)})
    assert reply.status_code == 202, reply.text
    job: dict[str, Any] = reply.json()
    for _ in range(200):
        job = client.get(f"/api/v1/jobs/{job['id']}").json()
        if job["state"] in {"done", "failed"}:
            break
        time.sleep(0.05)
    return job


def test_an_uploaded_document_is_found(client: TestClient) -> None:
    job = upload(client, "rutine.txt", b"Rutinen sier at hospitering varer i fire dager.")
    assert job["state"] == "done"
    hits = client.post("/api/v1/search", json={"query": "hospitering"}).json()["hits"]
    assert hits[0]["document_id"] == job["document_id"]


def test_a_damaged_document_fails_with_a_problem_and_leaves_nothing(client: TestClient, tmp_path: Path) -> None:
    before = client.get("/api/v1/documents").json()
    job = upload(client, "rutine.pdf", b"%PDF-1.7 broken")
    assert job["state"] == "failed"
    assert job["error"]["status"] in {415, 422}
    assert client.get("/api/v1/documents").json() == before
    assert not list((tmp_path / "documents").rglob("*.pdf"))


def test_a_deleted_document_is_gone_with_its_file(client: TestClient, tmp_path: Path) -> None:
    job = upload(client, "rutine.txt", b"Rutinen sier at hospitering varer i fire dager.")
    assert client.delete(f"/api/v1/documents/{job['document_id']}").status_code == 204
    assert client.get(f"/api/v1/documents/{job['document_id']}").status_code == 404
    assert not list((tmp_path / "documents").rglob("*.txt"))


def test_a_title_is_shown_as_text(client: TestClient) -> None:
    page = client.get("/kilder/plan")
    assert page.status_code == 200
    assert "<script" not in page.text


def test_a_name_never_leads_out_of_its_folder() -> None:
    assert safe_name("../../etc/passwd.txt") == "passwd.txt"
    assert safe_name("C:\\tmp\\plan.md") == "plan.md"
    assert safe_name("a\0b.txt") == "ab.txt"
    assert len(safe_name("x" * 300 + ".pdf")) < 100
