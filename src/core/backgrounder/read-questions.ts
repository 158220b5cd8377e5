import type { FaqEntry } from './backgrounder';
import type { Report } from './problem';
import type { MarkdownText } from './split-markdown';

/** A question is a heading `###` or deeper. */
export const QUESTION_DEPTH = 3;

export const QUESTIONS_FIX =
  'write the heading `## Questions` and below it each question as `### Question?` with its answer';

interface Question {
  readonly line: number;
  readonly question: string;
  readonly paragraphs: string[];
}

/** Reads a file's texts from its heading `Questions` on; none, no questions. */
export function readQuestions([start, ...texts]: readonly MarkdownText[], report: Report): readonly FaqEntry[] {
  if (start === undefined) return [];
  const questions = collectQuestions(texts, report);
  if (questions.length === 0) report({ line: start.line, field: 'questions' }, 'has no question', QUESTIONS_FIX);
  reportUnanswered(questions, report);
  reportAskedTwice(questions, report);
  return questions.map(({ question, paragraphs }) => ({ question, answer: paragraphs.join('\n\n') }));
}

function collectQuestions(texts: readonly MarkdownText[], report: Report): readonly Question[] {
  const questions: Question[] = [];
  for (const { type, depth, text, line } of texts) {
    const place = { line, field: 'questions' };
    if (type === 'heading' && depth >= QUESTION_DEPTH) questions.push({ line, question: text, paragraphs: [] });
    else if (type === 'heading')
      report(place, `is not the last part: “${text}” follows`, 'move that above the questions');
    else if (questions.length === 0) report(place, 'begins with text that is under no question', QUESTIONS_FIX);
    else questions.at(-1)!.paragraphs.push(text);
  }
  return questions;
}

function reportUnanswered(questions: readonly Question[], report: Report): void {
  for (const { line, question, paragraphs } of questions) {
    const place = { line, field: 'questions' };
    if (question === '') report(place, 'has a heading without a question', 'write the question after the `###`');
    if (paragraphs.length === 0) report(place, `“${question}” has no answer`, 'write the answer below the question');
  }
}

function reportAskedTwice(questions: readonly Question[], report: Report): void {
  const firstLines = new Map<string, number>();
  for (const { line, question } of questions) {
    const firstLine = firstLines.get(question);
    if (firstLine === undefined) firstLines.set(question, line);
    else report({ line, field: 'questions' }, `“${question}” is already asked on line ${firstLine}`, 'join the two');
  }
}
