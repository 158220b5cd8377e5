/** Letters as a reader counts them, accents included. */
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Between two columns. */
const GAP = '  ';
/** A column is cut to no less than this many characters. */
const NARROWEST = 12;

/**
 * Rows in columns under their headings. The last column is cut with an ellipsis where the line would be too wide.
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows as many cells each as there are headings
 * @param {number} width in characters
 */
export function formatTable(headings, rows, width) {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((cells) => lengthOf(cells[column]))));
  const beforeLast = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  const lastWidth = Math.max(NARROWEST, width - beforeLast);

  const format = (/** @type {readonly string[]} */ cells) =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cut(cell, lastWidth) : pad(cell, widths[column] ?? 0)))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((each, column) =>
    '─'.repeat(column === widths.length - 1 ? Math.min(each, lastWidth) : each),
  );
  return [format(headings), rule.join(GAP), ...rows.map(format)].join('\n');
}

/** @param {string | undefined} cell */
function lengthOf(cell) {
  return lettersOf(cell ?? '').length;
}

/**
 * @param {string} cell
 * @param {number} width
 */
function pad(cell, width) {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

/**
 * @param {string} cell
 * @param {number} width
 */
function cut(cell, width) {
  return lengthOf(cell) <= width
    ? cell
    : `${lettersOf(cell)
        .slice(0, width - 1)
        .join('')}…`;
}

/** @param {string} text */
function lettersOf(text) {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment);
}
