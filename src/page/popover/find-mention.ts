import type { MentionRef } from '@/core/popover/hover-state';
import { MENTION_ATTRIBUTE, TERM_ATTRIBUTE } from '@/page/highlight/mark-attributes';

export interface MentionHit extends MentionRef {
  readonly mark: HTMLElement;
}

const MARK = `mark[${TERM_ATTRIBUTE}][${MENTION_ATTRIBUTE}]`;

/** The mention an event happened on, or `null`. The one place that knows how a mention stands in the page. */
export function findMentionAt(event: Event): MentionHit | null {
  const target = event.composedPath()[0];
  const mark = target instanceof Element ? target.closest<HTMLElement>(MARK) : null;
  return mark && readMention(mark);
}

/** What a mark says it is, or `null` where a page's own element only looks like one of ours. */
export function readMention(mark: HTMLElement): MentionHit | null {
  const termId = mark.getAttribute(TERM_ATTRIBUTE);
  const number = Number.parseInt(mark.getAttribute(MENTION_ATTRIBUTE) ?? '', 10);
  return termId && Number.isInteger(number) ? { number, termId, mark } : null;
}
