import { describe, expect } from 'vitest';

import { it } from './harness/it';
import { expectToStayDark, listMentions } from './harness/marks';

/** All the bundled backgrounder's terms, and a name the sample article gives each by. */
const TERMS = {
  'nagorno-karabakh': 'Nagorno-Karabakh',
  armenia: 'Armenia',
  azerbaijan: 'Azerbaijan',
  russia: 'Russia',
  ukraine: 'Ukraine',
  'united-states': 'US',
  yerevan: 'Yerevan',
  moscow: 'Moscow',
  kremlin: 'Kremlin',
  nato: 'NATO',
  csto: 'Collective Security Treaty Organization',
  'nikol-pashinyan': 'Nikol Pashinyan',
  'armen-grigoryan': 'Armen Grigoryan',
  'dmitry-peskov': 'Peskov',
  'dmitry-medvedev': 'Dmitry Medvedev',
  'margarita-simonyan': 'Margarita Simonyan',
  rybar: 'Rybar',
  rt: 'RT',
  cnn: 'CNN',
  'russian-peacekeepers': 'Russian peacekeepers',
  'post-soviet-states': 'post-Soviet states',
};

describe('an article on the subject', () => {
  it('is marked with every term it names', async ({ open }) => {
    const mentions = await listMentions(await open('crisis-en.html'));
    expect(mentions).toEqual(expect.arrayContaining(Object.entries(TERMS).map(([id, name]) => `${id}: ${name}`)));
    expect(new Set(mentions.map((mention) => mention.split(':')[0]))).toEqual(new Set(Object.keys(TERMS)));
  });

  it('has no mark on anything but a name', async ({ open }) => {
    const mentions = await listMentions(await open('crisis-en.html'));
    for (const mention of mentions) {
      expect(mention).not.toMatch(/Armenian|Azerbaijani|anti-Russian|’s$|'s$|Minister|Iran|Gyumri/);
    }
  });

  it('has a name marked whole where the page breaks it with markup', async ({ open }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    const pieces = await page.$$eval('blockquote mark', (marks) =>
      marks.map((mark) => [mark.dataset.backgrounderMention, mark.textContent]),
    );
    const [number] = pieces[0]!;
    expect(pieces).toEqual([
      [number, 'Yere'],
      [number, 'van'],
    ]);
  });

  it('keeps its links working where a name is a link', async ({ open }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    expect(await page.$eval('a[href="#csto"] mark', (mark) => mark.textContent)).toBe(
      'Collective Security Treaty Organization',
    );
    await page.$eval('a[href="#csto"]', (link) => link.click());
    expect(await page.evaluate(() => location.hash)).toBe('#csto');
  });

  it.for<[string, string[]]>([
    ['crisis-ru.html', ['armenia: Армении', 'csto: ОДКБ', 'nikol-pashinyan: Никол Пашинян', 'nato: НАТО']],
    ['crisis-fr.html', ['armenia: Arménie', 'csto: OTSC', 'nikol-pashinyan: Nikol Pachinian', 'nato: OTAN']],
    ['night.html', ['csto: CSTO', 'nagorno-karabakh: Nagorno-Karabakh', 'kremlin: Kremlin', 'rybar: Rybar']],
  ])('is read in its own language (%s)', async ([file, names], { open }) => {
    expect(await listMentions(await open(file))).toEqual(expect.arrayContaining(names));
  });
});

describe('an article on another subject', () => {
  it('stays dark, although it names Russia and NATO', async ({ open }) => {
    await expectToStayDark(await open('elsewhere.html'));
  });
});
