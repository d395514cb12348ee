import { nearest } from '../nearest.ts';
import type { Text } from '../text.ts';

/** So many names are told where none is near. */
const FEW = 8;
/** Marks that are typed with a Chinese keyboard where YAML has its own. */
const FULL_WIDTH = /[“”‘’：，、；［］｛｝]/u;

/** That there is nothing of a name, with the nearest name that there is, with those that lie in it as in a folder, or with all if they are few. */
export function unknownName(kind: Text, name: string, names: readonly string[]): Text {
  const below = names.filter((one) => one.startsWith(`${name}/`));
  const near = below.length > 0 ? undefined : nearName(name, names);
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

/** Of names with an area, such as `date/wrong-weekday`, area and rest are each to be near; else the same rest in another area is meant. */
function nearName(name: string, names: readonly string[]): string | undefined {
  const [area, rest] = partsOf(name);
  const areas = new Set(names.flatMap((one) => (one.includes('/') ? [partsOf(one)[0]] : [])));
  const meant = areas.has(area) ? area : nearest(area, areas);
  if (!name.includes('/') || meant === undefined)
    return nearest(name, names) ?? names.find((one) => one.toLowerCase() === name.toLowerCase());
  const rests = names.filter((one) => one.startsWith(`${meant}/`)).map((one) => partsOf(one)[1]);
  const near = nearest(
    rest,
    rests.filter((one) => (one === '*') === (rest === '*')),
  );
  return near === undefined ? names.find((one) => rest !== '*' && partsOf(one)[1] === rest) : `${meant}/${near}`;
}

function partsOf(name: string): readonly [area: string, rest: string] {
  const at = name.lastIndexOf('/');
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
}
