"""The page every other is measured by: one box, nothing else."""
