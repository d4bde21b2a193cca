"""Charts as plain numbers: whole coordinates and classes, which the templates draw as SVG with a table beside it."""
