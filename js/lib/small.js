// The small network of Part III: 2-2-2, sigmoid, with its example. Its numbers are traits (bpfigures/small.py).

import { activations, costs } from "./bpcore.js";

export const SIZES = [2, 2, 2];

/** The network at these settings, for the twin. Copies, so that a figure may change its own. */
export function small_network(now) {
  const copy = (rows) => rows.map((row) => [...row]);
  return {
    L: 3,
    w: { 2: copy(now.w2), 3: copy(now.w3) },
    b: { 2: copy(now.b2), 3: copy(now.b3) },
    activation: activations.sigmoid,
    output_activation: activations.sigmoid,
    cost: costs[now.cost],
  };
}

/** The lines of Python that make it. */
export const small_code = (now) => `net = Network([2, 2, 2], activation="sigmoid", cost="${now.cost}")
net.w[2][:], net.b[2][:] = ${JSON.stringify(now.w2)}, ${JSON.stringify(now.b2)}
net.w[3][:], net.b[3][:] = ${JSON.stringify(now.w3)}, ${JSON.stringify(now.b3)}
x, y = np.array(${JSON.stringify(now.x)}, float), np.array(${JSON.stringify(now.y)}, float)`;
