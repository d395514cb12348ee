/**
 * Builds the package where npm installs it from its repository. With `npm install --global`, and so for pre-commit, and for a
 * git dependency npm leaves out what is only needed for that; then it is installed here first. In a clone that was told to leave it out
 * (`npm ci --omit=dev`) nothing is built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function npm(...args) {
  const env = { ...process.env, npm_config_global: 'false' };
  // What npm takes for the output of a pack must not have anything else in it.
  const { status } = spawnSync('npm', args, { env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

const { npm_config_global: isGlobal, npm_command: command, _PACOTE_NO_PREPARE_: fromGit } = process.env;
const hasTools = existsSync('node_modules/.bin/rolldown');
const isForOthers = isGlobal === 'true' || fromGit !== undefined;
if (!hasTools && isForOthers) npm('install', '--ignore-scripts', '--include=dev', '--no-save', '--no-audit', '--no-fund');
// A pack without what it is built of must fail.
if (hasTools || isForOthers || command === 'pack' || command === 'publish') npm('run', 'build');
