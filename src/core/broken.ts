import type { Severity } from './diagnostic.ts';
import type { Facts } from './facts/index.ts';
import type { Cause } from './ledger/causes.ts';
import { amount, discrepancyOf, equationOf } from './ledger/equation.ts';
import { type RelationKind, termsOf } from './ledger/relation.ts';
import type { Range } from './range.ts';
import type { Text } from './text.ts';

/** What a rule reports of a broken relation. */
export interface Broken {
  readonly cause: Cause;
  readonly at: Range;
  readonly certainty: 'certain' | 'likely' | 'possible';
  readonly severity?: Severity;
  readonly related: readonly { readonly range: Range; readonly message: Text }[];
  readonly data: { readonly equation: Text; readonly difference: string; readonly advice: Text };
}

/** The causes of broken relations of these kinds, as findings. Only what surely belongs together is an error; what may not is an info. */
export function brokenOf(facts: Facts, kinds: readonly RelationKind[], isWanted: (cause: Cause) => boolean = () => true): Broken[] {
  return facts.ledger.causes.filter((cause) => kinds.includes(cause.relation.kind) && isWanted(cause)).map(toBroken);
}

function toBroken(cause: Cause): Broken {
  const { relation, certainty, others, suspect } = cause;
  const terms = termsOf(relation.formula);
  const subject = suspect?.figure ?? ('result' in relation.formula ? relation.formula.result.figure : subjectOf(relation.formula));
  const figures = new Map([...terms, ...others.flatMap(({ formula }) => termsOf(formula))].map((term) => [term.figure, term]));
  figures.delete(subject);
  return {
    cause,
    at: subject.numberRange,
    certainty,
    ...(certainty === 'likely' && { severity: 'warning' as const }),
    ...(certainty === 'possible' && { severity: 'info' as const }),
    related: [...figures].map(([{ range, text }, { role, name = '' }]) => ({
      range,
      message: { zh: `${role.zh}：${name}${text.trim()}`, en: `${role.en}: ${name}${text.trim()}` },
    })),
    data: { equation: equationOf(relation.formula), difference: discrepancyOf(relation.formula), advice: adviceOf(suspect) },
  };
}

/** The figure a finding points at: the part of a bound, the total of a sum. */
function subjectOf({ type, parts, wholes }: Cause['relation']['formula']) {
  const [part] = parts;
  const [whole] = wholes;
  return ((type === 'bound' && parts.length === 1 ? part : whole) ?? part ?? whole)?.figure as NonNullable<typeof part>['figure'];
}

function adviceOf(suspect: Cause['suspect']): Text {
  if (!suspect) return { zh: '请核对各数', en: 'check each number' };
  const { figure, value } = suspect;
  const right = amount(value, figure);
  return {
    zh: `改这一个数就都相符：${figure.text.trim()}疑为${right}，请核对`,
    en: `changing this one number makes all agree: ${figure.text.trim()} may be meant to be ${right}; check it`,
  };
}
