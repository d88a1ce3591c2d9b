"""Zipped formats (Word, OpenDocument): opened with bounds, their XML parsed without risk."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from ingest.readers.failure import encrypted, unreadable
from ingest.readers.limits import MIB, ReadLimits

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENCRYPTED_FLAG = 0x1
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # also of a way of compressing or a password that zipfile does not know
    KeyError,
    IndexError,
)


class Package:
    """The parts of a zipped document, each read within the limits."""

    def __init__(self, data: bytes, limits: ReadLimits) -> None:
        """Open ``data``; raises ReadingFailed for damage, a password or a zip bomb."""
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except _DAMAGE as error:
            raise unreadable(
                "Het bestand is beschadigd. Open het in het programma waarin het is gemaakt, sla het opnieuw op en probeer "
                "het nog eens."
            ) from error
        self.names = frozenset(member.filename for member in members)
        if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
            raise encrypted("Het bestand is beveiligd met een wachtwoord. Sla het op zonder.")
        unpacked = sum(member.file_size for member in members)
        if len(members) > limits.zip_members or unpacked > limits.unpacked_bytes:
            raise unreadable(
                f"Het bestand is uitgepakt te groot ({unpacked // MIB} MiB). "
                "Splits het of verwijder de afbeeldingen."
            )

    def read(self, name: str) -> bytes:
        """The bytes of one part; empty where there is no such part."""
        if name not in self.names:
            return b""
        limit = self._limits.part_bytes
        try:
            # The declared size may lie, so reading stops at the limit whatever it says.
            with self._zip.open(name) as part:
                data = part.read(limit + 1)
        except _DAMAGE as error:
            raise unreadable(
                "Het bestand is beschadigd. Open het in het programma waarin het is gemaakt, sla het opnieuw op en probeer "
                "het nog eens."
            ) from error
        if len(data) > limit:
            raise unreadable(
                f"Een onderdeel van het bestand is uitgepakt groter dan {limit // MIB} MiB. "
                "Splits het document."
            )
        return data

    def xml(self, name: str) -> _Element | None:
        """The root of an XML part, or None where there is no such part."""
        data = self.read(name)
        return parse_xml(data) if data else None


def parse_xml(data: bytes) -> _Element:
    """Parse XML without entities, document types or the network.

    Raises ReadingFailed when the XML is damaged or declares entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable(
            "De inhoud van het bestand is beschadigd. Open het, sla het opnieuw op en probeer "
            "het nog eens."
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        # Neither Word nor LibreOffice writes one: it is there to make entities explode.
        raise unreadable("Het bestand bevat een onveilige documentdefinitie en is niet gelezen.")
    return root
