import { attendMessage, tellTopMessage } from '@/extension/frame-messages';
import { answering, sendToExtension, startAnswering } from '@/extension/message';
import { readPublishedDate } from '@/page/facts/read-published-date';
import { findFramePath } from '@/page/frames/find-frame-path';
import { startFrameGuest } from '@/page/frames/frame-guest';
import { startMentionSteps } from '@/page/highlight/mention-steps';

import { readSeat } from './frame-seat';
import type { StartPresenter } from './presenter-context';
import { startHighlights } from './start-highlights';
import { offerSteps } from './steps-desk';

/** The presenter of a frame: highlights, and stepping, but the card of its mentions is opened at the top. */
export const startFramePresenter: StartPresenter = (context, signal) => {
  const { document } = context;
  const window = document.defaultView!;
  const { highlighter, ...highlights } = startHighlights(context, signal);
  const { aroundIds = [] } = readSeat() ?? {};
  const guestId = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const guest = startFrameGuest(
    window,
    {
      findPieces: highlighter.find,
      findPieceAt: highlighter.findAt,
      getPageDate: () => readPublishedDate(document),
      isGenuine: ({ isTrusted }) => isTrusted,
      isNested: aroundIds.length > 0,
      tell: (event) => sendToExtension(tellTopMessage, { guestId, path: findFramePath(window), aroundIds, event }),
    },
    signal,
  );
  offerSteps(startMentionSteps(document, highlighter, guest.openCard, signal), signal);
  startAnswering(
    [
      answering(attendMessage, ({ guestId: asked, order }) => {
        if (asked === guestId) guest.attend(order);
        return asked === guestId;
      }),
    ],
    signal,
  );
  return { ...highlights, popover: null, showLookUp: () => {} };
};
