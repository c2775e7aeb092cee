// The page's own hub, for browsers that have no shared workers.

import { createHub } from "./hub";

export const ownHub = createHub(false);
