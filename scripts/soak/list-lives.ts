import type { PageServer } from '@@/scripts/browser/serve-pages.mjs';
import { FRAMEWORKS, serveFrameworkPage } from '@@/tests/e2e/harness/framework-page';

import { makeEndlessLife } from './endless-life';
import type { Life } from './life';
import { makeRouteLife } from './route-life';
import { makeUpdateLife } from './update-life';

/** How much each page goes through; one of which there is nothing to do is left out. */
export interface SoakCounts {
  readonly updates: number;
  readonly routes: number;
  readonly nodes: number;
}

/** All there is to live through, on a server of the fixture pages. The same seed gives the same changes. */
export async function listLives(server: PageServer, counts: SoakCounts, seed: number): Promise<readonly Life[]> {
  const lives: Life[] = [];
  for (const framework of Object.keys(FRAMEWORKS) as (keyof typeof FRAMEWORKS)[]) {
    const url = `${server.origin}${await serveFrameworkPage(server, framework)}#${seed}`;
    lives.push(makeUpdateLife(`${framework} page`, url, counts.updates));
  }
  lives.push(makeRouteLife(server.origin, counts.routes, seed), makeEndlessLife(server.origin, counts.nodes));
  return lives.filter(({ count }) => count > 0);
}
