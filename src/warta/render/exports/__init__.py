"""What programs take from the site: twins of pages, tables, one database."""
