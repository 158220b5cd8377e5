/** An item of two lists laid side by side: in both, in the first alone, or in the second alone. */
export interface DiffItem<T> {
  readonly side: 'both' | 'was' | 'is';
  readonly item: T;
}

/** Two lists that would need a larger table are told to have their middles replaced; some ten megabytes. */
const MOST_CELLS = 4_000_000;

/** The two lists as one, with as few items as can be that are in one alone (longest common subsequence). */
export function diffLists<T>(was: readonly T[], is: readonly T[]): readonly DiffItem<T>[] {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const common = (items: readonly T[]): readonly DiffItem<T>[] => items.map((item) => ({ side: 'both', item }));
  return [
    ...common(was.slice(0, start)),
    ...diffMiddles(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...common(was.slice(was.length - end)),
  ];
}

function diffMiddles<T>(was: readonly T[], is: readonly T[]): readonly DiffItem<T>[] {
  const width = is.length + 1;
  if (was.length * is.length > MOST_CELLS) return [...ofSide('was', was), ...ofSide('is', is)];
  /** For each pair of places, how many items the rests behind them have in common. */
  const lengths = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        was[i] === is[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const items: DiffItem<T>[] = [];
  let [i, j] = [0, 0];
  while (i < was.length && j < is.length) {
    if (was[i] === is[j]) {
      items.push({ side: 'both', item: was[i]! });
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
      items.push({ side: 'was', item: was[i++]! });
    else items.push({ side: 'is', item: is[j++]! });
  }
  return [...items, ...ofSide('was', was.slice(i)), ...ofSide('is', is.slice(j))];
}

function ofSide<T>(side: 'was' | 'is', items: readonly T[]): readonly DiffItem<T>[] {
  return items.map((item) => ({ side, item }));
}
