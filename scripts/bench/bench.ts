import { benchPages } from './bench-pages';
import { BENCH_HELP, parseBenchArguments } from './parse-bench-arguments';
import { benchPopover } from './popover/bench-popover';
import { benchTasks } from './tasks/bench-tasks';

/** Runs the bench as the words say; `root` is the project's folder, ending with a slash. */
export async function bench(words: readonly string[], folder: string, root: string): Promise<void> {
  const given = parseBenchArguments(words, folder);
  if (given.isHelp) return console.log(BENCH_HELP);
  if (given.isTasks) return benchTasks(given, root);
  return given.isPopover ? benchPopover(given, root) : benchPages(given, root);
}
