"""sayso reads the news and keeps the record: who said what, how many, when, and on whose say-so."""
