# SPDX-License-Identifier: Apache-2.0
"""Times training steps of the networks of Slicewise in plain PyTorch; the peer of TrainingStep.java.

Usage: pytorch_training_step.py "NETWORK[ OPTION=VALUE]" STEPS THREADS [channels-last]
Networks are unet-2d, unet-3d and those of pytorch_networks_2d.py and pytorch_networks_3d.py.
"""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional

import pytorch_networks_2d
import pytorch_networks_3d

BASE, LEVELS, CLASSES = 32, 4, 3
UNCOUNTED = 2


class UNet(nn.Module):
    def __init__(self, dimensions):
        super().__init__()
        flat = dimensions == 2
        self.conv = nn.Conv2d if flat else nn.Conv3d
        self.norm = nn.BatchNorm2d if flat else nn.BatchNorm3d
        self.pool = nn.MaxPool2d(2) if flat else nn.MaxPool3d(2)
        up = nn.ConvTranspose2d if flat else nn.ConvTranspose3d
        widths = [BASE << (level if flat else level + 1) for level in range(LEVELS)]
        self.down, self.ups, self.joins = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        channels = 1
        for level, width in enumerate(widths):
            self.down.append(self.pair(channels, BASE << level, width))
            channels = width
        for width in reversed(widths[:-1]):
            up_width = width if flat else channels
            self.ups.append(up(channels, up_width, 2, 2))
            self.joins.append(self.pair(width + up_width, width, width))
            channels = width
        self.classes = self.conv(channels, CLASSES, 1)

    def pair(self, given, middle, out):
        layers = []
        for a, b in ((given, middle), (middle, out)):
            layers += [self.conv(a, b, 3, padding=1), self.norm(b), nn.ReLU(inplace=True)]
        return nn.Sequential(*layers)

    def forward(self, x):
        skips = []
        for level, block in enumerate(self.down):
            x = block(self.pool(x) if level else x)
            skips.append(x)
        skips.pop()
        for up, join in zip(self.ups, self.joins):
            x = join(torch.cat([skips.pop(), up(x)], 1))
        return self.classes(x)


def network_and_shape(name):
    """A network for 1 channel, and the shape of a batch."""
    if name.startswith("unet-"):
        flat = name == "unet-2d"
        return UNet(2 if flat else 3), (4, 1, 192, 192) if flat else (1, 1, 64, 64, 64)
    if name in pytorch_networks_2d.NETWORKS:
        return pytorch_networks_2d.NETWORKS[name](1, CLASSES), (2, 1, 128, 128)
    return pytorch_networks_3d.NETWORKS[name](1, CLASSES, (64, 64, 64)), (1, 1, 64, 64, 64)


def main(network, steps, threads, order=""):
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    model, shape = network_and_shape(network)
    flat = len(shape) == 4
    memory = torch.contiguous_format
    if order == "channels-last":
        memory = torch.channels_last if flat else torch.channels_last_3d
    model = model.to(memory_format=memory)
    optimizer = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=1e-5)
    image = torch.randn(shape).to(memory_format=memory)
    classes = torch.randint(0, CLASSES, shape[:1] + shape[2:])
    wall, cpu = [], []
    for step in range(int(steps) + UNCOUNTED):
        started, cpu_started = time.perf_counter(), time.process_time()
        optimizer.zero_grad()
        loss = functional.cross_entropy(model(image), classes, ignore_index=255)
        loss.backward()
        optimizer.step()
        loss.item()
        if step >= UNCOUNTED:
            wall.append(round(time.perf_counter() - started, 6))
            cpu.append(round(time.process_time() - cpu_started, 6))
    engine = "pytorch" + ("-" + order if order else "")
    print(json.dumps({"engine": engine, "network": network, "version": torch.__version__, "wall": wall, "cpu": cpu}))


if __name__ == "__main__":
    main(*sys.argv[1:])
