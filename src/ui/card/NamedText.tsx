import type { NamingText } from '@/core/card/card';

/** A text with its term's names set off. Ranges are in the order of the text and do not overlap. */
export function NamedText({ text, names }: NamingText) {
  const pieces = names.map(({ start, end }, index) => [
    text.slice(index === 0 ? 0 : names[index - 1]!.end, start),
    <b key={start}>{text.slice(start, end)}</b>,
  ]);
  return (
    <>
      {pieces}
      {text.slice(names.at(-1)?.end ?? 0)}
    </>
  );
}
