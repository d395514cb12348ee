import { Chalk } from 'chalk';
import type { Style } from '../formatters/pretty.ts';

const chalk = new Chalk({ level: 1 });

export const COLOURED: Style = { error: chalk.red, warning: chalk.yellow, info: chalk.blue, dim: chalk.dim, bold: chalk.bold };
