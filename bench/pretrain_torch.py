#!/usr/bin/env python3
"""Seconds a training step of the pre-trained networks, and of the same networks in Python (Debian: python3-torch), in turn, one thread each.

    bench/pretrain_torch.py PRETRAIN [STEPS] [ROUNDS]

Both take batches of the same shapes (PRETRAIN --shapes). What makes the series runs on a thread of its own in Shelfcast, and the time spent waiting for it is
taken off; Python's batches lie ready. Steps are the same: forward, weighted pinball loss with reconstruction and direction, backward, clipping, AdamW,
running mean of the weights. The quicker of the rounds counts, on both sides.
"""
import json
import math
import os
import subprocess
import sys
import tempfile
import time

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
import torch  # noqa: E402
from torch import nn  # noqa: E402
from torch.nn import functional as F  # noqa: E402

PATCH, SPAN, CONTEXT, CHANNELS, BASES, STATICS = 16, 64, 512, 8, 16, 36
LEVELS = torch.tensor([0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975])
NUMBERS, FUTURE = len(LEVELS) + 1 + BASES, BASES + 1


class Embedding(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.first, self.second, self.beside = nn.Linear(inputs, 2 * width), nn.Linear(2 * width, width), nn.Linear(inputs, width)

    def forward(self, x):
        return self.beside(x) + self.second(F.relu(self.first(x)))


class Block(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.before, self.all, self.out = nn.LayerNorm(width), nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.between, self.widen, self.narrow = nn.LayerNorm(width), nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, bias):
        batch, tokens, width = x.shape
        q, k, v = self.all(self.before(x)).view(batch, tokens, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = ((q * (1.0 / math.sqrt(width // self.heads))) @ k.transpose(-1, -2) + bias).softmax(-1) @ v
        x = x + self.out(seen.transpose(1, 2).reshape(batch, tokens, width))
        return x + self.narrow(F.relu(self.widen(self.between(x))))


def mixture(out, batch, ahead):
    middle = (out[..., len(LEVELS) + 1:].softmax(-1) * batch["bases"][:, :ahead]).sum(-1, keepdim=True)
    drift = 0.1 * batch["spread"].view(-1, 1, 1) * out[..., len(LEVELS):len(LEVELS) + 1]
    return middle + drift + torch.sqrt(1.0 + torch.arange(ahead) / 8.0).view(1, ahead, 1) * out[..., :len(LEVELS)]


class Encoder(nn.Module):
    def __init__(self, width=128, layers=4, heads=4, inner=384):
        super().__init__()
        self.past, self.future = Embedding(PATCH * CHANNELS, width), Embedding(PATCH * FUTURE, width)
        self.whole, self.token = nn.Linear(STATICS, 2 * width), nn.Linear(2 * width, width)
        self.place = nn.Parameter(0.02 * torch.randn((CONTEXT + SPAN) // PATCH, width))
        self.blocks = nn.ModuleList(Block(width, heads, inner) for _ in range(layers))
        self.last, self.state, self.head = nn.LayerNorm(width), nn.Linear(width, 2 * width), nn.Linear(2 * width, PATCH * NUMBERS)
        self.hidden, self.direction = nn.Linear(width, PATCH), nn.Linear(width, 3)

    def forward(self, batch, ahead):
        rows, context, _ = batch["past"].shape
        n, m = context // PATCH, ahead // PATCH
        x = torch.cat([self.past(batch["past"].reshape(rows, n, -1)), self.future(batch["future"][:, :ahead].reshape(rows, m, -1))], 1)
        x = x + self.place[CONTEXT // PATCH - n:CONTEXT // PATCH + m]
        meta = self.token(F.relu(self.whole(batch["statics"])))[:, None]
        x = torch.cat([meta, x + meta], 1)
        empty = (batch["past"][..., 5].reshape(rows, n, PATCH).sum(2) == 0).float() * -1e4
        bias = F.pad(empty, (1, m)).view(rows, 1, 1, n + m + 1)
        for block in self.blocks:
            x = block(x, bias)
        x = self.last(x)
        out = self.head(F.relu(self.state(x[:, n + 1:]))).view(rows, ahead, NUMBERS)
        return mixture(out, batch, ahead), self.hidden(x[:, 1:n + 1]).reshape(rows, context), self.direction(x[:, 0])


class Residual(nn.Module):
    def __init__(self, width=512, layers=3):
        super().__init__()
        self.entry = nn.Linear(3 * CONTEXT + FUTURE * SPAN + STATICS, width)
        self.layers = nn.ModuleList(nn.Sequential(nn.LayerNorm(width), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width)) for _ in range(layers))
        self.last, self.head = nn.LayerNorm(width), nn.Linear(width, SPAN * NUMBERS)

    def forward(self, batch, ahead):
        rows, context, _ = batch["past"].shape
        seen = torch.cat([batch["past"][..., 1:3], batch["past"][..., 5:6]], 2).reshape(rows, 3 * context)
        weight = self.entry.weight[:, 3 * (CONTEXT - context):]  # as Shelfcast does: what would be multiplied by zeros is left out
        x = F.linear(torch.cat([seen, batch["future"].reshape(rows, -1), batch["statics"]], 1), weight, self.entry.bias)
        for layer in self.layers:
            x = x + layer(x)
        out = F.linear(self.last(x), self.head.weight[:ahead * NUMBERS], self.head.bias[:ahead * NUMBERS]).view(rows, ahead, NUMBERS)
        return mixture(out, batch, ahead), None, None


def ready(shape):
    rows, context = shape["rows"], shape["context"]
    past = torch.randn(rows, context, CHANNELS)
    past[..., 5] = 1.0
    return {"past": past, "future": torch.randn(rows, SPAN, FUTURE), "statics": torch.randn(rows, STATICS), "bases": torch.randn(rows, SPAN, BASES),
            "spread": torch.rand(rows) + 1.0, "target": torch.randn(rows, SPAN), "weight": torch.rand(rows, SPAN),
            "hidden": torch.where(torch.rand(rows, context) < 0.05, torch.randn(rows, context), torch.tensor(math.nan)), "direction": torch.randint(0, 3, (rows,))}


def python_seconds(kind, shapes):
    torch.set_num_threads(1)
    network = Encoder() if kind == "encoder" else Residual()
    adam = torch.optim.AdamW(network.parameters(), lr=1e-4, weight_decay=0.02, betas=(0.9, 0.98))
    average = [p.detach().clone() for p in network.parameters()]
    batches = [(ready(shape), shape["ahead"]) for shape in shapes]
    began = time.perf_counter()
    for batch, ahead in batches:
        quantiles, hidden, direction = network(batch, ahead)
        error = batch["target"][:, :ahead, None] - quantiles
        weight = batch["weight"][:, :ahead]
        loss = 2.0 * ((torch.maximum(error * LEVELS, error * (LEVELS - 1.0))).mean(-1) * weight).sum() / weight.sum()
        if hidden is not None:
            there = batch["hidden"].isfinite()
            loss = loss + 0.1 * ((hidden - torch.where(there, batch["hidden"], torch.zeros(()))).abs() * there).sum() / there.sum().clamp_min(1)
            loss = loss + 0.02 * F.cross_entropy(direction, batch["direction"])
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        adam.step()
        with torch.no_grad():
            for mean, p in zip(average, network.parameters()):
                mean.lerp_(p, 0.001)
    return (time.perf_counter() - began) / len(batches)


def our_seconds(pretrain, trunk, steps):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([pretrain, folder, "--trunk", trunk, "--rate", "1e-4", "--steps", str(steps), "--every", str(steps), "--threads", "1", "--validation", "1",
                              "--device", "cpu"], capture_output=True, text=True, check=True)
    line = json.loads(run.stdout.splitlines()[0])
    return line["seconds"] * (1.0 - line["waited"]) / steps


def main():
    pretrain = sys.argv[1]
    steps, rounds = (int(sys.argv[i]) if len(sys.argv) > i else usual for i, usual in ((2, 40), (3, 3)))
    shapes = json.loads(subprocess.run([pretrain, ".", "--shapes", str(steps)], capture_output=True, text=True, check=True).stdout)
    for kind, trunk in (("encoder", "encoder:128:4:4:384"), ("residual", "residual:512:3")):
        ours, python = [], []
        for _ in range(rounds):
            ours.append(our_seconds(pretrain, trunk, steps))
            python.append(python_seconds(kind, shapes))
        print(f"{kind}: Shelfcast {1000 * min(ours):.0f} ms a step, Python {1000 * min(python):.0f} ms, {min(python) / min(ours):.2f} times as fast "
              f"({steps} steps of {sum(s['rows'] for s in shapes) / steps:.0f} windows, best of {rounds})", flush=True)


main()
