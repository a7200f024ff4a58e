"""Pictures as data: where lines, marks and words stand. Templates draw them as SVG."""
