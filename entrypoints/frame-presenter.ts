import { defineUnlistedScript } from '#imports';

import { startFramePresenter } from '@/app/frame-presenter';
import { handOver } from '@/app/handover';

export default defineUnlistedScript(() => handOver(startFramePresenter));
