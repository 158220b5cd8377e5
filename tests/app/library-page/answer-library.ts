import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** What a message asked for. */
export interface Asked {
  readonly name: string;
  readonly ask: unknown;
}

/**
 * Answers what the page asks of the library, by the message's name; notes down what was asked. Words are shown as their key and
 * their parts. A name that is not in `answers` is answered with nothing.
 */
export function answerLibrary(answers: Readonly<Record<string, unknown>>): readonly Asked[] {
  const asked: Asked[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    const { name, ask } = message as unknown as Asked;
    asked.push({ name, ask });
    return { answer: { value: answers[name] ?? null, problem: null }, failure: null };
  });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, parts) => [key, parts ?? []].flat().join(' '));
  return asked;
}
