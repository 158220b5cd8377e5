import type { Card, NamingText } from '@/core/card/card';

/** A text in which every `[name]` is a place where the term is named. */
export function naming(bracketed: string): NamingText {
  const names: { start: number; end: number }[] = [];
  let text = '';
  for (const [index, piece] of bracketed.split(/[[\]]/).entries()) {
    if (index % 2 === 1) names.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, names };
}

/** A card with something in every part, about an organisation that does not exist. */
export const SAMPLE_CARD: Card = {
  termId: 'straits-grain-compact',
  backgrounderId: 'straits-grain',
  name: 'Straits Grain Compact',
  kind: 'organisation',
  summary: 'An agreement of nine coastal states under which grain ships pass the northern straits unsearched.',
  note: null,
  passages: [
    naming(
      'The harvest failed twice, and what was left had to go by sea. The [Compact] was drawn up in eleven weeks to let it.',
    ),
    naming(
      'Port inspectors in Varholm say that the [Straits Grain Compact] has no rule for ships that change their flag on the way.',
    ),
    naming('Insurers asked for a list of exempt ships; the [Compact]’s secretariat has yet to publish one.'),
  ],
  answers: [
    {
      question: 'Who may inspect a ship under the Compact?',
      answer: naming('Only the port of departure. The [Compact] forbids a second search at sea.'),
    },
    {
      question: 'Why did two members leave?',
      answer: naming('Their ports lost the fees that the [Compact] abolished, and nobody made up for them.'),
    },
  ],
  related: [
    { termId: 'varholm', name: 'Varholm', kind: 'place' },
    { termId: 'ines-talvik', name: 'Ines Talvik', kind: 'person' },
    { termId: 'northern-straits', name: 'Northern Straits', kind: 'place' },
  ],
  title: 'Grain, insurance and the northern straits',
  date: '2023-11-14',
  source: 'paraphrased from The Harbour Post',
  sourceNote: 'Statements are given in other words than the speakers’ own.',
  language: 'en',
};
