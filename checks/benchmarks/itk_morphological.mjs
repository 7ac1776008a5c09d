// SPDX-License-Identifier: Apache-2.0
// Interpolates masks of one label by ITK: node itk_morphological.mjs JOBS.json, an array of
// {"in": bytes 0 and 1, x fastest, "out": ..., "size": [x, y, z], "axis": "0" to "2", "slices": [...]}.
// Prints the milliseconds of each. Numbers are given as text, since the package takes the number 0 for no number.
import { readFileSync, writeFileSync } from 'node:fs'
import { morphologicalContourInterpolationNode as interpolate } from '@itk-wasm/morphological-contour-interpolation'

for (const job of JSON.parse(readFileSync(process.argv[2]))) {
  const image = {
    imageType: { dimension: 3, componentType: 'uint8', pixelType: 'Scalar', components: 1 },
    name: 'mask',
    origin: [0, 0, 0],
    spacing: [1, 1, 1],
    direction: new Float64Array([1, 0, 0, 0, 1, 0, 0, 0, 1]),
    size: job.size,
    metadata: new Map(),
    data: new Uint8Array(readFileSync(job.in))
  }
  const started = performance.now()
  const { outputImage } = await interpolate(image, {
    label: 1,
    axis: job.axis,
    useCustomSlicePositions: true,
    labeledSliceIndicesAxis: job.axis,
    labeledSliceIndicesLabel: 1,
    labeledSliceIndices: job.slices
  })
  console.log((performance.now() - started).toFixed(3))
  writeFileSync(job.out, outputImage.data)
}
