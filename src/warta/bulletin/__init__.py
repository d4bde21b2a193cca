"""What a build tells the editors, and nobody else."""
