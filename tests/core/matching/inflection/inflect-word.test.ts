import { describe, expect, it } from 'vitest';

import { inflectWord } from '@/core/matching/inflection/inflect-word';

const ALONE = { isFirst: true, isLast: true };

describe('inflectWord', () => {
  it.each([
    ['ru', 'Армения', 'Армении Армению Арменией'],
    ['ru', 'Пашинян', 'Пашиняна Пашиняну Пашиняном Пашиняне'],
    ['ru', 'Медведев', 'Медведева Медведеву Медведевым Медведеве'],
    ['ru', 'Кремль', 'Кремля Кремлю Кремлём Кремле'],
    ['uk', 'Москва', 'Москви Москві Москву Москвою'],
    ['uk', 'Україна', 'України Україні Україну Україною'],
    ['pl', 'Armenia', 'Armenii Armenię Armenią'],
    ['pl', 'Moskwa', 'Moskwy Moskwie Moskwę Moskwą'],
    ['cs', 'Rusko', 'Ruska Rusku Ruskem'],
    ['cs', 'Moskva', 'Moskvy Moskvě Moskvu Moskvou'],
    ['hy', 'Հայաստան', 'Հայաստանը Հայաստանն Հայաստանի Հայաստանին Հայաստանից Հայաստանով Հայաստանում'],
    ['hy', 'Մոսկվա', 'Մոսկվան Մոսկվայի Մոսկվայից Մոսկվայում'],
    ['ka', 'სომხეთი', 'სომხეთის სომხეთს სომხეთმა სომხეთში სომხეთიდან'],
    ['tr', 'Rusya', 'Rusyada Rusyanın Rusyadan'],
    ['az', 'Ermənistan', 'Ermənistanın Ermənistanda Ermənistandan Ermənistana'],
    ['de', 'Armenien', 'Armeniens'],
    ['el', 'Ρωσία', 'Ρωσίας'],
    ['fi', 'Armenia', 'Armenian Armeniassa Armeniaan Armenialle'],
    ['hu', 'Oroszország', 'Oroszországban Oroszországot Oroszországgal'],
    ['ro', 'Armenia', 'Armeniei'],
    ['lt', 'Armėnija', 'Armėnijos Armėnijoje Armėniją'],
    ['lv', 'Krievija', 'Krievijas Krievijā Krieviju'],
    ['et', 'Venemaa', 'Venemaal Venemaad Venemaale'],
    ['ko', '러시아', '러시아는 러시아의 러시아에서'],
  ])('declines in %s: %s', (language, name, forms) => {
    expect(inflectWord(name, language, ALONE).map(({ form }) => form)).toEqual(
      expect.arrayContaining([name, ...forms.split(' ')]),
    );
  });

  it.each([
    ['ru', 'Армения', 'армянский'],
    ['ru', 'Карабах', 'Карабахский'],
    ['de', 'Ukraine', 'Ukrainer'],
    ['de', 'Moskau', 'Moskauer'],
    ['hy', 'Հայաստան', 'Հայաստանյան'],
    ['sv', 'Armenien', 'Armenier'],
    ['pl', 'Rosja', 'Rosjanin'],
  ])('makes no people or adjective of a name in %s: %s, not %s', (language, name, other) => {
    expect(inflectWord(name, language, ALONE).map(({ form }) => form)).not.toContain(other);
  });

  it('puts attached particles before the first word and says how long they are', () => {
    expect(inflectWord('روسيا', 'ar', ALONE)).toContainEqual({ form: 'وروسيا', prefixLength: 1 });
    expect(inflectWord('روسيا', 'ar', { isFirst: false, isLast: true })).toEqual([{ form: 'روسيا', prefixLength: 0 }]);
  });

  it.each([
    ['an acronym', 'ru', 'ОДКБ'],
    ['a short word', 'ru', 'Дон'],
    ['a name of a language without endings', 'en', 'Armenia'],
  ])('leaves %s as it is', (_, language, word) => {
    expect(inflectWord(word, language, ALONE)).toEqual([{ form: word, prefixLength: 0 }]);
  });
});
