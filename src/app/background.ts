/** Starts the worker: the library's index, cards, commands, badge and context menu. */
export function startBackground(): void {}
