#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli/cli.js';

// V8 would make slow bytecode of each pattern first and machine code of it when it runs again; a short run has hundreds of patterns.
setFlagsFromString('--no-regexp-tier-up');
process.exitCode = await main(process.argv.slice(2), process);
