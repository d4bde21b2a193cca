"""Processes that do not outlive the build that began them."""

import os

PR_SET_PDEATHSIG = 1


def dies_with(parent: int) -> None:
    """Lets this process be ended with its parent (Linux): it has the lock of the site from it, and would hold it."""
    # other systems have none of these, and no process of ours is forked there
    import ctypes
    from signal import SIGKILL

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), SIGKILL)
