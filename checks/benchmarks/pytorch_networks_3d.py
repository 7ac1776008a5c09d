# SPDX-License-Identifier: Apache-2.0
"""The networks on blocks of Slicewise in plain PyTorch, written from the same descriptions."""

import torch
from torch import nn
from torch.nn import functional


def conv(given, out, side=3, stride=1, bias=False):
    return nn.Conv3d(given, out, side, stride, side // 2, bias=bias)


class NormedResidual(nn.Module):
    def __init__(self, width):
        super().__init__()
        layers = []
        for _ in range(2):
            layers += [nn.GroupNorm(8, width), nn.ReLU(inplace=True), conv(width, width)]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return x + self.layers(x)


class SegResNet(nn.Module):
    def __init__(self, channels, classes, width=8):
        super().__init__()
        self.first = conv(channels, width)
        self.down, self.up = nn.ModuleList(), nn.ModuleList()
        for level, blocks in enumerate((1, 2, 2, 4)):
            given = [conv(width << level - 1, width << level, stride=2)] if level else []
            self.down.append(nn.Sequential(*given, *[NormedResidual(width << level) for _ in range(blocks)]))
        for level in (2, 1, 0):
            narrower = conv(width << level + 1, width << level, 1)
            self.up.append(nn.ModuleList([narrower, NormedResidual(width << level)]))
        self.last = nn.Sequential(nn.GroupNorm(8, width), nn.ReLU(inplace=True), conv(width, classes, 1, bias=True))

    def forward(self, x):
        x, skips = self.first(x), []
        for blocks in self.down:
            x = blocks(x)
            skips.append(x)
        skips.pop()
        for narrower, block in self.up:
            x = functional.interpolate(narrower(x), scale_factor=2, mode="trilinear", align_corners=False)
            x = block(x + skips.pop())
        return self.last(x)


class Residual(nn.Module):
    def __init__(self, given, out):
        super().__init__()
        self.first, self.second = conv(given, out), conv(out, out)
        self.norms = nn.ModuleList([nn.InstanceNorm3d(out) for _ in range(3)])
        self.short = conv(given, out, 1) if given != out else None

    def forward(self, x):
        y = functional.leaky_relu(self.norms[0](self.first(x)), 0.01)
        y = self.norms[1](self.second(y))
        return functional.leaky_relu(y + (self.norms[2](self.short(x)) if self.short else x), 0.01)


class TransformerBlock(nn.Module):
    def __init__(self, hidden, mlp, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(hidden), nn.LayerNorm(hidden)
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden, bias=False), nn.Linear(hidden, hidden)
        self.mlp = nn.Sequential(nn.Linear(hidden, mlp), nn.GELU(), nn.Linear(mlp, hidden))

    def forward(self, x):
        n, tokens, hidden = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(q, k, v)
        x = x + self.out(attended.transpose(1, 2).reshape(n, tokens, hidden))
        return x + self.mlp(self.norm2(x))


def larger(given, out):
    return nn.ConvTranspose3d(given, out, 2, 2, bias=False)


def enlarged(hidden, out, times):
    layers = [larger(hidden, out)]
    for _ in range(times):
        layers += [larger(out, out), Residual(out, out)]
    return nn.Sequential(*layers)


class Unetr(nn.Module):
    def __init__(self, channels, classes, sides, feature=16, hidden=768, mlp=3072, heads=12):
        super().__init__()
        self.grid = [side // 16 for side in sides]
        self.embed = nn.Conv3d(channels, hidden, 16, 16)
        tokens = self.grid[0] * self.grid[1] * self.grid[2]
        self.places = nn.Parameter(0.02 * torch.randn(1, tokens, hidden))
        self.blocks = nn.ModuleList([TransformerBlock(hidden, mlp, heads) for _ in range(12)])
        self.norm = nn.LayerNorm(hidden)
        self.first = Residual(channels, feature)
        self.skips = nn.ModuleList([enlarged(hidden, feature << i, 3 - i) for i in (1, 2, 3)])
        self.up = nn.ModuleList()
        given = hidden
        for level in (3, 2, 1, 0):
            out = feature << level
            self.up.append(nn.ModuleList([larger(given, out), Residual(2 * out, out)]))
            given = out
        self.classes = conv(feature, classes, 1, bias=True)

    def forward(self, x):
        tokens, taps = self.embed(x).flatten(2).transpose(1, 2) + self.places, []
        for i, block in enumerate(self.blocks):
            tokens = block(tokens)
            if i in (3, 6, 9):
                taps.append(tokens)
        taps.append(self.norm(tokens))
        maps = [tap.transpose(1, 2).reshape(tap.shape[0], -1, *self.grid) for tap in taps]
        skips = [self.first(x)] + [skip(tap) for skip, tap in zip(self.skips, maps)]
        y = maps[3]
        for up, join in self.up:
            y = join(torch.cat([up(y), skips.pop()], 1))
        return self.classes(y)


def rectified(given, out, stride=1):
    return nn.Sequential(conv(given, out, 3, stride, True), nn.BatchNorm3d(out), nn.ReLU(inplace=True))


class AttentionUNet(nn.Module):
    def __init__(self, channels, classes, widths=(16, 32, 64, 128, 256)):
        super().__init__()
        self.down, self.levels = nn.ModuleList(), nn.ModuleList()
        for i, (given, out) in enumerate(zip((channels, *widths), widths)):
            self.down.append(nn.Sequential(rectified(given, out, 2 if i else 1), rectified(out, out)))
        for width, below in zip(widths[-2::-1], widths[:0:-1]):
            inner = width // 2
            up = nn.Sequential(
                nn.ConvTranspose3d(below, width, 3, 2, 1, 1), nn.BatchNorm3d(width), nn.ReLU(inplace=True))
            gates = [nn.Sequential(conv(width, inner, 1, bias=True), nn.BatchNorm3d(inner)) for _ in range(2)]
            psi = nn.Sequential(conv(inner, 1, 1, bias=True), nn.BatchNorm3d(1), nn.Sigmoid())
            join = nn.Sequential(conv(2 * width, width, bias=True), nn.InstanceNorm3d(width), nn.PReLU())
            self.levels.append(nn.ModuleList([up, *gates, psi, join]))
        self.classes = conv(widths[0], classes, 1, bias=True)

    def forward(self, x):
        skips = []
        for level in self.down:
            x = level(x)
            skips.append(x)
        skips.pop()
        for up, of_below, of_skip, psi, join in self.levels:
            below, skip = up(x), skips.pop()
            weight = psi(functional.relu(of_below(below) + of_skip(skip)))
            x = join(torch.cat([skip * weight, below], 1))
        return self.classes(x)


NETWORKS = {
    "segresnet": lambda channels, classes, sides: SegResNet(channels, classes),
    "unetr": lambda channels, classes, sides: Unetr(channels, classes, sides),
    "attention-unet": lambda channels, classes, sides: AttentionUNet(channels, classes),
}
