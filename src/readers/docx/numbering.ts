import { formatNumber, isNumeric } from './number-format.ts';
import { attribute, child, type Element, valOf } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`: `%n` stands for the number of level n, from 1. */
  readonly text: string;
  /** The level (from 1) that begins this one anew; 0 for none. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
}

interface Instance {
  readonly abstractId: string;
  /** What the instance begins a level with, by level from 0. */
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const DEEPEST = 8;

/**
 * Word's automatic numbers (`numbering.xml`, ECMA-376 part 1, 17.9): counts through a document in order and gives what is printed in
 * front of a paragraph. Instances of one abstract list go on with one another's count, unless they give a start of their own.
 */
export class Numbering {
  readonly #instances = new Map<string, Instance>();
  readonly #byStyle = new Map<string, { numId: string; level: number }>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(tree: Element | undefined) {
    const abstracts = new Map<string, Element>();
    for (const element of tree?.children ?? []) {
      if (element.name === 'abstractNum') abstracts.set(attribute(element, 'abstractNumId') ?? '', element);
    }
    const linked = (id: string): Element | undefined => {
      const element = abstracts.get(id);
      const style = valOf(element, 'numStyleLink');
      return style === undefined ? element : [...abstracts.values()].find((other) => valOf(other, 'styleLink') === style);
    };
    for (const element of tree?.children ?? []) {
      if (element.name !== 'num') continue;
      const numId = attribute(element, 'numId') ?? '';
      const abstractId = valOf(element, 'abstractNumId') ?? '';
      const levels = levelsOf(linked(abstractId));
      const starts = new Map<number, number>();
      for (const override of element.children.filter(({ name }) => name === 'lvlOverride')) {
        const level = integerOf(attribute(override, 'ilvl'));
        const start = valOf(override, 'startOverride');
        if (start !== undefined) starts.set(level, integerOf(start));
        const replaced = child(override, 'lvl');
        if (replaced) levels.set(level, levelOf(replaced));
      }
      this.#instances.set(numId, { abstractId, starts, levels });
      for (const level of linked(abstractId)?.children ?? []) {
        const style = level.name === 'lvl' ? valOf(level, 'pStyle') : undefined;
        if (style !== undefined && !this.#byStyle.has(`${numId} ${style}`)) {
          this.#byStyle.set(`${numId} ${style}`, { numId, level: integerOf(attribute(level, 'ilvl')) });
        }
      }
    }
  }

  /** The level that a list gives the paragraphs of a style; undefined if it gives none. */
  levelOfStyle(numId: string, style: string | undefined): number | undefined {
    return style === undefined ? undefined : this.#byStyle.get(`${numId} ${style}`)?.level;
  }

  /** Counts one paragraph and gives its printed number, such as `（一）`; undefined for bullets and unknown lists. */
  next(numId: string, depth: number): string | undefined {
    const instance = this.#instances.get(numId);
    const at = Math.min(Math.max(depth, 0), DEEPEST);
    const level = instance?.levels.get(at);
    if (!instance || !level) return undefined;
    const counts = this.#counts.get(instance.abstractId) ?? [];
    this.#counts.set(instance.abstractId, counts);
    const begun = `${numId} ${at}`;
    const start = instance.starts.get(at);
    if (start !== undefined && !this.#begun.has(begun)) counts[at] = start;
    else counts[at] = (counts[at] ?? level.start - 1) + 1;
    this.#begun.add(begun);
    for (let above = 0; above < at; above++) counts[above] ??= instance.starts.get(above) ?? instance.levels.get(above)?.start ?? 1;
    for (let below = at + 1; below <= DEEPEST; below++) {
      const restart = instance.levels.get(below)?.restart ?? below;
      if (restart !== 0 && at < restart) counts[below] = undefined;
    }
    if (!isNumeric(level.format)) return undefined;
    return level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const other = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (instance.levels.get(other)?.format ?? 'decimal');
      return formatNumber(counts[other] ?? 1, format);
    });
  }
}

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  const levels = (abstract?.children ?? []).filter(({ name }) => name === 'lvl');
  return new Map(levels.map((level) => [integerOf(attribute(level, 'ilvl')), levelOf(level)]));
}

function levelOf(element: Element): Level {
  const restart = valOf(element, 'lvlRestart');
  const legal = child(element, 'isLgl');
  return {
    start: integerOf(valOf(element, 'start')),
    format: formatOf(element),
    text: valOf(element, 'lvlText') ?? '',
    restart: restart === undefined ? undefined : integerOf(restart),
    isLegal: legal !== undefined && !/^(?:0|false|off)$/u.test(attribute(legal, 'val') ?? ''),
  };
}

/** The format, also where a newer one is given beside one for older readers (`mc:AlternateContent`). */
function formatOf(element: Element): string {
  const choice = child(child(element, 'AlternateContent'), 'Choice');
  return valOf(choice, 'numFmt') ?? valOf(element, 'numFmt') ?? 'decimal';
}

/** Word counts no further than this. */
const MOST = 32_767;

/** A whole number of a file that anybody may have written; 0 if it is none, or none that Word has. */
function integerOf(value: string | undefined): number {
  const number = Number(value ?? 0);
  return Number.isInteger(number) && number >= 0 && number <= MOST ? number : 0;
}
