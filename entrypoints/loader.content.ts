import { defineContentScript } from '#imports';

import { startLoader } from '@/app/loader';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_end',
  main: ({ signal }) => startLoader(document, signal),
});
