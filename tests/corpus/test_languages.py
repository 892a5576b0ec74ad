import pytest

from corpus.languages import guess_language
from corpus.types import Language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            Language.BOKMAL,
            "Kommunen vil ikke vente med planen. Hva trenger de ansatte, og hvordan får vi det til? Ledere og "
            "medarbeidere må selv være med, og noen av tiltakene blir gjennomført mellom mai og juni.",
            id="bokmål",
        ),
        pytest.param(
            Language.NYNORSK,
            "Kommunen vil ikkje vente med planen. Kva treng dei tilsette, og korleis får vi det til? Leiarar og "
            "medarbeidarar må sjølve vere med, og nokre av tiltaka blir gjennomførte mellom mai og juni.",
            id="nynorsk",
        ),
        pytest.param(
            Language.ENGLISH,
            "The municipality does not want to wait with the plan. What do the employees need, and how can we make it "
            "work? Managers and staff have to take part, and some of the measures will be carried out between May and "
            "June.",
            id="English",
        ),
        pytest.param(Language.BOKMAL, "", id="nothing decides"),
        pytest.param(Language.BOKMAL, "Kompetanse 2027", id="no function words"),
    ],
)
def test_the_written_form_is_told_by_function_words(language: Language, text: str) -> None:
    assert guess_language(text) is language
