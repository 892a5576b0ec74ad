from pathlib import Path

from api.settings import ApiSettings
from assistant.settings import AssistantSettings
from indexing.settings import IndexSettings


def test_the_example_lists_every_setting() -> None:
    example = (Path(__file__).parents[1] / ".env.example").read_text(encoding="utf-8")
    listed = {line.split("=")[0] for line in example.splitlines() if "=" in line}
    settings = {
        f"{model.model_config['env_prefix']}{name}".upper()
        for model in (IndexSettings, AssistantSettings, ApiSettings)
        for name in model.model_fields
    }
    assert listed == settings
