import { nearest } from '../nearest.ts';
import type { Text } from '../text.ts';

/** That there is nothing of a name, with the nearest name that there is. */
export function unknownName(kind: Text, name: string, names: readonly string[]): Text {
  const near = nearest(name, names);
  return {
    zh: `没有名为“${name}”的${kind.zh}${near ? `，是否为“${near}”` : ''}`,
    en: `unknown ${kind.en} “${name}”${near ? `; did you mean “${near}”?` : ''}`,
  };
}
