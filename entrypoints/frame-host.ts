import { defineUnlistedScript } from '#imports';

import { startFrameHosting } from '@/app/frame-hosting';

export default defineUnlistedScript(() => startFrameHosting(window));
