"""The files that pages need, each at an address that changes with its content, so that browsers may keep them."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

_STATIC = Path(__file__).parent / "static"
_MEDIA_TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
_DIGEST_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is served."""

    content: bytes
    media_type: str


class Assets:
    """The files of one folder, read once."""

    def __init__(self, folder: Path = _STATIC) -> None:
        self._served: dict[str, Asset] = {}
        self._names: dict[str, str] = {}
        for path in sorted(folder.iterdir()):
            content = path.read_bytes()
            served_name = f"{path.stem}.{hashlib.sha256(content).hexdigest()[:_DIGEST_CHARACTERS]}{path.suffix}"
            self._names[path.name] = served_name
            self._served[served_name] = Asset(content, _MEDIA_TYPES[path.suffix])

    def url(self, name: str) -> str:
        """Give the address of a file; raises `KeyError` where there is none."""
        return f"/static/{self._names[name]}"

    def find(self, served_name: str) -> Asset | None:
        """Give the file that is served under a name."""
        return self._served.get(served_name)
