import * as v from 'valibot';

import { KINDS } from '@/core/backgrounder/backgrounder';
import { CardShape } from '@/core/card/card-shape';
import { PAGE_STATES, type PageReport } from '@/core/page/page-report';

import { type MessageKind, Nothing } from './message';

/** Everything the worker and the popup ask of a page. */

const label = { termId: v.string(), name: v.string(), kind: v.picklist(KINDS) };

const PageReportShape: v.GenericSchema<unknown, PageReport> = v.object({
  state: v.picklist(PAGE_STATES),
  site: v.string(),
  isArticle: v.boolean(),
  isOnSubject: v.boolean(),
  terms: v.array(v.object({ ...label, count: v.number(), positions: v.array(v.number()) })),
  quietTerms: v.array(v.object(label)),
});

/** What is going on in this page. */
export const getPageReportMessage: MessageKind<void, PageReport> = {
  name: 'getPageReport',
  ask: Nothing,
  answer: PageReportShape,
};

const StepAsk = v.object({ direction: v.picklist(['next', 'previous']), termId: v.nullable(v.string()) });

/** Goes to the next or previous mention, of one term or (`null`) of any. */
export const stepMessage: MessageKind<v.InferOutput<typeof StepAsk>, void> = {
  name: 'step',
  ask: StepAsk,
  answer: Nothing,
};

/** Opens the card of the current mention, or of the first in view. */
export const openCardMessage: MessageKind<void, void> = {
  name: 'openCard',
  ask: Nothing,
  answer: Nothing,
};

const ShowLookUpAsk = v.object({ text: v.string(), cards: v.array(CardShape) });

/** Shows what the library says about a text the reader selected; no cards mean that it says nothing. */
export const showLookUpMessage: MessageKind<v.InferOutput<typeof ShowLookUpAsk>, void> = {
  name: 'showLookUp',
  ask: ShowLookUpAsk,
  answer: Nothing,
};

/** Shows broad terms on this page although it does not look like it is about the subject. */
export const showBroadAnywayMessage: MessageKind<void, void> = {
  name: 'showBroadAnyway',
  ask: Nothing,
  answer: Nothing,
};
