import * as v from 'valibot';
import type { Check } from '../checks/check.ts';
import type { Text } from '../text.ts';
import { CHECK_KINDS, type CheckKind, type WrittenCheck } from './check-schema.ts';
import type { DataReader, Path } from './data-reader.ts';
import { wrongValue } from './wrong-value.ts';

/** A configuration may come from a stranger; each check costs time in each draft. */
const MOST_CHECKS = 100;
const KINDS = Object.keys(CHECK_KINDS);
/** What a message may quote in braces. */
const VALUES: Readonly<Record<CheckKind, readonly string[]>> = {
  existence: ['found'],
  substitution: ['found', 'replacement'],
  occurrence: ['found', 'count', 'min', 'max'],
  'required-near': ['found'],
};
const KIND: Text = { zh: '检查类型', en: 'kind of check' };

/** The checks that are soundly written, and where they stand. */
export function readChecks(data: unknown, path: Path, reader: DataReader): { readonly check: Check; readonly path: Path }[] {
  const names = new Set<string>();
  const list = reader.list(data, path);
  if (list.length > MOST_CHECKS) reader.add(path, { zh: `检查超过 ${MOST_CHECKS} 项`, en: `more than ${MOST_CHECKS} checks` });
  return list.slice(0, MOST_CHECKS).flatMap((entry, at) => {
    const place = [...path, at];
    const check = readCheck(entry, place, reader);
    if (!check) return [];
    const { name } = check;
    if (names.has(name) && name !== UNNAMED)
      reader.add([...place, 'name'], { zh: `已有名为“${name}”的检查`, en: `there is a check “${name}” already` });
    names.add(name);
    return [{ check, path: place }];
  });
}

function readCheck(entry: unknown, path: Path, reader: DataReader): Check | undefined {
  const said = reader.mapping(entry, path);
  if (!said) return undefined;
  const { kind } = said;
  if (!isKind(kind)) {
    if (typeof kind === 'string') reader.unknown(kind, [...path, 'kind'], KINDS, KIND, false);
    else reader.add(path, { zh: `缺少 kind（${KINDS.join('、')}）`, en: `kind is missing (${KINDS.join(', ')})` });
    return undefined;
  }
  const schema = CHECK_KINDS[kind];
  const keys = Object.keys(schema.entries);
  const known = Object.entries(reader.record(entry, path, keys)).filter(([key]) => keys.includes(key));
  const written = Object.fromEntries(known);
  const parse = (data: object) => v.safeParse(schema as v.GenericSchema<unknown, WrittenCheck>, data);
  let parsed = parse(written);
  for (const issue of parsed.issues ?? []) {
    const { keys: within, message } = issue.type === 'regex' ? { keys: ['name'], message: NAME } : wrongValue(issue);
    reader.add([...path, ...within], message);
    // A bad name must not hide that the pattern is none, or that an example says otherwise.
    Object.assign(written, STAND_INS[String(issue.path?.[0].key)]);
  }
  if (!parsed.success) parsed = parse(written);
  if (!parsed.success) return undefined;
  const { message, severity = 'warning', scope = kind === 'required-near' ? 'sentence' : 'draft', ...rest } = parsed.output;
  const check = { ...rest, severity, scope, message: textOf(message) } as Check;
  const strange = strangerIn(check.message, VALUES[kind]);
  if (countsNothing(check)) reader.add(path, NO_BOUND);
  if (strange !== undefined) reader.unknown(strange, [...path, 'message'], VALUES[kind], IN_BRACES, false);
  return countsNothing(check) ? undefined : check;
}

/** The first name in braces that nothing is put in place of. */
function strangerIn({ zh, en }: Text, names: readonly string[]): string | undefined {
  return [...`${zh} ${en}`.matchAll(/\{([A-Za-z]+)\}/gu)].map(([, name]) => name as string).find((name) => !names.includes(name));
}

function isKind(kind: unknown): kind is CheckKind {
  return typeof kind === 'string' && Object.hasOwn(CHECK_KINDS, kind);
}

const UNNAMED = 'unnamed';
/** What is taken for a wrong value that has no part in what a check finds. */
const STAND_INS: Readonly<Record<string, object>> = {
  name: { name: UNNAMED },
  message: { message: '—' },
  severity: { severity: 'warning' },
};

const IN_BRACES: Text = { zh: '占位符', en: 'placeholder' };
const NAME: Text = {
  zh: '名称只用小写字母、数字和连字符，如 plain-leader',
  en: 'a name takes lower-case letters, digits and hyphens, as in plain-leader',
};
const NO_BOUND: Text = {
  zh: 'occurrence 须有 min 或 max，且 min 不大于 max',
  en: 'occurrence needs min or max, and min must not be above max',
};

function countsNothing(check: Check): boolean {
  if (check.kind !== 'occurrence') return false;
  const { min, max } = check;
  return (min === undefined && max === undefined) || (min ?? 0) > (max ?? Number.POSITIVE_INFINITY);
}

function textOf(message: WrittenCheck['message']): Text {
  return typeof message === 'string' ? { zh: message, en: message } : { zh: message.zh, en: message.en ?? message.zh };
}
