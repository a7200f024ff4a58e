"""``python -m sayso``: the command line, where its script is not on the path."""

from sayso.cli.main import main

main()
