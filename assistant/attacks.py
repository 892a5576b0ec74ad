"""Pure: whether a text tells the assistant to be or to do something else than it is there for.

What is looked for is an instruction to the assistant: a verb that gives an order at the beginning of a clause, or "you"
and "your", together with what is the assistant's own. The same words said of leaders, rules or plans are no attack.
"""

import re

# Where a clause begins, or the assistant is spoken to: an order to the one who reads it.
_ORDER = (
    r"(?:(?:^|[.!?:;,\n\"«»“”'(){}\[\]*<>|–—-]\s*)(?:(?:og|and|så|so|then|deretter|please|vennligst|venlegast|nå|no|"
    r"now|bare|berre|just|først|first|instead|heller)\W+){0,3}|\b(?:kan du|can you|could you|would you|vil du|"
    r"du (?:må|skal|kan|bør)|you (?:must|should|will|can|are to)|please|want you to|need you to|ber deg(?: om å)?|"
    r"vil at du(?: skal)?|vennligst|snill (?:å|og))\s+)"
)
# The same in the middle of a clause, where only what is the assistant's own tells an order from a story.
_ORDER_WITHIN = rf"(?:{_ORDER}|\b(?:og|and|så|so|then|deretter|nå|now|bare|berre|just|først|first|instead|heller)\s+)"
_GAP = r"[^\w.!?\n]+"
_FEW = rf"(?:\w+{_GAP}){{0,7}}?"
_IGNORE = (
    r"\b(?:ignorere?|ignore|disregard|forget|glem|gløym|gløm|overs[eé]|oversjå|se bort fra|sjå bort frå|bypass|"
    r"override|overstyr|overstyre|tilsidesett|omgå|bryt|skip|drop|hopp over|stopp å følge|slutt å følg[ej]e?|"
    r"stop following|do not follow|don't follow|ikke følg|ikkje følg|skru av|slå av|turn off|disable|deaktiver|fjern|"
    r"remove)"
)
_OWN_RULES = (
    r"(?:instruks(?:en|ene|ane|jon\w*)\b|instruction\w*|prompt\w*|guardrails?|safety (?:rules?|filters?|guidelines|"
    r"checks?|protocols?|settings)|sikkerhets(?:regl|filt|innst)\w+|tryggleiksregl\w+|(?:regl(?:er|ene|ar|ane)|"
    r"retningslinj\w+|programmering\w*|begrensning\w+|avgrensing\w+) (?:dine|di|du|over|ovenfor|ovanfor)|(?:dine?|"
    r"din|your) (?:\w+ )?(?:instruks\w*|regl\w+|rules?|guidelines|retningslinj\w+|orders?|ordre\w*|beskje\w+|"
    r"melding\w*|messages|text|directions|programm\w+|begrensning\w*|avgrensing\w*|restrictions|limits|filter\w*|"
    r"filtre\w*|training)|(?:alt|everything|all|all of it|det som står) (?:over|ovenfor|ovanfor|above|før dette|"
    r"before this|du har (?:fått|lært)|you (?:were|have been))|(?:det|alt|alt det) du (?:har fått|fikk|fekk|er blitt|"
    r"er vorten) (?:\w+ )?(?:beskjed|fortalt|opplært|høre|høyre)\w*|what you (?:were|have been) told|kildekrav\w*|"
    r"kjeldekrav\w*|kildekontroll\w*|kjeldekontroll\w*|(?:your|the) (?:grounding|source check)\w*)"
)
_ALL_RULES = (
    r"(?:(?:kildene|kjeldene|(?:the|your) sources)\b|(?:alle|all|all the|alle de|every|any|previous|prior|above|"
    r"earlier|tidligere|tidlegare|foregående|føregåande) (?:\w+ )?(?:instruks\w*|regl\w+|rules?|guidelines|"
    r"retningslinj\w+|restrictions|begrensning\w+|avgrensing\w+|filter\w*|filtre\w*|beskje\w+|orders?|ordre\w*|"
    r"melding\w*|messages|text|directions))"
)
_SHOW = (
    r"(?:vise?|skrive?|gjenta|gjengi|gi|gje|gi meg|fortelle?|fortel|avsløre?|print|show|reveal|repeat|output|tell|"
    r"give|display|list|oppsummer|summari[sz]e|copy|kopier|encode|leak|lek|oversett|omset|translate|hva er|kva er|"
    r"hva står|kva står|hva var|kva var|what is|what are|what's|what were|dump|spell|stav|write|send|beskriv|"
    r"describe|recite|les opp|sei|si)"
)
_OWN_SECRETS = (
    r"(?:(?:the (?:\w+ )?prompt\b|prompten\b|(?:din|di|ditt|dine|your) (?:\w+ ){0,2}?(?:instruks\w*|instructions?|"
    r"prompt\w*|konfigurasjon\w*|configuration|api[- ]?(?:key|nøkkel)\w*|passord\w*|password\w*|kildekode\w*|"
    r"kjeldekode\w*|source code|token\w*))|(?:instruks\w*|prompt\w*|oppsett\w*|passord\w*|regl(?:ene|ane)|"
    r"api-nøkkel\w*) (?:din|ditt|dine|du (?:har|fikk|fekk|ble))|(?:teksten|alt|everything|text|words|ordene|orda|"
    r"det som står) (?:\w+ )?(?:over|above|ovenfor|ovanfor)\b|(?:skjulte|hemmelige|hemmelege|hidden|secret|initial|"
    r"interne|internal|opprinnelige|opphavlege|original) (?:instruks\w*|instructions?|prompt\w*|regl\w+|rules|"
    r"beskje\w+|melding\w*|messages?)|api[- ]?(?:key|nøkkel)\w*|miljøvariab\w+|environment variables?|"
    r"chain of thought|(?:andre|other) (?:brukeres|brukarar sine|brukere sine|users?'?s?) (?:spørsmål|samtal\w+|"
    r"questions|conversations|messages|data)|(?:what|hva|kva) (?:others|andre) (?:have|has|har) (?:asked|spurt))"
)
_PLAY = (
    r"(?:(?:late|lat) som|pretend (?:that |you |to |there |the |i )|act as(?! an? (?:mentor|coach|facilitator|leader|"
    r"manager|role))|behave as|role-?play|play the (?:role|part)|spill (?:rollen|en rolle)|spel (?:rolla|ei rolle)|"
    r"(?:oppfør|te) deg som|simuler|simulate|imagine (?:that )?you(?:'re| are| have)|(?:forestill|tenk|"
    r"førestill) deg at du (?:er (?:en |ein |et |eit )?(?:annen|anna|ai|ki|modell|robot|fri|uten|utan|ikke|ikkje)|"
    r"ikke|ikkje|har ingen))"
)
_INVENT = (
    r"(?:finn på|finne på|dikt opp|dikt|dikte opp|fabrikker|fabriker|oppdikt|invent|make up|fabricate|forge|forfalsk|"
    r"falsifiser|fake|fudge|hallusiner|hallucinate|gjett|guess)"
)
_EVIDENCE = (
    r"(?:tall\w*|tal|tala|prosent\w*|figures?|numbers?|statisti\w+|percentages?|per ?cent|kilde\w*|kjelde\w*|"
    r"sources?|sitat\w*|quotes?|quotations?|citations?|referanse\w*|references?|studie\w*|study|studies|rapport\w*|"
    r"reports?|paragraf\w*|funn\w*|findings?|forskning|forsking|research|dokumentasjon|evidence|lovhjem\w+|"
    r"lovheim\w+)"
)
_CLAIM = (
    r"(?:(?:si|sei|skriv|påstå|hevd|svar|say|state|claim|write|answer|assert|report) (?:bare |berre |just |"
    r"only )?(?:at|that) (?:\w+ ){0,8}?(?:\d+ ?(?:prosent|%|per ?cent|percent)|(?:rapporten|undersøkelsen|"
    r"undersøkinga|kilden|kjelda|the report|the study|the source|fafo|ks) (?:sier|seier|viser|syner|fant|fann|says|"
    r"shows|found|anbefaler|tilrår|recommends))|(?:oppgi|før opp|cite|siter|quote) (?:\w+\W+){1,8}?(?:som kilde|"
    r"som kjelde|as (?:the |a |your )?source)|(?:legg til|add|attach|lag) (?:en |ein |ei |a |an )?(?:falsk\w*|"
    r"oppdikt\w*|fake|fictitious|made-up|invented))"
)
_NEW_SELF = (
    r"\b(?:du er (?:nå|no|ikke lenger|ikkje lenger|herved|frå no av|fra nå av)|you are (?:now|no longer|hereby)|"
    r"you're now|(?:fra|frå) (?:nå|no) av (?:er|skal|heter|heiter|svarer|svarar) du|from now on,? (?:you|your|act|"
    r"answer|respond)|(?:dine|your) (?:nye|new) (?:instruks\w*|instructions?|regl\w+|rules|role|rolle|oppgave|"
    r"oppgåve|task)|(?:nye|new|updated|oppdaterte) (?:instruks\w*|instructions?|systemregl\w+|system rules?)\s*:|"
    r"(?<!if )(?<!when )(?<!hvis )(?<!viss )(?<!når )(?<!om )(?:du har|you have) (?:ingen|no) (?:regl\w+|rules|"
    r"begrensning\w*|avgrensing\w*|restrictions|limits|filter\w*)|(?:svar|answer|respond|reply|snakk|"
    r"speak) (?:\w+ )?(?:uten|utan|without) (?:\w+ )?(?:filter\w*|regl\w+|rules|begrensning\w*|avgrensing\w*|"
    r"restrictions|limits|sensur|censorship)|(?:the |your |dine |reglene |reglane |rules )?(?:rules|regler|reglar|"
    r"restrictions|begrensninger) (?:no longer apply|do not apply|don't apply|gjelder ikke (?:lenger|for deg)|"
    r"gjeld ikkje (?:lenger|for deg))|there are no (?:rules|restrictions|limits)|det (?:finnes|finst|"
    r"er) ingen (?:regler|reglar|begrensninger|avgrensingar) for deg)"
)
# What is the assistant's own, told by "your" or by what it was given: nobody asks for it who has a question.
_OWN = (
    r"\b(?:words|text|tokens|contents?) of your context|\byour (?:\w+ ){0,2}?(?:prompts?|instructions?|"
    r"context window|configuration|filters?|guardrails?|programming|training data|safety \w+)\b|\b(?:din|di|dine|"
    r"ditt) (?:\w+ ){0,2}?(?:prompt\w*|instruks\w*|konfigurasjon\w*|kontekst\w*|programmering\w*|filter\w*)\b|"
    r"\b(?:prompten|instruks\w*|konfigurasjonen|konteksten|programmeringa|programmeringen|filteret|filtrene|filtra|"
    r"sikkerheten|tryggleiken|begrensningene|avgrensingane) (?:din|di|dine|ditt)\b|\b(?:instruks\w*|instructions?|"
    r"beskjed\w*|føringer|føringar|prompt\w*) (?:\w+ )?(?:har du fått|fikk du|fekk du|du fikk|du fekk|du har fått|"
    r"du ble gitt|du vart gitt|følger du|følgjer du|you (?:got|have|were given|follow)|(?:do|did) you (?:have|get|"
    r"follow))|\b(?:what|hva|kva)\b[^.?!]{0,30}\b(?:were you|you were|have you been|du ble|du blei|du vart|ble du|"
    r"blei du|vart du) (?:\w+ )?(?:told|given|instructed|fortalt|fortald|instruert|programmert)\b(?! (?:da|då|når|"
    r"when|how|om)\b)|\b(?:confidential|konfidensielle|secret|hemmelige|hemmelege|hidden|skjulte) (?:\w+ )?(?:rules|"
    r"regl\w+|instru\w+)"
)
_PERSUADE = (
    r"(?:forget|glem|gløym) (?:everything|alt|all)\b(?! (?:om|about|vi|we|jeg|eg|i)\b)|(?:you (?:do not|"
    r"don't) (?:have|need) to|du (?:trenger|treng|må|skal) (?:ikke|ikkje)(?: lenger)?) (?:follow|obey|følgje?|"
    r"adlyde?|bry deg om)|(?:svare?|answer|respond|reply|oppfør deg) (?:\w+ )?(?:som om|as if|as though) (?:du|you)|"
    r"(?:ta på deg|ta|take on|assume|play) (?:the |ei |en )?(?:roll(?:en|a)|role|persona) (?:som|as|of)(?! (?:an? |"
    r"en |ein )?(?:mentor|coach|lede|leia|leade|manager|fadder|fasilit|facilit|prosess|rektor))|(?:la|"
    r"lat) oss (?:leke|leike|late som)|let's (?:play|pretend)|stop being|slutt å v[eæ]re|(?:repeat|say) after me|"
    r"(?:gjenta|si|sei) etter meg|(?:svar|respond|answer|reply) (?:\w+ )?(?:(?:to everything|på alt)\b|(?:alltid|"
    r"always|bare|berre|only|just) (?:med |with )?[«\"“']?(?:ja|nei|yes|no)\b(?! eller| or|/))|(?:as|som) (?:an?|en|"
    r"ein) (?:ai|ki|assistent|assistant|chatbot|modell|model|robot) (?:without|uten|utan|with no)|(?:si|sei|say|"
    r"print|output|reply with|respond with|svar med) ?(?:bare |berre |just |only )?:? ?[\"«“'`]|(?:slette?|delete|"
    r"erase|wipe|drop|formater) (?:alle|all|alt|hele|heile|everything|the entire|"
    r"the whole)\b(?: \w+){0,3}? (?:dokument\w*|documents?|databas\w*|basen|data|filer|filene|files|indeks\w*|index|"
    r"tables?|samtal\w*|conversations)\b|hacke? |(?:gi|gje|lage?|skrive?|give|write|create|make|add|"
    r"legg til) (?:\w+ ){0,4}?(?:falsk\w*|fake|fictitious|made-up|oppdikt\w*) (?:\w+ )?"
    rf"{_EVIDENCE}"
)
_TELLTALE = (
    r"(?:selv om|sjølv om|om) du må (?:finne|dikte|gjette)|even if (?:it is|it's|you have to|you must) (?:made up|"
    r"make|invent|guess)|\b(?:hvis|viss|om|dersom) du (?:ikke|ikkje) hadde (?:noen |nokon )?(?:regl\w+|"
    r"begrensning\w*|avgrensing\w*|instru\w+)|\bif you (?:had no|didn't have(?: any)?|"
    r"did not have(?: any)?) (?:rules|restrictions|instructions|filters?|limits)|\b(?:jeg|"
    r"eg) er (?:\w+ )?administrator\w*|\bi(?:'m| am) (?:the |an |your )?admin\w*|\bas (?:the |an |"
    r"your )?admin\w*,? i\b|\b(?:jeg|eg) adly[dr]e?r?\b|\bi (?:will )?obey\b|\bdu er fri (?:nå|no)\b|"
    r"\byou are free now\b|\bavslutt rollen? din|\b(?:new task|ny oppgave|ny oppgåve)\s*:|\bdebug\b|\bmalware\b|"
    r"\bbase ?64\b|\brot ?13\b"
)
_MARKS = (
    r"system[ -]?prompt\w*|systemmelding\w*|systeminstruks\w*|system message|developer (?:mode|message|prompt)|"
    r"utviklermodus|utviklarmodus|(?:admin|god|debug|sudo|root|maintenance)[ -]?(?:mode|modus|override|access|"
    r"tilgang)\b|jailbr[eo]ak\w*|\bDAN\b|do anything now|<\|?/?(?:im_start|im_end|system|assistant|instructions?|"
    r"s)\|?>|<\|\w+\|>|\[/?(?:INST|SYSTEM|SYS)\]|<<SYS>>|^[^\w\n]*(?:system|assistant|developer)\s*:\s*(?:du|you|new|"
    r"nye|ignore|ignorer|override|alle?|all|from|fra|frå|svar|answer)\b|^#{2,} ?(?:system|instruction|instruks)\w*|"
    r"(?:begin|end|start|slutt)[ -]+(?:system|admin|instruks\w*|instruction\w*|prompt)\b|\b(?:jeg|"
    r"eg) er (?:utvikleren|utviklaren|administratoren|skaperen|skaparen|eieren|eigaren) din|\bi am your (?:developer|"
    r"creator|admin\w*|owner)|\bdu må adlyde|\byou must obey"
)
_ATTACK = re.compile(
    "|".join(
        (
            rf"{_ORDER_WITHIN}(?:helt |fullstendig |completely |totally |heilt )?{_IGNORE}{_GAP}{_FEW}{_OWN_RULES}",
            rf"{_ORDER}{_IGNORE}{_GAP}{_FEW}{_ALL_RULES}",
            rf"{_ORDER_WITHIN}{_SHOW}{_GAP}{_FEW}{_OWN_SECRETS}",
            rf"{_ORDER}{_PLAY}",
            rf"(?:{_ORDER}|\b(?:og|så|bare|berre)\s+){_INVENT}{_GAP}{_FEW}{_EVIDENCE}\b",
            rf"{_ORDER}{_CLAIM}\b",
            rf"{_ORDER}(?:{_PERSUADE})",
            _OWN,
            _TELLTALE,
            _NEW_SELF,
            _MARKS,
        )
    ),
    re.IGNORECASE | re.MULTILINE,
)
# Letters written apart, and figures in the place of letters, put right for the look-out only.
_APART = re.compile(r"(?<!\w)(?:\w[ ._-]){4,}\w(?!\w)")
_FIGURES = str.maketrans("013457@$", "oieastas")
_MIXED = re.compile(r"\b(?=\w*[a-zæøå])(?=\w*[0-9])[\w@$]{4,}", re.IGNORECASE)


def is_attack(text: str) -> bool:
    """Whether `text`, as `normalised` gives it, holds an instruction to the assistant against what it is there for."""
    if _ATTACK.search(text):
        return True
    plain = _MIXED.sub(lambda match: match[0].translate(_FIGURES), _APART.sub(_joined, text))
    return plain != text and _ATTACK.search(plain) is not None


def _joined(match: re.Match[str]) -> str:
    return re.sub(r"[ ._-]", "", match[0])
