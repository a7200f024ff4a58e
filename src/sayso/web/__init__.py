"""The ledger in a browser: pages made on the server that work without scripts."""
