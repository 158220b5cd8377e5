import { splitSentences } from '@/core/backgrounder/split-sentences';
import type { Block } from '@/core/draft/block';

/** A paragraph that tells how the text came about and not what it is about. */
export interface SourceNote {
  /** Position of its block. */
  readonly index: number;
  readonly text: string;
  /** Who the note says reported it first; `null` where it names nobody. */
  readonly source: string | null;
}

/** A note is short, and it stands at the beginning or end of the text or before the questions. UTF-16 units. */
const LONGEST_NOTE = 600;
const PARAGRAPHS_AT_EDGE = 2;

/** That words are another's, told otherwise. */
const PARAPHRASED = anyOf([
  'paraphras|reworded|rephrased',
  'перефраз|пересказ|переказ|парафраз',
  'sinngemäß|umformuliert|umschrieben',
  'reformul',
  'parafras|parafraz|parafráz',
  'başka sözcüklerle|yeniden ifade',
  'վերաշարադր|վերապատմ',
  'παραφρά|παράφρ',
  'პერიფრაზ|პარაფრაზ',
  'إعادة صياغة|أعيدت صياغ|بتصرف',
  'نقل به مضمون|بازنویسی',
  'בניסוח מחדש|פרפרז',
  '改写|改寫|转述|轉述|言い換え|要約し|의역|바꾸어',
]);

/** That those words are somebody's: an event may be paraphrased too, in a sentence that is background. */
const WORDS_OF_OTHERS = anyOf([
  'statement|quot|article|report|text|wording|remarks',
  'цитат|высказыван|заявлен|стать|текст|слова|висловлюван|заяви',
  'zitat|aussage|äußerung|artikel|citation|propos|déclaration|citas?\\b|declaraci|declaraç|artículo|artigo|dichiarazion|articol',
  'wypowied|cytat|artyku|výrok|citát|článe|uitspra|citaten|uttalande|udtalels|uttalels|lausun|nyilatkoz|idéz',
  'açıklama|alıntı|makale|haber|bəyanat|sitat',
  'հայտարար|խոսք|հոդված|δηλώσ|αποσπάσμ|განცხად|ციტატ|ציטוט|אמירות|تصريح|اقتباس|أقوال|مقال|سخن|اظهار|نقل قول',
  '言论|言論|引述|引语|文章|原文|発言|발언|인용|기사',
]);

/** That the text has an original somewhere else. */
const ORIGINAL = anyOf([
  '\\boriginal (?:article|report|story|text|piece|news story|version|source|reporting)\\b',
  '\\boriginally (?:published|appeared)\\b',
  '\\bth(?:is|e) (?:article|text|story|piece|report|summary|backgrounder|post)\\b[^.]{0,60}\\b(?:based on|adapted from|taken from|republished from|first (?:published|appeared))\\b',
  'оригинал(?:ьн\\S*)?\\s+(?:стать|материал|публикац|текст)|оригинал (?:доступен|опубликован|можно)|первоисточник',
  'оригінал(?:ьн\\S*)?\\s+(?:статт|матеріал|публікац|текст)|першоджерел',
  '(?:original|ursprünglich)\\S*\\s?(?:artikel|bericht|text|beitrag|fassung|meldung)|dieser \\S+ (?:ist )?zuerst (?:erschienen|veröffentlicht)',
  "(?:article|texte|reportage|version)\\s+(?:d['’]origine|original)|paru (?:initialement|d['’]abord)",
  'artículo original|texto original|publicado originalmente|artigo original|originalmente publicado',
  'articolo originale|testo originale|oryginaln\\S*\\s+(?:artykuł|tekst)|artykuł źródłowy',
  'oorspronkelijk\\S*\\s+(?:artikel|bericht)|originele artikel|původní\\S*\\s+(?:článek|text|zpráv)',
  'originalartikeln|opprinnelige artikkelen|oprindelige artikel|alkuperäinen (?:artikkeli|juttu|uutinen)',
  'eredeti (?:cikk|írás)|articolul original|orijinal (?:makale|haber|metin)|haberin (?:aslı|orijinal)',
  'բնօրինակ|πρωτότυπο (?:άρθρο|κείμενο)|αρχικό άρθρο|ორიგინალ|המאמר המקורי|הכתבה המקורית',
  'المقال الأصلي|النص الأصلي|التقرير الأصلي|مقاله اصلی|متن اصلی',
  '原文(?:见|見|刊|载|載|は|可|链接|連結|发表|發表)|元の記事|원문은|원본 기사',
]);

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}

/** Words that begin with a capital, or stand in quotation marks, and yet name no one who reports. */
const NO_REPORTER =
  /^(?:website|webseite|web|site|page|seite|internetseite|internet|homepage|article|artikel|the|der|die|das|das original|it|here|online|english|statements?|aussagen|zitate)$/iu;

const CAPITAL = String.raw`(?:\p{Lu}|\p{Lo})[\p{L}\p{M}\p{N}&.’'-]*`;
const NAME = new RegExp(
  String.raw`${CAPITAL}(?:\s(?:of\s|the\s|and\s|de\s|la\s|du\s|der\s|für\s|für die\s)?\p{Lu}[\p{L}\p{M}\p{N}&’'-]*)*`,
  'gu',
);
const QUOTED = /[«„“"”'‘「『《](?<name>[^«»„“”"'’「」『』《》]{2,60})[»“”"'’」』》]/u;
const ADDRESS = /\b(?:https?:\/\/)?(?:www\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})\b/iu;

/**
 * The note on the source in a document's blocks: that statements are paraphrased, where the original is. `language` is the
 * document's; `null` where there is no such note.
 */
export function findSourceNote(
  blocks: readonly Block[],
  isFaqStart: (index: number) => boolean,
  language: string | null,
): SourceNote | null {
  for (const index of findEdges(blocks, isFaqStart)) {
    const { text } = blocks[index]!;
    if (text.length > LONGEST_NOTE) continue;
    const isParaphrased = PARAPHRASED.test(text) && WORDS_OF_OTHERS.test(text);
    if (!isParaphrased && !ORIGINAL.test(text)) continue;
    return { index, text, source: findReporter(text, language ?? 'en') };
  }
  return null;
}

/** The paragraphs at the end, before the questions and at the beginning, in this order. */
function findEdges(blocks: readonly Block[], isFaqStart: (index: number) => boolean): readonly number[] {
  const paragraphs = blocks.flatMap(({ kind }, index) => (kind === 'paragraph' ? [index] : []));
  const faqStart = blocks.findIndex((_, index) => isFaqStart(index));
  const before = faqStart === -1 ? [] : paragraphs.filter((index) => index < faqStart).slice(-PARAGRAPHS_AT_EDGE);
  const edges = [paragraphs.slice(-PARAGRAPHS_AT_EDGE), before, paragraphs.slice(0, PARAGRAPHS_AT_EDGE)];
  return [...new Set(edges.flatMap((edge) => edge.toReversed()))];
}

/** The name in the sentence that speaks of an original: in quotation marks, else the last one that begins no sentence, else an address. */
function findReporter(note: string, language: string): string | null {
  const sentence = splitSentences(note, language).find(({ text }) => ORIGINAL.test(text))?.text;
  if (sentence === undefined) return null;
  const quoted = QUOTED.exec(sentence)?.groups?.name?.trim();
  if (quoted !== undefined && !NO_REPORTER.test(quoted)) return quoted;
  const host = ADDRESS.exec(sentence)?.groups?.host;
  if (host !== undefined) return host;
  const said = ORIGINAL.exec(sentence)!;
  const rest = sentence.slice(said.index + said[0].length);
  const names = [...rest.matchAll(NAME)].map(([name]) => name.replace(/[’']s$|[.’'-]+$/u, ''));
  return names.findLast((name) => /\p{Lu}/u.test(name) && name.length > 1 && !NO_REPORTER.test(name)) ?? null;
}
