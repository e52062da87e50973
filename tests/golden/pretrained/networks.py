#!/usr/bin/env python3
"""Writes networks.json: what small networks of the pre-trained model say, built again in Python.

Weights and inputs are waves, so that both sides make them alike: weight k of a network is 0.25 sin(0.9 k + 0.5), number k of an
input 1.5 sin(0.37 k + its phase). Needs Debian's python3-torch.
"""
import json
import math
import sys

import torch
import torch.nn.functional as F

PATCH, SPAN, CONTEXT, CHANNELS, BASES, STATICS, LEVELS = 16, 64, 512, 8, 16, 36, 13
FUTURE = BASES + 1
DECODER_BASES, MOST_TOKENS = 6, (CONTEXT + SPAN) // PATCH
WIDTH, LAYERS, HEADS, INNER = 8, 2, 2, 12


def wave(count, phase, size):
    k = torch.arange(count, dtype=torch.float64)
    return (size * torch.sin((0.9 if size < 1 else 0.37) * k + phase)).float()


class Weights:
    """Hands out one run of weights in the order in which layers ask."""

    def __init__(self):
        self.at = 0

    def take(self, *sizes):
        count = math.prod(sizes)
        k = torch.arange(self.at, self.at + count, dtype=torch.float64)
        self.at += count
        return (0.25 * torch.sin(0.9 * k + 0.5)).float().view(*sizes)

    def linear(self, inputs, outputs):
        weight = self.take(outputs, inputs)
        return weight, self.take(outputs)

    def norm(self, width):
        gain = self.take(width)
        return gain, self.take(width)


def dense(x, layer):
    return F.linear(x, *layer)


def normed(x, layer):
    return F.layer_norm(x, (x.shape[-1],), *layer)


class Block:
    def __init__(self, w):
        self.before, self.all, self.out = w.norm(WIDTH), w.linear(WIDTH, 3 * WIDTH), w.linear(WIDTH, WIDTH)
        self.between, self.widen, self.narrow = w.norm(WIDTH), w.linear(WIDTH, INNER), w.linear(INNER, WIDTH)

    def __call__(self, x, hidden):
        """hidden: (batch, 1, 1 or tokens, tokens), true where a token must not be looked at."""
        batch, tokens, _ = x.shape
        q, k, v = dense(normed(x, self.before), self.all).view(batch, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        score = (q @ k.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS)
        seen = score.masked_fill(hidden, -1e4 * 10).softmax(-1) @ v
        x = x + dense(seen.transpose(1, 2).reshape(batch, tokens, WIDTH), self.out)
        return x + dense(F.relu(dense(normed(x, self.between), self.widen)), self.narrow)


def embedding(w, inputs):
    first, second, beside = w.linear(inputs, 2 * WIDTH), w.linear(2 * WIDTH, WIDTH), w.linear(inputs, WIDTH)
    return lambda x: dense(x, beside) + dense(F.relu(dense(x, first)), second)


def mixture(out, bases, spread, growth):
    gates = out[..., LEVELS + 1:].softmax(-1)
    middle = (gates * bases).sum(-1, keepdim=True)
    return middle + 0.1 * spread * out[..., LEVELS:LEVELS + 1] + growth * out[..., :LEVELS]


def front(rows, context):
    past = wave(rows * context * CHANNELS, 0.1, 1.5).view(rows, context, CHANNELS).clone()
    past[..., 5] = 1.0
    past[1, :PATCH] = 0.0  # nothing is known of the second series' first patch
    return {"past": past, "future": wave(rows * SPAN * FUTURE, 0.2, 1.5).view(rows, SPAN, FUTURE), "statics": wave(rows * STATICS, 0.3, 1.5).view(rows, STATICS),
            "bases": wave(rows * SPAN * BASES, 0.4, 1.5).view(rows, SPAN, BASES), "spread": wave(rows, 0.6, 1.5).abs() + 1.0}


def growth(ahead):
    return torch.sqrt(1.0 + torch.arange(ahead) / 8.0).view(1, ahead, 1)


def encoder(x, ahead):
    w = Weights()
    past, future = embedding(w, PATCH * CHANNELS), embedding(w, PATCH * FUTURE)
    whole, token = w.linear(STATICS, 2 * WIDTH), w.linear(2 * WIDTH, WIDTH)
    place = w.take(CONTEXT // PATCH + SPAN // PATCH, WIDTH)
    blocks = [Block(w) for _ in range(LAYERS)]
    last, state, head, hidden, direction = w.norm(WIDTH), w.linear(WIDTH, 2 * WIDTH), w.linear(2 * WIDTH, PATCH * (LEVELS + 1 + BASES)), w.linear(WIDTH, PATCH), w.linear(WIDTH, 3)
    rows, context, _ = x["past"].shape
    n, m = context // PATCH, ahead // PATCH
    tokens = torch.cat([past(x["past"].reshape(rows, n, -1)), future(x["future"][:, :ahead].reshape(rows, m, -1))], 1)
    tokens = tokens + place[CONTEXT // PATCH - n:CONTEXT // PATCH + m]
    meta = dense(F.relu(dense(x["statics"], whole)), token)[:, None]
    tokens = torch.cat([meta, tokens + meta], 1)
    empty = torch.zeros(rows, n + m + 1, dtype=torch.bool)
    empty[:, 1:n + 1] = x["past"][..., 5].reshape(rows, n, PATCH).sum(2) == 0
    for block in blocks:
        tokens = block(tokens, empty[:, None, None])
    tokens = normed(tokens, last)
    out = dense(F.relu(dense(tokens[:, n + 1:], state)), head).view(rows, ahead, LEVELS + 1 + BASES)
    return {"quantiles": mixture(out, x["bases"][:, :ahead], x["spread"].view(-1, 1, 1), growth(ahead)), "hidden": dense(tokens[:, 1:n + 1], hidden).reshape(rows, context),
            "direction": dense(tokens[:, 0], direction), "product": tokens[:, 0]}


def residual(x, ahead):
    w = Weights()
    entry = w.linear(3 * CONTEXT + FUTURE * SPAN + STATICS, WIDTH)
    layers = [(w.norm(WIDTH), w.linear(WIDTH, WIDTH), w.linear(WIDTH, WIDTH)) for _ in range(LAYERS)]
    last, head = w.norm(WIDTH), w.linear(WIDTH, SPAN * (LEVELS + 1 + BASES))
    rows, context, _ = x["past"].shape
    seen = torch.zeros(rows, CONTEXT, 3)
    seen[:, CONTEXT - context:] = x["past"][..., [1, 2, 5]]
    state = dense(torch.cat([seen.reshape(rows, -1), x["future"].reshape(rows, -1), x["statics"]], 1), entry)
    for norm, first, second in layers:
        state = state + dense(F.relu(dense(normed(state, norm), first)), second)
    out = dense(normed(state, last), head).view(rows, SPAN, LEVELS + 1 + BASES)[:, :ahead]
    return {"quantiles": mixture(out, x["bases"][:, :ahead], x["spread"].view(-1, 1, 1), growth(ahead))}


def decoder(rows, tokens):
    w = Weights()
    past = embedding(w, PATCH * (CHANNELS + DECODER_BASES))
    whole, token = w.linear(STATICS, 2 * WIDTH), w.linear(2 * WIDTH, WIDTH)
    place = w.take(2 * MOST_TOKENS + 1, WIDTH)
    blocks = [Block(w) for _ in range(LAYERS)]
    last, state, head = w.norm(WIDTH), w.linear(WIDTH, 2 * WIDTH), w.linear(2 * WIDTH, PATCH * (LEVELS + 1 + DECODER_BASES))
    known = front(rows, tokens * PATCH)
    bases = wave(rows * tokens * PATCH * DECODER_BASES, 0.7, 1.5).view(rows, tokens, PATCH, DECODER_BASES)
    x = past(torch.cat([known["past"].reshape(rows, tokens, -1), torch.asinh(bases).reshape(rows, tokens, -1)], 2))
    x = x + place[MOST_TOKENS - 1:MOST_TOKENS - 1 + tokens] + dense(F.relu(dense(known["statics"], whole)), token)[:, None]
    hidden = torch.ones(tokens, tokens).triu(1).bool()[None, None] | (known["past"][..., 5].reshape(rows, tokens, PATCH).sum(2) == 0)[:, None, None]
    hidden = hidden & ~torch.eye(tokens).bool()[None, None]  # a token that nothing is left for looks at itself; nobody learns from it
    for block in blocks:
        x = block(x, hidden)
    out = dense(F.relu(dense(normed(x, last), state)), head).view(rows, tokens, PATCH, LEVELS + 1 + DECODER_BASES)
    return {"quantiles": mixture(out, bases, known["spread"].view(-1, 1, 1, 1), 1.0)}


def main():
    inputs = front(2, 48)
    cases = {"encoder": encoder(inputs, 32), "residual": residual(inputs, 32), "decoder": decoder(2, 3)}
    text = {name: {key: [round(v, 7) for v in value.flatten().tolist()] for key, value in case.items()} for name, case in cases.items()}
    json.dump(text, open(sys.argv[1] if len(sys.argv) > 1 else "networks.json", "w"))


with torch.no_grad():
    main()
