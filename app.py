"""The application on this computer: ``python -m app``."""

from __future__ import annotations

import logging
import os
import sys

from settings import Settings, SettingsError, load_settings

_FAILED = 1


def main() -> int:
    """Serve the screens until they are stopped; the exit code says whether that worked."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s: %(message)s")
    try:
        settings = load_settings()
        _prepare(settings)
        return _serve(settings)
    except SettingsError as error:
        return _complain(str(error))


def _prepare(settings: Settings) -> None:
    """What Gradio reads from the environment, and must be there before it is imported."""
    # Uploads pass through here before they are stored: not in a folder that others can read.
    os.environ["GRADIO_TEMP_DIR"] = str((settings.data_dir / "tmp").resolve())
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"


def _serve(settings: Settings) -> int:
    from database.connection import DatabaseError
    from screens.build import build, launch_options
    from screens.office import Office

    try:
        office = Office(settings)
    except (DatabaseError, OSError) as error:
        return _complain(str(error))
    try:
        office.warm_up()
        application = build(office)
        sys.stdout.write(f"Spreeklijn staat open op http://{settings.host}:{settings.port}\n")
        sys.stdout.flush()
        application.launch(server_name=settings.host, server_port=settings.port, **launch_options())
    except OSError:
        return _complain(
            f"Poort {settings.port} is al in gebruik. Sluit het andere programma, of kies een "
            "andere poort met SPREEKLIJN_PORT."
        )
    finally:
        office.close()
    return 0


def _complain(message: str) -> int:
    sys.stderr.write(f"spreeklijn: {message}\n")
    return _FAILED


if __name__ == "__main__":
    raise SystemExit(main())
