"""Pure: what is wanted of the answer that was given: more, shorter, its sources, another language."""

import re

from assistant.types import Wish
from corpus.types import Language

_LONGEST = 100  # characters; what is longer asks for something of its own
_POLITE_START = re.compile(
    r"^(?:(?:ok|okei|okay|ja|jo|fint|flott|bra|takk|tusen takk|thanks|thank you|yes|great|hm+|men|but|og|and|please|"
    r"vennligst|vær så snill)\b[\s,.!–-]*)+(?=\S)",
    re.IGNORECASE,
)
_POLITE_END = re.compile(
    r"(?:[\s,.!?…]|\b(?:takk|please|er du snill|er du grei|om du kan|thanks|thank you|da|då|nå|no|now))+$",
    re.IGNORECASE,
)
_COULD_YOU = r"(?:(?:kan|kunne) (?:du|dere|de|dykk) |(?:can|could|would) you |eg vil |jeg vil |i want )?"
_IT = r"(?: (?:om )?(?:det|dette|det der)| (?:about )?(?:it|that|this))?"
_WISHES = {
    Wish.MORE: _COULD_YOU
    + r"(?:(?:si|seie|seia|fortelle?|fortel|høre|høyre|vite|skrive?)?(?: meg| oss)? ?(?:litt |enda |endå )?"
    r"(?:mer|meir|nærmere|nærare)|(?:forklare?|utdype?)(?: meg| oss)?(?: (?:litt |enda )?(?:mer|meir|nærmere|nærare))?|"
    r"utdjup(?:e)?|gå dypere|gå djupare|flere detaljer|fleire detaljar|mer informasjon|meir informasjon|mer info|"
    r"meir info|hva mer|kva meir|noe mer|noko meir|noe annet|noko anna|fortsett|hald fram|gå videre|gå vidare|"
    r"(?:tell|say|show|explain|know|hear)?(?: me| us)? ?(?:a bit |a little )?more(?: details| detail| information)?|"
    r"elaborate|explain further|go on|continue|anything else|what else)" + _IT,
    Wish.SHORTER: _COULD_YOU
    + r"(?:(?:oppsummere?|summari[sz]e|si|seie|gi(?: meg| oss)?|gje(?: meg| oss)?|give(?: me| us)?|skrive?|write|put|"
    r"say)\s+(?:det|dette|svaret|that|this|it|the answer)\b.{0,50}?\b(?:kort\w*|(?:kule)?punkt\w*|bullets?|points?|"
    r"short\w*|setning\w*|sentences?|linjer?|lines?)\b.{0,40}|"
    r"(?:si|seie|gjør|gjøre|gjer|gjere|ta|svar|svare|skriv|skrive|say|make|answer|put|keep)?(?: det| it| that)? ?"
    r"(?:litt |a bit |much |mye |mykje )?(?:kortere|kortare|stuttare|kort|shorter|short|briefly|brief)|"
    r"kort sagt|kort fortalt|kort oppsummert|oppsummere?(?: det| kort)?|in short|in brief|in a nutshell|"
    r"sum(?: it)? up|summari[sz]e(?: it| that)?|tl;?dr|for langt|too long|det var langt|forkorte?(?: det)?)",
    Wish.SOURCES: _COULD_YOU + r"(?:(?:hvor|kvar|kor) står (?:det|dette)(?: (?:skrevet|skrive|hen|henne))?|"
    r"(?:hvor|kvar|kor) (?:har du|kommer|kjem|er) (?:det|dette)(?: fra| frå)?|"
    r"(?:hva|kva) er (?:kilden|kildene|kjelda|kjeldene)(?: din| dine| di| til det)?|"
    r"(?:har du |hvilken |hvilke |kva )?(?:en |ei )?(?:kilder?|kjelder?|kilden|kildene|kjelda|kjeldene|referanser?|"
    r"referansar)(?: på det| til det| for det| til dette| på dette)?|(?:vis|gi)(?: meg)? (?:kildene|kjeldene|kilden)|"
    r"(?:hvordan|korleis) (?:vet|veit) du det|(?:hvem|kven) (?:sier|seier) det|"
    r"(?:hvilken|kva|på hvilken|på kva) side(?: (?:er|står) det(?: på)?)?|"
    r"where (?:does it say|is)(?: that| this| it| so)?(?: from| written| stated)?|"
    r"where did you (?:get|find) (?:that|this|it)(?: from)?|"
    r"(?:what(?: is|'s|’s| are) |which |show me |give me )?(?:the |your |any |a )?(?:sources?|references?)"
    r"(?: for (?:that|this|it))?|how do you know(?: that| this)?|says who|who says(?: so| that)?|"
    r"(?:on )?(?:which|what) page(?: is (?:it|that)(?: on)?)?)",
}
_COMPILED = {wish: re.compile(pattern, re.IGNORECASE) for wish, pattern in _WISHES.items()}

_LANGUAGES = {
    "nynorsk": Language.NYNORSK,
    "new norwegian": Language.NYNORSK,
    "bokmål": Language.BOKMAL,
    "bokmal": Language.BOKMAL,
    "norsk": Language.BOKMAL,
    "norwegian": Language.BOKMAL,
    "engelsk": Language.ENGLISH,
    "english": Language.ENGLISH,
}
_NAMED = rf"(?P<language>{'|'.join(sorted(_LANGUAGES, key=len, reverse=True))})"
_IN_LANGUAGE = re.compile(
    _COULD_YOU
    + r"(?:(?:svare?|si|seie|skrive?|ta|gi|få|oversette?|oversetje|omsette?|omsetje|det|the|answer|say|write|"
    r"translate|give|repeat|gjenta|do|put|have|get)?"
    r"(?: meg| me| oss| us)?(?: det| dette| svaret| it| that| this| the answer)?"
    r"(?: ?(?:samme|same|the same))? ?(?:på|til|in|to|into) )?" + _NAMED,
    re.IGNORECASE,
)
# What ends the wish in a message that also says why ("In English, please – my colleague reads no Norwegian").
_BACKGROUND = re.compile(r"(?<=[.!?])\s+|\s+[–—-]\s+|[;:]\s+|,\s+(?=(?:for|fordi|because|since|as)\s)")
_ENDS_IN_LANGUAGE = re.compile(
    rf"[,;(–-]\s*(?:svar |answer )?(?:på|in) {_NAMED}(?:,? (?:takk|please))?[\s).!?]*$", re.I
)


def wish_of(text: str) -> Wish | None:
    """What a message that asks for nothing new wants of the last answer; None for a question of its own."""
    if len(text) > _LONGEST:
        return None
    said = _bare(text)
    return next((wish for wish, pattern in _COMPILED.items() if pattern.fullmatch(said)), None)


def language_wish(text: str) -> Language | None:
    """The language that a message asks to be answered in, where it asks for nothing else."""
    match = _IN_LANGUAGE.fullmatch(_bare(text)) if len(text) <= _LONGEST else None
    return _LANGUAGES[match["language"].lower()] if match else None


def without_background(text: str) -> str:
    """The wish that a message begins with, where it goes on to say why; the message itself where it does not.

    What asks of something is no background.
    """
    first, *rest = _BACKGROUND.split(text)
    is_wish = wish_of(first) is not None or language_wish(first) is not None
    return first if is_wish and not any("?" in one for one in rest) else text


def without_language_wish(text: str) -> tuple[str, Language | None]:
    """The message without the language that it ends in ("…, in English please"), and that language."""
    match = _ENDS_IN_LANGUAGE.search(text)
    if match is None or not text[: match.start()].strip():
        return text, None
    return f"{text[: match.start()].rstrip()}?", _LANGUAGES[match["language"].lower()]


def _bare(text: str) -> str:
    """The message without what is only polite about it."""
    said = " ".join(text.split())
    return _POLITE_END.sub("", _POLITE_START.sub("", said)) or said
