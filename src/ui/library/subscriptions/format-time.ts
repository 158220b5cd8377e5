/** A moment as the reader's clock and calendar show it, such as `28 Nov 2026, 16:20`. */
export function formatTime(timeMs: number, languageTag: string): string {
  return new Intl.DateTimeFormat(languageTag, { dateStyle: 'medium', timeStyle: 'short' }).format(timeMs);
}
