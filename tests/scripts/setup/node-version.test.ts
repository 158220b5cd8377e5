import { describe, expect, it } from 'vitest';

import { findNodeProblem } from '@@/scripts/setup/node-version.mjs';

describe('findNodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '25.1.0'])('is content with Node %s', (version) => {
    expect(findNodeProblem(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.3', '20.9.0'])('says in one sentence what is wrong with Node %s', (version) => {
    const problem = findNodeProblem(version);
    expect(problem).toContain(`this is Node ${version}`);
    expect(problem).toContain('20.19');
  });
});
