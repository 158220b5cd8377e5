import { defineUnlistedScript } from '#imports';

import { startHosting } from '@/app/frame-host';

export default defineUnlistedScript(() => startHosting(window));
