"""A problem as a page: what happened and what to do now, in words for people who did not ask for a protocol."""

from dataclasses import dataclass

_SAID = {
    404: (
        "Fant ikke siden",
        "Adressen er feil, eller det som lå der, er slettet. Sjekk adressen, eller start på forsiden.",
    ),
    413: ("For stort", "Det du sendte, er for stort. Gjør det mindre, og prøv igjen."),
    422: ("Noe var feil utfylt", "Gå tilbake, rett det som er feil, og prøv igjen."),
    503: (
        "Kunnskapsbasen er ikke klar",
        "Den blir kanskje bygd på nytt nå. Vent litt, og last siden på nytt. Ingenting er gått tapt.",
    ),
    507: ("Det er ikke plass", "Disken er full. Si fra til den som drifter Veileder. Ingenting er gått tapt."),
}
_OTHER_OF_YOURS = ("Det gikk ikke", "Vi kunne ikke gjøre det du ba om. Start på forsiden, og prøv igjen.")
_OURS = ("Noe gikk galt hos oss", "Ingenting er gått tapt. Prøv igjen om litt.")


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """The page that stands where another one should have been."""

    status: int
    heading: str
    advice: str


def error_page(status: int) -> ErrorPage:
    """The page for an HTTP status."""
    return ErrorPage(status, *_SAID.get(status, _OURS if status >= 500 else _OTHER_OF_YOURS))
