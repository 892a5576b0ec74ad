"""Pure: work of another kind than guidance, told by the form of what is asked: a poem, code, a recipe, a sum."""

import re

_MAKE = (
    r"(?:^|[.!?:;,\n]\s*|\b(?:kan du|vil du|kunne du|can you|could you|please|vil at du skal|want you to|"
    r"hjelp meg(?: med)? å|help me)\s+)(?:skrive?|lage?|dikte?|komponere?|gi meg|gi|gje meg|gje|fortelle?|fortel|"
    r"syng|synge|write|compose|create|make|give me|tell(?: me)?|generate|generere?|produce|draw|tegne?|teikne?|sing|"
    r"kode|program|programmere?|fikse?|fix|debugg?e?)\s+(?:\w+\W+){0,5}?"
)
_POETRY = (
    r"(?:dikt|diktet|sang|song|songtekst|sangtekst|vise|novelle|eventyr|vitsa?|vitser|vitsar|limerick|haiku|rap|"
    r"raptekst|sonett|roman|bursdagstale|bryllupstale|skål|gåter?|gåta|poem|poetry|lyrics|short story|fairy tale|"
    r"bedtime story|jokes?|riddles?|sonnet|kjærlighetsbrev|kjærleiksbrev|love letter|bilde|bilete|picture|image|logo)"
)
_CODE = (
    r"(?:python\w*|java\w*|c\+\+|c#|sql\w*|html|css|php|bash|regex\w*|regulært uttrykk|regular expression|kode|koden|"
    r"kodesnutt\w*|kildekode|script|skript\w*|makro\w*|macro|excel-?formel\w*|excel formula|nettside\w*|website|app|"
    r"algoritme|algorithm|dataprogram|function|code|spill|dataspel|dataspill|video game)"
)
_FOOD = (
    r"(?:\w*kake[rn]?|\w*kaker|brød\w*|\w*boller?|\w*bollar|vafler|vaflar|pannekaker|suppe\w*|pizza\w*|lapskaus|"
    r"lasagne|pasta\w*|taco|middag\w*|frokost|lunsj|gryte\w*|salat\w*|saus|karbonader|kjøttkaker|lefser?|kringle|"
    r"muffins|smoothie|\w*cake|bread|soup|buns|waffles|pancakes|dinner|stew|salad|cookies|pie|curry)"
)
_WEATHER = (
    r"(?:hva|hvordan|korleis|kva) (?:er|blir|vert)(?: det for)? (?:været|veret|vêret|været|temperaturen|vær|ver|"
    r"vêr)\b|\b(?:værmelding\w*|vêrmelding\w*|vermelding\w*|værvarsel\w*|the weather|weather (?:forecast|report|"
    r"today|tomorrow|like|in))\b|(?:regner|regnar|snør|blåser) det\b|(?:blir|vert|kommer|"
    r"kjem) det (?:til å )?(?:regn\w*|snø\w*|sol|storm)\b|will it (?:rain|snow)"
)
_TONGUES = (
    r"(?:engelsk|norsk|bokmål|nynorsk|samisk|tysk|fransk|spansk|polsk|arabisk|ukrainsk|russisk|svensk|dansk|latin|"
    r"kinesisk|english|norwegian|german|french|spanish|polish|arabic|ukrainian|russian|swedish|danish|sami|chinese)"
)
_TRANSLATE = (
    r"(?:^|[.!?\n]\s*|\b(?:kan du|vil du|can you|could you|please|hjelp meg(?: med)? å)\s+)(?:oversette?|omsette?|"
    r"omset|translate)\s+"
    # What was answered just before may be wanted in another language: that is not for this place to tell.
    r"(?!(?:(?:svaret?|dette|det|det siste|den|this|that|it|the (?:last )?answer|your answer|the text|siste svar|"
    r"svaret ditt)\s+)?"
    rf"(?:til|to|into|på)\s+{_TONGUES}\W*$)(?:.{{0,400}}?\b(?:til|to|into)\s+{_TONGUES}\b|[^:\n]{{0,60}}:)"
)
_SUM = (
    r"^[^\w\n]*(?:hva er|hva blir|kva er|kva blir|what is|what's|how much is|regn ut|rekn ut|beregn|berekn|calculate|"
    r"compute|solve|løs)?[ :=]*(?:\(?\d[\d ., ()]*(?:[-+*/x×÷^:]|ganger|gonger|pluss|minus|delt på|delt med|times|"
    r"plus|divided by)\s*\(?\d[\d ., ()]*)+\s*=?\W*$|\b(?:løs|solve) (?:likning\w*|ligning\w*|the equation|"
    r"this equation|for x)|\b(?:kvadratrot\w*|square root|derivert\w*|derivative of|integral\w* (?:av|of))\b"
)
_CHAT_WORK = (
    r"^[^\w\n]*(?:anbefal|tilrå|recommend|suggest|foreslå)\s+(?:\w+\W+){0,4}?(?:film\w*|bok til|serie\w*|"
    r"restaurant\w*|hotel\w*|reisemål|movies?|tv series|restaurants?|holiday|vacation|ferie\w*|gave\w*|gift|vin|"
    r"wine)\b|^[^\w\n]*(?:bestill|tinga?|book|order|kjøp|buy)\s+(?:\w+\W+){0,4}?(?:pizza|flybillett\w*|flight|"
    r"hotel\w*|taxi|drosje|billett\w*|tickets?|mat|food)\b|^[^\w\n]*(?:spill|spel|play)\s+(?:\w+\W+){0,3}?(?:sjakk|"
    r"chess|musikk|music|tripp trapp tresko|tic-tac-toe|yatzy|quiz)\b|\b(?:hva|kva|what) (?:er klokka|er klokken|"
    r"time is it|er datoen|is the date|day is it|dag er det i dag)"
)
_OTHER = re.compile(
    "|".join(
        (
            rf"{_MAKE}(?:{_POETRY}|{_CODE})\b(?!-|\s?(?:i planen|for kompetanse))",
            rf"\b(?:oppskrift\w*|oppskrifta|recipe)\s+(?:på|for|til)\s+(?:\w+\W+){{0,3}}?{_FOOD}\b",
            _WEATHER,
            _TRANSLATE,
            _SUM,
            _CHAT_WORK,
        )
    ),
    re.IGNORECASE | re.MULTILINE,
)


def is_other_business(text: str) -> bool:
    """Whether the form of `text` alone tells that it is no question for an adviser on competence."""
    return _OTHER.search(text) is not None
