import type { GuestEvent } from './guest-event';

/** Events that wait to be told because the one before is still under way, with the new one; what it makes out of date is left out. */
export function addToQueue(waiting: readonly GuestEvent[], event: GuestEvent): readonly GuestEvent[] {
  const last = waiting.at(-1);
  return last !== undefined && replaces(event, last) ? [...waiting.slice(0, -1), event] : [...waiting, event];
}

/** A pointer that presses selects, which begins and ends: that is told. */
function replaces(event: GuestEvent, last: GuestEvent): boolean {
  if (event.type === 'moved') return last.type === 'moved' && last.isPressing === event.isPressing;
  return event.type === 'measured' && last.type === 'measured';
}
