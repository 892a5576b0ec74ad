"""Pure: what is said to the assistant about itself or out of politeness, and asks nothing of the sources."""

import re

_HELLO = (
    r"(?:hei(?:sann|a)?|hallo(?:en)?|halla|heia|morn|mornings?|god (?:dag|morgen|morgon|kveld|ettermiddag)|goddag|hi|"
    r"hello|hey|good (?:morning|afternoon|evening|day)|greetings)"
)
_TO = r"(?: (?:der|du|deg|dere|dykk|alle|there|you|everyone|igjen|att|again|veileder|assistent|assistant|på deg))*"
_HOW_ARE_YOU = (
    r"(?:hvordan (?:går det|har du det|står det til)|korleis (?:går det|har du det|står det til)|går det bra|"
    r"står til|how are you(?: doing)?|how's it going|how do you do|hyggelig å møte deg|hyggeleg å møte deg|"
    r"nice to meet you)"
)
_THANK = (
    r"(?:(?:ok(?:ay|ei)?|supert?|flott|fint|greit|bra|perfekt|topp|great|perfect|fine|good|nice|ja|nei|yes|"
    r"no)\W+)?(?:(?:tusen|mange|hjertelig|hjarteleg|many) )?(?:takk(?:er)?|thanks?|thank you|cheers)(?: (?:så mye|"
    r"så mykje|skal du ha|for (?:hjelpen|hjelpa|svaret|det|det gode svaret|i dag|nå|no|the help|your help|that|"
    r"the answer)|a lot|so much|very much|you|to you|igjen|again|veileder|på forhånd|på førehand))*"
)
_PRAISE = (
    r"(?:(?:det var |dette var |that was |that's |this was |så |veldig |svært |very |so |kjempe)?(?:bra|fint|flott|"
    r"nyttig|supert?|perfekt|topp|greit|helpful|useful|great|perfect|good|nice|hjelpsomt?|kjempebra|kjempefint|"
    r"utmerket|utmerka)(?: (?:svar|hjelp|jobba|jobbet|answer|job|work))?|ok(?:ay|ei)?|skjønner|skjønar|forstår|i see|"
    r"understood|got it|den er god)"
)
_FAREWELL = (
    r"(?:ha det(?: bra| fint| godt)?|hade|farvel|adjø|snakkes|vi snakkes|på gjensyn|ser deg|god (?:helg|natt|ferie)|"
    r"(?:good)?bye(?:-bye)?|see you(?: later)?|take care|have a (?:nice|good) (?:day|one|weekend)|ha en (?:fin|"
    r"god) dag|ha ein (?:fin|god) dag)"
)
_IT = (
    r"(?:du|deg|veileder|dette|this|you|denne (?:tjenesten|tenesta|assistenten|boten|sida|siden)|this (?:service|"
    r"assistant|bot|tool|site))"
)
_ROBOT = (
    r"(?:(?:en |ein |et |eit |a |an |the )?(?:ekte |real |verkeleg |virkelig |levende |levande |actual )?(?:robot|"
    r"bot|chatbot|chatbott|samtalerobot|menneske|person|maskin|program|dataprogram|ki|ai|ki-\w+|ai-\w+|språkmodell|"
    r"human|human being|machine|computer|language model|large language model|llm|kunstig intelligens|"
    r"artificial intelligence|chat ?gpt|gpt(?:-?\d)?|claude|gemini|copilot|mistral|llama|ekte|real|levende))"
)
_WHO = (
    r"(?:(?:hvem|kven|hva|kva|who|what)(?: (?:er|are|is))(?: (?:egentlig|eigentleg|really|exactly))? "
    rf"{_IT}(?: (?:egentlig|eigentleg|for noe|for noko|really|exactly|da|då))?|"
    r"(?:hva|kva) (?:heter|heiter) du|hva er navnet ditt|kva er namnet ditt|what(?:'s| is) your name|"
    r"what are you called|do you have a name|har du (?:et |eit )?(?:navn|namn)|introduser deg(?: selv| sjølv)?|"
    r"presenter deg(?: selv| sjølv)?|introduce yourself|"
    rf"(?:er du|are you|er dette|is this|snakker jeg med|snakkar eg med|chatter jeg med|am i (?:talking|speaking|"
    rf"chatting) (?:to|with)) {_ROBOT}(?: (?:eller|or) {_ROBOT})*|"
    r"(?:hvem|kven|who)(?: (?:har|er det som har|er det som|er det|has))? (?:laget?|laga|lagde|utviklet|utvikla|"
    r"bygde|bygget|programmerte|programmert|skapte|skapt|står bak|stend bak|eier|eig|driver|driv|made|created|built|"
    r"developed|programmed|owns|runs|is behind|trained) "
    rf"{_IT}|"
    r"(?:hvilken|hva slags|kva slags|kva for ein|kva for|hvilket|which|what(?: kind of)?) (?:\w+ )?(?:modell|"
    r"språkmodell|ki|ai|system|model|language model|llm|robot|program|teknologi|technology) (?:er (?:du|dette)|"
    r"bruker du|brukar du|are you|is this|do you use|ligger bak|ligg bak|kjører du på|are you (?:based|running|"
    r"built) on|powers you)(?: based on| on)?)"
)
_ABILITIES = (
    r"(?:(?:hva|kva|what)(?: (?:alt|all|else|mer|meir|ellers|elles))? (?:kan|can|could) (?:du|you|veileder|"
    r"jeg spørre|eg spørje|eg spørre|i ask|vi spørre|we ask)(?: (?:deg|dykk|you))?(?: (?:om|about))?(?: (?:egentlig|"
    r"eigentleg|faktisk|actually))?(?: (?:gjøre|gjere|hjelpe|hjelpa|hjelp|svare|fortelle|brukes|do|help|answer|tell|"
    r"be used|vite|know))?(?: (?:for|med|til|på|om|with|on|about|me|us|meg|oss|deg|you|med da|til da))*|(?:hjelp|"
    r"help)(?: (?:meg|oss|me|us))?|(?:kan|kunne|can|could) (?:du|you) (?:hjelpe|hjelpa|help)(?: (?:meg|oss|me|"
    r"us))?(?: (?:litt|please|med noe|med noko|with something))?|(?:jeg|eg|i|we|vi) (?:trenger|treng|need|vil ha|"
    r"want) (?:litt )?(?:hjelp|help)|(?:hvordan|korleis|how)(?: (?:virker|verkar|fungerer|funkar|funker|"
    r"bruker (?:jeg|man|vi)|bruker eg|brukar (?:eg|ein|vi)|bruker ein|"
    rf"do i use|do we use|can i use|does|do)) {_IT}(?: (?:work|function))?|"
    r"(?:hva|kva|what) (?:gjør|gjer|do|does) (?:du|you|veileder)(?: do)?|(?:hva|kva) (?:er du|brukes du|"
    r"blir du brukt) til|what are you (?:for|good (?:for|at))|(?:hva|kva) er du (?:god|flink) (?:til|på)|(?:hva|"
    r"kva) slags spørsmål kan (?:jeg|eg|vi) (?:stille|stelle)(?: deg)?|what (?:kind|sort)s? of questions can (?:i|"
    r"we) ask(?: you)?|(?:hvilke|kva) språk (?:kan|snakker|snakkar|forstår) du|what languages do you (?:speak|know)|"
    r"(?:kan|snakker|snakkar|forstår) du (?:norsk|nynorsk|bokmål|engelsk)|do you (?:speak|understand) (?:norwegian|"
    r"nynorsk|english)|menu|meny|instructions|bruksanvisning)"
)


def _whole(*parts: str) -> re.Pattern[str]:
    """Matches a text that is one of the parts, perhaps after a greeting or thanks."""
    said = "|".join(parts)
    return re.compile(rf"\W*(?:(?:{_HELLO}{_TO}|takk|thanks)\W+)?(?:{said})\W*", re.IGNORECASE)


_GREETING_PATTERN = re.compile(
    rf"\W*(?:{_HELLO}{_TO}(?:\W+{_HELLO}{_TO})?(?:\W+{_HOW_ARE_YOU})?|{_HOW_ARE_YOU})(?:\W+(?:jeg|eg) heter \w+)?\W*",
    re.IGNORECASE,
)
_THANKS_PATTERN = re.compile(
    rf"\W*(?:{_THANK}|{_PRAISE}|{_FAREWELL})(?:\W+(?:og )?(?:{_THANK}|{_PRAISE}|{_FAREWELL})){{0,3}}\W*", re.IGNORECASE
)
_WHO_PATTERN = _whole(_WHO)
_ABILITIES_PATTERN = _whole(_ABILITIES)


def is_greeting(text: str) -> bool:
    """Whether the whole of `text` is a greeting."""
    return _GREETING_PATTERN.fullmatch(text) is not None


def is_thanks(text: str) -> bool:
    """Whether the whole of `text` is thanks, praise or a farewell."""
    return _THANKS_PATTERN.fullmatch(text) is not None


def asks_who(text: str) -> bool:
    """Whether `text` asks who or what the assistant is, or who made it."""
    return _WHO_PATTERN.fullmatch(text) is not None


def asks_abilities(text: str) -> bool:
    """Whether `text` asks what the assistant can do, how to use it, or just for help."""
    return _ABILITIES_PATTERN.fullmatch(text) is not None
