import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/readers/markdown/index.ts';

const told = (text: string): string => readMarkdown(text).notices?.[0]?.message.zh ?? '';

describe('what no word of Markdown is read of', () => {
  test.for([
    ['pictures', '![表1](a.png)\n\n受理40件。![表2][b]\n\n[b]: b.png\n', '2幅图片'],
    ['a picture as HTML', '<img src="a.png" width="400">\n', '1幅图片'],
    ['a table as HTML', '<table>\n<tr><td>受理</td><td>40</td></tr>\n</table>\n', '1段网页代码'],
    ['code, in a line too', '```\n受理40件\n```\n\n办结`36`件。\n', '2处代码'],
  ] as const)('%s', ([, text, parts]) => {
    expect(told(text)).toContain(`稿件有${parts}，`);
  });

  test.for(['受理<u>40</u>件。<br>办结36件。\n', '<!-- draftlint-ignore date/* -- 引文 -->\n\n正文。\n', '<br>\n\n正文，a < b。\n'])(
    'but not %j',
    (text) => {
      expect(told(text)).toBe('');
    },
  );
});
