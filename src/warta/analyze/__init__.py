"""The analyze stage."""

import os

# as many processes as cores each multiply on their own: NumPy reads this when it is first imported
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
