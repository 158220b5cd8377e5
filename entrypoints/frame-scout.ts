import { defineUnlistedScript } from '#imports';

import { startFrameScout } from '@/app/frame-scout';

/** A content script that `wxt.config.ts` lists for all frames. */
export default defineUnlistedScript(() => startFrameScout(window));
