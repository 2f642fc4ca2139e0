"""Times the model in NumPy.

Standard input: the inputs and how often to run; standard output: the results.
"""

import json
import statistics
import sys
import time

import numpy as np

SHARES = {"p10": 0.1, "p50": 0.5, "p90": 0.9}


def model(inputs, draws, random):
    """P10, P50 and P90 (rows) of NPV, NPSV and each year's cumulative net cash (columns)."""

    def within(ranges):
        low = np.array([[each["low"]] for each in ranges])
        high = np.array([[each["high"]] for each in ranges])
        return low + random.triangular(*inputs["position"], size=(len(ranges), draws)) * (high - low)

    by_year = {
        name: np.array(inputs[name])[:, np.newaxis] for name in ("phasing", "programme", "ramp", "discount")
    }
    shares = np.array([driver["shares"] for driver in inputs["drivers"]])
    benefits = np.array(inputs["benefits"])

    savings = shares.T @ within(inputs["drivers"])
    one_off = within(inputs["costLines"]).sum(axis=0) * (1 + inputs["contingency"])
    benefit = benefits @ random.triangular(*inputs["progress"], size=(len(benefits), draws))

    net = savings - one_off * by_year["phasing"] - by_year["programme"]
    npv = (net * by_year["discount"]).sum(axis=0)
    npsv = npv + (benefit * by_year["ramp"] * by_year["discount"]).sum(axis=0)
    return np.quantile(np.vstack([npv, npsv, net.cumsum(axis=0)]), list(SHARES.values()), axis=1)


def main():
    task = json.load(sys.stdin)
    random = np.random.default_rng(1)
    per_second = {}
    for draws, times in task["runs"]:
        seconds = []
        for _ in range(times + 1):
            start = time.perf_counter()
            figures = model(task["inputs"], draws, random)
            seconds.append(time.perf_counter() - start)
        # The first run only warms up.
        per_second[draws] = draws / statistics.median(seconds[1:])

    npv, npsv, *cumulative = (dict(zip(SHARES, column)) for column in figures.T.tolist())
    results = {"version": np.__version__, "perSecond": per_second, "npv": npv, "npsv": npsv, "cumulative": cumulative}
    print(json.dumps(results))


main()
