/** Marks that divide sentences and clauses, and marks that enclose. */
const MARKS = '。！？!?\n.，；：,;:“”‘’（）()《》〈〉〔〕【】「」『』"';
const IS_MARK = new Uint8Array(0x10000);
for (const mark of MARKS) IS_MARK[mark.charCodeAt(0)] = 1;

/** Where the marks of a text stand, in order. */
export function marksIn(text: string): number[] {
  const marks: number[] = [];
  for (let at = 0; at < text.length; at++) if (IS_MARK[text.charCodeAt(at)] !== 0) marks.push(at);
  return marks;
}
