import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TermIndex } from '@/core/matching/term-index';

import { findOnPage } from './find-on-page';

/** For each HTML page of a folder that lights up: whether it is on a subject, and what is lit. */
export function reportPages(index: TermIndex, folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => /\.x?html?$/.test(name));
  const lines: string[] = [];
  let lit = 0;
  for (const file of files) {
    const { blocks, decision } = findOnPage(index, readFileSync(join(folder, file)));
    const shown = decision.shown.flatMap((mentions, position) =>
      mentions.map((mention) => ({ ...mention, block: blocks[position]! })),
    );
    if (shown.length === 0) continue;
    lit++;
    const first = shown.find(({ broad }) => !broad) ?? shown[0]!;
    const terms = [...new Set(shown.map(({ termId, block }) => `${termId}/${block.role}`))].join(' ');
    lines.push(`${file}: ${decision.isOnSubject ? 'on subject' : 'in passing'}, ${shown.length} mentions: ${terms}`);
    lines.push(
      `  … ${first.block.text.slice(Math.max(0, first.start - 60), first.end + 60).replaceAll(/\s+/g, ' ')} …`,
    );
  }
  return [`pages lit: ${lit} of ${files.length} in ${folder}`, ...lines];
}
