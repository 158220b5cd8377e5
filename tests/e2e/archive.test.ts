import { describe, expect } from 'vitest';

import { it } from './harness/it';
import { chooseFiles, listTitles, openEmptyLibrary, pressButton, waitForText } from './harness/library';

describe('an archive', () => {
  it('gives its documents, whatever they are written in, and says what is none', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'news.zip');
    await waitForText(library, 'news.zip/pages/photo.txt, file: is a picture');
    await waitForText(library, 'news.zip/../outside.txt, file: has a path that leads out of the archive');
    await waitForText(library, 'Докеры Порта Эльза объявили забастовку');
    await waitForText(library, 'Bells of Port Elsa');
    await pressButton(library, 'Cancel');
    await listTitles(library, 1);
    expect(await library.title()).not.toBe('run');
    await library.close();
  });
});
