/** What a text must hold for a pattern to match in it: of each list of UTF-16 units one. */
export type Needs = readonly (readonly number[])[];

/** A larger set says little. */
const LARGEST = 40;
/** So many sets of a pattern are kept, the rarest. */
const MOST = 3;

const KNOWN = new WeakMap<RegExp, Needs>();

/**
 * Most patterns of rules have a character in them that most paragraphs do not have, and to look for it costs far less than to run the
 * pattern. Read from its source once; a pattern that is not understood needs nothing.
 */
export function needsOf(pattern: RegExp): Needs {
  let needs = KNOWN.get(pattern);
  if (needs === undefined) {
    needs = pattern.unicode ? rarest(new Reader(pattern).alternatives()) : [];
    KNOWN.set(pattern, needs);
  }
  return needs;
}

/** The set that the fewest texts meet. */
function rarestOf(needs: Needs): readonly number[] | undefined {
  let rarest = needs[0];
  for (const units of needs) if (rarest && frequencyOf(units) < frequencyOf(rarest)) rarest = units;
  return rarest;
}

/** The few sets that the fewest texts meet; of sets that share a unit only the rarest, since a text that meets one mostly meets the others. */
function rarest(needs: Needs): Needs {
  if (needs.length < 2) return needs;
  const chosen: (readonly number[])[] = [];
  for (const units of needs.toSorted((a, b) => frequencyOf(a) - frequencyOf(b))) {
    if (chosen.length < MOST && !chosen.some((other) => other.some((unit) => units.includes(unit)))) chosen.push(units);
  }
  return chosen;
}

function frequencyOf(units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + (COMMON.has(unit) ? LARGEST : 1), 0);
}

const ANYTHING: Needs = [];
const DIGITS = [...'0123456789'].map((digit) => digit.charCodeAt(0));
const BLANKS = [...'\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'].map((blank) => blank.charCodeAt(0));
const EN_QUAD = 0x2000;
for (let blank = EN_QUAD; blank < EN_QUAD + 11; blank++) BLANKS.push(blank);
/** Most paragraphs have them. */
const COMMON = new Set([...DIGITS, ...[...'，。、的年一'].map((sign) => sign.charCodeAt(0))]);
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };

/** Reads the source of a pattern with the flag `u`, from left to right. */
class Reader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;

  constructor({ source, ignoreCase }: RegExp) {
    this.#source = source;
    this.#ignoresCase = ignoreCase;
  }

  /** Up to the end, or to the bracket that closes the group. */
  alternatives(): Needs {
    let all = this.#sequence();
    while (this.#take('|')) all = eitherOf(all, this.#sequence());
    return all;
  }

  #take(text: string): boolean {
    const stands = text.length === 1 ? this.#source[this.#at] === text : this.#source.startsWith(text, this.#at);
    if (stands) this.#at += text.length;
    return stands;
  }

  #sequence(): Needs {
    const needs: (readonly number[])[] = [];
    for (let next = this.#source[this.#at]; next !== undefined && next !== '|' && next !== ')'; next = this.#source[this.#at]) {
      const own = next === '(' ? this.#group() : this.#character();
      if (!this.#isOptional()) needs.push(...own);
    }
    return needs;
  }

  #group(): Needs {
    this.#at++;
    const isDenied = this.#take('?!') || this.#take('?<!');
    if (!isDenied && !(this.#take('?:') || this.#take('?=') || this.#take('?<=')) && this.#take('?<')) this.#skipPast('>');
    const needs = this.alternatives();
    this.#at++;
    return isDenied ? ANYTHING : needs;
  }

  /** Whether the quantifier here, if there is one, lets what stands before it be absent. */
  #isOptional(): boolean {
    const sign = this.#source[this.#at];
    if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return false;
    this.#at++;
    const isNone = sign === '{' && this.#source[this.#at] === '0';
    if (sign === '{') this.#skipPast('}');
    this.#take('?');
    return sign === '?' || sign === '*' || isNone;
  }

  #skipPast(end: string): void {
    this.#at = this.#source.indexOf(end, this.#at) + 1;
  }

  #character(): Needs {
    if (this.#take('[')) return this.#class();
    if (this.#take('.') || this.#take('^') || this.#take('$')) return ANYTHING;
    const units = this.#unit();
    return units ? [units] : ANYTHING;
  }

  #class(): Needs {
    let isOpen = this.#take('^');
    const all: number[] = [];
    while (!this.#take(']')) {
      const units = this.#unit();
      const from = units?.[0];
      if (units === undefined || from === undefined) isOpen = true;
      else if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        const to = this.#unit()?.[0] ?? Number.POSITIVE_INFINITY;
        // Without regard to case a range has all its characters twice, and some more.
        if (this.#ignoresCase || to - from > LARGEST) isOpen = true;
        else for (let unit = from; unit <= to; unit++) all.push(unit);
      } else all.push(...units);
    }
    return isOpen ? ANYTHING : limited(all);
  }

  /** One character or escape: the units that it may be; undefined if there are many, or it takes none. */
  #unit(): readonly number[] | undefined {
    const unit = this.#source.codePointAt(this.#at) as number;
    this.#at += unit > 0xffff ? 2 : 1;
    if (unit > 0xffff) return undefined;
    if (unit === BACKSLASH) return this.#escape();
    return this.#ignoresCase ? eitherCase(String.fromCharCode(unit)) : [unit];
  }

  #escape(): readonly number[] | undefined {
    const sign = this.#source[this.#at++] as string;
    if (sign === 'd') return DIGITS;
    if (sign === 's') return BLANKS;
    if (sign === 'u' || sign === 'x') return this.#code(sign === 'x' ? 2 : 4);
    const control = CONTROLS[sign];
    if (control !== undefined) return [control];
    if (sign === 'p' || sign === 'P') this.#skipPast('}');
    if (sign === 'k') this.#skipPast('>');
    if (sign === 'c') this.#at++;
    if (/[1-9]/u.test(sign)) while (/\d/u.test(this.#source[this.#at] ?? '')) this.#at++;
    // Of letters and digits only what stands above is a character; any other sign stands for itself.
    return /[A-Za-z1-9]/u.test(sign) ? undefined : [sign.charCodeAt(0)];
  }

  #code(length: number): readonly number[] | undefined {
    const start = this.#at;
    const isBraced = this.#take('{');
    if (isBraced) this.#skipPast('}');
    else this.#at += length;
    const code = Number.parseInt(this.#source.slice(isBraced ? start + 1 : start, this.#at), 16);
    if ((code >= 0xd800 && code <= 0xdfff) || code > 0xffff) return undefined;
    return this.#ignoresCase ? eitherCase(String.fromCharCode(code)) : [code];
  }
}

const BACKSLASH = 0x5c;

/** A letter and its other case; undefined for letters that have more than two forms, such as k and ſ. */
function eitherCase(character: string): readonly number[] | undefined {
  const forms = [character.toLowerCase(), character.toUpperCase()] as const;
  if (forms[0] === forms[1]) return [character.charCodeAt(0)];
  return /[a-jl-rt-z]/u.test(forms[0]) ? forms.map((form) => form.charCodeAt(0)) : undefined;
}

/** What two alternatives need together: a character of either, and the characters that stand in both. */
function eitherOf(one: Needs, other: Needs): Needs {
  const first = rarestOf(one);
  const second = first && rarestOf(other);
  if (!second) return ANYTHING;
  const shared = one.filter(([unit, ...more]) => more.length === 0 && other.some((units) => units.length === 1 && units[0] === unit));
  return [...limited([...first, ...second.filter((unit) => !first.includes(unit))]), ...shared];
}

function limited(units: readonly number[]): Needs {
  return units.length > 0 && units.length <= LARGEST ? [units] : ANYTHING;
}
