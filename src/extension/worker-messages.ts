import { KINDS } from '@/core/backgrounder/backgrounder';
import { cardShape } from '@/core/card/card-shape';
import type { Card } from '@/core/card/card';
import type { LibraryFindings } from '@/core/library/library';
import { blockFindingsShape } from '@/core/matching/mention-shape';
import type { TermLabel } from '@/core/page/page-report';
import { BLOCK_ROLES, type TextBlock } from '@/core/page/text-block';
import { listOf, nothing, oneOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';

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

/** Which parts of the frame that sends this their frameworks have taken over, as paths from the document down. */
export const readFrameworksMessage: MessageKind<void, readonly (readonly number[])[]> = {
  name: 'readFrameworks',
  ask: nothing,
  answer: listOf(listOf(wholeNumber)),
};

/** Tells how many terms the page shows, for the badge; an open popup takes it as the sign to look again. */
export const reportTermsMessage: MessageKind<{ readonly termCount: number }, void> = {
  name: 'reportTerms',
  ask: record({ termCount: wholeNumber }),
  answer: nothing,
};
