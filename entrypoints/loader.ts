import { defineUnlistedScript } from '#imports';

import { startLoader } from '@/app/loader';

/** A content script that `wxt.config.ts` lists: WXT's own wrapper for them would add 3 kB to every page. */
export default defineUnlistedScript(() => startLoader(document));
