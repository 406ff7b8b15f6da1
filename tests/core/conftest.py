import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def mnist_folder():
    """The real MNIST files, where there are any."""
    named = os.environ.get("BPCORE_MNIST")
    folder = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "mnist"
    if not folder.is_dir():
        pytest.skip(f"no MNIST files: BPCORE_MNIST is not set and {folder} is not there")
    return folder
