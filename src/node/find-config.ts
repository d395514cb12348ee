import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const NAMES = ['draftlint.yaml', 'draftlint.yml'];

/** The nearest `draftlint.yaml` in a folder or above it. */
export function findConfigFile(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    for (const name of NAMES) {
      const path = join(current, name);
      if (isFile(path)) return path;
    }
    if (dirname(current) === current) return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false; // a folder that may not be entered holds no configuration for us
  }
}
