import { bundledBackgrounders } from '@/app/bundled-backgrounders';
import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';

import { makeNames } from '@@/scripts/bench/make-names';

/** The names of the bundled terms, and made-up ones up to `count`. */
export function listNames(count: number): readonly string[] {
  return [...listBundledNames(), ...makeNames(count - listBundledNames().length)];
}

/** A library of `count` terms: the bundled ones with all their aliases, and made-up ones. */
export function makeLibrary(count: number): readonly Backgrounder[] {
  const terms = makeNames(count - listBundledNames().length).map(makeTerm);
  return [...bundledBackgrounders, { ...EMPTY, terms }];
}

function listBundledNames(): readonly string[] {
  return bundledBackgrounders.flatMap(({ terms }) => terms.map(({ name }) => name));
}

const EMPTY: Backgrounder = {
  id: 'made-up',
  title: 'Made up',
  date: '2024-01-01',
  source: 'nobody',
  sourceNote: null,
  language: 'en',
  paragraphs: [],
  faq: [],
  terms: [],
};

function makeTerm(name: string, position: number): Term {
  return {
    id: `made-up-${position}`,
    name,
    kind: position % 2 === 0 ? 'person' : 'place',
    broad: false,
    summary: '',
    aliases: {},
    broadAliases: {},
  };
}
