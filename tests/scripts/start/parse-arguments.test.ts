import { describe, expect, it } from 'vitest';

import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';
import { parseArguments } from '@@/scripts/start/parse-arguments.mjs';

const parse = (...words: string[]) =>
  parseArguments(words, '/home/reader', (path) => ['/home/reader/saved.html', '/srv/page 1.html'].includes(path));

describe('parseArguments', () => {
  it('without words shows the sample in a window', () => {
    expect(parse()).toEqual({ isHelp: false, isHeadless: false, pages: [] });
  });

  it.each([
    ['a file beside the reader', 'saved.html', { file: '/home/reader/saved.html' }],
    ['a file by its full path', '/srv/page 1.html', { file: '/srv/page 1.html' }],
    ['a file by its address', 'file:///srv/page%201.html', { file: '/srv/page 1.html' }],
    ['an address', 'https://news.example/a?b=1', { url: 'https://news.example/a?b=1' }],
    ['an address in capitals', 'HTTP://NEWS.EXAMPLE', { url: 'http://news.example/' }],
  ])('takes %s', (_, word, page) => {
    expect(parse(word).pages).toEqual([page]);
  });

  it('takes several pages, and options anywhere between them', () => {
    const { isHeadless, pages } = parse('saved.html', '--headless', 'http://news.example/');
    expect(isHeadless).toBe(true);
    expect(pages).toHaveLength(2);
  });

  it.each([
    ['missing.html', 'There is no file missing.html'],
    ['file:///nowhere.html', 'There is no file file:///nowhere.html'],
    ['file://elsewhere/a.html', 'does not name a file on this machine'],
    ['http://', 'is not an address'],
    ['ftp://news.example/', 'starts with http:// or https://'],
    ['javascript:alert(1)', 'starts with http:// or https://'],
    ['--fast', '--fast is not an option'],
  ])('says in one line what is wrong with %s', (word, sentence) => {
    expect(() => parse(word)).toThrow(ProjectProblem);
    expect(() => parse(word)).toThrow(sentence);
  });
});
