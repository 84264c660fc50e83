"""Brings what the tests need besides Python packages: a Chromium, and LibreOffice to open the Word report.

Where they are missing and this runs as root on Debian or its kin, they are installed by apt-get; a browser alone can
also be had by Playwright. Where that fails too, it says what to install and ends with status 1: nothing is skipped.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
WRITERS = ("soffice", "libreoffice")
PACKAGES = {"browser": "chromium", "writer": "libreoffice-writer-nogui", "pdf": "poppler-utils"}


def browser() -> str | None:
    """Where a Chromium is: `HRDD_CHROMIUM`, one on the path, or the one Playwright brought."""
    named = os.environ.get("HRDD_CHROMIUM")
    on_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    return named or on_path or _of_playwright()


def writer() -> str | None:
    """Where LibreOffice is."""
    return next(filter(None, map(shutil.which, WRITERS)), None)


def missing() -> list[str]:
    """What is not there yet."""
    found = {"browser": browser(), "writer": writer(), "pdf": shutil.which("pdftotext")}
    return [need for need, path in found.items() if path is None]


def main() -> int:
    """Install what is missing; 0 when everything is there."""
    if missing() and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _install([PACKAGES[need] for need in missing()])
    if "browser" in missing():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    for need in missing():
        print(f"The tests need {PACKAGES[need]}. Please install it, then run them again.", file=sys.stderr)
    return 1 if missing() else 0


def _install(packages: list[str]) -> None:
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quietly)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, check=False, env=quietly, stdout=subprocess.DEVNULL)


def _of_playwright() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    sys.exit(main())
