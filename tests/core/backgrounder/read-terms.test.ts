import { expect, it } from 'vitest';

import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';

import { sayProblemsWith, STRIKE_FILE } from './strike-file';

it('takes a plain list of other names for names in the text’s language', () => {
  const byLanguage = 'aliases:\n      en: [DU, Dockers United]\n      fr: [Syndicat des dockers]';
  const parsed = parseBackgrounder(STRIKE_FILE.replace(byLanguage, 'aliases: [DU, Dockers United]'), 'strike.md');
  expect(parsed).toMatchObject({
    backgrounder: { terms: [{ aliases: { en: ['DU', 'Dockers United'] } }, { id: 'port-elsa' }] },
  });
});

it.each([
  [
    'a term without an id',
    '  - id: port-elsa\n    name',
    '  - name',
    'strike.md, line 15, terms.2.id: is missing; write lower-case words joined by hyphens, such as `id: nikol-pashinyan`.',
  ],
  [
    'an id that is not one',
    'id: port-elsa',
    'id: Port Elsa',
    'strike.md, line 15, terms.2.id: “Port Elsa” cannot be an id; write lower-case words joined by hyphens, such as `id: nikol-pashinyan`.',
  ],
  [
    'an id of two terms',
    'id: port-elsa',
    'id: dockers-union',
    'strike.md, line 15, terms.dockers-union.id: “dockers-union” is already the id of the term on line 8; give each term an id of its own.',
  ],
  [
    'no name',
    '    name: Port Elsa\n',
    '',
    'strike.md, line 15, terms.port-elsa.name: is missing; write the name as the card is to show it.',
  ],
  [
    'a kind misspelt',
    'kind: organisation',
    'kind: organization',
    'strike.md, line 10, terms.dockers-union.kind: “organization” is no kind of term; write `organisation`, if that was meant.',
  ],
  [
    'a kind there is not',
    'kind: organisation',
    'kind: ship',
    'strike.md, line 10, terms.dockers-union.kind: “ship” is no kind of term; write one of person, place, organisation, media, event, concept.',
  ],
  [
    'a flag that is neither',
    'broad: true',
    'broad: perhaps',
    'strike.md, line 18, terms.port-elsa.broad: is neither true nor false; write `true`, or leave it out.',
  ],
  [
    'a field misspelt',
    'broad: true',
    'braod: true',
    'strike.md, line 18, terms.port-elsa.braod: is no field of a backgrounder; write `broad`, if that was meant.',
  ],
  [
    'no summary',
    '    summary: The union that called the strike.\n',
    '',
    'strike.md, line 8, terms.dockers-union.summary: is missing; write one sentence that says who or what this is.',
  ],
  [
    'two sentences for a summary',
    'The union that called the strike.',
    'A union. It called the strike.',
    'strike.md, line 11, terms.dockers-union.summary: has 2 sentences; write one sentence that says who or what this is.',
  ],
  [
    'a summary that is too long',
    'The union that called the strike.',
    `The union ${'of the harbour '.repeat(15)}.`,
    'strike.md, line 11, terms.dockers-union.summary: has 236 characters, more than the 220 a card has room for; shorten it.',
  ],
  [
    'names without a language',
    'aliases:\n      en: [DU, Dockers United]\n      fr: [Syndicat des dockers]',
    'aliases: DU',
    'strike.md, line 12, terms.dockers-union.aliases: is not names by language; write names by language, such as `en: [CSTO, Collective Security Treaty Organization]`.',
  ],
  [
    'a country for a language',
    'fr: [Syndicat',
    'gr: [Syndicat',
    'strike.md, line 14, terms.dockers-union.aliases.gr: is no language; use the tag of a language, such as en, uk or zh-Hant.',
  ],
  [
    'a language by its name',
    'fr: [Syndicat',
    'french: [Syndicat',
    'strike.md, line 14, terms.dockers-union.aliases.french: is no language; use the tag of a language, such as en, uk or zh-Hant.',
  ],
  [
    'names without brackets',
    '[DU, Dockers United]',
    'DU, Dockers United',
    'strike.md, line 13, terms.dockers-union.aliases.en: is not a list of names; write the names in brackets, such as `[Karabakh, Artsakh]`.',
  ],
  [
    'a list without names',
    '[DU, Dockers United]',
    '[]',
    'strike.md, line 13, terms.dockers-union.aliases.en: is not a list of names; write the names in brackets, such as `[Karabakh, Artsakh]`.',
  ],
  [
    'an empty name',
    '[DU, Dockers United]',
    "[DU, '']",
    'strike.md, line 13, terms.dockers-union.aliases.en: has an empty name; remove it.',
  ],
  [
    'a name of one letter',
    '[DU, Dockers United]',
    '[D, Dockers United]',
    'strike.md, line 13, terms.dockers-union.aliases.en: has “D”, which is too short for a name; remove it.',
  ],
  [
    'a name that is a word like any other',
    '[DU, Dockers United]',
    '[The, Dockers United]',
    'strike.md, line 13, terms.dockers-union.aliases.en: has “The”, which stands in nearly every sentence; remove it.',
  ],
  [
    'a name of signs',
    '[DU, Dockers United]',
    '["***", Dockers United]',
    'strike.md, line 13, terms.dockers-union.aliases.en: has “***”, which is too short for a name; remove it.',
  ],
  [
    'a term of one letter',
    'name: Port Elsa',
    'name: X',
    'strike.md, line 16, terms.port-elsa.name: has “X”, which is too short for a name; remove it.',
  ],
  [
    'a term that is a word like any other',
    'name: Port Elsa',
    'name: And',
    'strike.md, line 16, terms.port-elsa.name: has “And”, which stands in nearly every sentence; remove it.',
  ],
  [
    'a name of two digits',
    '[DU, Dockers United]',
    '[DU, 12]',
    'strike.md, line 13, terms.dockers-union.aliases.en: has “12”, which is too short for a name; remove it.',
  ],
  [
    'a control character in a name',
    'name: Port Elsa',
    'name: "Port\\0 Elsa"',
    'strike.md, line 16, terms.port-elsa.name: has a character that cannot be seen (U+0000); remove it.',
  ],
  [
    'a name of a whole page',
    'DU, Dockers United',
    'D'.repeat(121),
    'strike.md, line 13, terms.dockers-union.aliases.en: has 121 characters, more than the 120 there may be; shorten it.',
  ],
  [
    'a hundred thousand names',
    '[DU, Dockers United]',
    `[${Array.from({ length: 100_000 }, (_, index) => `DU${index}`).join(', ')}]`,
    'strike.md, line 13, terms.dockers-union.aliases.en: has 100000 names, more than the 500 there may be; keep those that news uses.',
  ],
  [
    'a group of fields for a name',
    '[DU, Dockers United]',
    '[DU, short: DU]',
    'strike.md, line 13, terms.dockers-union.aliases.en: holds something that is not a name; write the names in brackets, such as `[Karabakh, Artsakh]`.',
  ],
  [
    'a name of two terms',
    '[DU, Dockers United]',
    '[DU, ELSA]',
    'strike.md, line 21, terms.port-elsa.broadAliases.en: “Elsa” already names dockers-union on line 13; keep it in one of the two.',
  ],
])('names line, field and fix for %s', (_mistake, passage, replacement, sentence) => {
  expect(sayProblemsWith(passage, replacement)).toEqual([sentence]);
});
