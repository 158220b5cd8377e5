import { defineBackground } from '#imports';

import { startBackground } from '@/app/background';

export default defineBackground({ type: 'module', main: startBackground });
