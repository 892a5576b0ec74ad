"""Statements that a model might write over a passage: such as are true to it, and such as are not, and why."""

from dataclasses import dataclass, replace

from assistant.grounding import Refusal
from assistant.statements import Statement
from tests.builders import make_passage


@dataclass(frozen=True, slots=True)
class Example:
    """A statement, what it quotes, where that stands, and why it must be refused (None: it is true)."""

    said: str
    quote: str
    passage: str
    refused: Refusal | None = None

    @property
    def statement(self) -> Statement:
        heading, text = PASSAGES[self.passage]
        return Statement(self.said, self.quote, replace(make_passage(text), headings=(heading,)))


PASSAGES = {
    "kurs": (
        "Hvor mange deltar på kurs?",
        "Tallene er fra Lærevilkårsmonitoren (2009). I kommunal sektor deltok 61 prosent av de ansatte på kurs, "
        "i statlig sektor 66 prosent og i privat sektor om lag 50 prosent. Offentlig sektor ligger altså over privat.",
    ),
    "kartlagt": (
        "Hvor mange har kartlagt kompetansen?",
        "57 prosent har kartlagt formalkompetansen til alle medarbeiderne. 21 prosent har ikke kartlagt "
        "realkompetansen til noen. Bare 30 prosent av kommunene regnes som strategiske.",
    ),
    "evaluering": (
        "Har kommunene evaluert tiltakene?",
        "Ingen av kommunene i undersøkelsen har evaluert kompetansetiltakene på en systematisk måte. "
        "Dere bør gjøre en nåmåling før tiltaket starter. Evaluering er ikke bare kontroll, men også læring. "
        "Mål igjen etter seks måneder. Uten en eier blir målingen sjelden gjort.",
    ),
    "rapporten": (
        "Hvem laget rapporten?",
        "KS bestilte rapporten, og Asplan Viak laget den sammen med Fafo. Den kom ca. 2011. "
        "Undersøkelsen ble gjort i oktober. En tredjedel av kommunene har en overordnet kompetanseplan.",
    ),
    "nynorsk": (
        "Korleis lagar vi planen?",
        "Planen bør byggje på måla til kommunen. Leiarane har ansvaret for at han blir følgd opp kvart år. "
        "Berre leiaren kan godkjenne planen. Små kommunar prioriterer formell utdanning, medan store kommunar "
        "prioriterer realkompetanse. 40 prosent av leiarane saknar tid, og 25 prosent av dei tilsette saknar "
        "oppfølging.",
    ),
    "english": (
        "How many municipalities have a plan?",
        "One third of the municipalities have an organisation-wide competence plan. No municipality in the survey has "
        "evaluated its measures. 57 per cent have mapped the formal qualifications of all employees, while 9 per cent "
        "have not mapped those of any. The survey was done by Asplan Viak for KS.",
    ),
}
_KURS = PASSAGES["kurs"][1].split(". ")[1] + "."
_FORMAL = "57 prosent har kartlagt formalkompetansen til alle medarbeiderne."
_REAL = "21 prosent har ikke kartlagt realkompetansen til noen."
_BARE = "Bare 30 prosent av kommunene regnes som strategiske."
_INGEN = "Ingen av kommunene i undersøkelsen har evaluert kompetansetiltakene på en systematisk måte."
_LAGET = "KS bestilte rapporten, og Asplan Viak laget den sammen med Fafo."
_TREDEL = "En tredjedel av kommunene har en overordnet kompetanseplan."
_ANSVAR = "Leiarane har ansvaret for at han blir følgd opp kvart år."
_SMÅ = PASSAGES["nynorsk"][1].split(". ")[3] + "."
_TID = "40 prosent av leiarane saknar tid, og 25 prosent av dei tilsette saknar oppfølging."
_THIRD = "One third of the municipalities have an organisation-wide competence plan."
_NONE = "No municipality in the survey has evaluated its measures."
_MAPPED = (
    "57 per cent have mapped the formal qualifications of all employees, while 9 per cent have not mapped those of any."
)
_NÅMÅLING = "Dere bør gjøre en nåmåling før tiltaket starter."

TRUE = (
    Example("I kommunal sektor deltok 61 prosent av de ansatte på kurs.", _KURS, "kurs"),
    Example("66 prosent i statlig sektor deltok på kurs.", _KURS, "kurs"),
    Example("61 % av de ansatte i kommunal sektor deltok på kurs, mot 66 % i statlig sektor.", _KURS, "kurs"),
    Example("Halvparten av de ansatte i privat sektor deltok på kurs.", _KURS, "kurs"),
    Example("57 prosent har kartlagt formalkompetansen til medarbeiderne.", _FORMAL, "kartlagt"),
    Example("Femtisju prosent har kartlagt formalkompetansen til alle medarbeiderne.", _FORMAL, "kartlagt"),
    Example("Formalkompetansen til alle medarbeidere er kartlagt av 57 prosent.", _FORMAL, "kartlagt"),
    Example("21 prosent har ikke kartlagt realkompetansen.", _REAL, "kartlagt"),
    Example("Bare 30 prosent av kommunene er strategiske.", _BARE, "kartlagt"),
    Example("30 prosent av kommunene regnes som strategiske.", _BARE, "kartlagt"),
    Example("Ingen av kommunene har evaluert kompetansetiltakene systematisk.", _INGEN, "evaluering"),
    Example("Kommunene i undersøkelsen har ikke evaluert kompetansetiltakene systematisk.", _INGEN, "evaluering"),
    Example("Gjør en nåmåling før tiltaket starter.", _NÅMÅLING, "evaluering"),
    Example("Start med en nåmåling, før tiltaket.", _NÅMÅLING, "evaluering"),
    Example("Mål igjen etter 6 måneder.", "Mål igjen etter seks måneder.", "evaluering"),
    Example("Evaluering er også læring.", "Evaluering er ikke bare kontroll, men også læring.", "evaluering"),
    Example("Målingen blir sjelden gjort uten en eier.", "Uten en eier blir målingen sjelden gjort.", "evaluering"),
    Example("Rapporten ble laget av Asplan Viak sammen med Fafo.", _LAGET, "rapporten"),
    Example("Det var KS som bestilte rapporten.", _LAGET, "rapporten"),
    Example("Asplan Viaks rapport ble bestilt av KS.", _LAGET, "rapporten"),
    Example("Rapporten kom ca. 2011.", "Den kom ca. 2011.", "rapporten"),
    Example("En av tre kommuner har en overordnet kompetanseplan.", _TREDEL, "rapporten"),
    Example("Ein tredel av kommunane har ein overordna kompetanseplan.", _TREDEL, "rapporten"),
    Example("Leiarane har ansvaret for å følgje opp planen kvart år.", _ANSVAR, "nynorsk"),
    Example("Lederne har ansvaret for at planen blir fulgt opp hvert år.", _ANSVAR, "nynorsk"),
    Example("Små kommunar prioriterer formell utdanning.", _SMÅ, "nynorsk"),
    Example("40 prosent av leiarane saknar tid.", _TID, "nynorsk"),
    Example("Berre leiaren kan godkjenne han.", "Berre leiaren kan godkjenne planen.", "nynorsk"),
    Example("One in three municipalities has an organisation-wide competence plan.", _THIRD, "english"),
    Example("None of the municipalities in the survey has evaluated its measures.", _NONE, "english"),
    Example("57% have mapped the formal qualifications of all employees.", _MAPPED, "english"),
    Example("One third of the municipalities have an overall competence plan.", _TREDEL, "rapporten"),
    Example("KS ordered the report, and Asplan Viak made it with Fafo.", _LAGET, "rapporten"),
    Example("57 per cent have mapped the formal qualifications of their employees.", _FORMAL, "kartlagt"),
    Example(
        "None of the municipalities in the survey has evaluated its measures systematically.", _INGEN, "evaluering"
    ),
    Example("The survey was done in October.", "Undersøkelsen ble gjort i oktober.", "rapporten"),
)

FALSE = (
    Example("Alle kommunene deltok på kurs.", "Alle kommunene deltok på kurs.", "kurs", Refusal.QUOTE),
    Example("61 prosent deltok på kurs.", "61 prosent", "kurs", Refusal.QUOTE),
    Example("I kommunal sektor deltok 66 prosent på kurs.", _KURS, "kurs", Refusal.POPULATION),
    Example("I statlig sektor deltok 61 prosent på kurs.", _KURS, "kurs", Refusal.POPULATION),
    Example("Halvparten av de statlig ansatte deltok på kurs.", _KURS, "kurs", Refusal.POPULATION),
    Example("Statlig sektor ligger på 61 prosent og kommunal sektor på 66.", _KURS, "kurs", Refusal.NUMBER),
    Example("I statlig sektor deltok 61 prosent og i kommunal sektor 66 prosent.", _KURS, "kurs", Refusal.POPULATION),
    Example("61 prosent av de danske bedriftene deltok på kurs.", _KURS, "kurs", Refusal.POPULATION),
    Example("61 prosent av lærerne deltok på kurs.", _KURS, "kurs", Refusal.POPULATION),
    Example("61 ansatte i kommunal sektor deltok på kurs.", _KURS, "kurs", Refusal.NUMBER),
    Example("61 prosentpoeng flere i kommunal sektor deltok på kurs.", _KURS, "kurs", Refusal.NUMBER),
    Example("62 prosent i kommunal sektor deltok på kurs.", _KURS, "kurs", Refusal.NUMBER),
    Example("To tredjedeler i statlig sektor deltok på kurs.", _KURS, "kurs", Refusal.NUMBER),
    Example("I kommunal sektor deltok 61 prosent på kurs i 2015.", _KURS, "kurs", Refusal.NUMBER),
    Example("21 prosent har kartlagt formalkompetansen.", _FORMAL, "kartlagt", Refusal.NUMBER),
    Example("57 prosent har kartlagt realkompetansen.", _FORMAL, "kartlagt", Refusal.POPULATION),
    Example("21 prosent har kartlagt realkompetansen.", _REAL, "kartlagt", Refusal.NEGATION),
    Example("57 prosent har ikke kartlagt formalkompetansen.", _FORMAL, "kartlagt", Refusal.NEGATION),
    Example("57 prosent av kommunene regnes som strategiske.", _FORMAL, "kartlagt", Refusal.POPULATION),
    Example("Bare 57 prosent har kartlagt formalkompetansen til alle.", _FORMAL, "kartlagt", Refusal.NEGATION),
    Example("De fleste kommunene regnes som strategiske.", _BARE, "kartlagt", Refusal.STRENGTH),
    Example("Kommunene i undersøkelsen har evaluert kompetansetiltakene.", _INGEN, "evaluering", Refusal.NEGATION),
    Example(
        "Kommunene har evaluert kompetansetiltakene.",
        "har evaluert kompetansetiltakene på en systematisk måte",
        "evaluering",
        Refusal.NEGATION,
    ),
    Example("Ja, kommunene har ikke evaluert kompetansetiltakene.", _INGEN, "evaluering", Refusal.NEGATION),
    Example("Dere må gjøre en nåmåling før tiltaket starter.", _NÅMÅLING, "evaluering", Refusal.STRENGTH),
    Example("Loven sier at dere gjør en nåmåling før tiltaket.", _NÅMÅLING, "evaluering", Refusal.STRENGTH),
    Example("Mål igjen etter tre måneder.", "Mål igjen etter seks måneder.", "evaluering", Refusal.NUMBER),
    Example(
        "Evaluering er kun kontroll.",
        "Evaluering er ikke bare kontroll, men også læring.",
        "evaluering",
        Refusal.NEGATION,
    ),
    Example(
        "Uten en eier blir målingen gjort.", "Uten en eier blir målingen sjelden gjort.", "evaluering", Refusal.NEGATION
    ),
    Example("Gjør en risikoanalyse før budsjettet vedtas i kommunestyret.", _NÅMÅLING, "evaluering", Refusal.CONTENT),
    Example("Les mer på www.evil.example om nåmåling før tiltaket starter.", _NÅMÅLING, "evaluering", Refusal.ADDRESS),
    Example("Det var Deloitte som laget rapporten sammen med Fafo.", _LAGET, "rapporten", Refusal.NAME),
    Example("Asplan Viak laget rapporten sammen med NAV.", _LAGET, "rapporten", Refusal.NAME),
    Example("Rapporten kom i 2012.", "Den kom ca. 2011.", "rapporten", Refusal.NUMBER),
    Example("Undersøkelsen ble gjort i mars.", "Undersøkelsen ble gjort i oktober.", "rapporten", Refusal.NUMBER),
    Example("To tredjedeler av kommunene har en kompetanseplan.", _TREDEL, "rapporten", Refusal.NUMBER),
    Example(
        "En tredjedel av fylkeskommunene har en overordnet strategi for lønn.", _TREDEL, "rapporten", Refusal.POPULATION
    ),
    Example("En tredjedel av kommunene mangler en overordnet kompetanseplan.", _TREDEL, "rapporten", Refusal.NEGATION),
    Example("Leiarane har ikkje ansvaret for at han blir følgd opp.", _ANSVAR, "nynorsk", Refusal.NEGATION),
    Example("Leiarane kan godkjenne planen.", "Berre leiaren kan godkjenne planen.", "nynorsk", Refusal.NEGATION),
    Example("25 prosent av leiarane saknar tid.", _TID, "nynorsk", Refusal.POPULATION),
    Example("40 prosent av dei tilsette saknar oppfølging.", _TID, "nynorsk", Refusal.POPULATION),
    Example("Two thirds of the municipalities have a competence plan.", _THIRD, "english", Refusal.NUMBER),
    Example(
        "One third of the counties have an organisation-wide competence plan.", _THIRD, "english", Refusal.POPULATION
    ),
    Example("The municipalities in the survey have evaluated their measures.", _NONE, "english", Refusal.NEGATION),
    Example(
        "9 per cent have mapped the formal qualifications of all employees.", _MAPPED, "english", Refusal.POPULATION
    ),
    Example("57 per cent have not mapped the formal qualifications.", _MAPPED, "english", Refusal.NEGATION),
    Example("Two thirds of the municipalities have a competence plan.", _TREDEL, "rapporten", Refusal.NUMBER),
    Example("NAV ordered the report, and Asplan Viak made it.", _LAGET, "rapporten", Refusal.NAME),
    Example("In the state sector 61 per cent took part in courses.", _KURS, "kurs", Refusal.POPULATION),
    Example("The municipalities have evaluated their measures systematically.", _INGEN, "evaluering", Refusal.NEGATION),
    Example("The survey was done in March.", "Undersøkelsen ble gjort i oktober.", "rapporten", Refusal.NUMBER),
)
