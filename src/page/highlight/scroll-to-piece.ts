import type { MentionPiece } from './mention-piece';

/**
 * Brings a piece into the middle of the view, through every container that scrolls. Only elements can be scrolled to; text
 * that is tinted in a long paragraph may need the rest of the way.
 */
export function scrollToPiece({ mark, element, getRects }: MentionPiece, behavior: 'instant' | 'smooth'): void {
  if (mark !== null) return mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const window = element.ownerDocument.defaultView;
  const rect = getRects()[0];
  if (window === null || rect === undefined) return;
  window.scrollBy({ top: (rect.top + rect.bottom - window.innerHeight) / 2, behavior });
}
