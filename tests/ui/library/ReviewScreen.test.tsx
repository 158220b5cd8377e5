import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import { type ReviewItem, ReviewScreen } from '@/ui/library/ReviewScreen';
import { SAMPLE_REVIEW, SAMPLE_SUMMARY } from '@@/tests/ui/sample-library';
import { findAxeViolations, show } from '@@/tests/ui/show';

const NEW = { ...SAMPLE_REVIEW, replacesId: null };
const ITEM: ReviewItem = { key: 1, review: NEW, conflicts: null, decision: 'keep-both' };

function showReview(items: readonly ReviewItem[] = [ITEM]) {
  const props = {
    items,
    openKey: items[0]!.key,
    titles: new Map([['other', 'The other document']]),
    isSaving: false,
    onOpen: vi.fn(),
    onChange: vi.fn(),
    onDecide: vi.fn(),
    onSkip: vi.fn(),
    onCancel: vi.fn(),
    onAdd: vi.fn(),
  };
  return { props, ...show(<ReviewScreen {...props} />) };
}

describe('a document under review', () => {
  it('is added by the main button', () => {
    const { props } = showReview();
    fireEvent.click(screen.getByRole('button', { name: 'Add to library' }));
    expect(props.onAdd).toHaveBeenCalledOnce();
  });

  it('says what is to be mended, and waits', () => {
    showReview([{ ...ITEM, review: { ...NEW, title: '' } }]);
    expect(screen.getByText('Give the document a title.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add to library' })).toHaveProperty('disabled', true);
  });

  it('can be corrected', () => {
    const { props } = showReview();
    fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Another title' } });
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith(1, { ...NEW, title: 'Another title' });
  });

  it('says what was put in for something the text does not tell, until the reader changes it', () => {
    const review = { ...NEW, guesses: ['date'] as const };
    const { props } = showReview([{ ...ITEM, review }]);
    expect(screen.getByText('The text tells no date; this is today.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/^Date of the text/), { target: { value: '2024-03-01' } });
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith(1, { ...review, date: '2024-03-01', guesses: [] });
  });

  it('has a tick for each name', () => {
    const { props } = showReview();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Use “Ines Talvik”', checked: true }));
    const [, changed] = props.onChange.mock.calls[0]!;
    expect(changed.terms.map((term: { isKept: boolean }) => term.isKept)).toEqual([true, false, true]);
  });

  it('lets a name become another name of one that is there', () => {
    const { props } = showReview();
    fireEvent.change(screen.getAllByLabelText('The same as')[1]!, { target: { value: '0' } });
    const [, changed] = props.onChange.mock.calls[0]!;
    expect(changed.terms[0]).toMatchObject({ name: 'Dockers’ Union', otherNames: 'DU, Ines Talvik' });
  });

  it('takes more questions', () => {
    const { props } = showReview();
    fireEvent.click(screen.getByRole('button', { name: 'Add a question' }));
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith(1, {
      ...NEW,
      faq: [...NEW.faq, { question: '', answer: '' }],
    });
  });

  it('asks what to do where the library has it already', () => {
    const conflicts = { sameId: SAMPLE_SUMMARY, sameTitle: [SAMPLE_SUMMARY], sameText: [], sharedTerms: [] };
    const { props } = showReview([{ ...ITEM, conflicts }]);
    fireEvent.click(screen.getByRole('radio', { name: 'Put this one in its place; your notes stay' }));
    expect(props.onDecide).toHaveBeenCalledExactlyOnceWith(1, 'replace');
  });

  it.each([
    ['id', { sameId: SAMPLE_SUMMARY }, /^Your library has “Why the harbour/],
    ['title', { sameTitle: [SAMPLE_SUMMARY] }, /^Your library has “Why the harbour/],
    ['text', { sameText: [SAMPLE_SUMMARY] }, /^Your library has the same text already, as “Why the harbour/],
  ])('says what is known by its %s', (_, known, sentence) => {
    const conflicts = { sameId: null, sameTitle: [], sameText: [], sharedTerms: [], ...known };
    showReview([{ ...ITEM, conflicts }]);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('shows the card of a term that is unfolded, and leads from there to the terms it names', async () => {
    const { container } = showReview();
    expect(screen.queryByRole('region', { name: /^Card of/ })).toBeNull();
    fireEvent.click(screen.getByText('Dockers’ Union', { selector: '.term-name' }));
    const card = await screen.findByRole('region', { name: 'Card of Dockers’ Union' });
    fireEvent.click(within(card).getByRole('button', { name: 'Ines Talvik' }));
    expect(await screen.findByRole('region', { name: 'Card of Ines Talvik' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Ines Talvik');
    expect(await findAxeViolations(container)).toEqual([]);
  });

  it('says that another document explains a name too', () => {
    const conflicts = {
      sameId: null,
      sameTitle: [],
      sameText: [],
      sharedTerms: [{ termId: 'port-elsa', entryIds: ['other'] }],
    };
    showReview([{ ...ITEM, conflicts }]);
    expect(screen.getByText(/The other document/)).toBeTruthy();
  });

  it('has nothing that axe-core finds wrong', async () => {
    const { container } = showReview();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});

describe('several documents under review', () => {
  const two = [ITEM, { ...ITEM, key: 2, review: { ...NEW, title: 'Second', text: '' } }];

  it('are chosen one by one, and those to be mended are told apart', () => {
    const { props } = showReview(two);
    fireEvent.click(screen.getByRole('button', { name: 'Second one to mend' }));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('do not keep each other from being added', () => {
    showReview(two);
    expect(screen.getByRole('button', { name: 'Add to library' })).toHaveProperty('disabled', false);
  });

  it('can be left out', () => {
    const { props } = showReview(two);
    fireEvent.click(screen.getByRole('button', { name: 'Leave this one out' }));
    expect(props.onSkip).toHaveBeenCalledExactlyOnceWith(1);
  });
});
