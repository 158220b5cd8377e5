import type { Backgrounder } from './backgrounder';
import { checkWords } from './check-words';
import { findNearestWord } from './find-nearest-word';
import type { Report } from './problem';
import { QUESTION_DEPTH, QUESTIONS_FIX, readQuestions } from './read-questions';
import type { FilePart } from './split-front-matter';
import { splitMarkdown, type MarkdownText } from './split-markdown';

type Body = Pick<Backgrounder, 'paragraphs' | 'faq'>;

/** Headings that begin the questions, by their letters alone. `FAQ` is at home in most languages. */
const QUESTIONS_HEADINGS = new Set([
  'questions',
  'faq',
  'faqs',
  'frequentlyaskedquestions',
  'questionsandanswers',
  'questionsanswers',
  'qa',
]);

/** The long ones of them, of which a slip of the keyboard still leaves enough to know them by. */
const LONG_QUESTIONS_HEADINGS = ['questions', 'frequentlyaskedquestions', 'questionsandanswers'];

const QUESTION_MARK = /[?？؟;]$/;

/**
 * Reads the text after the front matter: background paragraphs, then, under a heading `Questions` or the like, each
 * question as a heading with its answer below. Other headings order the background for its writer and are left out.
 */
export function readBody(part: FilePart, report: Report): Body {
  const texts = readTexts(part, report);
  if (texts === null) return { paragraphs: [], faq: [] };
  const questionsIndex = texts.findIndex((text) => beginsQuestions(text, report));
  const backgroundEnd = questionsIndex === -1 ? texts.length : questionsIndex;
  const paragraphs = readBackground(texts.slice(0, backgroundEnd), report);
  if (paragraphs.length === 0) {
    const fix = 'write the background in paragraphs below the front matter';
    report({ line: part.firstLine, field: 'text' }, 'has no background', fix);
  }
  return { paragraphs, faq: readQuestions(texts.slice(backgroundEnd), report) };
}

/** The headings and paragraphs; `null`, with the problem reported, where the Markdown cannot be followed. */
function readTexts(part: FilePart, report: Report): readonly MarkdownText[] | null {
  const blocks = splitMarkdown(part);
  if (blocks === null) {
    report({ line: part.firstLine, field: 'text' }, 'is nested too deeply', 'write plain paragraphs');
    return null;
  }
  return blocks.flatMap((block) => {
    if (block.type !== 'table') {
      checkWords(block.text, Infinity, { line: block.line, field: 'text' }, report);
      return [block];
    }
    report({ line: block.line, field: 'text' }, 'has a table, which no card can show', 'say it in sentences');
    return [];
  });
}

function beginsQuestions({ type, text, line }: MarkdownText, report: Report): boolean {
  if (type !== 'heading') return false;
  const letters = text.toLowerCase().replaceAll(/\(.*?\)|[^\p{L}]/gu, '');
  if (QUESTIONS_HEADINGS.has(letters)) return true;
  if (findNearestWord(letters, LONG_QUESTIONS_HEADINGS) === null) return false;
  report({ line, field: 'questions' }, `“${text}” is not how the questions begin`, 'write `## Questions`');
  return true;
}

function readBackground(texts: readonly MarkdownText[], report: Report): readonly string[] {
  for (const { type, depth, text, line } of texts) {
    if (type === 'heading' && depth >= QUESTION_DEPTH && QUESTION_MARK.test(text)) {
      report({ line, field: 'questions' }, `“${text}” is asked outside the questions`, QUESTIONS_FIX);
    }
  }
  return texts.filter(({ type }) => type === 'paragraph').map(({ text }) => text);
}
