import * as v from 'valibot';

import { KINDS } from '@/core/backgrounder/backgrounder';
import { CardShape } from '@/core/card/card-shape';
import { BlockFindingsShape } from '@/core/matching/mention-shape';
import { BLOCK_ROLES, type TextBlock } from '@/core/page/text-block';

import { type MessageKind, Nothing } from './message';

/** Everything a page asks of the worker. */

const TextBlockShape: v.GenericSchema<unknown, TextBlock> = v.object({
  text: v.string(),
  role: v.picklist(BLOCK_ROLES),
  lang: v.nullable(v.string()),
});

const TermLabelShape = v.object({ termId: v.string(), name: v.string(), kind: v.picklist(KINDS) });

const FindMentionsAsk = v.object({ blocks: v.array(TextBlockShape), pageLang: v.nullable(v.string()) });

/** `findings` answers `blocks` one by one; `labels` names every term found. */
const FindMentionsAnswer = v.object({ findings: v.array(BlockFindingsShape), labels: v.array(TermLabelShape) });

export const findMentionsMessage: MessageKind<
  v.InferOutput<typeof FindMentionsAsk>,
  v.InferOutput<typeof FindMentionsAnswer>
> = { name: 'findMentions', ask: FindMentionsAsk, answer: FindMentionsAnswer };

const GetCardsAsk = v.object({ termId: v.string() });
const Cards = v.array(CardShape);

/** The term's cards, one from each backgrounder that explains it. */
export const getCardsMessage: MessageKind<v.InferOutput<typeof GetCardsAsk>, v.InferOutput<typeof Cards>> = {
  name: 'getCards',
  ask: GetCardsAsk,
  answer: Cards,
};

/** Asks for the presenter and its styles in the frame that sends this. */
export const injectPresenterMessage: MessageKind<void, void> = {
  name: 'injectPresenter',
  ask: Nothing,
  answer: Nothing,
};

const ReportTermsAsk = v.object({ termCount: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** Tells how many terms the page shows, for the badge; an open popup takes it as the sign to look again. */
export const reportTermsMessage: MessageKind<v.InferOutput<typeof ReportTermsAsk>, void> = {
  name: 'reportTerms',
  ask: ReportTermsAsk,
  answer: Nothing,
};
