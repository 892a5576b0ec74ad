import pytest

from assistant.aims import Aim, aim_of, asking_sentence


@pytest.mark.parametrize(
    ("question", "aim"),
    [
        ("Hvorfor evaluerer så få?", Aim.REASON),
        ("Korleis evaluerer vi?", Aim.WAY),
        ("Who owns the plan?", Aim.PERSON),
        ("Når skal vi måle?", Aim.TIME),
        ("når vi ikke har penger til kurs", None),
        ("Hvor mange har kartlagt?", Aim.FIGURE),
        ("Hvor mye har ledelse å si?", None),
        ("Kva er skilnaden på mål og indikator?", Aim.DIFFERENCE),
        ("Må kommunen ha en plan ifølge loven?", Aim.LAW),
        ("Hva er en nåmåling?", Aim.DEFINITION),
        ("Vi er en liten kommune. Hvordan får vi det til?", Aim.WAY),
        ("kurs evaluering", None),
    ],
)
def test_a_question_tells_what_sort_of_thing_it_asks_for(question: str, aim: Aim | None) -> None:
    assert aim_of(question) is aim


def test_the_last_sentence_is_what_is_asked() -> None:
    assert asking_sentence("En ansatt ber om permisjon. Må vi si ja?") == "Må vi si ja?"
