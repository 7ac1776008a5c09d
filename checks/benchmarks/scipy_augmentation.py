# SPDX-License-Identifier: Apache-2.0
"""Times cutting out and augmenting ten patches with NumPy and SciPy: scipy_augmentation.py RUNS

The same volumes, patches and standard figures as AugmentedPatches.java, one voxel a millimetre. Images by order 1, classes
by order 0; the field and the displacements are made from small arrays by products of matrices, not by loops over
terms.
"""
import json
import sys
import time

import numpy
from scipy import ndimage

runs = int(sys.argv[1])
random = numpy.random.default_rng(1)


def flip(image, classes):
    return image[..., ::-1].copy(), classes[..., ::-1].copy()


def bias(image, classes, order=3):
    axes = [numpy.linspace(-1, 1, n) if n > 1 else numpy.zeros(1) for n in image.shape]
    powers = [numpy.vander(axis, order + 1, increasing=True) for axis in axes]
    coefficients = random.uniform(-0.5, 0.5, (order + 1,) * 3)
    coefficients[numpy.add.outer(numpy.add.outer(range(order + 1), range(order + 1)), range(order + 1)) > order] = 0
    field = numpy.exp(over(powers, coefficients)).astype(numpy.float32)
    lowest = image.min()
    return lowest + field * (image - lowest), classes


def affine(image, classes):
    scales, angles = random.uniform(0.9, 1.1, 3), numpy.radians(random.uniform(-10, 10, 3))
    if image.shape[0] == 1:
        scales[0], angles[:2] = 1, 0
    matrix = numpy.eye(3)
    for (one, other), angle in zip([(1, 0), (2, 0), (2, 1)], angles):
        turn = numpy.eye(3)
        turn[[one, other], [one, other]] = numpy.cos(angle)
        turn[one, other], turn[other, one] = -numpy.sin(angle), numpy.sin(angle)
        matrix = turn @ matrix
    matrix = matrix @ numpy.diag(1 / scales)
    centre = (numpy.array(image.shape) - 1) / 2
    offset = centre - matrix @ centre
    return (
        ndimage.affine_transform(image, matrix, offset, order=1, cval=image.min()),
        ndimage.affine_transform(classes, matrix, offset, order=0, cval=255),
    )


def over(weights, small):
    """Brings a small array to the patch: one product of matrices for each axis."""
    for along in weights:
        small = numpy.tensordot(small, along, (0, 1))
    return small


def spline(points, voxels):
    place = (points - 3) * (numpy.arange(voxels) + 0.625) / (voxels + 0.25) + 1
    far = numpy.abs(place[:, None] - numpy.arange(points))
    near = 2 / 3 - far**2 + far**3 / 2
    return numpy.where(far < 1, near, numpy.clip(2 - far, 0, None) ** 3 / 6)


def elastic(image, classes, points=7, locked=2):
    coarse = random.uniform(-7.5, 7.5, (3, points, points, points))
    for axis in (2, 3):
        numpy.moveaxis(coarse, axis, 0)[:locked] = 0
        numpy.moveaxis(coarse, axis, 0)[-locked:] = 0
    if image.shape[0] == 1:
        coarse[0] = 0
    weights = [spline(points, n) for n in image.shape]
    places = numpy.stack([over(weights, each) for each in coarse])
    for axis, n in enumerate(image.shape):
        places[axis] += numpy.arange(n).reshape([-1 if other == axis else 1 for other in range(3)])
    return (
        ndimage.map_coordinates(image, places, order=1, cval=image.min()),
        ndimage.map_coordinates(classes, places, order=0, cval=255),
    )


cases = {
    "1 none": [],
    "2 flip-x": [flip],
    "3 bias": [bias],
    "4 affine": [affine],
    "5 elastic": [elastic],
    "6 all": [flip, affine, elastic, bias],
}
for kind, patch, shape in ("3d", (64, 96, 96), (96, 160, 160)), ("2d", (1, 256, 256), (16, 320, 320)):
    volume = random.standard_normal(shape).astype(numpy.float32)
    labels = random.integers(0, 3, shape).astype(numpy.uint8)
    for name, steps in cases.items():
        wall, cpu = [], []
        for _ in range(runs):
            started, used = time.perf_counter(), time.process_time()
            for _ in range(10):
                start = [random.integers(0, whole - part + 1) for whole, part in zip(shape, patch)]
                window = tuple(slice(first, first + part) for first, part in zip(start, patch))
                image, classes = volume[window].copy(), labels[window].astype(numpy.int32)
                for step in steps:
                    image, classes = step(image, classes)
                batch = image[None, None].copy(), classes[None].copy()
            wall.append(round(time.perf_counter() - started, 6))
            cpu.append(round(time.process_time() - used, 6))
        assert batch[0].shape[2:] == patch and batch[0].dtype == numpy.float32 and batch[1].dtype == numpy.int32
        print(json.dumps({"benchmark": "augmentation", "engine": "scipy", "case": f"{kind} {name}", "wall": wall, "cpu": cpu}))
