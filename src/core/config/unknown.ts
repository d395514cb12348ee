import { nearest } from '../nearest.ts';
import type { Text } from '../text.ts';

/** So many names are told where none is near. */
const FEW = 8;
/** Marks that are typed with a Chinese keyboard where YAML has its own. */
const FULL_WIDTH = /[“”‘’：，、；［］｛｝]/u;

/** That there is nothing of a name, with the nearest name that there is, with those that lie in it as in a folder, or with all if they are few. */
export function unknownName(kind: Text, name: string, names: readonly string[]): Text {
  const below = names.filter((one) => one.startsWith(`${name}/`));
  const near = below.length > 0 ? undefined : (nearest(name, names) ?? names.find((one) => one.toLowerCase() === name.toLowerCase()));
  const mark = FULL_WIDTH.exec(name)?.[0];
  const listed = below.length > 0 ? below : near || mark !== undefined || names.length > FEW ? [] : names;
  const zh = [
    `没有名为“${name}”的${kind.zh}`,
    ...(near ? [`，是否为“${near}”`] : []),
    ...(mark === undefined ? [] : [`；“${mark}”是全角符号，应为半角`]),
    ...(listed.length > 0 ? [`，可写 ${listed.join('、')}`] : []),
  ];
  const en = [
    `unknown ${kind.en} “${name}”`,
    ...(near ? [`; did you mean “${near}”?`] : []),
    ...(mark === undefined ? [] : [`; “${mark}” is a full-width mark, write its plain form`]),
    ...(listed.length > 0 ? [`; there are ${listed.join(', ')}`] : []),
  ];
  return { zh: zh.join(''), en: en.join('') };
}
