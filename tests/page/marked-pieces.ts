import { makeMarkedPiece, type MentionPiece } from '@/page/highlight/mention-piece';

/** The mentions of a test's page, which marks them itself. */
export function listPieces(): MentionPiece[] {
  return [...document.querySelectorAll<HTMLElement>('mark[data-backgrounder-term]')].map(readPiece);
}

export function findPieces(number: number): MentionPiece[] {
  return listPieces().filter((piece) => piece.number === number);
}

export function findPieceAt(event: MouseEvent): MentionPiece | null {
  const mark = (event.target as Element).closest<HTMLElement>('mark[data-backgrounder-term]');
  return mark && readPiece(mark);
}

function readPiece(mark: HTMLElement): MentionPiece {
  const { backgrounderMention = '', backgrounderTerm = '' } = mark.dataset;
  return makeMarkedPiece({ number: Number(backgrounderMention), termId: backgrounderTerm }, mark);
}
