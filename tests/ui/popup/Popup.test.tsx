import { fireEvent, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';

import type { PageReport } from '@/core/page/page-report';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { Popup } from '@/ui/popup/Popup';
import { SAMPLE_REPORT, SAMPLE_SHORTCUTS } from '@@/tests/ui/sample-report';
import { findAxeViolations, show } from '@@/tests/ui/show';

type Props = ComponentProps<typeof Popup>;

interface Change {
  settings?: Partial<Settings>;
  report?: Partial<PageReport> | null;
  minutesLeft?: number;
}

function showPopup({ settings, report = {}, minutesLeft }: Change = {}) {
  const props = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    report: report === null ? null : { ...SAMPLE_REPORT, ...report },
    isPaused: minutesLeft !== undefined,
    pausedMinutesLeft: minutesLeft ?? null,
    shortcuts: SAMPLE_SHORTCUTS,
    onSettings: vi.fn(),
    onPause: vi.fn(),
    onResume: vi.fn(),
    onJump: vi.fn(),
    onContinue: vi.fn(),
    onShowAnyway: vi.fn(),
    onAddPage: vi.fn(),
    onLibrary: vi.fn(),
  } satisfies Props;
  return { props, ...show(<Popup {...props} />) };
}

describe('the popup’s switches', () => {
  it('begin with the one for everywhere', () => {
    const { props } = showPopup();
    const [first] = screen.getAllByRole('switch');

    expect(first).toBe(screen.getByRole('switch', { name: 'Highlight names, everywhere', checked: true }));
    fireEvent.click(first!);
    expect(props.onSettings).toHaveBeenCalledExactlyOnceWith({ isOn: false });
  });

  it('switch a site off and on', () => {
    const { props } = showPopup();
    fireEvent.click(screen.getByRole('switch', { name: 'On news.example', checked: true }));

    expect(props.onSettings).toHaveBeenCalledExactlyOnceWith({ offSites: ['news.example'] });
  });

  it('show a site that is switched off as off', () => {
    const { props } = showPopup({ settings: { offSites: ['news.example'] } });
    fireEvent.click(screen.getByRole('switch', { name: 'On news.example', checked: false }));

    expect(props.onSettings).toHaveBeenCalledExactlyOnceWith({ offSites: [] });
  });

  it.each([
    ['without a host', { site: '' }],
    ['that is out of reach', null],
  ])('leave out the site of a page %s', (_, report) => {
    showPopup({ report });

    expect(screen.getAllByRole('switch')).toHaveLength(1);
  });
});

describe('the popup on the page in view', () => {
  it.each<[string, Change]>([
    ['A news article on a subject of your library', {}],
    ['A page on a subject of your library', { report: { isArticle: false } }],
    ['A news article on another subject', { report: { isOnSubject: false } }],
    ['A news article that names nothing from your library', { report: { state: 'nothing-found', terms: [] } }],
    ['Not a news article, so nothing is highlighted', { report: { state: 'not-an-article', terms: [] } }],
    ['Not a page of text, so nothing is highlighted', { report: { state: 'unreadable', terms: [] } }],
    ['Not one of the sites you list', { settings: { pages: 'listed' } }],
    ['Switched off on this site', { settings: { offSites: ['news.example'] } }],
    ['Quiet while switched off everywhere', { settings: { isOn: false } }],
    ['Quiet during the pause', { minutesLeft: 3 }],
    ['Looking at the page…', { report: { state: 'off', terms: [] } }],
  ])('says: %s', (text, change) => {
    showPopup(change);

    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByRole('switch', { description: text })).toBeTruthy();
  });

  it('lists the terms with their counts, each a button to its next mention', () => {
    const { props } = showPopup();
    const list = screen.getByRole('heading', { name: '4 names on this page' }).parentElement!;
    const names = within(list)
      .getAllByRole('button')
      .map((button) => button.textContent);

    expect(names).toHaveLength(4);
    fireEvent.click(within(list).getByRole('button', { name: 'Straits Grain Compact 3 mentions' }));
    expect(props.onJump).toHaveBeenCalledExactlyOnceWith('straits-grain-compact');
    expect(within(list).getByRole('button', { name: 'Ines Talvik one mention' })).toBeTruthy();
  });

  it('shows where each mention stands', () => {
    showPopup();
    const strip = screen.getByRole('button', { name: /^Varholm/ }).querySelectorAll('rect');
    const [first, second] = Array.from(strip, (tick) => Number(tick.getAttribute('x')));

    expect(strip).toHaveLength(2);
    expect(first).toBeLessThan(second!);
  });

  it.each<[string, Change]>([
    ['while switched off', { settings: { isOn: false } }],
    ['during a pause', { minutesLeft: 3 }],
    ['on a site switched off', { settings: { offSites: ['news.example'] } }],
  ])('offers no jumps %s, though an old report lists terms', (_, change) => {
    showPopup(change);

    expect(screen.queryByText(/names on this page/)).toBeNull();
  });

  const [varholm, straits, talvik, compact] = ['Varholm', 'Northern Straits', 'Ines Talvik', 'Compact'].map((name) => ({
    termId: name,
    name,
    kind: 'place' as const,
  }));

  it.each([
    [[varholm!], 'Varholm is named here, but'],
    [[varholm!, straits!], 'Varholm and Northern Straits are named here, but'],
    [
      [varholm!, straits!, talvik!, compact!],
      'Varholm, Northern Straits, Ines Talvik and one other are named here, but',
    ],
  ])('names what it leaves dark, and shows it when asked: %#', (quietTerms, sentence) => {
    const { props } = showPopup({ report: { state: 'nothing-found', terms: [], quietTerms } });

    expect(screen.getByText((text) => text.startsWith(sentence))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show them anyway on this page' }));
    expect(props.onShowAnyway).toHaveBeenCalledOnce();
  });

  it.each([
    [3312, 'Stopped after 12 mentions, as this page has very many. 3,312 more are not highlighted.'],
    [1, 'Stopped after 12 mentions, as this page has very many. 1 more is not highlighted.'],
  ])('says that it has stopped, and goes on when asked: %d left', (leftOutCount, sentence) => {
    const { props } = showPopup({ report: { leftOutCount } });

    expect(screen.getByText(sentence)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(props.onContinue).toHaveBeenCalledOnce();
  });

  it('says nothing of stopping where all is highlighted', () => {
    showPopup();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('leads to the library, and takes the page there', () => {
    const { props } = showPopup();
    fireEvent.click(screen.getByRole('button', { name: 'Library' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add this page to your library' }));
    expect(props.onLibrary).toHaveBeenCalledOnce();
    expect(props.onAddPage).toHaveBeenCalledOnce();
  });

  it('cannot add a page that is out of reach', () => {
    showPopup({ report: null });
    expect(screen.getByRole('button', { name: 'Add this page to your library' })).toHaveProperty('disabled', true);
  });
});

describe('the popup’s pause', () => {
  it('starts', () => {
    const { props } = showPopup();
    fireEvent.click(screen.getByRole('button', { name: 'Pause 10 minutes' }));

    expect(props.onPause).toHaveBeenCalledOnce();
  });

  it('says how long it lasts and ends early', () => {
    const { props } = showPopup({ minutesLeft: 7 });

    expect(screen.getByRole('status').textContent).toBe('Paused for another 7 minutes');
    fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(props.onResume).toHaveBeenCalledOnce();
  });

  it('has nothing to pause while everything is off', () => {
    showPopup({ settings: { isOn: false } });

    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pause 10 minutes' }).disabled).toBe(true);
  });
});

describe('the popup’s settings', () => {
  it('hide and show kinds of term, in the order of kinds', () => {
    const { props } = showPopup({ settings: { hiddenKinds: ['media'] } });

    fireEvent.click(screen.getByRole('button', { name: 'People', pressed: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Media', pressed: false }));

    expect(props.onSettings.mock.calls).toEqual([[{ hiddenKinds: ['person', 'media'] }], [{ hiddenKinds: [] }]]);
  });

  it.each([
    ['Every page', { pages: 'every' }],
    ['Only sites I list', { pages: 'listed' }],
    ['Underline', { style: 'underline' }],
    ['Fill', { style: 'fill' }],
    ['Dotted', { style: 'dotted' }],
    ['First of each name', { occurrences: 'first' }],
    ['On every page', { broadNames: 'everywhere' }],
  ])('choose %s', (label, change) => {
    const { props } = showPopup();
    fireEvent.click(screen.getByLabelText(label));

    expect(props.onSettings).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('show what is chosen, also while folded', () => {
    showPopup({ settings: { pages: 'every', style: 'fill', occurrences: 'first' } });

    for (const label of ['Every page', 'Fill', 'First of each name']) {
      expect(screen.getByLabelText<HTMLInputElement>(label).checked).toBe(true);
    }
    expect(screen.getByText('Which pages', { selector: 'summary' }).textContent).toContain('Every page');
    expect(screen.getByText('Highlights', { selector: 'summary' }).textContent).toContain('Fill · First of each name');
  });

  it('list sites only where only listed sites are looked at', () => {
    showPopup({ settings: { listedSites: ['a.example'] } });

    expect(screen.queryByText('a.example')).toBeNull();
  });

  it('add the site in view to the list and take sites off it', () => {
    const { props } = showPopup({ settings: { pages: 'listed', listedSites: ['a.example', 'b.example'] } });

    fireEvent.click(screen.getByRole('button', { name: 'Add news.example' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove a.example' }));

    expect(props.onSettings.mock.calls).toEqual([
      [{ listedSites: ['a.example', 'b.example', 'news.example'] }],
      [{ listedSites: ['b.example'] }],
    ]);
  });

  it('do not add a site twice', () => {
    showPopup({ settings: { pages: 'listed', listedSites: ['news.example'] } });

    expect(screen.queryByRole('button', { name: 'Add news.example' })).toBeNull();
  });

  it('tell the keyboard commands and those without keys', () => {
    showPopup();

    expect(screen.getByText('Alt+Shift+N')).toBeTruthy();
    expect(screen.getByText('not set')).toBeTruthy();
  });
});

describe('the popup', () => {
  it.each<[string, Change]>([
    ['lit', {}],
    ['stopped', { report: { leftOutCount: 3312 } }],
    ['quiet', { report: { state: 'nothing-found', terms: [], quietTerms: SAMPLE_REPORT.terms } }],
    ['out of reach, with a list of sites', { report: null, settings: { pages: 'listed', listedSites: ['a.example'] } }],
  ])('has nothing for axe to find: %s', async (_, change) => {
    const { container } = showPopup(change);
    for (const section of container.querySelectorAll('details')) section.open = true;

    expect(await findAxeViolations(container)).toEqual([]);
  });
});
