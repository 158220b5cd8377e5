import type { PageWatcher } from '@/page/watch/page-watcher';

import { BOX_ATTRIBUTE, TERM_ATTRIBUTE } from './mark-attributes';

const OURS = `[${TERM_ATTRIBUTE}], [${BOX_ATTRIBUTE}]`;

/**
 * A page that copies its own elements (a slider, `innerHTML` read and written) copies our marks with them. Those are not
 * ours to follow: they are unwrapped, and their text stays.
 */
export function startDroppingStrayMarks(
  watcher: PageWatcher,
  isOurs: (element: Element) => boolean,
  signal: AbortSignal,
): void {
  watcher.listen(
    (records) => {
      const strays = findStrays(records).filter((element) => !isOurs(element));
      if (strays.length === 0) return;
      watcher.mutate(() => {
        for (const stray of strays) stray.replaceWith(...stray.childNodes);
      });
    },
    signal,
    'first',
  );
}

function findStrays(records: readonly MutationRecord[]): Element[] {
  const strays = new Set<Element>();
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      if (element.matches(OURS)) strays.add(element);
      for (const inner of element.querySelectorAll(OURS)) strays.add(inner);
    }
  }
  return [...strays];
}
