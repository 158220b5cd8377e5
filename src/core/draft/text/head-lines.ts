import { findDate } from '@/core/draft/dates/find-date';

import { toPlainWords } from './plain-words';

/** What a line at the head or foot of a text says of it. */
export type HeadFact = 'title' | 'date' | 'source' | 'author' | 'url' | 'language' | 'other';

export interface HeadLine {
  readonly fact: HeadFact;
  /** What stands behind the colon; of a date, `YYYY-MM-DD`. */
  readonly value: string;
}

/** How languages introduce such a line. */
const WORDS: Readonly<Record<Exclude<HeadFact, 'other'>, string>> = {
  title:
    'title|headline|titel|überschrift|titre|título|titulo|titolo|tytuł|název|titulek|заголовок|название|назва|заглавие|наслов|' +
    'τίτλος|վերնագիր|სათაური|כותרת|العنوان|عنوان|标题|標題|題名|タイトル|제목|başlık|başlıq|otsikko|cím|titlu|rubrik|judul|शीर्षक',
  date:
    'date|dated|published|published on|posted|posted on|publication date|issued|updated|last updated|last modified|datum|stand|' +
    'veröffentlicht|veröffentlicht am|erschienen am|aktualisiert|date de publication|publié le|publié|mis à jour le|fecha|publicado|' +
    'publicado el|actualizado|data|publicado em|pubblicato|pubblicato il|aggiornato|gepubliceerd|gepubliceerd op|data publikacji|' +
    'opublikowano|publikováno|vydáno|objavljeno|datum objave|publicerad|publicerat|udgivet|publiceret|publisert|julkaistu|' +
    'megjelent|közzétéve|dátum|publicat|publicat la|publikuota|publicēts|avaldatud|kuupäev|päivämäärä|tarih|yayın tarihi|' +
    'yayınlanma|tarix|dərc olunub|дата|дата публикации|опубликовано|обновлено|дата публікації|опубліковано|оновлено|публикувано|' +
    'објављено|ημερομηνία|δημοσιεύτηκε|δημοσίευση|ամսաթիվ|հրապարակվել է|თარიღი|გამოქვეყნდა|תאריך|פורסם|תאריך פרסום|التاريخ|' +
    'تاريخ|تاريخ النشر|نشر في|نُشر في|تاریخ|تاریخ انتشار|منتشر شده|दिनांक|तारीख|प्रकाशित|วันที่|เผยแพร่|ngày|ngày đăng|tanggal|' +
    'diterbitkan|日期|发布|发布时间|發布時間|发表于|日付|公開日|更新日|掲載日|날짜|입력|게시일|발행일',
  source:
    'source|sources|via|quelle|quellen|source originale|fuente|fuentes|fonte|fonti|fontes|bron|bronnen|źródło|zdroj|izvor|' +
    'izvori|vir|källa|kilde|lähde|allikas|forrás|sursa|sursă|avots|šaltinis|kaynak|mənbə|источник|источники|джерело|джерела|' +
    'източник|извор|крыніца|πηγή|աղբյուր|աղբյուրը|წყარო|מקור|المصدر|مصدر|منبع|स्रोत|ที่มา|nguồn|sumber|来源|來源|出处|出處|出典|' +
    'ソース|출처',
  author:
    'author|authors|by|written by|autor|autorin|autoren|von|auteur|auteurs|par|autore|autori|por|autores|door|autorka|' +
    'автор|авторы|автори|аўтар|συντάκτης|հեղինակ|ავტორი|מאת|الكاتب|بقلم|نویسنده|लेखक|ผู้เขียน|tác giả|penulis|作者|記者|记者|' +
    '著者|執筆|기자|yazar|müəllif|kirjoittaja|szerző|forfatter|författare',
  url: 'url|link|web|website|permalink|address|adresse|lien|enlace|link zum artikel|collegamento|ссылка|адрес|посилання|հղում|ბმული|קישור|الرابط|لینک|链接|連結|原文链接|リンク|링크',
  language:
    'language|lang|sprache|langue|idioma|lingua|taal|język|jazyk|язык|мова|език|լեզու|ენა|שפה|اللغة|زبان|语言|言語|언어|dil',
};

const factByWord = new Map(
  Object.entries(WORDS).flatMap(([fact, words]) => words.split('|').map((word) => [word, fact as HeadFact] as const)),
);

/** `Word: value`; a line of this kind is short, and its word shorter. UTF-16 units. */
const LONGEST_LINE = 240;
const LABELLED = /^\s*(?<word>\p{L}[\p{L}\p{M}’'. -]{1,28}?)\s?[:：՝]\s*(?<value>\S.*)$/u;
/** The word may go without a colon before a date: `Published 3 March 2024`, and so it may before a name: `By Jane Roe`. */
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Оо]т|[Аа]втор)\s+(?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?:,?\s+(?:and|und|et|y|e|и|&|\p{Lu}[\p{L}\p{M}.’'-]*)){0,7})$/u;
/** What a line of date has besides the date: a weekday, a time, a place, a word. UTF-16 units. */
const MOST_BESIDE_DATE = 40;

/**
 * What a line says of the text, if it is such a line: `Published: 3 March 2024`, `Источник: ТАСС`, `By Jane Roe`, a date alone;
 * else `null`. `language` is that of the text, for dates that can be read two ways.
 */
export function readHeadLine(line: string, language: string | null): HeadLine | null {
  if (line.length > LONGEST_LINE) return null;
  const text = toPlainWords(line);
  const labelled = LABELLED.exec(text)?.groups;
  const fact = labelled && factByWord.get(labelled.word!.toLowerCase());
  if (labelled && fact === 'date') {
    const date = findDate(labelled.value!, language)?.date;
    return date === undefined ? null : { fact, value: date };
  }
  if (labelled && fact !== undefined) return { fact, value: labelled.value! };
  const byline = BYLINE.exec(text)?.groups?.name;
  if (byline !== undefined) return { fact: 'author', value: byline };
  return readDateLine(text, language);
}

/** Whether a line is one of those, whatever the language. */
export function isHeadLine(line: string): boolean {
  return readHeadLine(line, 'de') !== null;
}

function readDateLine(text: string, language: string | null): HeadLine | null {
  const found = findDate(text, language);
  if (found === null) return null;
  const beside = text.slice(0, found.start) + text.slice(found.end);
  const isSentence = /[.!?。]\s*$/.test(beside) && /\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(beside);
  return beside.length > MOST_BESIDE_DATE || isSentence ? null : { fact: 'date', value: found.date };
}
