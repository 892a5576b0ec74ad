"""Why a document cannot be read: one class for each cause, each with a word to the user on what to do."""


class UnreadableDocument(Exception):
    """A file that cannot be read as a document. `name` is the file's name, `code` a stable word for the cause."""

    code = "unreadable"

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(f"{name}: {detail}")
        self.name = name
        self.detail = detail


class UnsupportedFormat(UnreadableDocument):
    """The file's ending is none that we read."""

    code = "unsupported_format"


class EmptyDocument(UnreadableDocument):
    """There is no text in the file."""

    code = "empty"


class DamagedDocument(UnreadableDocument):
    """The file breaks off or breaks the rules of its format."""

    code = "damaged"


class EncryptedDocument(UnreadableDocument):
    """The file needs a password."""

    code = "encrypted"


class ImageOnlyDocument(UnreadableDocument):
    """The pages are pictures: there is no text to read."""

    code = "image_only"


class MislabelledDocument(UnreadableDocument):
    """What is in the file is not what its ending says."""

    code = "mislabelled"


class OversizedDocument(UnreadableDocument):
    """The file is too large, or unpacks to something too large."""

    code = "too_large"
