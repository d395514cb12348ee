/** The ledger as `draftlint figures --format json` gives it, as far as the table shows it. */
export interface LedgerData {
  readonly figures: readonly {
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
    readonly place: string;
    readonly text: string;
    readonly value: string;
    readonly unit: string;
    readonly indicator: { readonly object: string; readonly act: string; readonly period: string; readonly body: string };
    readonly relations: readonly number[];
  }[];
  readonly relations: readonly { readonly verdict: 'holds' | 'rounding' | 'broken' | 'undecided'; readonly equation: string }[];
  readonly coverage: { readonly figures: number; readonly related: number };
}

/** Gives words in the language of the editor; `{0}` stands for the first value. */
export type Translate = (words: string, ...values: (string | number)[]) => string;

const VERDICTS = { broken: 'broken', undecided: 'cannot be decided', rounding: 'holds within rounding', holds: 'holds' } as const;
const WORST_FIRST = ['broken', 'undecided', 'rounding', 'holds'] as const;

const STYLE = `
body { font-family: var(--vscode-editor-font-family), sans-serif; color: var(--vscode-foreground); padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.2em 0.6em; border-bottom: 1px solid var(--vscode-panel-border); }
td.number { text-align: right; white-space: nowrap; }
tr.broken td { color: var(--vscode-errorForeground); }
tr.undecided td { color: var(--vscode-descriptionForeground); }
`;

/**
 * A page with all numbers of a draft. It has no scripts, and may load nothing: its only style is the one with the nonce. All that comes
 * from the draft is escaped.
 */
export function ledgerPage({ figures, relations, coverage }: LedgerData, nonce: string, translate: Translate): string {
  const heads = ['Line', 'Place', 'Number', 'Value', 'Counts', 'Verdict', 'Relations'].map(
    (head) => `<th>${escaped(translate(head))}</th>`,
  );
  const rows = figures.map(({ range, place, text, value, unit, indicator, relations: ids }) => {
    const own = ids.flatMap((id) => relations[id] ?? []);
    const verdict = WORST_FIRST.find((one) => own.some((relation) => relation.verdict === one));
    const { period, body, act, object } = indicator;
    const cells = [
      ['number', `${range.start.line + 1}:${range.start.character + 1}`],
      ['', place],
      ['', text],
      ['number', `${value}${unit}`],
      ['', [period, body, act, object].filter((part) => part !== '').join(' ')],
      ['', verdict ? translate(VERDICTS[verdict]) : '—'],
      ['', own.map(({ equation }) => equation).join('\n')],
    ] as const;
    return `<tr class="${verdict ?? 'none'}">${cells.map(([name, words]) => `<td${name && ` class="${name}"`}>${escaped(words)}</td>`).join('')}</tr>`;
  });
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${nonce}">${STYLE}</style></head>
<body>
<p>${escaped(translate('{0} numbers, {1} of them in at least one relation.', coverage.figures, coverage.related))}</p>
<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>' };

function escaped(words: string): string {
  return words.replaceAll(/[&<>"'\n]/gu, (character) => ENTITIES[character] as string);
}
