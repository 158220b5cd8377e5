import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';

import type { Peer } from '@@/scripts/bench/contestant';

import { type Contest, IN_ONE } from './contest';
import { listNames } from './terms';

/** Each library as its documentation says to look for whole names, and with its own means for many. */
const CREATE: Readonly<Record<Peer, (names: readonly string[]) => (document: Document) => void>> = {
  mark: (names) => (document) => {
    new Mark(document.body).mark([...names], { accuracy: 'exactly', separateWordSearch: false });
  },
  'mark-regexp': (names) => (document) => {
    new Mark(document.body).markRegExp(makeAlternation(names));
  },
  'advanced-mark': (names) => (document) => {
    new AdvancedMark(document.body).mark([...names], {
      accuracy: 'exactly',
      separateWordSearch: false,
      combinePatterns: true,
      window: document.defaultView!,
    });
  },
  'find-and-replace': (names) => (document) => {
    findAndReplaceDOMText(document.body, { find: makeAlternation(names), wrap: 'mark', preset: 'prose' });
  },
};

export function createPeer(peer: Peer, termCount: number): Contest {
  const run = CREATE[peer](listNames(termCount));
  return (document) => {
    run(document);
    return IN_ONE;
  };
}

/** Longer names first, or a shorter one would hide them. */
function makeAlternation(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'g');
}
