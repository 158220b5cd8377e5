import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import { checkWords } from '@/core/backgrounder/check-words';
import type { FieldValue } from '@/core/backgrounder/field-value';
import { makeBackgrounderId } from '@/core/backgrounder/make-backgrounder-id';
import type { ParsedBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { compareProblems, type Problem, type Report } from '@/core/backgrounder/problem';
import { checkFieldNames, type Fields, isNull, placeOf, readText } from '@/core/backgrounder/read-field';
import { FRONT_MATTER_FIELDS, readFacts } from '@/core/backgrounder/read-front-matter';

import { readJson } from './read-json';

/** The names of the fields; the first says where the schema is and is not read. */
const FIELDS = ['$schema', ...FRONT_MATTER_FIELDS, 'paragraphs', 'faq'];
const FIELDS_FIX = `write the fields ${FIELDS.slice(1).join(', ')}`;
const LIST_FIX = 'save each backgrounder of it in a file of its own; a .zip may hold them all';
const PARAGRAPHS_FIX = 'write the background as a list of texts, such as `"paragraphs": ["…", "…"]`';
const FAQ_FIX = 'write a list of `{"question": "…", "answer": "…"}`, or leave it out';

/**
 * Reads a backgrounder written as JSON, as docs/backgrounder.schema.json describes it. It is as strict as
 * `parseBackgrounder`, and reports as that does; a JSON mistake hides what follows it.
 */
export function parseBackgrounderJson(text: string, fileName: string): ParsedBackgrounder {
  const problems: Problem[] = [];
  const report: Report = ({ line, field }, wrong, fix) => problems.push({ file: fileName, line, field, wrong, fix });
  const value = readJson(text, report);
  if (value === null) return { isValid: false, problems };
  if (value.type !== 'fields') {
    if (value.type === 'list') report({ line: value.line, field: 'file' }, 'is a list', LIST_FIX);
    else report({ line: value.line, field: 'file' }, 'is not a group of fields', FIELDS_FIX);
    return { isValid: false, problems };
  }

  if (!['title', 'paragraphs', 'terms'].some((name) => value.values.has(name))) {
    report({ line: value.line, field: 'file' }, 'is JSON of something else than a backgrounder', FIELDS_FIX);
    return { isValid: false, problems };
  }

  const fields: Fields = { path: '', line: value.line, values: toLines(value.values) };
  checkFieldNames(fields, FIELDS, report);
  const facts = readFacts(fields, report);
  const paragraphs = readParagraphs(fields, report);
  const faq = readFaq(fields, report);
  if (problems.length > 0) return { isValid: false, problems: problems.toSorted(compareProblems) };
  return { isValid: true, backgrounder: { id: makeBackgrounderId(fileName), ...facts, paragraphs, faq } };
}

/** White space means nothing in the texts, but between the paragraphs of an answer. */
function toOneLine(value: FieldValue, name: string): FieldValue {
  switch (value.type) {
    case 'text':
      return { ...value, text: name === 'answer' ? toParagraphs(value.text) : squeeze(value.text) };
    case 'list':
      return { ...value, items: value.items.map((item) => toOneLine(item, name)) };
    case 'fields':
      return { ...value, values: toLines(value.values) };
    case 'literal':
      return value;
  }
}

function toLines(values: ReadonlyMap<string, FieldValue>): ReadonlyMap<string, FieldValue> {
  return new Map([...values].map(([name, value]) => [name, toOneLine(value, name)]));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function readParagraphs(fields: Fields, report: Report): readonly string[] {
  const value = fields.values.get('paragraphs');
  if (value?.type !== 'list' || value.items.length === 0) {
    const wrong = value === undefined ? 'is missing' : value.type === 'list' ? 'is empty' : 'is not a list';
    report(placeOf(fields, 'paragraphs'), wrong, PARAGRAPHS_FIX);
    return [];
  }
  return value.items.map((item, index) => {
    const place = { line: item.line, field: `paragraphs.${index + 1}` };
    if (item.type !== 'text') report(place, 'is not a text', PARAGRAPHS_FIX);
    else if (item.text === '') report(place, 'is empty', 'remove it');
    else checkWords(item.text, Infinity, place, report);
    return item.type === 'text' ? item.text : '';
  });
}

function readFaq(fields: Fields, report: Report): readonly FaqEntry[] {
  const value = fields.values.get('faq');
  if (value === undefined || isNull(value)) return [];
  if (value.type !== 'list') {
    report(placeOf(fields, 'faq'), 'is not a list', FAQ_FIX);
    return [];
  }
  const firstLines = new Map<string, number>();
  return value.items.map((item, index) => {
    const path = `faq.${index + 1}`;
    if (item.type !== 'fields') {
      report({ line: item.line, field: path }, 'is not a question with its answer', FAQ_FIX);
      return { question: '', answer: '' };
    }
    const entry: Fields = { path, line: item.line, values: item.values };
    checkFieldNames(entry, ['question', 'answer'], report);
    const question = readText(entry, 'question', 'write the question', report);
    reportAskedTwice(question, entry, firstLines, report);
    return { question, answer: readText(entry, 'answer', 'write the answer', report) };
  });
}

function reportAskedTwice(question: string, entry: Fields, firstLines: Map<string, number>, report: Report): void {
  const place = placeOf(entry, 'question');
  const firstLine = firstLines.get(question);
  if (firstLine === undefined) firstLines.set(question, place.line);
  else if (question !== '') report(place, `“${question}” is already asked on line ${firstLine}`, 'join the two');
}

/** Paragraphs with an empty line between them, each in one line. */
function toParagraphs(answer: string): string {
  return answer
    .split(/\n\s*\n/)
    .map(squeeze)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
