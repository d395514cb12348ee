import { plain } from '../formatters/pretty.ts';

/** Words of a hover: all that comes from a draft goes through it. */
export interface Markup {
  readonly text: (words: string) => string;
  readonly strong: (words: string) => string;
  readonly link: (words: string, address: string) => string;
  readonly quote: (lines: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
  /** Between what is of one thing and what is of another. */
  readonly rule: string;
}

/** Nothing of a draft is markup, an address or a picture to be fetched. */
function escaped(words: string): string {
  return plain(words).replaceAll(/[!-/:-@[-`{-~]/gu, (mark) => `\\${mark}`);
}

const FENCE = '```';

export const MARKDOWN: Markup = {
  text: escaped,
  strong: (words) => `**${escaped(words)}**`,
  link: (words, address) => `[${escaped(words)}](${address.replaceAll(/[()\s<>]/gu, encodeURIComponent)})`,
  quote: (lines) => [FENCE, ...lines.map((line) => plain(line).replaceAll('`', '’')), FENCE].join('\n'),
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  rule: '\n\n---\n\n',
};

export const PLAIN: Markup = {
  text: plain,
  strong: plain,
  link: plain,
  quote: (lines) => lines.map((line) => `  ${plain(line)}`).join('\n'),
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  rule: '\n\n',
};
