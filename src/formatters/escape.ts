import { plain } from './pretty.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and attributes of XML 1.0 and HTML: without markup, and without characters that XML cannot hold. */
export function markupText(text: string): string {
  return plain(text).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] as string);
}

/** No width, and no letter: a name, a number or an address does not go on over it. */
const BREAK = '\u200b';

/** For running text of Markdown, also in a cell of a table: no markup, and nothing that a forge makes a link or a notice of. */
export function markdownText(text: string): string {
  return plain(text)
    .replaceAll(/[\\`*_{}[\]()<>#|~$!&]/gu, String.raw`\$&`)
    .replaceAll('@', `@${BREAK}`)
    .replaceAll(/(?<=[#!%~$&]|GH-)(?=[\w"])/giu, BREAK)
    .replaceAll(/:(?=\/\/|[\w+-]+:)/gu, `:${BREAK}`)
    .replaceAll(/(?<=www)\./giu, `${BREAK}.`);
}

/** For code of Markdown; in a cell of a table only what has no bar. */
export function markdownCode(text: string): string {
  const words = plain(text);
  const longest = Math.max(0, ...(words.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/u.test(words) || words === '' ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}
