import { cpus } from 'node:os';

/** The processor's model and its number of cores. */
export function describeProcessor(): string {
  const [first, ...others] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${others.length + 1} cores`;
}
