"""`python -m drafter`."""

import sys

from drafter.interface.cli import main

sys.exit(main())
