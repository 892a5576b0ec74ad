import pytest
from pydantic import ValidationError

from assistant.settings import AssistantSettings


@pytest.mark.parametrize("url", ["mysql://host/db", "sqlite://", "sqlite:///:memory:", "veileder.db", ""])
def test_a_database_of_another_kind_is_refused_without_repeating_its_password(url: str) -> None:
    with pytest.raises(ValidationError, match="postgresql://USER") as told:
        AssistantSettings(database_url=url)
    assert url == "" or f"'{url}'" not in str(told.value)


def test_the_password_of_a_database_is_not_shown() -> None:
    assert "hemmelig" not in repr(AssistantSettings(database_url="postgresql://veileder:hemmelig@db/veileder"))


@pytest.mark.parametrize("days", [0, -1, 100_000])
def test_a_retention_is_between_a_day_and_ten_years(days: int) -> None:
    with pytest.raises(ValidationError):
        AssistantSettings(retention_days=days)
