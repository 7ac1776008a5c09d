# SPDX-License-Identifier: Apache-2.0
"""Times reading all voxels of a float32 .nii.gz with gzip and NumPy: numpy_read_volume.py RUNS FILE.nii.gz"""
import gzip
import json
import os
import sys
import time

import numpy


def read(path):
    with gzip.open(path, "rb") as file:
        raw = file.read()
    offset = int(numpy.frombuffer(raw, "<f4", 1, 108)[0])
    return numpy.frombuffer(raw, "<f4", offset=offset).astype(numpy.float32)


runs, path = int(sys.argv[1]), sys.argv[2]
wall, cpu = [], []
for _ in range(runs):
    started, used = time.perf_counter(), time.process_time()
    read(path)
    wall.append(round(time.perf_counter() - started, 6))
    cpu.append(round(time.process_time() - used, 6))
print(json.dumps({"benchmark": "read-volume", "engine": "numpy", "file-bytes": os.path.getsize(path), "wall": wall, "cpu": cpu}))
