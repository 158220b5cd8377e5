import type { Card } from '@/core/card/card';
import { cardShape } from '@/core/card/card-shape';
import { listOf, nothing, oneOf, orNull, record, text } from '@/core/shape/shape';

import type { MessageKind } from './message';

/** Everything the worker and the popup ask of a page. */

/** Goes to the next or previous mention, of one term or (`null`) of any. */
export const stepMessage: MessageKind<
  { readonly direction: 'next' | 'previous'; readonly termId: string | null },
  void
> = {
  name: 'step',
  ask: record({ direction: oneOf(['next', 'previous']), termId: orNull(text) }),
  answer: nothing,
};

/** Opens the card of the current mention, or of the first in view. */
export const openCardMessage: MessageKind<void, void> = { name: 'openCard', ask: nothing, answer: nothing };

/** Shows what the library says about a text the reader selected; no cards mean that it says nothing. */
export const showLookUpMessage: MessageKind<{ readonly text: string; readonly cards: readonly Card[] }, void> = {
  name: 'showLookUp',
  ask: record({ text, cards: listOf(cardShape) }),
  answer: nothing,
};

/** Shows broad terms on this page although it does not look like it is about the subject. */
export const showBroadAnywayMessage: MessageKind<void, void> = {
  name: 'showBroadAnyway',
  ask: nothing,
  answer: nothing,
};

/** Highlights more on a page where highlighting has stopped because it names very much. */
export const continueMessage: MessageKind<void, void> = { name: 'continue', ask: nothing, answer: nothing };
