#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/cli/cli.js';

// V8 would make slow bytecode of each pattern first and machine code of it when it runs again; a short run has hundreds of patterns.
// Each pattern takes its own count when it is made, so those that have run already are not touched: `--no-regexp-tier-up` would break them.
setFlagsFromString('--regexp-tier-up-ticks=0');
process.exitCode = await main(process.argv.slice(2), process);
