"""What each part of the site looked up while it was made, so that the next build makes anew only what changed."""
