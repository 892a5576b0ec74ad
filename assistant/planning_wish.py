"""Pure: whether somebody wants to do the planning now, and which step of it; asking about a step is no such wish."""

import re
from collections.abc import Mapping

from corpus.types import Language

_PURPOSE: Mapping[Language, str] = {
    Language.BOKMAL: "Hva er formålet med steg {step}?",
    Language.NYNORSK: "Kva er føremålet med steg {step}?",
    Language.ENGLISH: "What is the purpose of step {step}?",
}
_PURPOSE_OF_THE_LAST: Mapping[Language, str] = {  # the sources speak of it without its number
    Language.BOKMAL: "Hva er formålet med gjennomføringen?",
    Language.NYNORSK: "Kva er føremålet med gjennomføringa?",
    Language.ENGLISH: "What is the purpose of the implementation?",
}
_ASKS = re.compile(
    r"\b(?:hva|kva|hvordan|korleis|hvem|kven|hvor|kvar|hvorfor|kvifor|korfor|hvilke[nt]?|når|what|how|who|where|why|"
    r"which|when|whether|om det|forklar\w*|explain|forstå\w*|understand|fortell\w*|fortel|tell)\b",
    re.IGNORECASE,
)
_HELP = (
    r"(?:(?:(?:kan|kunne|vil) du |(?:can|could|will|would) you (?:please )?|please |vær så snill og |"
    r"ver så snill og )?(?:hjelpe?|hjelpa|help|assist|guide|veilede?|rettleie?|lede?|leie?|ta|take|walk)(?: (?:meg|"
    r"oss|me|us|litt|med|til|i gang|gjennom|with|through|on|to|å|and|get started))*)"
)
_WANT = (
    r"(?:(?:(?:jeg|eg|vi|me) (?:vil|ønsker|ønskjer|skal|må|har lyst til)|(?:i|we)(?:'d| would)? (?:want|like|need|"
    r"wish|have|are going|am going)|vil|ønsker|ønskjer|want)(?: (?:gjerne|nå|no|å|to|now))*)"
)
_LETS = r"(?:la oss|lat oss|let's|let us|klar (?:for|til)(?: å)?|ready (?:for|to)|nå|no|da|då|then|now)"
_START = (
    r"(?:start(?:e|er|ar)?(?: opp)?|begin|begynne?r?|byrje?|gå i gang|kom(?:me|mer)? i gang|setter? i gang|set(?:t|"
    r"te|je)? i gang|get started|gå|gå videre|gå vidare|fortsette?|halde fram|hald fram|åpne?|opne?|go|continue|open|"
    r"move on)"
)
_MAKE = (
    r"(?:lage?|laga|utarbeide?|utarbeida|skrive?|fyll(?:e|a)? ut|jobbe?|arbeide?|gjøre?|gjere?|gjennomføre?|ta|make|"
    r"create|draft|write|prepare|work|do|fill in)"
)
_MAKE_NOW = r"(?:lag|skriv|utarbeid|fyll ut|jobb|arbeid|create|draft|write|prepare|make)"
_LINK = (
    r"(?: (?:med|på|til|om|i|gjennom|with|on|to|in|through|at|med å|å|doing|making|writing|now|nå|no|sammen|saman|"
    r"together|og|and))*"
)
_ARTICLE = (
    r"(?: (?:en|ein|ei|et|eit|den|det|vår|vårt|min|mitt|a|an|the|our|my|ny|new|første|fyrste|first|arbeidet|work|"
    r"selve|sjølve))*"
)
_NUMBERS = {
    1: r"1|en|ein|éin|ett|eitt|one|første|fyrste|first",
    2: r"2|to|two|andre|second",
    3: r"3|tre|three|tredje|third",
    4: r"4|fire|four|fjerde|fourth",
    5: r"5|fem|five|femte|fifth",
    6: r"6|seks|six|sjette|sixth",
    7: r"7|sju|syv|seven|sjuende|sjuande|syvende|seventh",
}
_NAMES = {
    1: r"(?:organisering(?:a|en)?|organi[sz]ation|organising)(?: (?:og|and) (?:involvering|involvement))?",
    2: r"(?:forankring(?:en|a)?|buy-in)(?: (?:og|and) (?:ambisjon\w*|ambitions))?",
    3: r"(?:de )?overordn(?:ede|a) måla?(?:ene)?(?: og føring\w+)?|overall goals",
    5: r"(?:kompetanse|bemannings)analyse[nr]?(?: og bemanningsanalyse[nr]?)?|(?:competence|staffing) analysis",
    6: r"(?:kompetansestrategi\w*|competence strateg(?:y|ies))(?: (?:og|and) (?:tiltak\w*|measures))?",
    7: r"gjennomføring(?:en|a)?(?: av (?:planen|tiltakene|tiltaka))?|implementation",
}
_STEP = re.compile(
    "|".join(
        rf"(?P<n{number}>\b(?:steg|trinn|step) ?(?:nr\.? ?|nummer |number )?(?:{said})\b|\b(?:det |"
        rf"the )?(?:{said.split('|', 1)[1]}) (?:steget|trinnet|steg|step)\b"
        + (rf"|\b(?:{_NAMES[number]})\b" if number in _NAMES else "")
        + ")"
        for number, said in _NUMBERS.items()
    ),
    re.IGNORECASE,
)
_PLAN = (
    r"(?:(?:overordn\w+ |strategisk\w* |lokal\w* |strategic |overall )?(?:kompetanse|opplærings?|competence |"
    r"training |skills )?(?:plan(?:en|s|ning|legging\w*|arbeid\w*)?))"
)
_TAIL = (
    r"\W*(?:(?:for|i|til|in|of|at) (?:\w+\W*){1,5}|nå|no|now|sammen|saman|together|please|takk|thanks|i dag|today|"
    r"med (?:meg|oss)|with (?:me|us))?\W*"
)
_WISH = re.compile(
    rf"\W*(?:(?:hei|hallo|hello|hi|ok|okay|greit)\W+)?(?:{_HELP}(?:\W*(?:{_START}|{_MAKE}))?|{_WANT}\W*(?:{_START}|"
    rf"{_MAKE})?|{_LETS}\W*(?:{_START}|{_MAKE})?|(?:(?:skal vi|shall we)\W+)?{_START}|"
    rf"{_MAKE_NOW})\b{_LINK}{_ARTICLE}\W+(?:{_STEP.pattern}|{_PLAN}\b){_TAIL}",
    re.IGNORECASE,
)
_MOST_WORDS = 16  # a longer one tells a story, and asks something about it


def wished_step(text: str) -> int | None:
    """The number of the step, 1 to 7, that somebody wants to work on: 1 where they want to make a plan; else None."""
    if len(text.split()) > _MOST_WORDS or _ASKS.search(text):
        return None
    if not _WISH.fullmatch(text):
        return None
    step = _STEP.search(text)
    return int(str(step.lastgroup)[1:]) if step else 1


def step_question(step: int, language: Language) -> str:
    """The question that the sources answer about a step, whatever was said before."""
    return _PURPOSE_OF_THE_LAST[language] if step == max(_NUMBERS) else _PURPOSE[language].format(step=step)
