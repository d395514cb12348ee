import type { Draft } from '../draft.ts';
import type { Range } from '../range.ts';

export interface HeaderElement {
  readonly kind: 'copy-number' | 'secrecy' | 'urgency' | 'mark' | 'number' | 'signer';
  readonly text: string;
  readonly range: Range;
}

/** 版头: its elements in the order they stand; the text is without layout spaces. */
export interface Header {
  readonly elements: readonly HeaderElement[];
}

/** 份号 · 密级和保密期限 · 紧急程度 · 签发人 · 发文字号 · 发文机关标志; several may share a line. */
const ELEMENTS: readonly (readonly [HeaderElement['kind'], RegExp])[] = [
  ['signer', /签\s*发\s*人\s*(?:[：:].*)?$/u],
  ['secrecy', /(?:密\s*级\s*[：:]\s*)?(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆]\s*[\d一二三四五六七八九十]*\s*(?:年|个?月|长期)?)?/u],
  ['urgency', /(?:(?:紧急程度|缓急)\s*[：:]\s*)?(?:特\s*提|特\s*急|加\s*急|平\s*急|急\s*件)/u],
  ['number', /\p{Script=Han}{1,20}\s*[〔［[【（(]\s*\d{2,4}\s*年?\s*[〕］\]】）)]\s*第?\s*\d+\s*(?:号|$)/u],
  ['copy-number', /^(?:份\s*号\s*[：:]?\s*|№\s*|No\.?\s*)?\d{1,8}(?=\s|$)/u],
  ['mark', /^.*文\s*件$/u],
];

export function findHeader(draft: Draft): Header | undefined {
  const elements = draft.blocks
    .filter(({ part }) => part === 'header')
    .flatMap(({ prose }) =>
      ELEMENTS.flatMap(([kind, pattern]): HeaderElement[] => {
        const match = pattern.exec(prose.text);
        if (!match || (kind === 'mark' && /[〔［[]/u.test(prose.text))) return [];
        const range = prose.range(match.index, match.index + match[0].trimEnd().length);
        return [{ kind, text: match[0].replaceAll(/\s+/gu, ''), range }];
      }),
    )
    .sort((a, b) => a.range.start - b.range.start);
  return elements.length > 0 ? { elements } : undefined;
}
