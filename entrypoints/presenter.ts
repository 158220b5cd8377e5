import { defineUnlistedScript } from '#imports';

import { handOver } from '@/app/handover';
import { startPresenter } from '@/app/presenter';

export default defineUnlistedScript(() => handOver(startPresenter));
