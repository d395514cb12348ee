import { Chalk } from 'chalk';
import type { Style } from '../formatters/pretty.ts';

export function styleFor(isColoured: boolean): Style {
  const chalk = new Chalk({ level: isColoured ? 1 : 0 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.blue, dim: chalk.dim, bold: chalk.bold };
}
