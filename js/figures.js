// The script of a page: every live figure, and the host that mounts them. Classic, so that it runs from file://.

import { mount_all } from "./lib/page.js";
import saturation from "./figures/saturation.js";

const figures = { Saturation: saturation };

if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => mount_all(figures));
else mount_all(figures);
