"""The full-text index of the site, made by Pagefind."""
