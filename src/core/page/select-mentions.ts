import type { Kind } from '@/core/backgrounder/backgrounder';
import type { Mention } from '@/core/matching/mention';
import type { Settings } from '@/core/settings/settings';

/** A mention with its number on the page, which all its pieces share. */
export interface NumberedMention extends Mention {
  readonly number: number;
}

/**
 * The mentions to highlight, block by block: without the kinds the reader hid, and where only first mentions are wanted,
 * each term's first. Blocks are given in reading order; `kindOf` answers `undefined` for a term it does not know, which is
 * then left out.
 */
export function selectMentions(
  blocks: readonly (readonly NumberedMention[])[],
  kindOf: (termId: string) => Kind | undefined,
  settings: Pick<Settings, 'hiddenKinds' | 'occurrences'>,
): (readonly NumberedMention[])[] {
  const hasShown = new Set<string>();
  const isWanted = ({ termId }: Mention): boolean => {
    const kind = kindOf(termId);
    if (kind === undefined || settings.hiddenKinds.includes(kind)) return false;
    if (settings.occurrences === 'all') return true;
    const isFirst = !hasShown.has(termId);
    hasShown.add(termId);
    return isFirst;
  };
  return blocks.map((mentions) => mentions.filter(isWanted));
}
