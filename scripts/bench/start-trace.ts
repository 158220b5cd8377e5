import type { CDPSession } from 'puppeteer-core';

import type { TraceEvent } from './tasks/trace-event';

/** Begins to trace the browser; the function that is returned ends it and gives what was traced. */
export async function startTrace(
  client: CDPSession,
  categories: readonly string[],
): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories: [...categories] },
  });
  return async () => {
    const complete = new Promise((resolve) => void client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    return events;
  };
}
