"""OpenDocument texts."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.hostile.made import EITHER, LOCKED, READ, REFUSED, Hostile, zipped

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
    )
)
_MIME = "application/vnd.oasis.opendocument.text"
_LINE = "<text:p>Wij nemen elk signaal serieus.</text:p>"


def _odt(content: str = _LINE, head: str = "", styles: str = "", **more: bytes | str) -> bytes:
    parts: dict[str, bytes | str] = {
        "mimetype": _MIME,
        "content.xml": (
            f"{head}<office:document-content {_NAMES}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{content}</office:text></office:body>"
            "</office:document-content>"
        ),
        **more,
    }
    return zipped(parts, stored=("mimetype",))


def files() -> Iterator[Hostile]:
    """The OpenDocument texts."""
    yield Hostile("odt-zipbom.odt", _odt(f"<text:p>{'a' * (80 << 20)}</text:p>"), REFUSED)
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    yield Hostile("odt-lachers.odt", _odt("<text:p>&b;</text:p>", bomb), REFUSED)
    outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield Hostile(
        "odt-buitenbestand.odt", _odt("<text:p>&x;</text:p>", outside), REFUSED, ("root:",)
    )
    yield Hostile(
        "odt-spaties.odt", _odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>'), EITHER
    )
    yield Hostile(
        "odt-min-spaties.odt", _odt('<text:p>Tekst<text:s text:c="-5"/></text:p>'), EITHER
    )
    cell = (
        '<table:table-cell table:number-columns-repeated="1000000">' + _LINE + "</table:table-cell>"
    )
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    yield Hostile("odt-herhaalde-cellen.odt", _odt(f"<table:table>{row}</table:table>"), EITHER)
    yield Hostile("odt-diep.odt", _odt("<text:section>" * 60_000 + _LINE), REFUSED)
    lists = "<text:list><text:list-item>" * 250 + _LINE + "</text:list-item></text:list>" * 250
    yield Hostile("odt-lijst-in-lijst.odt", _odt(lists), EITHER)
    loop = (
        '<style:style style:name="A" style:parent-style-name="B" style:family="paragraph"/>'
        '<style:style style:name="B" style:parent-style-name="A" style:family="paragraph"/>'
    )
    yield Hostile(
        "odt-stijl-in-kring.odt",
        _odt('<text:p text:style-name="A">Tekst.</text:p>', styles=loop),
        READ,
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    yield Hostile("odt-op-slot.odt", _odt(**{"META-INF/manifest.xml": manifest}), LOCKED)
    macro = "<script>Shell(&quot;rm&quot;)</script>"
    yield Hostile("odt-macro.odt", _odt(**{"Basic/Standard/Module1.xml": macro}), READ, ("Shell",))
    yield Hostile(
        "odt-zonder-inhoud.odt", zipped({"mimetype": _MIME}, stored=("mimetype",)), EITHER
    )
    whole = _odt()
    yield Hostile("odt-half.odt", whole[: len(whole) // 2], REFUSED)
    yield Hostile(
        "odt-kop-999.odt",
        _odt('<text:h text:outline-level="99999999999">Kop</text:h>' + _LINE),
        EITHER,
    )
    yield Hostile("odt-veel-alineas.odt", _odt(_LINE * 60_000), EITHER)
