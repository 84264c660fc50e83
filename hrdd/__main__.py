"""`python -m hrdd`."""

import sys

from hrdd.cli import main

sys.exit(main())
