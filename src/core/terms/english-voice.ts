import nlp from 'compromise/three';

import type { Kind } from '@/core/backgrounder/backgrounder';

import type { Voice } from './name-guess';

/**
 * What compromise (14.17, kept up and 340 kB, so loaded only where documents are made) takes for names in English text. It
 * finds few people by itself, so it is one voice beside our patterns.
 */
export const englishVoice: Voice = (text) => {
  const document = nlp(text);
  const list = (names: readonly string[], kind: Kind) =>
    [...new Set(names.map(tidy))]
      .filter((name) => /^\p{Lu}/u.test(name) && text.includes(name))
      .map((name) => ({ name, kind }));
  return [
    ...list(document.people().out('array') as string[], 'person'),
    ...list(document.places().out('array') as string[], 'place'),
    ...list(document.organizations().out('array') as string[], 'organisation'),
  ];
};

/** Names come with the signs after them. */
function tidy(name: string): string {
  return name
    .replace(/[’']s?$|[\p{P}\s]+$/u, '')
    .replace(/[’']s$/, '')
    .trim();
}
