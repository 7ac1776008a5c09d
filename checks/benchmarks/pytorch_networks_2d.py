# SPDX-License-Identifier: Apache-2.0
"""The networks on slices of Slicewise in plain PyTorch, written from the same descriptions.

Every module makes its parameters in the order in which Slicewise declares its own, so that both can be filled alike.
"""

import torch
from torch import nn
from torch.nn import functional


def rectified(given, out, side):
    return nn.Sequential(nn.Conv2d(given, out, side, padding=side // 2), nn.BatchNorm2d(out), nn.ReLU(inplace=True))


def pair(given, middle, out):
    return nn.Sequential(rectified(given, middle, 3), rectified(middle, out, 3))


def doubled(x, aligned=False):
    return functional.interpolate(x, scale_factor=2, mode="bilinear", align_corners=aligned)


class Branches(nn.Module):
    """Four branches on the maximum of 2 x 2."""

    def __init__(self, given, out):
        super().__init__()
        self.all = nn.ModuleList([
            pair(given, out, out),
            nn.Sequential(rectified(given, out, 5), rectified(out, out, 5)),
            rectified(given, out, 1),
            nn.Sequential(rectified(given, out, 3), rectified(out, out, 1)),
        ])

    def forward(self, x):
        x = functional.max_pool2d(x, 2)
        return torch.cat([branch(x) for branch in self.all], 1)


class AuthorsInceptionUNet(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        widths = [64, 128, 256, 512, 512]
        self.side = nn.ModuleList([Branches(64, 32), Branches(128, 64), Branches(256, 128), Branches(512, 128)])
        self.down = nn.ModuleList([pair(a, b, b) for a, b in zip([channels] + widths, widths)])
        self.up = nn.ModuleList([pair(a, a // 2, b) for a, b in ((1536, 128), (896, 64), (448, 16), (208, 16))])
        self.classes = nn.Conv2d(16, classes, 1)

    def forward(self, x):
        skips, modules = [self.down[0](x)], []
        for level in range(4):
            modules.append(self.side[level](modules[-1] if modules else skips[0]))
            skips.append(self.down[level + 1](functional.max_pool2d(skips[-1], 2)))
        x = skips.pop()
        for up in self.up:
            x = up(torch.cat([doubled(modules.pop(), True), skips.pop(), doubled(x, True)], 1))
        return self.classes(x)


class SwitchNorm(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(channels)), nn.Parameter(torch.zeros(channels))
        self.mean_weight, self.var_weight = nn.Parameter(torch.ones(3)), nn.Parameter(torch.ones(3))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x):
        axes = ((2, 3), (1, 2, 3), (0, 2, 3))
        means = [x.mean(axis, keepdim=True) for axis in axes]
        variances = [x.var(axis, unbiased=False, keepdim=True) for axis in axes]
        if self.training:
            self.running_mean.lerp_(means[2].flatten().detach(), 0.1)
            self.running_var.lerp_(variances[2].flatten().detach(), 0.1)
        else:
            means[2], variances[2] = self.running_mean.view(1, -1, 1, 1), self.running_var.view(1, -1, 1, 1)
        mean = sum(w * m for w, m in zip(self.mean_weight.softmax(0), means))
        variance = sum(w * v for w, v in zip(self.var_weight.softmax(0), variances))
        normed = (x - mean) / torch.sqrt(variance + 1e-5)
        return normed * self.weight.view(1, -1, 1, 1) + self.bias.view(1, -1, 1, 1)


def hartley(x):
    """The Hartley transform over the last two axes."""
    transformed = torch.fft.fft2(x)
    return transformed.real - transformed.imag


def spectral_pool(x, factor):
    """Crops the Hartley transform to the low frequencies; where a size is even, the mean of both ways to crop it."""
    if factor == 1:
        return x
    height, width = x.shape[2] // factor, x.shape[3] // factor
    whole = hartley(x)
    total = 0
    for top in (0, 1):
        for left in (0, 1):
            rows = (torch.arange(height) - (height - top) // 2) % x.shape[2]
            columns = (torch.arange(width) - (width - left) // 2) % x.shape[3]
            low = whole[:, :, rows][:, :, :, columns]
            shift = (-((height - top) // 2), -((width - left) // 2))
            total = total + hartley(torch.roll(low, shift, (2, 3)))
    return total / (4 * x.shape[2] * x.shape[3])


class HybridPool(nn.Module):
    def __init__(self, channels, factor):
        super().__init__()
        self.factor = factor
        self.join = nn.Conv2d(2 * channels, channels, 1)

    def forward(self, x):
        if self.factor == 1:
            most = functional.max_pool2d(functional.pad(x, (0, 1, 0, 1), value=-torch.inf), 2, 1)
        else:
            most = functional.max_pool2d(x, self.factor)
        return self.join(torch.cat([most, spectral_pool(x, self.factor)], 1))


class InceptionLayer(nn.Module):
    def __init__(self, given, out, dropped, more=0):
        super().__init__()
        self.convolutions = nn.ModuleList([nn.Conv2d(given, out, side, padding=side // 2) for side in (1, 3, 5)])
        self.pool = HybridPool(given, 1)
        self.join = nn.Conv2d(3 * out + given + more, out, 1)
        self.dropout = nn.Dropout(dropped)

    def forward(self, x, *more):
        parts = [functional.relu(convolution(x)) for convolution in self.convolutions]
        return self.dropout(functional.relu(self.join(torch.cat([*parts, self.pool(x), *more], 1))))


class PunnInceptionUNet(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.norm = SwitchNorm(channels)
        widths, dropped = [16, 32, 64, 128], [0.1, 0.1, 0.2, 0.2]
        self.down = nn.ModuleList()
        given = channels
        for width, share in zip(widths, dropped):
            self.down.append(nn.ModuleList([InceptionLayer(given, width, share), HybridPool(width, 2)]))
            given = width
        self.overview = HybridPool(channels, 16)
        self.bottom = InceptionLayer(128, 256, 0, channels)
        self.up = nn.ModuleList()
        given = 256
        for width, share in zip(reversed(widths), reversed(dropped)):
            up = nn.ConvTranspose2d(given, width, 2, 2)
            self.up.append(nn.ModuleList([up, InceptionLayer(2 * width, width, share)]))
            given = width
        self.classes = nn.Conv2d(16, classes, 1)

    def forward(self, x):
        x = normed = self.norm(x)
        skips = []
        for layer, pool in self.down:
            skips.append(layer(x))
            x = pool(skips[-1])
        x = self.bottom(x, self.overview(normed))
        for up, layer in self.up:
            x = layer(torch.cat([up(x), skips.pop()], 1))
        return self.classes(x)


class Dropped(nn.Module):
    """Skips a branch for some samples of a batch."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        kept = torch.rand(x.shape[0], 1, 1, device=x.device) >= self.share
        return x * kept / (1 - self.share)


class MixAttention(nn.Module):
    def __init__(self, width, heads, reduction):
        super().__init__()
        self.heads, self.reduction = heads, reduction
        self.q, self.kv, self.proj = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)
        if reduction > 1:
            self.sr = nn.Conv2d(width, width, reduction, reduction)
            self.norm = nn.LayerNorm(width)

    def forward(self, x, height, width):
        n, places, channels = x.shape
        q = self.q(x).view(n, places, self.heads, -1).transpose(1, 2)
        if self.reduction > 1:
            x = self.sr(x.transpose(1, 2).reshape(n, channels, height, width))
            x = self.norm(x.flatten(2).transpose(1, 2))
        k, v = self.kv(x).view(n, x.shape[1], 2, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(q, k, v)
        return self.proj(attended.transpose(1, 2).reshape(n, places, channels))


class MixFeedForward(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.fc1 = nn.Linear(width, 4 * width)
        self.depthwise = nn.Conv2d(4 * width, 4 * width, 3, padding=1, groups=4 * width)
        self.fc2 = nn.Linear(4 * width, width)

    def forward(self, x, height, width):
        x = self.fc1(x)
        image = x.transpose(1, 2).view(x.shape[0], -1, height, width)
        return self.fc2(functional.gelu(self.depthwise(image).flatten(2).transpose(1, 2)))


class MixBlock(nn.Module):
    def __init__(self, width, heads, reduction, dropped):
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=1e-6)
        self.attention = MixAttention(width, heads, reduction)
        self.norm2 = nn.LayerNorm(width, eps=1e-6)
        self.mix = MixFeedForward(width)
        self.dropped = Dropped(dropped)

    def forward(self, x, height, width):
        x = x + self.dropped(self.attention(self.norm1(x), height, width))
        return x + self.dropped(self.mix(self.norm2(x), height, width))


class Embedding(nn.Module):
    def __init__(self, given, out, side, stride):
        super().__init__()
        self.proj = nn.Conv2d(given, out, side, stride, side // 2)
        self.norm = nn.LayerNorm(out)

    def forward(self, x):
        x = self.proj(x)
        return self.norm(x.flatten(2).transpose(1, 2)), x.shape[2], x.shape[3]


class SegFormer(nn.Module):
    def __init__(self, classes, widths, depths, width):
        super().__init__()
        given = [3] + widths[:-1]
        self.embeddings = nn.ModuleList(
            [Embedding(a, b, 3 if i else 7, 2 if i else 4) for i, (a, b) in enumerate(zip(given, widths))])
        self.blocks = nn.ModuleList()
        shares = iter(torch.linspace(0, 0.1, sum(depths)).tolist())
        for out, depth, heads, reduction in zip(widths, depths, (1, 2, 5, 8), (8, 4, 2, 1)):
            blocks = nn.ModuleList([MixBlock(out, heads, reduction, next(shares)) for _ in range(depth)])
            self.blocks.append(nn.ModuleList([blocks, nn.LayerNorm(out, eps=1e-6)]))
        self.linear = nn.ModuleList([nn.Linear(out, width) for out in widths])
        self.fuse = nn.Conv2d(4 * width, width, 1, bias=False)
        self.norm = nn.BatchNorm2d(width)
        self.dropout = nn.Dropout2d(0.1)
        self.classes = nn.Conv2d(width, classes, 1)

    def forward(self, x):
        if x.shape[1] == 1:
            x = x.expand(-1, 3, -1, -1)
        maps = []
        for embedding, (blocks, norm) in zip(self.embeddings, self.blocks):
            x, height, width = embedding(x)
            for block in blocks:
                x = block(x, height, width)
            x = norm(x).transpose(1, 2).reshape(x.shape[0], -1, height, width)
            maps.append(x)
        size = maps[0].shape[2:]
        parts = []
        for linear, x in zip(self.linear, maps):
            x = linear(x.flatten(2).transpose(1, 2)).transpose(1, 2).reshape(x.shape[0], -1, *x.shape[2:])
            parts.append(functional.interpolate(x, size=size, mode="bilinear", align_corners=False))
        x = functional.relu(self.norm(self.fuse(torch.cat(parts[::-1], 1))))
        scores = self.classes(self.dropout(x))
        return functional.interpolate(scores, scale_factor=4, mode="bilinear", align_corners=False)


class ChannelAttention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        inner = max(4, channels // 16)
        self.layers = nn.Sequential(nn.Linear(channels, inner), nn.ReLU(), nn.Linear(inner, channels))

    def forward(self, skip, below):
        weight = torch.sigmoid(self.layers(skip.mean((2, 3))) + self.layers(skip.amax((2, 3))))
        return skip * weight[:, :, None, None]


class Gate(nn.Module):
    def __init__(self, channels, below):
        super().__init__()
        self.skip = nn.Conv2d(channels, channels // 2, 1, bias=False)
        self.below = nn.Conv2d(below, channels // 2, 1)
        self.psi = nn.Conv2d(channels // 2, 1, 1)

    def forward(self, skip, below):
        return skip * torch.sigmoid(self.psi(functional.relu(self.skip(skip) + self.below(below))))


class Whole(nn.Module):
    def forward(self, skip, below):
        return skip


class Decoder(nn.Module):
    def __init__(self, kind, skips, bottom, classes):
        super().__init__()
        self.levels = nn.ModuleList()
        for channels, out in zip(reversed(skips), (256, 128, 64, 32)):
            attention = {"channel": ChannelAttention, "none": lambda c: Whole(), "gate": lambda c: Gate(c, bottom)}
            self.levels.append(nn.ModuleList([attention[kind](channels), pair(channels + bottom, out, out)]))
            bottom = out
        self.classes = nn.Conv2d(bottom, classes, 1)

    def forward(self, x, skips):
        for (attention, join), skip in zip(self.levels, reversed(skips)):
            below = doubled(x)
            x = join(torch.cat([attention(skip, below), below], 1))
        return self.classes(x)


class CamWNetStyle(nn.Module):
    def __init__(self, channels, classes, attention):
        super().__init__()
        self.vgg = nn.ModuleList()
        given = 3 if channels == 1 else channels
        for out, depth in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
            layers = []
            for _ in range(depth):
                layers += [nn.Conv2d(given, out, 3, padding=1), nn.ReLU(inplace=True)]
                given = out
            self.vgg.append(nn.Sequential(*layers))
        self.coarse = Decoder(attention, [64, 128, 256, 512], 512, classes)
        self.second = nn.ModuleList(
            [pair(a, b, b) for a, b in ((channels, 32), (32, 64), (64, 128), (128, 256), (256, 256))])
        self.fine = Decoder(attention, [96, 192, 384, 768], 256, classes)

    @staticmethod
    def encoded(groups, x):
        maps = []
        for group in groups:
            maps.append(group(functional.max_pool2d(maps[-1], 2) if maps else x))
        return maps

    def forward(self, x):
        first = self.encoded(self.vgg, x.expand(-1, 3, -1, -1) if x.shape[1] == 1 else x)
        coarse = self.coarse(first[4], first[:4])
        second = self.encoded(self.second, x * (1 - coarse.softmax(1)[:, :1]))
        both = [torch.cat(maps, 1) for maps in zip(first[:4], second[:4])]
        return coarse + self.fine(second[4], both)


NETWORKS = {
    "inception-unet": lambda channels, classes: AuthorsInceptionUNet(channels, classes),
    "inception-unet variant=punn-agarwal": lambda channels, classes: PunnInceptionUNet(channels, classes),
    "segformer": lambda channels, classes: SegFormer(classes, [64, 128, 320, 512], [3, 4, 18, 3], 768),
    "segformer variant=b0": lambda channels, classes: SegFormer(classes, [32, 64, 160, 256], [2, 2, 2, 2], 256),
    "cam-wnet-style": lambda channels, classes: CamWNetStyle(channels, classes, "channel"),
    "cam-wnet-style attention=gate": lambda channels, classes: CamWNetStyle(channels, classes, "gate"),
    "cam-wnet-style attention=none": lambda channels, classes: CamWNetStyle(channels, classes, "none"),
}
