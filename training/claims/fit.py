"""Logistic regression with signs: L-BFGS-B with bounds (Byrd et al., 1995), classes weighed alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Array = npt.NDArray[np.float64]

_NARROWEST = 0.15  # spread below which a feature is not stretched further
_BOUNDS = {"+": (0.0, None), "-": (None, 0.0), "0": (None, None), "x": (0.0, 0.0)}


def fit(
    features: Array, target: Array, signs: Sequence[str], penalty: float
) -> tuple[Array, float]:
    """Weights and bias for ``features`` (one row a draft) to tell ``target`` 1 from 0."""
    spread = np.maximum(features.std(axis=0), _NARROWEST)
    middle = features.mean(axis=0)
    scaled = (features - middle) / spread
    width = scaled.shape[1]
    share = target.mean()
    weight = np.where(target == 1, 0.5 / share, 0.5 / (1 - share))

    def loss(values: Array) -> tuple[float, Array]:
        guess = 1 / (1 + np.exp(-(scaled @ values[:width] + values[width])))
        right = np.where(target == 1, guess, 1 - guess)
        total = -(weight * np.log(right + 1e-12)).sum() + penalty * (values[:width] ** 2).sum() / 2
        step = (guess - target) * weight
        return float(total), np.r_[scaled.T @ step + penalty * values[:width], step.sum()]

    bounds = [*(_BOUNDS[sign] for sign in signs), (None, None)]
    found = minimize(loss, np.zeros(width + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
    weights = found[:width] / spread
    return weights, float(found[width] - weights @ middle)
