# SPDX-License-Identifier: Apache-2.0
"""Times scipy.ndimage.distance_transform_edt of balls in two and three dimensions: scipy_distance_transform.py RUNS"""
import json
import sys
import time

import numpy
from scipy import ndimage

runs = int(sys.argv[1])


def squares(length):
    return (numpy.arange(length) % 70 - 35) ** 2


for extent in [(256, 256), (1024, 1024), (64, 64, 64), (64, 256, 256), (160, 320, 320)]:
    spacing = (2.5, 0.9, 0.7)[-len(extent):]
    balls = sum(numpy.meshgrid(*map(squares, extent), indexing="ij")) <= 900
    wall, cpu = [], []
    for _ in range(runs):
        started, used = time.perf_counter(), time.process_time()
        made = ndimage.distance_transform_edt(balls, sampling=spacing)
        wall.append(round(time.perf_counter() - started, 6))
        cpu.append(round(time.process_time() - used, 6))
    case = "x".join(map(str, reversed(extent)))
    print(json.dumps({"benchmark": "distance-transform", "engine": "scipy", "case": case, "check": round(float(made.mean()), 4), "wall": wall, "cpu": cpu}))
