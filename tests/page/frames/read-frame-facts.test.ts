import { afterEach, expect, it } from 'vitest';

import { readFrameFacts } from '@/page/frames/read-frame-facts';

import { makeFrame } from './make-frame';

afterEach(() => document.body.replaceChildren());

it.each([
  ['text in elements', '<p>The compact held.</p>', 17],
  ['no scripts, styles and templates', '<p>held</p><script>let a</script><style>a {}</style><template>b</template>', 4],
  ['white space as a single space', '<p>held\n\n\n         fast</p>', 9],
])('counts %s', (_, html, textLength) => {
  const { contentWindow } = makeFrame(html);
  expect(readFrameFacts(contentWindow!)).toEqual({
    widthPx: contentWindow!.innerWidth,
    heightPx: contentWindow!.innerHeight,
    textLength,
  });
});

it('does not look into a frame that is not shown', () => {
  const { contentWindow } = makeFrame('<p>The compact held.</p>');
  Object.defineProperty(contentWindow, 'innerWidth', { value: 0 });
  expect(readFrameFacts(contentWindow!)).toMatchObject({ widthPx: 0, textLength: 0 });
});

it('takes a document without a body as empty', () => {
  const { contentWindow, contentDocument } = makeFrame();
  contentDocument!.body.remove();
  expect(readFrameFacts(contentWindow!).textLength).toBe(0);
});
