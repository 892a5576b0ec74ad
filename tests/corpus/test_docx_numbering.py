from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.docx_numbering import Numbering, read_numbering

LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/></w:lvl>'
)


def make_numbering() -> Numbering:
    return read_numbering(
        parse_xml(
            f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
        )
    )


def test_items_are_counted_on_each_level_and_begin_anew_below_the_next_item() -> None:
    numbering = make_numbering()
    assert [numbering.marker("1", depth) for depth in (0, 1, 1, 0, 1, 2)] == ["3)", "3.a", "3.b", "4)", "4.a", "-"]


def test_a_list_that_is_not_defined_has_bullets() -> None:
    assert make_numbering().marker("9", 0) == "-"
    assert read_numbering(None).marker("1", 0) == "-"
