import type { Card } from '@/core/card/card';
import { cardShape } from '@/core/card/card-shape';
import { listOf, nothing, record, text } from '@/core/shape/shape';

import type { MessageKind } from './message';

/** Everything the worker and the popup ask of a page. */

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
