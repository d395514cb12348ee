/** Word's forms of automatic numbers (ST_NumberFormat, ECMA-376 part 1, 17.18.59), as far as reports use them. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

/** A bullet and nothing are no numbers. */
export function isNumeric(format: string): boolean {
  return format !== 'bullet' && format !== 'none';
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  chineseCounting: (value) => counting(value, '○'),
  chineseCountingThousand: (value) => counting(value, '零'),
  taiwaneseCounting: (value) => counting(value, '○'),
  taiwaneseCountingThousand: (value) => counting(value, '零'),
  japaneseCounting: (value) => counting(value, '〇'),
  koreanCounting: (value) => counting(value, '零'),
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  ideographTraditional: (value) => cyclic(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => cyclic(value, '子丑寅卯辰巳午未申酉戌亥'),
  chineseLegalSimplified: (value) => legal(value),
  ideographLegalTraditional: (value) => legal(value),
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value)),
  none: () => '',
  bullet: () => '',
};

const DIGITS = '〇一二三四五六七八九';

/** 一百二十三, of numbers below 10,000; `zero` stands for a gap: 一百零三. */
function counting(value: number, zero: string): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let isGap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      const isBareTen = unit === 10 && digit === 1 && text === '';
      text += (isGap ? zero : '') + (isBareTen ? '' : DIGITS[digit]) + name;
      isGap = false;
    }
  }
  return text;
}

function legal(value: number): string {
  const forms: Readonly<Record<string, string>> = {
    一: '壹',
    二: '贰',
    三: '叁',
    四: '肆',
    五: '伍',
    六: '陆',
    七: '柒',
    八: '捌',
    九: '玖',
    十: '拾',
    百: '佰',
    千: '仟',
  };
  const text = counting(value, '零');
  return [...(value >= 10 && value <= 19 ? `一${text}` : text)].map((character) => forms[character] ?? character).join('');
}

function digital(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
}

function cyclic(value: number, names: string): string {
  return value >= 1 ? (names[(value - 1) % names.length] as string) : String(value);
}

/** a … z, aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [unit, name] of ROMAN) {
    while (rest >= unit) {
      text += name;
      rest -= unit;
    }
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
