"""The ledger over HTTP for programs: REST under ``/api/v1``."""
