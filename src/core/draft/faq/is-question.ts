/** A longer text is not one question, in UTF-16 units. */
const LONGEST_QUESTION = 300;

/** Question marks of the world's scripts, with what may follow one: other marks, quotation marks, brackets. */
const MARK_AT_END = /[?？؟⁇⁈⁉⸮፧‽꘏\u037E][?!？！.…‽\p{Pe}\p{Pf}"'“»«\s]*$/u;

/** Greek ends a question with what others take for a semicolon. */
const GREEK = /\p{Script=Greek}[\s\p{Pf}»"]*;\s*$/u;

/** Armenian puts its mark on the stressed vowel of the word that is asked about. */
const ARMENIAN = /\p{Script=Armenian}՞/u;

/** Endings and words of questions in languages that often do without a mark. */
const UNMARKED =
  /(?:か[。．]?|[吗嗎呢][。．]?|(?:ไหม|หรือไม่|อย่างไร|อะไร|เท่าไร|เท่าไหร่|ที่ไหน|เมื่อไร|เมื่อไหร่|ทำไม|ใคร|หรือเปล่า|ได้บ้าง|กี่บาท|กี่วัน)\s*)$|^(?:ทำไม|为什么|為什麼|什么是|什麼是|如何|怎样|怎樣|怎么|怎麼)/u;

/** Whether a text is one question, as languages write it; one without a letter is none. */
export function isQuestion(text: string): boolean {
  if (text.length > LONGEST_QUESTION || !/\p{L}.*\p{L}/u.test(text)) return false;
  return MARK_AT_END.test(text) || GREEK.test(text) || ARMENIAN.test(text) || UNMARKED.test(text.trim());
}

/** What numbers a question: `1.`, `2)`, `(3)`, `№ 4.`, `Q5:` is left to the labels. */
const NUMBER = /^(?:[([]?(?:№|#|Nr\.?|No\.?)?\s?\p{N}{1,3}\s?[.):\]、．]+|[①-⑳])\s*(?=\P{N})/u;

/** The text without a number before it. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBER, '').trim();
}

/** Whether a text begins with a number of its own. */
export function isNumbered(text: string): boolean {
  return NUMBER.test(text);
}
