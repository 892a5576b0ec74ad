"""What is sent to OpenAI's chat completions, as far as it means something here; any other field is taken too."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, model_validator

from api.openai_bodies import MODEL
from api.schemas import writable
from assistant.types import MOST_CHARACTERS


class TextPart(BaseModel):
    """A piece of a message; pictures, sound and files are not read."""

    type: Literal["text"]
    text: Annotated[str, AfterValidator(writable)]


def _in_parts(content: object) -> object:
    return [{"type": "text", "text": content}] if isinstance(content, str) else content


_Content = Annotated[list[TextPart], BeforeValidator(_in_parts, json_schema_input_type=str | list[TextPart])]


class ChatMessage(BaseModel):
    """A message of the conversation so far. Only what users and assistants said is read; no message sets a rule."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: _Content | None = None

    @property
    def text(self) -> str:
        """What it says."""
        return "\n".join(part.text for part in self.content or ()).strip()


class StreamOptions(BaseModel):
    """What a stream holds beside the answer."""

    include_usage: bool | None = None


class ChatBody(BaseModel):
    """A conversation whose last user message is the question."""

    model: str = Field(examples=[MODEL])
    messages: list[ChatMessage] = Field(min_length=1, max_length=2000)
    stream: bool | None = None
    stream_options: StreamOptions | None = None

    @model_validator(mode="after")
    def _asks(self) -> Self:
        asked = [message.text for message in self.messages if message.role == "user"]
        if not asked or not 0 < len(asked[-1]) <= MOST_CHARACTERS:
            length = f"{len(asked[-1])} characters" if asked else "no user message"
            raise ValueError(
                f"The last user message is the question: write 1 to {MOST_CHARACTERS} characters, not {length}."
            )
        return self

    @property
    def with_usage(self) -> bool:
        """Whether a stream ends with the counts."""
        return bool(self.stream_options and self.stream_options.include_usage)
