import { join } from 'node:path';

import type { PageServer } from '@@/scripts/browser/serve-pages.mjs';
import { loadBackgrounders } from '@@/scripts/eval/load-backgrounders';

import { REPORT_PAGE, SILENT_PAGE } from './list-targets';
import { makeReport } from './make-report';

/** Pages run without their scripts and load nothing: all that is measured is what is done to them. */
export const PAGE_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-src 'self'",
};

/** Adds the report, and one of the same length that names nothing. */
export function addMadePages(server: PageServer, root: string): void {
  server.addPage(`/${REPORT_PAGE}`, { body: makeReport(listBundledNames(root)), headers: PAGE_HEADERS });
  server.addPage(`/${SILENT_PAGE}`, { body: makeReport([]), headers: PAGE_HEADERS });
}

/** The names of the terms that come with the extension; `root` is the project's folder. */
export function listBundledNames(root: string): readonly string[] {
  return loadBackgrounders(join(root, 'assets/backgrounders')).flatMap(({ terms }) => terms.map(({ name }) => name));
}
