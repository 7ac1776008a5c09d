# SPDX-License-Identifier: Apache-2.0
"""Times reading all voxels of a .nii.gz with nibabel: nibabel_read_volume.py RUNS FILE.nii.gz

Twice: as they are stored (numpy.asanyarray(image.dataobj)), and as float32 (image.get_fdata(dtype=float32)).
"""
import json
import os
import sys
import time

import nibabel
import numpy

READERS = {
    "nibabel": lambda image: numpy.asanyarray(image.dataobj),
    "nibabel, float32": lambda image: image.get_fdata(dtype=numpy.float32),
}

runs, path = int(sys.argv[1]), sys.argv[2]
for engine, read in READERS.items():
    wall, cpu = [], []
    for _ in range(runs):
        started, used = time.perf_counter(), time.process_time()
        read(nibabel.load(path))
        wall.append(round(time.perf_counter() - started, 6))
        cpu.append(round(time.process_time() - used, 6))
    facts = {"benchmark": "read-volume", "engine": engine, "file-bytes": os.path.getsize(path), "wall": wall, "cpu": cpu}
    print(json.dumps(facts))
