#!/usr/bin/env python3
"""Trains the same network as Shelfcast's lstm or transformer in Python, on one thread, and prints windows a second.

networks_torch.py MODEL BATCH WINDOWS SHAPE     SHAPE: past,future,statics,bases,places...  as networks_speed prints it

The windows lie ready in memory: what filling them costs is not counted here.
"""
import json
import math
import os
import resource
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

CONTEXT, HORIZON, UNITS, DROPOUT = 52, 13, 64, 0.1
LEVELS = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975]
MEDIAN = 6


class HorizonDecoder(nn.Module):
    def __init__(self, summary, features):
        super().__init__()
        self.from_summary, self.from_future, self.mixed = nn.Linear(summary, UNITS), nn.Linear(features, UNITS), nn.Linear(UNITS, UNITS)
        self.step = nn.Parameter(torch.randn(HORIZON, UNITS) * 0.1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, summary, future):
        first = F.relu(self.from_summary(summary).unsqueeze(1) + self.from_future(future) + self.step)
        return first + F.relu(self.mixed(self.dropout(first)))


class LstmTrunk(nn.Module):
    def __init__(self, past, future, fixed):
        super().__init__()
        self.lstm = nn.LSTM(past, UNITS, batch_first=True)
        self.dropout = nn.Dropout(DROPOUT)
        self.decoder = HorizonDecoder(UNITS + fixed, future)

    def forward(self, past, future, fixed):
        out, _ = self.lstm(past)
        return self.decoder(self.dropout(torch.cat([out[:, -1], fixed], 1)), future)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.all, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, 3 * width), nn.Linear(3 * width, width)
        self.dropout = nn.Dropout(DROPOUT)

    def attention(self, x):
        batch, tokens, width = x.shape
        size = width // self.heads
        query, key, value = self.all(x).view(batch, tokens, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        weights = self.dropout(torch.softmax(query @ key.transpose(2, 3) / math.sqrt(size), -1))
        return self.out((weights @ value).transpose(1, 2).reshape(batch, tokens, width))

    def forward(self, x):
        x = x + self.dropout(self.attention(self.first(x)))
        return x + self.dropout(self.narrow(F.relu(self.widen(self.second(x)))))


class PatchTrunk(nn.Module):
    def __init__(self, past, future, fixed):
        super().__init__()
        self.patch = math.ceil(CONTEXT / 16)
        self.tokens = math.ceil(CONTEXT / self.patch)
        self.enter, self.fixed = nn.Linear(self.patch * past, UNITS), nn.Linear(fixed, UNITS)
        self.places = nn.Parameter(torch.randn(self.tokens, UNITS) * 0.1)
        self.blocks = nn.ModuleList(Block(UNITS, UNITS // 16) for _ in range(3))
        self.norm = nn.LayerNorm(UNITS)
        self.decoder = HorizonDecoder(2 * UNITS + fixed, future)

    def forward(self, past, future, fixed):
        padded = F.pad(past, (0, 0, self.patch * self.tokens - CONTEXT, 0))
        x = self.enter(padded.reshape(len(past), self.tokens, -1)) + self.places
        x = torch.cat([x, self.fixed(fixed).unsqueeze(1)], 1)
        for block in self.blocks:
            x = block(x)
        x = self.norm(x)
        return self.decoder(torch.cat([x[:, self.tokens - 1], x[:, self.tokens], fixed], 1), future)


class Network(nn.Module):
    def __init__(self, model, past, future, statics, bases, places):
        super().__init__()
        self.embeddings = nn.ModuleList(nn.Embedding(n, min(max(math.ceil(n ** 0.4) + 1, 2), 16)) for n in places)
        fixed = statics + sum(e.embedding_dim for e in self.embeddings)
        self.bases = bases
        self.trunk = (LstmTrunk if model == "lstm" else PatchTrunk)(past, future, fixed)
        self.quantiles, self.gates = nn.Linear(UNITS, len(LEVELS)), nn.Linear(UNITS, bases)

    def forward(self, past, future, statics, places, bases):
        past = torch.cat([past[:, :, :1].asinh(), past[:, :, 1:]], 2)
        future = torch.cat([future[:, :, :-self.bases], future[:, :, -self.bases:].asinh()], 2)
        places = places * (torch.rand(places.shape) < 0.9).long()
        fixed = torch.cat([statics] + [e(places[:, i]) for i, e in enumerate(self.embeddings)], 1)
        states = self.trunk(past, future, fixed)
        base = (bases * torch.softmax(self.gates(states), 2)).sum(2)
        raw = self.quantiles(states)
        centre = raw[:, :, MEDIAN:MEDIAN + 1] + base.unsqueeze(2)
        steps = F.softplus(raw - 2.0)
        above = centre + steps[:, :, MEDIAN + 1:].cumsum(2)
        below = centre - steps[:, :, :MEDIAN].flip(2).cumsum(2).flip(2)
        return torch.cat([below, centre, above], 2)


def loss_of(out, target, levels):
    known = torch.isfinite(target)
    error = torch.where(known, target, torch.zeros_like(target)).unsqueeze(2) - out
    loss = torch.maximum(levels * error, (levels - 1.0) * error) * known.unsqueeze(2)
    return loss.sum() * 2.0 / (known.sum().clamp_min(1) * len(LEVELS))


def main():
    model, batch, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    past, future, statics, bases, *places = [int(x) for x in sys.argv[4].split(",")]
    torch.set_num_threads(1)
    torch.manual_seed(1)
    network = Network(model, past, future, statics, bases, places)
    optimiser = torch.optim.AdamW(network.parameters(), lr=0.002, betas=(0.9, 0.98), weight_decay=0.01)
    data = [torch.randn(count, CONTEXT, past), torch.randn(count, HORIZON, future), torch.randn(count, statics),
            torch.stack([torch.randint(0, n, (count,)) for n in places], 1), torch.rand(count, HORIZON, bases)]
    target = torch.rand(count, HORIZON)
    levels = torch.tensor(LEVELS)

    def train(windows):
        order = torch.randperm(count)[:windows]
        for first in range(0, windows, batch):
            chosen = order[first:first + batch]
            optimiser.zero_grad()
            loss = loss_of(network(*(part[chosen] for part in data)), target[chosen], levels)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            loss.item()

    def spent():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return time.perf_counter(), usage.ru_utime + usage.ru_stime, usage.ru_stime

    train(min(2 * batch, count))
    before = spent()
    train(count)
    wall, cpu, system = (b - a for a, b in zip(before, spent()))
    print(json.dumps({"program": "python", "model": model, "batch": batch, "weights": sum(p.numel() for p in network.parameters()),
                      "windows_per_cpu_second": count / cpu, "windows_per_second": count / wall, "system_share": system / cpu}))


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
