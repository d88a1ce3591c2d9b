"""The application on this computer: ``python -m app``."""

from __future__ import annotations

import contextlib
import errno
import io
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable

from explained import Explained
from settings import Settings, SettingsError, load_settings

_FAILED = 1
_DAY = 24 * 3600.0  # seconds
_OF_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})
_KEEP_ALIVE = 75  # seconds that a connection may be quiet


def main() -> int:
    """Serve the screens until they are stopped; the exit code says whether that worked."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s: %(message)s")
    try:
        settings = load_settings()
        _prepare(settings)
        return _guarded(settings)
    except SettingsError as error:
        return _complain(str(error))


def _prepare(settings: Settings) -> None:
    """What Gradio reads from the environment, and must be there before it is imported."""
    # Uploads pass through here before they are stored: not in a folder that others can read.
    os.environ["GRADIO_TEMP_DIR"] = str((settings.data_dir / "tmp").resolve())
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"


def _guarded(settings: Settings) -> int:
    """Serve, after what was broken off is mended, while nobody puts a backup back."""
    from index.disk import explained, make_data_folder
    from upkeep.mend import mend
    from upkeep.use import in_use

    try:
        make_data_folder(settings.data_dir)
        for finding in mend(settings, _tell):
            _tell(f"{finding.check}: {finding.message}")
        with in_use(settings.data_dir):
            return _serve(settings)
    except Explained as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(explained(error))


def _serve(settings: Settings) -> int:
    from access.users import UserBook
    from index.terms import TermListError
    from screens.build import LOCAL_HOSTS, build, launch_options
    from screens.office import Office

    if settings.host not in LOCAL_HOSTS and not UserBook(settings.data_dir).exists():
        return _complain(
            f"SPREEKLIJN_HOST is {settings.host}, maar er zijn nog geen gebruikers. Dan zou iedereen "
            "alles kunnen lezen. Maak eerst een beheerder: spreeklijn users add NAAM "
            "--role beheerder --clearance geheim."
        )
    office = Office(settings)
    try:
        office.warm_up()
        application = build(office)
        try:
            # Gradio tells of its tools in words of its own, however quiet it has to be.
            with contextlib.redirect_stdout(io.StringIO()):
                application.launch(prevent_thread_lock=True, **launch_options(settings))
        except OSError as error:
            if error.errno in _OF_DISK:
                raise
            return _complain(
                f"Poort {settings.port} is niet te gebruiken. Sluit het programma dat haar bezet, "
                "of kies een andere poort met SPREEKLIJN_PORT."
            )
        # Five seconds is what it keeps a quiet connection; when new papers keep the machine busy
        # for longer, a question that just came in over it would be cut off.
        application.server.config.timeout_keep_alive = _KEEP_ALIVE
        sys.stdout.write(f"Spreeklijn staat open op http://{settings.host}:{settings.port}\n")
        sys.stdout.flush()
        _wait(office.tidy)
        application.close(verbose=False)
    except TermListError as error:
        return _complain(f"SPREEKLIJN_TERM_LIST: {error}")
    finally:
        office.close()
    return 0


def _wait(daily: Callable[[], object]) -> None:
    """Until somebody presses Ctrl+C or the computer ends the program; ``daily`` once a day."""
    stopped = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    with contextlib.suppress(KeyboardInterrupt):
        while not stopped.is_set():
            _attempt(daily)
            stopped.wait(_DAY)


def _attempt(daily: Callable[[], object]) -> None:
    """What fails today may work tomorrow; the application goes on."""
    try:
        daily()
    except Exception:
        logging.getLogger(__name__).exception("The daily work failed")


def _complain(message: str) -> int:
    _tell(message)
    return _FAILED


def _tell(message: str) -> None:
    sys.stderr.write(f"spreeklijn: {message}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
