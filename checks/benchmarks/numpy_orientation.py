# SPDX-License-Identifier: Apache-2.0
"""Times bringing arrays of every axis order, all axes backwards, to RAS with NumPy: numpy_orientation.py RUNS EDGE"""
import json
import sys
import time

import numpy

WARM_UP = 1
runs, edge = int(sys.argv[1]), int(sys.argv[2])
extent = (edge, edge, edge // 2)
number = numpy.arange(edge * edge * (edge // 2))
arrays = {
    "float32": (number % 1021).astype(numpy.float32).reshape(extent, order="F"),
    "uint8": (number % 251).astype(numpy.uint8).reshape(extent, order="F"),
}
for order in ["xyz", "xzy", "yxz", "yzx", "zxy", "zyx"]:
    axes = [order.index(letter) for letter in "xyz"]
    for kind, stored in arrays.items():
        wall, cpu = [], []
        for run in range(-WARM_UP, runs):
            started, used = time.perf_counter(), time.process_time()
            turned = numpy.asfortranarray(stored[::-1, ::-1, ::-1].transpose(axes))
            if run >= 0:
                wall.append(round(time.perf_counter() - started, 6))
                cpu.append(round(time.process_time() - used, 6))
        check = float(turned[1, 2, 3])
        facts = {"benchmark": "orientation", "engine": "numpy", "case": f"{kind} {order}", "check": check}
        print(json.dumps({**facts, "wall": wall, "cpu": cpu}))
