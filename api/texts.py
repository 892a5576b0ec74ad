"""What the edge says to people, in bokmål: problems, faults in fields, and the names of things."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.types import AnswerStatus
from corpus.types import Kind


@dataclass(frozen=True, slots=True)
class ProblemText:
    """The wording of a problem: its name, and what it takes to get on."""

    title: str
    detail: str


PROBLEMS: Mapping[str, ProblemText] = {
    "malformed": ProblemText(
        "Forespørselen kan ikke leses",
        "Innholdet er avkortet eller har feil form. Send ett gyldig JSON-objekt i UTF-8, eller et skjema med én fil.",
    ),
    "wrong_host": ProblemText(
        "Ukjent adresse",
        "Veileder svarer ikke på denne adressen. Bruk adressen som serveren er satt opp med.",
    ),
    "cross_site": ProblemText(
        "Forespørselen kommer fra et annet nettsted",
        "Av hensyn til sikkerheten tar Veileder bare imot det som sendes fra sine egne sider.",
    ),
    "not_found": ProblemText("Siden finnes ikke", "Adressen kan være feilskrevet, eller siden kan være flyttet."),
    "document_missing": ProblemText(
        "Dokumentet finnes ikke", "Det kan være slettet. Se hvilke dokumenter som finnes, og prøv på nytt."
    ),
    "job_missing": ProblemText(
        "Jobben finnes ikke", "Den kan være glemt fordi den er lenge siden ferdig. Se om dokumentet er kommet på plass."
    ),
    "document_protected": ProblemText(
        "Dokumentet kan ikke slettes", "Det hører til Veileders eget kunnskapsgrunnlag. Bare opplastede kan slettes."
    ),
    "method_not_allowed": ProblemText(
        "Metoden passer ikke her", "Adressen finnes, men tar ikke imot denne typen forespørsel."
    ),
    "body_too_large": ProblemText("Forespørselen er for stor", "Send mindre om gangen."),
    "unsupported_media_type": ProblemText(
        "Innholdstypen støttes ikke",
        "Send application/json til spørsmål og søk, og multipart/form-data til opplasting, uten komprimering.",
    ),
    "invalid": ProblemText("Noe i forespørselen må rettes", "Se hva som er galt med hvert felt, og send på nytt."),
    "too_many_jobs": ProblemText(
        "For mange dokumenter i kø", "Vent til noen av de opplastede dokumentene er ferdige, og prøv på nytt."
    ),
    "index_missing": ProblemText(
        "Kunnskapsgrunnlaget er ikke klart", "Søkeindeksen er ikke bygget. Be den som drifter Veileder om å bygge den."
    ),
    "storage_full": ProblemText(
        "Det er ikke plass til dokumentet", "Lageret er fullt. Be den som drifter Veileder om å rydde plass."
    ),
    "interrupted": ProblemText("Serveren stanset", "Dokumentet ble ikke lest. Last det opp på nytt."),
    "request_refused": ProblemText("Forespørselen kan ikke utføres", "Rett forespørselen, og prøv på nytt."),
    "internal": ProblemText(
        "Noe gikk galt hos oss", "Feilen er notert. Prøv på nytt om litt; meld fra hvis det fortsetter."
    ),
    "document_unreadable": ProblemText(
        "Dokumentet kan ikke leses", "«{name}» kan ikke åpnes. Prøv å lagre den på nytt."
    ),
    "document_unsupported_format": ProblemText(
        "Filtypen støttes ikke", "«{name}» kan ikke leses. Bruk en fil som slutter på {endings}."
    ),
    "document_empty": ProblemText(
        "Dokumentet er tomt", "Det er ingen tekst i «{name}». Se etter at filen er lagret og sendt i sin helhet."
    ),
    "document_damaged": ProblemText(
        "Dokumentet er skadet", "«{name}» er avkortet eller ødelagt. Hent eller lagre filen på nytt."
    ),
    "document_encrypted": ProblemText(
        "Dokumentet er låst", "«{name}» krever passord. Lagre en kopi uten passord, og last opp den."
    ),
    "document_image_only": ProblemText(
        "Dokumentet har bare bilder",
        "Det er ingen tekst i «{name}», bare bilder av sider. Kjør tekstgjenkjenning først.",
    ),
    "document_mislabelled": ProblemText(
        "Innholdet stemmer ikke med filnavnet", "«{name}» er noe annet enn endelsen sier. Gi filen riktig endelse."
    ),
    "document_too_large": ProblemText(
        "Dokumentet er for stort", "«{name}» er større enn det som kan leses. Del dokumentet opp."
    ),
}

FIELD_ERRORS: Mapping[str, str] = {
    "missing": "Mangler.",
    "string_too_short": "Må fylles ut.",
    "blank": "Må fylles ut.",
    "string_too_long": "Kan ha høyst {max_length} tegn.",
    "string_type": "Må være tekst.",
    "string_unicode": "Har tegn som ikke er gyldig tekst.",
    "control_characters": "Har styretegn som ikke er gyldig tekst.",
    "string_pattern_mismatch": "Har tegn som ikke er tillatt her.",
    "int_type": "Må være et helt tall.",
    "greater_than_equal": "Må være minst {ge}.",
    "less_than_equal": "Kan være høyst {le}.",
    "enum": "Må være en av verdiene {expected}.",
    "extra_forbidden": "Feltet er ukjent.",
    "list_type": "Må være en liste.",
    "too_short": "Må ha minst {min_length}.",
    "too_long": "Kan ha høyst {max_length}.",
    "model_attributes_type": "Må være et JSON-objekt.",
    "unknown_document": "Det finnes ikke noe dokument med denne id-en.",
}
FIELD_ERROR = "Verdien er ikke gyldig."

SEARCHING = "Leter i kildene …"

KINDS: Mapping[Kind, str] = {
    Kind.LAW: "Lov og avtale",
    Kind.REPORT: "Rapport",
    Kind.STRATEGY: "Strategi",
    Kind.METHOD: "Metode",
    Kind.UPLOAD: "Opplastet dokument",
    Kind.LITERATURE: "Litteratur",
    Kind.GLOSSARY: "Ordliste",
    Kind.EDITORIAL: "Redaksjonelt",
}

ANSWER_HEADINGS: Mapping[AnswerStatus, str] = {
    AnswerStatus.ANSWERED: "Svar",
    AnswerStatus.PARTIAL: "Kildene svarer på en del av dette",
    AnswerStatus.DECLINED: "Dette kan Veileder ikke svare på",
    AnswerStatus.CLARIFY: "Hva mener du?",
    AnswerStatus.CHAT: "Svar",
}
