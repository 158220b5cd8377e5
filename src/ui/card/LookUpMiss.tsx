import type { Worded } from '@/ui/words';

import { CardFrame } from './CardFrame';
import { ToolButton } from './CardTools';

interface Props {
  /** What the reader looked up, as selected on the page. */
  readonly text: string;
  /** The id that the heading gets, for the dialog to be named by. */
  readonly titleId: string;
  readonly onClose: () => void;
}

/** What the popover shows for a looked-up text that no backgrounder explains. */
export function LookUpMiss({ text, titleId, onClose }: Props, { words }: Worded) {
  return (
    <CardFrame>
      <div class="card-tools">
        <ToolButton tool="close" label={words('card.close')} onClick={onClose} />
      </div>
      <article class="card">
        <header class="card-header">
          <p class="kind">{words('lookUp.lookedUp')}</p>
          <h2 id={titleId} tabIndex={-1} dir="auto">
            {text}
          </h2>
        </header>
        <p class="card-summary">{words('lookUp.nothingFound')}</p>
      </article>
    </CardFrame>
  );
}
