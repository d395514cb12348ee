'use strict';
const { join } = require('node:path');
const { load } = require('./load.js');

const { exports: cli, keep } = load(join(__dirname, '../dist/cli/run.cjs'));
cli.work(keep);
