import { isKnownWord, termWithout } from 'draftlint/rule';

/** Characters that are said twice by right (件件, 层层, 紧紧), or that begin a word right after one that they end (和|和谐, 本|本级). */
const TWICE_BY_RIGHT = new Set(
  '天人件事处层步年户时家方实点条项个种样次回句字代月日岁村镇乡街园县区市省深紧牢稳默常仅刚渐慢多大久早频屡纷满切明白清高认真奶妈爸爷叔弟妹星宝谢看说想走聊谈讲听问查试落圈款滚源斤往恰徐历欣蒸熠勤恳兢战孜循朗娓侃滔急匆津楚比通统巴断偏万千百世生念偷悄暗轻重远近长短好坏新旧老小双对叠拳股阵片张套座门班科本所组队团校院局厅部委会场级节课堂站线面一二三四五六七八九十两几的是了在和与将为把被由以使从向并及其已但也就各该而不有无可能要到经据凡国扎',
);
/** Characters that go on with a sentence by themselves, or with a longer word: 加大|大数据, 提高|高质量, 部分|分公司, 安全|全覆盖. */
const ALONE = new Set(
  '强总副微云智党车网非上下中内外前后左右叫着过来去法力性化员者率型式案类期费金书证表单量率民工农商学医药水电气油路桥山河林田地房屋楼业主客权利税卡官兵警师友亲子女男父母分系意手留心全零超跨反半代共特绿快',
);
/** Characters that end a longer word as often: 合作社|社会化, 责任制|制作. */
const LONGER_END = new Set(
  '机社制物公军体数领器品情群行论批自文名立素带关现征计台营观住管流价办病道防装同感服程海司城取列位质段任图胜当压食志功土粮展教派针余至口',
);
/** Words by themselves, which the lists of words written twice tell. */
const FUNCTION = new Set('一二三四五六七八九十个几的是了在和与将为把被由以使从向并及其已但也就各该而不有无可能要到经据凡');
/** What makes a longer word of one before it. */
const SUFFIX = new Set('化性率者度会');
/** 提高|高质量, 加大|大数据. */
const OF_QUALITY = new Set('高大强新老小好深多少长远近重轻快慢明白清紧满热冷双单');
/** 县 before the organs of its level. */
const OF_LEVEL = /^([县市区镇乡省州])\1(?=政府|委(?![员托屈])|人大|政协|长(?![期远效])|直)/u;
/** What someone is made. */
const OFFICE = /^(?:副|组长|总|主任|第一|召集|指挥|成员|委员|名誉|政委|秘书|.{1,2}长)/u;
/** What follows a word and says where or when. */
const AFTER_WORD = new Set('内后前');
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
  for (let index = 0; index + 1 < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== text.charCodeAt(index + 1) || unit < 0x4e00 || unit > 0x9fff) continue;
    const character = text[index] as string;
    if (text[index - 1] === character || text[index + 2] === character || isOffice(text, index)) continue;
    const write =
      levelAt(text, index) ??
      placedAt(text, index) ??
      suffixedAt(text, index) ??
      (TWICE_BY_RIGHT.has(character) ? endedAt(text, index) : wordAt(text, index, character)) ??
      termAt(text, index);
    if (write === undefined) continue;
    const at = write.indexOf(character);
    found.push({ index, found: write.slice(0, at) + character + write.slice(at), write });
  }
  return found;
}

function levelAt(text: string, index: number): string | undefined {
  return MARK.test(text[index - 1] ?? '，') && OF_LEVEL.test(text.slice(index, index + 4)) ? text[index] : undefined;
}

/** 主任|任组长: the second 任 is a verb. */
function isOffice(text: string, index: number): boolean {
  return text[index] === '任' && OFFICE.test(text.slice(index + 2, index + 6));
}

/** What says where or when after a word, where no word begins with the second: 范围内内开展, but not 工作日内|内审机构. */
function placedAt(text: string, index: number): string | undefined {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  if (!AFTER_WORD.has(text[index] as string) || !isWord(index - 2) || isWord(index - 1) || isWord(index + 1)) return undefined;
  const next = text[index + 2] ?? '，';
  return MARK.test(next) || (isWord(index + 2) && !isWord(index + 3)) ? text.slice(index - 2, index + 1) : undefined;
}

/** A word with its suffix, or with a suffix as its end, which stands twice: 智能化化, 委员会会审议, 强化化. */
function suffixedAt(text: string, index: number): string | undefined {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  const isEnd = isWord(index - 1);
  if (!SUFFIX.has(text[index] as string) || !(isEnd || isWord(index - 2)) || isWord(index + 1)) return undefined;
  const next = text[index + 2] ?? '，';
  return MARK.test(next) || (isWord(index + 2) && !isWord(index + 3)) ? text.slice(isEnd ? index - 1 : index - 2, index + 1) : undefined;
}

/** The word that the first of two characters ends, where none begins with the second: 新局面面。, 行政复议案件件审理. */
function endedAt(text: string, index: number): string | undefined {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  if (!isWord(index - 1) || isWord(index - 2) || isWord(index + 1) || FUNCTION.has(text[index] as string)) return undefined;
  // 方方面面
  if (text[index - 2] === text[index - 1]) return undefined;
  const next = text[index + 2] ?? '，';
  const isIn = MARK.test(next) || (!OF_QUALITY.has(text[index] as string) && isWord(index + 2) && !isWord(index + 3));
  return isIn ? text.slice(index - 1, index + 1) : undefined;
}

/** The set term that is left where one of two characters is; none where words meet there: 依法治理|理念，, but not 集中|中学|习. */
function termAt(text: string, index: number): string | undefined {
  const isWord = (at: number): boolean => isKnownWord(text, at);
  // 宣传部|部长
  if (text[index + 2] === '长' && TWICE_BY_RIGHT.has(text[index] as string) && isWord(index + 1)) return undefined;
  return isWord(index - 1) && isWord(index + 1) && !isWord(index + 2) ? undefined : termWithout(text, index);
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
