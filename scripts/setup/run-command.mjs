import { spawn } from 'node:child_process';

/**
 * Runs a program to its end with its output shown here, and gives its exit code; one that cannot be started, or is
 * ended by a signal, counts as 1. The program gets no standard input, so it cannot wait for an answer.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, isQuiet?: boolean }} [options] a quiet program shows its errors alone
 * @returns {Promise<number>}
 */
export function runCommand(program, args, { cwd, env, isQuiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
      // Windows starts npm and the programs of node_modules/.bin through command files, which need a shell.
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
