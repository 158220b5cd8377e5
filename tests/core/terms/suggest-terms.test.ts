import { describe, expect, it } from 'vitest';

import type { Term } from '@/core/backgrounder/backgrounder';
import { englishVoice } from '@/core/terms/english-voice';
import { suggestTerms } from '@/core/terms/suggest-terms';

function suggest(text: string, language = 'en'): readonly Term[] {
  const voice = language === 'en' ? englishVoice : undefined;
  return suggestTerms({ paragraphs: text.split('\n'), sourceNote: null, faq: [], language }, voice);
}

/** Each as `name (alias, …): kind`. */
function list(text: string, language?: string): string[] {
  return suggest(text, language).map(({ name, aliases, kind }) => {
    const others = Object.values(aliases).flat();
    return `${name}${others.length > 0 ? ` (${others.join(', ')})` : ''}: ${kind}`;
  });
}

describe('suggestTerms', () => {
  it('has one term for a name and its acronym', () => {
    expect(list('Ships of the Northern Straits Grain Compact (NSGC) wait. The NSGC said nothing.')).toEqual([
      'NSGC (Northern Straits Grain Compact): organisation',
    ]);
  });

  it.each([
    ['a role', 'Estonian Foreign Minister Kaja Mets spoke. Later Mets left.', 'Kaja Mets (Mets): person'],
    ['a former role', 'Former Norwegian President Ola Berg spoke.', 'Ola Berg: person'],
    [
      'a role in an organisation',
      'The port’s Harbour Council Secretary Ines Talvik wrote. Talvik knows.',
      'Ines Talvik (Talvik): person',
    ],
    ['a role in small letters', 'The Palace spokesperson Ola Berg said so.', 'Ola Berg: person'],
  ])('knows a person by %s', (_, text, person) => {
    expect(list(text)).toContain(person);
  });

  it('keeps a surname apart that two persons share', () => {
    expect(list('Mayor Ola Berg met Judge Ines Berg. Then Berg left.')).toEqual(
      expect.arrayContaining(['Ola Berg: person', 'Ines Berg: person']),
    );
  });

  it.each([
    ['a country', 'Trade with Norway fell.', 'Norway: place', true],
    ['a country of two words', 'He flew to the United Kingdom on a whim.', 'United Kingdom: place', true],
    ['a capital', 'People in Oslo were calm.', 'Oslo: place', false],
    ['a place by the word before it', 'They live near Upper Vell in huts.', 'Upper Vell: place', false],
    ['a medium by the word after it', 'It stood on the Courant website.', 'Courant: media', false],
    ['a medium by the word before it', 'Said the blogger Zubr in May.', 'Zubr: media', false],
    ['an organisation by its words', 'The Dockers Union met.', 'Dockers Union: organisation', false],
    ['an event by its words', 'After the Port Elsa Accord nobody spoke.', 'Port Elsa Accord: event', false],
    ['a medium that every newsroom knows', 'Reuters was told so.', 'Reuters: media', false],
    [
      'an event that is somebody’s',
      'They play in the Northern Women’s Cup in Elsa.',
      'Northern Women’s Cup: event',
      false,
    ],
    ['a name after a month', 'In April the Dockers Union will meet.', 'Dockers Union: organisation', false],
    ['a name without its article', 'They told The Dockers Union so.', 'Dockers Union: organisation', false],
  ])('tells %s', (_, text, expected, isBroad) => {
    expect(list(text)).toContain(expected);
    expect(suggest(text).find(({ name }) => expected.startsWith(`${name}:`))?.broad).toBe(isBroad);
  });

  it('takes an acronym alone as a common name', () => {
    expect(suggest('They asked the WFP for rice.').map(({ name, broad }) => [name, broad])).toEqual([['WFP', true]]);
  });

  it('finds a group that is named again and again, under its plural', () => {
    const text = 'Trade with Norway fell. The Norwegian fisherfolk left. A Norwegian fisherfolk guild stayed.';
    expect(list(text)).toContain('Norwegian fisherfolk: concept');
    expect(list('They met post-Hanseatic towns.')).toContain('post-Hanseatic towns: concept');
  });

  it.each([
    ['the first word of a sentence', 'Nobody came. However, they slept.'],
    ['what belongs to a people', 'The Norwegian ships left Norway at noon.'],
    ['days and months', 'They met on a Monday in March.'],
    ['people of a country that is not named', 'A Swedish striker and two Turks met the Irish coach.'],
    ['word that only begins as a name', 'They said I’ve seen an Oslo-based crew, a Harbour-led one and the West.'],
    ['nothing', ''],
  ])('suggests no %s', (_, text) => {
    expect(list(text).filter((each) => each !== 'Norway: place')).toEqual([]);
  });

  it('looks for names in the note on the source, questions and answers too', () => {
    const terms = suggestTerms({
      paragraphs: ['A text.'],
      sourceNote: 'It stood on the Courant website.',
      faq: [{ question: 'Who?', answer: 'Mayor Ola Berg.' }],
      language: 'en',
    });
    expect(terms.map(({ name }) => name)).toEqual(['Courant', 'Ola Berg']);
  });

  it('takes the sentence that says what a name is as its summary', () => {
    const text = 'Yesterday the Zubr Post wrote. The Zubr Post, a daily of the north, has three readers.';
    expect(suggest(text)[0]?.summary).toBe('The Zubr Post, a daily of the north, has three readers.');
  });

  it('keeps summaries as short as cards need them', () => {
    const text = `Mayor Ola Berg said that ${'the boats, the nets and the men were late, '.repeat(12)}and left.`;
    expect(suggest(text)[0]!.summary.length).toBeLessThanOrEqual(220);
  });

  it.each<[string, string, string[]]>([
    [
      'de',
      'Am Montag warnte Oberbürgermeisterin Ines Talvik vor der Wahl. Der Hafenmeister Ola Berg schwieg in Elsa.',
      ['Ines Talvik: person', 'Ola Berg: person'],
    ],
    [
      'ru',
      'Вчера директор порта Игорь Кравцов ушёл. За Кравцовым уйдут и другие, сказали Кравцову в Верховном суде.',
      ['Игорь Кравцов (Кравцов): person'],
    ],
    [
      'hy',
      'Երեկ Քաղաքապետ Աննա Պետրոսյան մեկնեց։ Այսօր լսեցին Պետրոսյանի խոսքը։',
      ['Աննա Պետրոսյան (Պետրոսյան): person'],
    ],
    [
      'fr',
      'Ils ont lu que L’Arménie et L’Hôtel Valmont, à Paris, ont payé.',
      ['Arménie: place', 'Hôtel Valmont: concept', 'Paris: place'],
    ],
  ])('knows in %s who is who: %s', (language, text, expected) => {
    expect(list(text, language)).toEqual(expect.arrayContaining(expected));
  });

  it('takes no noun of German for a name', () => {
    const text = 'Am Montag warnte die Stadt vor der Wahl. Ein Betrieb schloss, und der Kommentar blieb aus.';
    expect(list(text, 'de')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['fr', 'Le maire a quitté la Norvège. À Paris, Marie Dubois parle de la Norvège.', ['Norvège', 'Marie Dubois']],
    ['ru', 'В Норвегии ждут. Организация рыбаков «Невод» и Ольга Берг уехали. Ольга Берг молчит.', ['Ольга Берг']],
    [
      'de',
      'Die Bürgermeisterin Marie Dubois sprach mit der NATO über Norwegen. Marie Dubois ging.',
      ['Norwegen', 'NATO', 'Marie Dubois'],
    ],
    ['ja', '市長はノルウェーのオーラ・ベルグと話した。', ['ノルウェー', 'オーラ・ベルグ']],
    ['zh', '市长与挪威的奥拉·贝格谈话。', ['挪威', '奥拉·贝格']],
    ['ar', 'تحدثت النرويج مع NATO أمس.', ['النرويج', 'NATO']],
  ])('finds names in %s', (language, text, names) => {
    expect(suggest(text, language).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});
