"""Everyday questions to the shipped corpus, in its three languages: what the speed of answering is measured with."""

QUESTIONS = (
    "Hvordan evaluerer vi tiltak?",
    "Hva er strategisk kompetansestyring?",
    "Hvem bør delta i arbeidet med en kompetanseplan?",
    "Hvordan kartlegger vi kompetansen vi har i dag?",
    "Hvilke hindringer møter små kommuner?",
    "Hva er de viktigste funnene i rapporten?",
    "Hvordan får vi ledelsen med på planen?",
    "Hva er forskjellen på kompetansebehov og kompetansemål?",
    "Korleis kjem vi i gang med ein kompetanseplan?",
    "Kva tiltak kan vi velje når vi manglar folk?",
    "Korleis følgjer vi opp planen året etter?",
    "How do we evaluate measures?",
    "Who should take part in making a competence plan?",
    "What does the law say about training at work?",
)
