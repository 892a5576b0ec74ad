"""Whether an Office document unpacks to something that is safe to open."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from corpus.errors import DamagedDocument, OversizedDocument

_PROLOGUE_BYTES = 4096  # a document type can only be declared before the first element


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much a ZIP archive may hold. A Word document of a thousand pages has about 30 MB of XML."""

    members: int = 5_000
    total_bytes: int = 300_000_000
    xml_bytes: int = 64_000_000
    ratio: int = 250
    ratio_from_bytes: int = 10_000_000  # small documents may pack very well


DEFAULT_LIMITS = ArchiveLimits()


def check_archive(data: bytes, name: str, limits: ArchiveLimits = DEFAULT_LIMITS) -> None:
    """Look through the table of contents of an Office document before it is unpacked.

    Raises:
        OversizedDocument: When it unpacks to too much.
        DamagedDocument: When it cannot be unpacked, or declares a document type, which Word never does.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive.infolist(), name, limits)
            if any(_declares_type(archive, member) for member in archive.infolist()):
                raise DamagedDocument(name, "The document declares XML entities. Save it from Word as a new file.")
    # zipfile raises NotImplementedError for a way of packing that it lacks, RuntimeError for a password.
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise DamagedDocument(name, "The document cannot be unpacked. Fetch or save the file once more.") from error


def _check_sizes(members: list[zipfile.ZipInfo], name: str, limits: ArchiveLimits) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    xml = sum(member.file_size for member in members if _is_xml(member))
    too_dense = unpacked > limits.ratio_from_bytes and unpacked > packed * limits.ratio
    if len(members) > limits.members or unpacked > limits.total_bytes or xml > limits.xml_bytes or too_dense:
        raise OversizedDocument(
            name,
            f"The document unpacks to {unpacked / 1e6:.0f} MB in {len(members)} parts, more than is read. "
            "Split it, or save it as a new file.",
        )


def _is_xml(member: zipfile.ZipInfo) -> bool:
    return member.filename.endswith((".xml", ".rels"))


def _declares_type(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    if not _is_xml(member):
        return False
    with archive.open(member) as part:
        return b"<!DOCTYPE" in part.read(_PROLOGUE_BYTES)
