"""Pure: whether somebody asks how the law falls out in one case, which takes a person who knows the whole of it."""

import re

# Somebody in particular: oneself, one's own leader or employee, or one who is told about.
_I = r"(?:jeg|eg|meg|min|mitt|mi|mine|i|me|my)"
_ONE = (
    r"(?:(?:en|ein|ei|den|denne|an|the|this|one) (?:\w+ )?(?:ansatt|ansatte|tilsett|tilsette|medarbeider|medarbeidar|"
    r"medarbeideren|medarbeidaren|lærer|lærar|sykepleier|sjukepleiar|leder|leiar|assistent|assistant|manager|employee|worker|teacher|"
    r"nurse|colleague|person)(?: (?:min|vår|hos oss|of mine|of ours))?(?:,)? (?:som|who|that)\b|(?:han|hun|ho|henne|"
    r"hennar|ham|he|she|him|her)\b|(?:ansatt|tilsett|medarbeider|medarbeidar|ansatten|medarbeideren|medarbeidaren|"
    r"assistenten|læreren|læraren|employee) (?:min|vår)\b|my (?:employee|colleague|assistant|teacher|nurse)|"
    r"en av (?:mine|våre|de ansatte)|ein av (?:mine|våre|dei tilsette)|one of my|one of our)"
)
_MY_BOSS = (
    r"(?:sjefen(?: min)?|lederen min|leiaren min|min leder|min leiar|min sjef|arbeidsgiveren min|arbeidsgivaren min|"
    r"arbeidsgiver|arbeidsgivar|rektoren|arbeidsgiveren|arbeidsgivaren|kommunen|enhetslederen|einingsleiaren|"
    r"my (?:boss|manager|employer|leader|head))"
)
_DISMISS = (
    r"(?:si(?:e)? opp|seie opp|sei opp|sagt opp|oppsagt|sparke|sparka|sparket|gi sparken|gje sparken|sparken|"
    r"få avskjed|avskjedig\w*|avskjed|avsette|oppsigelse|oppseiing|degradere?|omplassere?|gi (?:\w+ )?(?:skriftlig |"
    r"skriftleg )?(?:advarsel|åtvaring)|gje (?:\w+ )?(?:skriftleg )?åtvaring|trekke? (?:\w+ )?i lønn|"
    r"trekkje? (?:\w+ )?i løn|fire(?= (?:an?|her|him|my|the|one|someone|somebody|me|them)\b)|fired|dismiss(?:ed)?|"
    r"sack(?:ed)?|lay off|let go|terminate|demote|give (?:\w+ )?(?:a )?(?:written |formal )?warning|"
    r"dock (?:\w+ )?pay|cut (?:\w+ )?(?:pay|salary|wages))"
)
_REFUSED = (
    r"(?:nekter meg|nektar meg|nekte meg|nektet meg|nekta meg|har nektet|har nekta|sier nei|seier nei|sa nei|"
    r"sagt nei|gir meg ikke|gir meg ikkje|lar meg ikke|lèt meg ikkje|let meg ikkje|fikk avslag|fekk avslag|"
    r"fått avslag|får avslag|avslo|avslått|avslår|gav meg avslag|truer|trua|trugar|krever at jeg|krev at eg|"
    r"kreve at jeg|krevje at eg|tvinger meg|tvingar meg|tvinge meg|pålegge meg|påleggje meg|pålegger meg|"
    r"refuses?(?: to)?|refused|denie[sd]|deny me|says no|said no|turned (?:me |it )?down|turns me down|threatens?|"
    r"forces? me|force me|make me|makes me|won't let me|will not let me|does not let me|doesn't let me|rejected)"
)
_LAW = (
    r"(?:har (?:jeg|eg|han|hun|ho) (?:da |då |ikke |ikkje )?(?:rett|krav)|rett til|krav på|lov(?:lig|leg)?|lov til|"
    r"ulovlig|ulovleg|lova|loven|klage|saksøke\w*|gå til sak|erstatning|erstatting|legal(?:ly)?|illegal|lawful|"
    r"unlawful|allowed|entitled|right to|rights|the law|do i have to|sue|appeal|complain|compensation|damages)"
)
_TAKE_TO_LAW = (
    r"(?:kan|bør|skal|vil|må) (?:jeg|eg) (?:klage|saksøke|stevne|gå til sak|anmelde|varsle arbeidstilsynet|"
    r"kreve erstatning|krevje erstatning)|(?:can|should|may|could) i (?:sue|appeal|file a complaint|take (?:them|him|"
    r"her|it|my (?:boss|employer)) to court|claim (?:damages|compensation))|(?:har|do) (?:jeg|eg|"
    r"i have) (?:\w+ )?(?:en sak|ei sak|a case)(?: mot| against)?"
)
_CASE = re.compile(
    "|".join(
        (
            # May this one be dismissed? May I?
            rf"\b(?:kan|får|må|skal|bør|can|may|could|should|must)\b.{{0,40}}?\b{_DISMISS}\b.{{0,20}}?\b{_ONE}",
            rf"\b(?:kan|får|må|skal|bør|can|may|could|should|must)\b.{{0,20}}?\b(?:{_ONE}).{{0,40}}?\b(?:bli|få|"
            rf"verte|be|get) {_DISMISS}\b",
            rf"\b(?:kan|får|må|skal|can|may|could) (?:\w+ ){{0,3}}?{_DISMISS} (?:meg|me)\b",
            rf"\b(?:kan|får|skal|blir|vert|can|could|may|will) (?:jeg|eg|i)\b.{{0,30}}?\b(?:bli |be |"
            rf"få )?{_DISMISS}\b.{{0,80}}?\b(?:hvis|om|når|fordi|dersom|viss|for|if|when|because)\b",
            rf"\b(?:kan|får|can|may) {_MY_BOSS} (?:\w+ ){{0,2}}?(?:nekte|tvinge|pålegge|påleggje|kreve at|krevje at|"
            rf"trekke|trekkje|refuse|deny|force|make|stop) (?:meg|jeg|eg|me|my)\b",
            r"\b(?:kan|får|må|skal|bør|can|may|should|must)\b.{0,40}?\b(?:gi|gje|give) (?:henne|ho|ham|han|him|"
            r"her) (?:\w+ ){0,3}?(?:advarsel|åtvaring|warning)\b",
            _TAKE_TO_LAW,
        )
    ),
    re.IGNORECASE,
)
# I was refused: is that lawful? All of these, in whatever order.
_REFUSED_AND_ASKS = tuple(
    re.compile(rf"\b{said}\b", re.IGNORECASE)
    for said in (_REFUSED, _LAW, _I, rf"(?:{_MY_BOSS}|avslag|avslått|søknad\w*|application)")
)


def is_single_case(text: str) -> bool:
    """Whether `text` asks for the law in the case of somebody in particular; what the law says is no such question."""
    said = " ".join(text.split())
    return _CASE.search(said) is not None or all(pattern.search(said) for pattern in _REFUSED_AND_ASKS)
