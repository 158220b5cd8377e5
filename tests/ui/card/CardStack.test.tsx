import { fireEvent, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';

import { CardStack } from '@/ui/card/CardStack';
import { SAMPLE_CARD } from '@@/tests/ui/sample-card';
import { findAxeViolations, show } from '@@/tests/ui/show';

type Props = ComponentProps<typeof CardStack>;

function makeProps(change: Partial<Props> = {}): Props {
  return {
    cards: [SAMPLE_CARD],
    pageDate: null,
    isPinned: false,
    canGoBack: false,
    titleId: 'title',
    onRelated: vi.fn(),
    onBack: vi.fn(),
    onPin: vi.fn(),
    onClose: vi.fn(),
    ...change,
  };
}

function showCards(change?: Partial<Props>) {
  const props = makeProps(change);
  return { props, ...show(<CardStack {...props} />) };
}

describe('CardStack', () => {
  it('says what kind of thing the term is, its name and its summary', () => {
    showCards();

    expect(screen.getByText('Organisation')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: SAMPLE_CARD.name }).id).toBe('title');
    expect(screen.getByText(SAMPLE_CARD.summary)).toBeTruthy();
  });

  it('sets off the term’s names in the background', () => {
    showCards();
    const passage = screen.getByText(/^Port inspectors/);

    expect(passage.textContent).toBe(SAMPLE_CARD.passages[1]!.text);
    expect([...passage.querySelectorAll('b')].map((name) => name.textContent)).toEqual(['Straits Grain Compact']);
  });

  it('opens a question to its answer', () => {
    showCards();
    const question = screen.getByText('Why did two members leave?');

    expect(question.closest('details')!.open).toBe(false);
    fireEvent.click(question);
    expect(question.closest('details')!.open).toBe(true);
    expect(within(question.closest('details')!).getByText(/^Their ports lost/)).toBeTruthy();
  });

  it('brings an answer into view when it opens, and leaves everything where it is when it closes', async () => {
    showCards();
    const question = screen.getByText('Why did two members leave?');
    const scrollIntoView = vi.fn();
    question.closest('details')!.scrollIntoView = scrollIntoView;

    fireEvent.click(question);
    await vi.waitFor(() => expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith({ block: 'nearest' }));

    const closed = new Promise((resolve) => question.closest('details')!.addEventListener('toggle', resolve));
    fireEvent.click(question);
    await closed;
    expect(scrollIntoView).toHaveBeenCalledOnce();
  });

  it('opens the card of a term that is named together with this one', () => {
    const { props } = showCards();

    fireEvent.click(screen.getByRole('button', { name: 'Ines Talvik' }));

    expect(props.onRelated).toHaveBeenCalledExactlyOnceWith('ines-talvik');
  });

  it('gives the date, the source, the title and what to know about them', () => {
    showCards();
    const source = screen.getByText('As of 14 November 2023').closest('details')!;

    expect(source.querySelector('summary')!.textContent).toBe(
      'As of 14 November 2023 · paraphrased from The Harbour Post · Grain, insurance and the northern straits',
    );
    expect(within(source).getByText(SAMPLE_CARD.sourceNote!)).toBeTruthy();
  });

  it.each([
    ['2024-11-14', null],
    ['2024-11-15', 'This page is over a year newer than the background.'],
    ['2026-01-01', 'This page is 2 years newer than the background.'],
    [null, null],
  ])('warns on a page of %s: %s', (pageDate, warning) => {
    showCards({ pageDate });

    expect(screen.queryByText(/newer than the background/)?.textContent ?? null).toBe(warning);
  });

  it('has no heading for what the backgrounder does not say', () => {
    const bare = { ...SAMPLE_CARD, passages: [], answers: [], related: [], sourceNote: null };
    const { container } = showCards({ cards: [bare] });

    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([SAMPLE_CARD.name]);
    expect(container.querySelector('details')).toBeNull();
    expect(screen.getByText('As of 14 November 2023')).toBeTruthy();
  });

  it('keeps the passages that would make the card long behind a disclosure', () => {
    const passages = [1, 2, 3].map((number) => ({ text: `Passage ${number} ${'goes on '.repeat(40)}`, names: [] }));
    showCards({ cards: [{ ...SAMPLE_CARD, passages }] });
    const more = screen.getByText('2 more passages').closest('details')!;

    expect(more.open).toBe(false);
    expect(within(more).queryByText(/Passage 1/)).toBeNull();
    expect(within(more).getByText(/Passage 2/)).toBeTruthy();
    expect(within(more).getByText(/Passage 3/)).toBeTruthy();
  });

  it('puts the cards of two backgrounders one above the other, each with its own source and date', () => {
    const other = { ...SAMPLE_CARD, backgrounderId: 'other', date: '2025-03-02', title: 'Insurers and the sea' };
    showCards({ cards: [SAMPLE_CARD, other] });
    const [first, second] = screen.getAllByRole('article');

    expect(within(first!).getByText('As of 14 November 2023')).toBeTruthy();
    expect(within(second!).getByText('As of 2 March 2025')).toBeTruthy();
    expect(within(second!).getByText('Insurers and the sea')).toBeTruthy();
    expect(document.querySelectorAll('#title')).toHaveLength(1);
  });

  it('says in which language and direction each text of the document is, and keeps the interface’s own', () => {
    const { container } = showCards({ cards: [{ ...SAMPLE_CARD, language: 'ar' }] });
    const arabic = [...container.querySelectorAll('[lang="ar"][dir="rtl"]')].map((element) => element.textContent);
    const { name, summary, passages, answers, related, source, title, sourceNote } = SAMPLE_CARD;

    expect(arabic).toEqual([
      name,
      summary,
      ...passages.map(({ text }) => text),
      ...answers.map(({ question, answer }) => question + answer.text),
      ...related.map((term) => term.name),
      source,
      title,
      sourceNote,
    ]);
    for (const text of ['Organisation', 'Background', 'Questions', 'As of 14 November 2023']) {
      expect(screen.getByText(text).closest('[lang]')?.getAttribute('lang')).toBe('en-GB');
    }
  });

  it('shows a document’s markup as text', () => {
    const { container } = showCards({ cards: [{ ...SAMPLE_CARD, summary: '<img src=x onerror=alert(1)>' }] });

    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('goes back, stays open and closes by its buttons', () => {
    const { props } = showCards({ canGoBack: true });

    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep open' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));

    for (const callback of [props.onBack, props.onPin, props.onClose]) expect(callback).toHaveBeenCalledOnce();
  });

  it('has no way back from the first card', () => {
    showCards({ canGoBack: false });

    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it.each([true, false])('tells whether it stays open: %s', (isPinned) => {
    showCards({ isPinned });

    expect(screen.getByRole('button', { name: 'Keep open', pressed: isPinned })).toBeTruthy();
  });

  it('starts the next term’s card afresh, with every question closed', () => {
    const { rerender, props } = showCards();
    fireEvent.click(screen.getByText('Why did two members leave?'));

    rerender(<CardStack {...props} cards={[{ ...SAMPLE_CARD, termId: 'varholm', name: 'Varholm' }]} />);

    expect(screen.getByText('Why did two members leave?').closest('details')!.open).toBe(false);
  });

  it('has nothing for axe to find', async () => {
    const { container } = showCards({ pageDate: '2026-01-01', canGoBack: true });

    expect(await findAxeViolations(container)).toEqual([]);
  });
});
