import type { FrameFacts } from '@/core/page/judge-frame';

const NOT_TEXT = 'script, style, noscript, template';

/** Measures a frame from inside; in one that is not shown the sides are 0. */
export function readFrameFacts({ innerWidth, innerHeight, document }: Window): FrameFacts {
  return { widthPx: innerWidth, heightPx: innerHeight, textLength: innerWidth > 0 ? measureText(document.body) : 0 };
}

function measureText(body: HTMLElement | null): number {
  if (body === null) return 0;
  const others = [...body.querySelectorAll(NOT_TEXT)];
  return others.reduce((length, other) => length - countCharacters(other), countCharacters(body));
}

/** White space between elements is layout of the source, not text. */
function countCharacters({ textContent }: Element): number {
  return textContent.replaceAll(/\s+/g, ' ').length;
}
