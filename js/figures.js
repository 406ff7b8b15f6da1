// The script of a page: every live figure, and the host that mounts them. Classic, so that it runs from file://.

import { mount_all } from "./lib/page.js";
import algorithm from "./figures/algorithm.js";
import bias_nudge from "./figures/bias_nudge.js";
import demon from "./figures/demon.js";
import saturation from "./figures/saturation.js";
import speed from "./figures/speed.js";

const figures = { Algorithm: algorithm, BiasNudge: bias_nudge, Demon: demon, Saturation: saturation, Speed: speed };

if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => mount_all(figures));
else mount_all(figures);
