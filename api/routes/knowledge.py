"""What Veileder knows apart from documents: the planning method, the findings, the glossary."""

from fastapi import APIRouter

from api.knowledge_bodies import FindingsBody, GlossaryBody, Theme
from api.method_bodies import MethodBody
from api.schemas import Problem
from corpus.types import Language

router = APIRouter(prefix="/api/v1", tags=["Knowledge"], responses={422: {"model": Problem}})


@router.get("/method")
def method(language: Language = Language.BOKMAL) -> MethodBody:
    """The planning method: its steps and what is asked in each."""
    return MethodBody.told_in(language)


@router.get("/findings")
def findings(language: Language = Language.BOKMAL, theme: Theme | None = None) -> FindingsBody:
    """What the report and the other sources found, by theme."""
    return FindingsBody.told_in(language, theme)


@router.get("/glossary")
def glossary(language: Language = Language.BOKMAL) -> GlossaryBody:
    """The words of the trade."""
    return GlossaryBody.told_in(language)
