"""A text that does harm wherever it reaches the page as markup or as a template."""

from __future__ import annotations

from lxml import html
from markupsafe import Markup

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>${alert(3)}{{alert(4)}}`'


def assert_harmless(page: Markup, *, attacked: bool = True) -> None:
    """No element and no attribute that can do something, and the attack is there as text."""
    tree = html.fragment_fromstring(page, create_parent=True)
    for element in tree.iter():
        assert element.tag not in ("script", "iframe", "object", "style"), element.tag
        assert element.tag != "svg" or "sl-plot" in element.get("class", "")
        assert not [name for name in element.attrib if name.startswith("on")]
        if element.tag == "img":
            assert element.get("src", "").startswith("data:image/webp;base64,")
    if attacked:
        assert ATTACK in tree.text_content() or any(
            ATTACK in value for element in tree.iter() for value in element.attrib.values()
        )
