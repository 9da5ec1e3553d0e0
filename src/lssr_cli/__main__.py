"""Run ``python -m lssr_cli`` as ``lssr``."""

from lssr_cli.cli.app import main

if __name__ == "__main__":
    main()
