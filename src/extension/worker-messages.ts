import { KINDS } from '@/core/backgrounder/backgrounder';
import { cardShape } from '@/core/card/card-shape';
import type { Card } from '@/core/card/card';
import type { LibraryFindings } from '@/core/library/library';
import { blockFindingsShape } from '@/core/matching/mention-shape';
import type { FramePath } from '@/core/page/judge-frame';
import type { TermLabel } from '@/core/page/page-report';
import { BLOCK_ROLES, type TextBlock } from '@/core/page/text-block';
import { flag, listOf, nothing, oneOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';

import { OPEN_FRAME } from './ask-to-open-frame';
import type { MessageKind } from './message';

/** Everything a page asks of the worker. */

const textBlockShape = record<TextBlock>({ text, role: oneOf(BLOCK_ROLES), lang: orNull(text) });
const termLabelShape = record<TermLabel>({ termId: text, name: text, kind: oneOf(KINDS) });

/** Looks a page's text up in the library; the findings answer the blocks one by one. */
export const findMentionsMessage: MessageKind<
  { readonly blocks: readonly TextBlock[]; readonly pageLang: string | null },
  LibraryFindings
> = {
  name: 'findMentions',
  ask: record({ blocks: listOf(textBlockShape), pageLang: orNull(text) }),
  answer: record({ findings: listOf(orNull(blockFindingsShape)), labels: listOf(termLabelShape) }),
};

/** The term's cards, one from each backgrounder that explains it. */
export const getCardsMessage: MessageKind<{ readonly termId: string }, readonly Card[]> = {
  name: 'getCards',
  ask: record({ termId: text }),
  answer: listOf(cardShape),
};

/** Asks for the presenter and its styles in the frame that sends this. */
export const injectPresenterMessage: MessageKind<void, void> = {
  name: 'injectPresenter',
  ask: nothing,
  answer: nothing,
};

/** Asks to read the frame that sends this, which has room and text for an article; the answer is no while nobody can see it. */
export const openFrameMessage: MessageKind<{ readonly path: FramePath }, boolean> = {
  name: OPEN_FRAME,
  ask: record({ path: listOf(wholeNumber) }),
  answer: flag,
};

/** Asks for the styles of tints in the frame that sends this. */
export const injectTintsMessage: MessageKind<void, void> = {
  name: 'injectTints',
  ask: nothing,
  answer: nothing,
};

/** Which parts of the frame that sends this their frameworks have taken over, and which are dry, as paths from the document down. */
export const readFrameworksMessage: MessageKind<void, readonly (readonly (readonly number[])[])[]> = {
  name: 'readFrameworks',
  ask: nothing,
  answer: listOf(listOf(listOf(wholeNumber))),
};

/** Tells that a document shows other terms than before: the sign for the badge and an open popup to look again. */
export const termsChangedMessage: MessageKind<void, void> = { name: 'termsChanged', ask: nothing, answer: nothing };
