import { codeUnitsOf } from './code-units.ts';
import { isNamed } from './names.ts';
import type { Slip } from './slip.ts';
import { isHan, UnitSet, wordIndex } from './word-index.ts';

/** Words of one character between which others may stand: 的|请理|和. */
const BEFORE = new UnitSet(
  '的和与及对将已未并等各了为在到被把向从以于由不使让均更再又也都应须能可会要因该此其本我共新较最很同零无有是多全',
);
const AFTER = new UnitSet('的和与及等了之为在到于后前时中上下内外以由是被把向从并也都均已');
/** 应诉率|达95%. */
const REACHES = '达'.charCodeAt(0);
/** What makes a longer word of one before it: 权危|性, 便例|化. */
const AFTER_WORD = new UnitSet('性化率者员制度力法类型式处局业量额值车站点区线网群期费款品案权证书感室科股组队');
/** Characters that end longer words: 规范性|文件, 委员会|会议. */
const SUFFIX = new UnitSet('会性化率者员度局部委办所站队室厅院县区市镇乡村社层级型式');
/** What is more often the end of the word before than a slip for another: 国家级|极少数, 农民工|报社, 执行力|解体. */
const LIKELY_SUFFIX = new UnitSet('性化率者员级型式工力站队室厅院');
const MERE_SUFFIX = new UnitSet('性化率者');
/** What titles of persons end with, after which a name stands: 党组书记|程功|带头宣讲. */
const TITLE_END = new UnitSet('长记任员问师志席');

/**
 * Words of two characters of which one is wrong by sound or shape, where all around is in order: on either side stands a known word (with a
 * particle or a suffix, or without), a mark or the edge of the text; on one of them a word, or a number after them; no known word takes one
 * of the two characters with it; and they name no place, firm or person.
 */
export function wordSlipsIn(text: string): Slip[] {
  const known = wordIndex();
  const slips: Slip[] = [];
  const units = codeUnitsOf(text);
  // Whether a word stands three, two and one before, here, and one after; and the characters two and three after. Of each character.
  let before3 = false;
  let before2 = false;
  let before1 = false;
  let here = known.isWord(units[0] as number, units[1] as number);
  let after1 = known.isWord(units[1] as number, units[2] as number);
  let third = units[2] as number;
  for (let index = 0; index + 1 < text.length; index++) {
    const fourth = units[index + 3] as number;
    const after2 = known.isWord(third, fourth);
    if (!here && !before1 && !after1 && (before3 || before2 || after2 || isDigit(third))) {
      const before = index > 0 ? (units[index - 1] as number) : 0;
      const isInOrder =
        !TITLE_END.has(before) &&
        !isDigit(before) &&
        (before2 || mayEndAt(before, before3)) &&
        (after2 ||
          mayBeginAt(third) ||
          (AFTER_WORD.has(third) && (known.isWord(fourth, units[index + 4] as number) || mayBeginAt(fourth))));
      const right = isInOrder ? known.meantBy(units[index] as number, units[index + 1] as number) : undefined;
      if (right !== undefined && !isSuffix(text, index, right, before2) && !isNamed(text, index)) {
        const isDoubtful = known.isDoubtful(units[index] as number, units[index + 1] as number, right);
        slips.push({ right, index, length: 2, isDoubtful });
      }
    }
    if (here && !after1 && !after2) {
      const end = known.endMeantBy(units[index] as number, units[index + 1] as number, third);
      const isInOrder = end !== undefined && (mayBeginAt(fourth) || fourth === REACHES || known.isWord(fourth, units[index + 4] as number));
      if (isInOrder) slips.push({ right: text.slice(index, index + 2) + end, index, length: 3 });
    }
    before3 = before2;
    before2 = before1;
    before1 = here;
    here = after1;
    after1 = after2;
    third = fourth;
  }
  return slips;
}

/** Whether what comes before ends with a character, which may be none. */
function mayEndAt(unit: number, isAfterWord: boolean): boolean {
  return !isHan(unit) || BEFORE.has(unit) || (isAfterWord && SUFFIX.has(unit));
}

function mayBeginAt(unit: number): boolean {
  return !isHan(unit) || AFTER.has(unit);
}

/** Whether the first of two characters ends the word before them: 一体化|线下. */
function isSuffix(text: string, index: number, right: string, isAfterWord: boolean): boolean {
  const first = text.charCodeAt(index);
  return isAfterWord && (MERE_SUFFIX.has(first) || (LIKELY_SUFFIX.has(first) && first !== right.charCodeAt(0)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
