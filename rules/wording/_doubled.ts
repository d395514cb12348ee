import { isKnownWord } from 'draftlint/rule';

/** Characters that are said twice by right (件件, 层层, 紧紧), or that begin a word right after one that they end (和|和谐, 本|本级). */
const TWICE_BY_RIGHT = new Set(
  '天人件事处层步年户时家方实点条项个种样次回句字代月日岁村镇乡县区市省深紧牢稳默常仅刚渐慢多大久早频屡纷满切明白清高认真奶妈爸爷叔弟妹星宝谢看说想走聊谈讲听问查试落圈款滚源斤往恰徐历欣蒸熠勤恳兢战孜循朗娓侃滔急匆津楚比通统巴断偏万千百世生念偷悄暗轻重远近长短好坏新旧老小双对叠拳股阵片张套座门班科本所组队团校院局厅部委会场级节课堂站线面一二三四五六七八九十两几的是了在和与将为把被由以使从向并及其已但也就各该而不有无可能要到经据凡国扎',
);
/** Characters that go on with a sentence by themselves, or with a longer word: 加大|大数据, 提高|高质量, 部分|分公司, 安全|全覆盖. */
const ALONE = new Set(
  '总副微云智党车网非再用做作成入进出上下中内外前后左右按如若因所让给叫着过起来去法力性化员者率型式案类期费金书证表单量率民工农商学医药水电气油路桥山河林田地房屋楼业主客权利税卡官兵警师友亲子女男父母核分系强决意手留应普心划正报全零超跨反半准免助代共特绿快',
);
/** Characters that end a longer word as often: 合作社|社会化, 责任制|制作. */
const LONGER_END = new Set(
  '机社制物公军体数领器品情群行论批自文名立素带关现征计台营观住管流价办病道防装同感服程海司城取列位质段任图胜当压食志功土粮展教派针余至口',
);
/** 县 before the organs of its level. */
const OF_LEVEL = /^([县市区镇乡省州])\1(?=政府|委(?![员托屈])|人大|政协|长(?![期远效])|直)/u;
const MARK = /[，。；：、！？（）“”]/u;

/** A character that is written twice: where the first stands, and the word that it should be part of once, as it is printed. */
export interface Doubled {
  readonly index: number;
  readonly found: string;
  readonly write: string;
}

/**
 * Characters that are written twice and should be once: ，报报送, 制度度建设, 责责任制. Told where one of the two alone makes a known word with
 * its neighbour, all else around is in order, and the two meet in no pair of words: 工作|作风.
 */
export function doubledCharactersIn(text: string): Doubled[] {
  const found: Doubled[] = [];
  for (let index = 1; index + 1 < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== text.charCodeAt(index + 1) || unit < 0x4e00 || unit > 0x9fff) continue;
    const character = text[index] as string;
    if (text[index - 1] === character || text[index + 2] === character) continue;
    const write = TWICE_BY_RIGHT.has(character) ? levelAt(text, index) : wordAt(text, index, character);
    if (write !== undefined) found.push({ index, found: write.startsWith(character) ? character + write : write + character, write });
  }
  return found;
}

function levelAt(text: string, index: number): string | undefined {
  return MARK.test(text[index - 1] as string) && OF_LEVEL.test(text.slice(index, index + 4)) ? text[index] : undefined;
}

/** The word that one of two characters makes with what stands before or after them. */
function wordAt(text: string, index: number, character: string): string | undefined {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  const [ends, begins] = [isWord(index - 1), isWord(index + 1)];
  if (ends === begins) return undefined;
  const isAlone = ALONE.has(character);
  if (begins) {
    const isIn = MARK.test(text[index - 1] as string) || (isWord(index - 2) && !isAlone && !LONGER_END.has(character));
    return isIn ? text.slice(index + 1, index + 3) : undefined;
  }
  const next = text[index + 2] ?? '，';
  const isIn = !isWord(index - 2) && (MARK.test(next) || (!isAlone && isWord(index + 2) && !isWord(index + 3)));
  return isIn ? text.slice(index - 1, index + 1) : undefined;
}
