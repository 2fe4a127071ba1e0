"""What a run that was ended needs to go on as if it had not been."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer

from files import replacing


@dataclass
class Progress:
    """How far a training has come.

    stage: number of the stage; step: batches of it learnt from; epoch: how often it went through
    its examples; used: batches of the epoch that were used. What chance decides depends on the seed
    and these numbers only, but for dropout, whose generator a checkpoint keeps.
    """

    stage: int = 0
    step: int = 0
    epoch: int = 0
    used: int = 0


def save(file: Path, progress: Progress, model: nn.Module, optimiser: Optimizer) -> None:
    """Writes a checkpoint in the place of the last."""
    state = {
        "progress": vars(progress),
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
        "generator": torch.get_rng_state(),
    }
    with replacing(file) as part:
        torch.save(state, part)


def load_model(file: Path, model: nn.Module) -> Progress:
    """Puts the checkpoint's weights into the model and returns how far it came."""
    state = torch.load(file, map_location="cpu")
    model.load_state_dict(state["model"])
    return Progress(**state["progress"])


def load_optimiser(file: Path, optimiser: Optimizer) -> None:
    """Puts back the optimiser's state, and that of the generator of chance."""
    state = torch.load(file, map_location="cpu")
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["generator"])
