import type { ComponentChildren } from 'preact';

import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly children: ComponentChildren;
}

/**
 * What cards stand in: the paper, which scrolls within `--available-height` and `--available-width` where its host sets
 * them, and the edge and shadow around it.
 */
export function CardFrame({ children }: Props, { words }: Worded) {
  return (
    <div class="look card-frame" {...getTextAttributes(words('language.tag'))}>
      <div class="card-stack">{children}</div>
    </div>
  );
}
