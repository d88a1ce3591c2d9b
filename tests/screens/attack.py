"""A text that does harm wherever it reaches the page as markup or as a template."""

from __future__ import annotations

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>${alert(3)}{{alert(4)}}`'
