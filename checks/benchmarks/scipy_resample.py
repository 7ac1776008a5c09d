# SPDX-License-Identifier: Apache-2.0
"""Times scipy.ndimage.zoom(order=1) on 256 x 256 x 128 float32 voxels: scipy_resample.py RUNS"""
import json
import sys
import time

import numpy
from scipy import ndimage

runs = int(sys.argv[1])
source = (128, 256, 256)
volume = (numpy.arange(128 * 256 * 256) % 1021).astype(numpy.float32).reshape(source)
for name, extent in {"ct to 1 mm": (160, 179, 179), "larger": (192, 384, 384), "half": (64, 128, 128)}.items():
    factors = [to / of for to, of in zip(extent, source)]
    wall, cpu = [], []
    for _ in range(runs):
        started, used = time.perf_counter(), time.process_time()
        made = ndimage.zoom(volume, factors, order=1, mode="nearest", grid_mode=True)
        wall.append(round(time.perf_counter() - started, 6))
        cpu.append(round(time.process_time() - used, 6))
    assert made.shape == extent
    check = round(float(made[40, 50, 100]), 3)
    print(json.dumps({"benchmark": "resample", "engine": "scipy", "case": name, "check": check, "wall": wall, "cpu": cpu}))
