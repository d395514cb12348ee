/**
 * Builds the package where npm installs it from its repository. With `npm install --global`, and so for pre-commit, npm leaves out what
 * is only needed for that; then it is installed here first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function npm(...args) {
  const env = { ...process.env, npm_config_global: 'false' };
  // What npm takes for the output of a pack must not have anything else in it.
  const { status } = spawnSync('npm', args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync('node_modules/.bin/rolldown')) npm('install', '--ignore-scripts', '--include=dev', '--no-save', '--no-audit', '--no-fund');
npm('run', 'build');
