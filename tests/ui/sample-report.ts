import type { PageReport } from '@/core/page/page-report';
import type { Shortcut } from '@/ui/popup/ShortcutsSection';

/** A news article on the subject, with terms of several kinds. */
export const SAMPLE_REPORT: PageReport = {
  state: 'lit',
  site: 'news.example',
  isArticle: true,
  isOnSubject: true,
  terms: [
    {
      termId: 'northern-straits',
      name: 'Northern Straits',
      kind: 'place',
      count: 6,
      positions: [0, 0.1, 0.2, 0.5, 0.7, 1],
    },
    {
      termId: 'straits-grain-compact',
      name: 'Straits Grain Compact',
      kind: 'organisation',
      count: 3,
      positions: [0.1, 0.12, 0.6],
    },
    { termId: 'ines-talvik', name: 'Ines Talvik', kind: 'person', count: 1, positions: [0.4] },
    { termId: 'varholm', name: 'Varholm', kind: 'place', count: 2, positions: [0.3, 0.9] },
  ],
  quietTerms: [],
  leftOutCount: 0,
};

export const SAMPLE_SHORTCUTS: readonly Shortcut[] = [
  { label: 'Go to the next mention', keys: 'Alt+Shift+N' },
  { label: 'Go to the previous mention', keys: '' },
];
