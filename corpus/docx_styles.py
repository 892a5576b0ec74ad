"""What Word's paragraph styles say of a paragraph: heading, list item, table of contents."""

import re
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

_HEADING = re.compile(r"(?:heading|overskrift) ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inn?h) \d", re.IGNORECASE)
_LONGEST_CHAIN = 20  # styles may be based on each other in a circle
_NO_HEADING_LEVEL = 9  # the outline level of running text


@dataclass(frozen=True, slots=True)
class Style:
    """What holds for a paragraph unless it says otherwise itself.

    `heading` is the depth of a heading, 0 for running text. `list_id` and `list_depth` are as in `docx_numbering`.
    """

    heading: int = 0
    is_contents: bool = False
    is_bold: bool = False
    list_id: str | None = None
    list_depth: int = 0


def read_styles(root: Any) -> dict[str, Style]:
    """Give the styles by their id, each with what it has from the styles it is based on."""
    elements = {element.get(qn("w:styleId"), ""): element for element in root.iterchildren(qn("w:style"))}
    return {style_id: _resolved(style_id, elements) for style_id in elements}


def with_properties(style: Style, properties: Any | None) -> Style:
    """Give the style as the properties (`w:pPr`) of a paragraph or a style change it."""
    if properties is None:
        return style
    outline = value(properties, "w:outlineLvl")
    if outline is not None:
        style = replace(style, heading=0 if int(outline) >= _NO_HEADING_LEVEL else int(outline) + 1)
    numbering = properties.find(qn("w:numPr"))
    if numbering is not None:
        list_id = value(numbering, "w:numId") or style.list_id
        depth = int(value(numbering, "w:ilvl") or style.list_depth)
        style = replace(style, list_id=None if list_id == "0" else list_id, list_depth=depth)
    return style


def value(parent: Any, tag: str) -> str | None:
    """Give the `w:val` of a child element, or None where it is not there."""
    child = parent.find(qn(tag))
    return None if child is None else child.get(qn("w:val"))


def _resolved(style_id: str, elements: dict[str, Any]) -> Style:
    """Lay the styles over each other, the most general first."""
    chain: list[Any] = []
    element = elements.get(style_id)
    while element is not None and len(chain) < _LONGEST_CHAIN:
        chain.append(element)
        element = elements.get(value(element, "w:basedOn") or "")
    style = Style()
    for element in reversed(chain):
        style = with_properties(_named(style, value(element, "w:name") or ""), element.find(qn("w:pPr")))
        letters = element.find(qn("w:rPr"))
        style = replace(style, is_bold=style.is_bold or (letters is not None and is_on(letters, "w:b")))
    return style


def is_on(letters: Any, tag: str) -> bool:
    """Whether a property that is either on or off is on in `w:rPr`."""
    return letters.find(qn(tag)) is not None and value(letters, tag) not in {"0", "false", "none"}


def _named(style: Style, name: str) -> Style:
    if name.casefold() in {"title", "tittel"}:
        return replace(style, heading=1)
    if heading := _HEADING.fullmatch(name):
        return replace(style, heading=int(heading[1]))
    return replace(style, is_contents=style.is_contents or bool(_CONTENTS.fullmatch(name)))
