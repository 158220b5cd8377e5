import { formatProblem, type Problem } from '@/core/backgrounder/problem';

interface Props {
  readonly problems: readonly Problem[];
  readonly heading: string;
  readonly isOpen?: boolean;
}

/** Sentences shown at once; a collection of broken files has hundreds. */
const MOST_SENTENCES = 50;

/** What is wrong with files, folded away below one line; nothing where nothing is. */
export function FlawList({ problems, heading, isOpen = false }: Props) {
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map(formatProblem))];
  return (
    <details class="warning flaws" open={isOpen}>
      <summary>{heading}</summary>
      <ul>
        {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length > MOST_SENTENCES && <li>…</li>}
      </ul>
    </details>
  );
}
