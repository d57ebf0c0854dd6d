#!/usr/bin/env node
// Runs the command line on the pinned Node, whatever Node the machine has; builds it first where that was never done.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const main = join(root, 'apps', 'cli', 'dist', 'main.js');
const bin = (name) => join(root, 'node_modules', '.bin', name);
if (!existsSync(main)) {
  const { status } = spawnSync(bin('nx'), ['run', '@cylch/cli:build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}
// A rebuild makes much that is soon garbage: a heap that grows slowly keeps it within half a gigabyte, and costs no time worth measuring.
const child = spawn(
  bin('node'),
  [
    '--enable-source-maps',
    '--heap-growing-percent=40',
    '--disable-warning=ExperimentalWarning',
    main,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
// A terminal's Ctrl-C reaches the child by itself: this one only waits for it. Where there is none, and for other signals, they are passed on.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 1)));
