import type { Facts } from '../../core/facts/index.ts';
import { relationText } from '../../core/ledger/equation.ts';
import { maskerOf } from '../../core/masking.ts';
import type { Range } from '../../core/range.ts';
import type { Language } from '../../core/text.ts';
import { markupText } from '../escape.ts';
import { coverageText, indicatorText, KINDS, VERDICTS, verdictFor } from '../ledger.ts';
import { WORDS } from './words.ts';

/** The ledger as two tables: the figures, and what must hold between them. `placeOf` says in words where a figure stands. */
export function ledgerTables(facts: Facts, placeOf: (range: Range) => string, language: Language): string {
  const words = WORDS[language];
  const { ledger } = facts;
  if (ledger.figures.length === 0) return `<p>${words.noFigures}</p>`;
  const mask = maskerOf(facts.identifiers);
  const figures = ledger.figures.map((figure) => {
    const relations = ledger.relationsOf(figure);
    const verdict = verdictFor(relations);
    const said = verdict
      ? `<span class="${verdict}">${VERDICTS[verdict][language]}</span>${relations.length > 1 ? ` × ${relations.length}` : ''}`
      : '—';
    const indicator = markupText(mask(indicatorText(ledger, figure)));
    return `<tr><td class="wide">${placeOf(figure.range)}</td><td class="quote">${markupText(mask(figure.text.trim()))}</td><td>${indicator}</td><td class="narrow">${said}</td></tr>`;
  });
  const relations = ledger.relations.map(
    ({ kind, verdict, formula }) =>
      `<tr><td class="narrow ${verdict}">${VERDICTS[verdict][language]}</td><td class="narrow">${KINDS[kind][language]}</td><td>${markupText(mask(relationText(formula)))}</td></tr>`,
  );
  const parts = [`<p>${coverageText(ledger, language)}</p>`, tableOf(words.ledgerHeads, figures)];
  if (relations.length > 0) parts.push(`<h3>${words.relations}</h3>`, tableOf(words.relationHeads, relations));
  return parts.join('\n');
}

function tableOf(heads: readonly string[], rows: readonly string[]): string {
  return `<table class="ledger"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
