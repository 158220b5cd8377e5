/** The label that a text begins with, and what follows it (`''` where the label stands alone). */
export interface Label {
  /** Position in the table of every pair of labels in which this one stands, with the part it labels there. */
  readonly uses: readonly LabelUse[];
  readonly rest: string;
  /** A colon or a number makes a label of one letter sure; `A. Smith` and `P. Rossi` are people. */
  readonly isSure: boolean;
}

export interface LabelUse {
  readonly pair: number;
  readonly part: 'question' | 'answer';
}

/** How languages label a question and its answer: words and initials, separated by `|`. */
const PAIRS: readonly (readonly [question: string, answer: string])[] = [
  ['q|question|ques', 'a|answer|ans'],
  ['в|вопрос', 'о|ответ'],
  ['п|питання|запитання|питање|прашање', 'в|відповідь|о|одговор'],
  ['в|въпрос', 'о|отговор'],
  ['п|пытанне', 'а|адказ'],
  ['с|сұрақ', 'ж|жауап'],
  ['q|question', 'r|réponse|reponse'],
  ['f|frage', 'a|antwort'],
  ['p|pregunta|pergunta', 'r|respuesta|resposta'],
  ['d|domanda', 'r|risposta'],
  ['v|vraag', 'a|antwoord'],
  ['p|pytanie', 'o|odp|odpowiedź'],
  ['o|otázka', 'o|odpověď|odpoveď'],
  ['p|pitanje', 'o|odgovor'],
  ['v|vprašanje', 'o|odgovor'],
  ['f|fråga', 's|svar'],
  ['s|spørgsmål|spørsmål', 's|svar'],
  ['k|kysymys', 'v|vastaus'],
  ['k|küsimus', 'v|vastus'],
  ['k|kérdés', 'v|válasz'],
  ['î|i|întrebare', 'r|răspuns'],
  ['j|jautājums', 'a|atbilde'],
  ['k|klausimas', 'a|atsakymas'],
  ['s|soru', 'c|y|cevap|yanıt'],
  ['s|sual', 'c|cavab'],
  ['t|tanya|pertanyaan', 'j|jawab|jawaban'],
  ['h|hỏi|câu hỏi', 'đ|đáp|trả lời'],
  ['ε|ερ|ερώτηση', 'α|απ|απάντηση'],
  ['հ|հարց', 'պ|պատ|պատասխան'],
  ['კ|კითხვა|შეკითხვა', 'პ|პასუხი'],
  ['ש|שאלה', 'ת|תשובה'],
  ['س|سؤال|السؤال|سوال|پرسش', 'ج|جواب|الجواب|الإجابة|إجابة|پاسخ'],
  ['प्र|प्रश्न|सवाल', 'उ|उत्तर|जवाब'],
  ['প্র|প্রশ্ন', 'উ|উত্তর'],
  ['ถาม|คำถาม|ถ', 'ตอบ|คำตอบ|ต'],
  ['问|問|问题|問題|質問|q', '答|回答|答え|答案|a'],
  ['문|질문|q', '답|답변|a'],
];

const usesByLabel = collectUses();

function collectUses(): ReadonlyMap<string, readonly LabelUse[]> {
  const uses = new Map<string, LabelUse[]>();
  for (const [pair, [questions, answers]] of PAIRS.entries()) {
    for (const [part, labels] of [['question', questions] as const, ['answer', answers] as const]) {
      for (const label of labels.split('|')) {
        uses.set(label, [...(uses.get(label) ?? []), { pair, part }]);
      }
    }
  }
  return uses;
}

/** `Q:`, `Q1.`, `Question 2:`, `(Q)`, `[A]`, `**Q.**`, `Q – `, `问：`, `Вопрос № 3.`, `1. Q:`. */
const LABEL = new RegExp(
  [
    String.raw`^(?:[([]?\p{N}{1,3}[.)\]]\s*)?[([]?`,
    String.raw`(?<label>\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*)?)\s?`,
    String.raw`(?<number>(?:№|#|n[r°ºo]?\.?)?\s?\p{N}{1,3})?`,
    String.raw`(?<sign>\s?[:：]|．|[.)\]、／/](?=\s|$)|\s?[–—-](?=\s|$)|[\])](?:\s?:)?|$)\s*`,
  ].join(''),
  'iu',
);

/** A label and its sign are short; nobody should search a long text for one. UTF-16 units. */
const LABEL_REACH = 30;

/** The label a text begins with, `null` where it has none. */
export function readLabel(text: string): Label | null {
  const match = LABEL.exec(text.slice(0, LABEL_REACH));
  if (match === null) return null;
  const { label, number, sign } = match.groups!;
  const uses = usesByLabel.get(label!.normalize('NFC').toLowerCase());
  const isAlone = match[0].length === text.length;
  if (uses === undefined || (sign === '' && !isAlone)) return null;
  const isWord = label!.length > 2;
  return {
    uses,
    rest: text.slice(match[0].length).trim(),
    isSure: /[:：]/.test(sign!) || number !== undefined || isWord,
  };
}

/** An answer that begins within the line of its question: `Q: Why? A: Because.` */
const INNER_LABEL = /(?<=[?？؟;՞!.。][»”"')\]]?)\s+(?=(?:\p{L}[\p{L}\p{M}]{0,12})\s?[:：])/gu;

/** The text in two at the first label within it that labels an answer of that pair; `null` where there is none. */
export function splitAtAnswer(text: string, pair: number): readonly [string, string] | null {
  for (const { index } of text.matchAll(INNER_LABEL)) {
    const label = readLabel(text.slice(index).trim());
    const isAnswer = label?.uses.some((use) => use.pair === pair && use.part === 'answer');
    if (label && isAnswer) return [text.slice(0, index).trim(), label.rest];
  }
  return null;
}
