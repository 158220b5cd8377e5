import { oneOf, record, type Shape, text, wholeNumber } from '@/core/shape/shape';

/** Where in a document something is: a paragraph or question by its position from 0, a term, or what stands above them. */
export type Place =
  | { readonly kind: 'top' }
  | { readonly kind: 'paragraph' | 'question'; readonly position: number }
  | { readonly kind: 'term'; readonly termId: string };

const kindShape = record<{ readonly kind: Place['kind'] }>({ kind: oneOf(['top', 'paragraph', 'question', 'term']) });
const positionShape = record({ position: wholeNumber });
const termShape = record({ termId: text });

export const placeShape: Shape<Place> = (data, where) => {
  const { kind } = kindShape(data, where);
  if (kind === 'top') return { kind };
  return kind === 'term' ? { kind, ...termShape(data, where) } : { kind, ...positionShape(data, where) };
};
