import type { Basis, Diagnostic } from '../../core/diagnostic.ts';
import { hash } from '../../core/fingerprint.ts';
import type { Range } from '../../core/range.ts';
import type { Rule } from '../../core/rule.ts';
import type { Language, Text } from '../../core/text.ts';
import { markupText } from '../escape.ts';
import { basisText, SEVERITY, summaryOf } from '../pretty.ts';
import { type DocumentResult, type FormatOptions, type Formatter, type Output, type Totals, totalsOf } from '../result.ts';
import { hasLines, pathOf, type Spot, spotsOf } from '../spot.ts';
import { numberText, rowsOf } from './draft-text.ts';
import { ledgerTables } from './ledger-tables.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** What the report says of rules and presets. */
export interface Catalogue {
  readonly rules: Readonly<Record<string, Pick<Rule, 'summary' | 'why' | 'basis'>>>;
  readonly presets: Readonly<Record<string, { readonly summary: Text }>>;
}

interface Sheet {
  readonly html: string;
  /** Its row of the overview. */
  readonly row: string;
}

/**
 * A page to read and to print, complete in itself, without scripts: for each draft the findings with room for a decision and signatures, the
 * text with marks and the findings beside it, the ledger, and what the rules rest on.
 */
export function htmlFormatter(options: FormatOptions, catalogue: Catalogue): Formatter<Sheet> {
  return { document: (result) => sheetOf(result, options, catalogue), open: () => pageOf(options) };
}

/** So many drafts are named in the overview. */
const MOST_ROWS = 1000;

function pageOf({ language, version }: FormatOptions): Output<Sheet> {
  const words = WORDS[language];
  const rows: string[] = [];
  let count = 0;
  return {
    begin: `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.report}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`,
    add({ html, row }) {
      if (++count <= MOST_ROWS) rows.push(row);
      return html;
    },
    end: (totals) =>
      `${count > 1 ? overview(rows, totals, language) : ''}</main>\n<footer class="sheet">draftlint ${version}${words.semicolon}${words.disclaimer}</footer>\n</body>\n</html>\n`,
  };
}

function overview(rows: readonly string[], totals: Totals, language: Language): string {
  const heads = [
    WORDS[language].file,
    SEVERITY[language].error,
    SEVERITY[language].warning,
    SEVERITY[language].info,
    SEVERITY[language].hint,
  ];
  const head = heads.map((text, at) => `<th scope="col"${at > 0 ? ' class="narrow"' : ''}>${text}</th>`).join('');
  return `<section class="sheet">
<h1>${WORDS[language].overview}</h1>
<p>${markupText(summaryOf(totals, language))}</p>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</section>
`;
}

/** One document while it is written. */
interface View {
  readonly result: DocumentResult;
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly path: string;
  /** What the ids of this document begin with. */
  readonly id: string;
  readonly spotOf: (range: Range) => Spot;
}

function sheetOf(result: DocumentResult, options: FormatOptions, catalogue: Catalogue): Sheet {
  const { language } = options;
  const path = pathOf(result, options);
  const view: View = { result, language, catalogue, path, id: `d${hash(path)}`, spotOf: spotsOf(result, language) };
  const isDraft = result.draft !== undefined && !result.isIgnoreFile;
  const sections = isDraft ? [opinions(view), draftText(view), ledger(view), clauses(view)] : [unreadText(view)];
  return { html: `<article class="sheet" id="${view.id}">\n${[head(view), ...sections].join('\n')}\n</article>\n`, row: overviewRow(view) };
}

function overviewRow({ result, id, path }: View): string {
  const { error, warning, info, hint } = totalsOf(result).counts;
  const cells = [error, warning, info, hint].map((count) => `<td class="narrow">${count}</td>`).join('');
  return `<tr><td><a href="#${id}">${markupText(path)}</a></td>${cells}</tr>`;
}

function head({ result, language, catalogue, path }: View): string {
  const words = WORDS[language];
  const { draft, facts, profile, isIgnoreFile } = result;
  const about: [string, string][] = [[words.file, path]];
  if (profile && !isIgnoreFile) about.push([words.kind, catalogue.presets[profile.preset]?.summary[language] ?? profile.preset]);
  if (facts && facts.issuers.length > 0)
    about.push([words.issuers, facts.issuers.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')]);
  if (facts?.reportYear !== undefined) about.push([words.year, String(facts.reportYear)]);
  if (draft && !isIgnoreFile) {
    about.push([words.length, words.characters([...draft.text.replaceAll(/\s/gu, '')].length)], [words.digest, hash(draft.text)]);
  }
  const { counts } = totalsOf(result);
  const shown = (['error', 'warning', 'info', 'hint'] as const).filter((severity) => severity !== 'hint' || counts.hint > 0);
  return `<header>
<p class="kicker">${words.report}</p>
<h1>${markupText(titleOf(result) || path)}</h1>
<dl class="about">${about.map(([name, value]) => `<dt>${name}</dt><dd>${markupText(value)}</dd>`).join('')}</dl>
<ul class="counts">${shown.map((severity) => `<li class="${severity}"><b>${counts[severity]}</b>${SEVERITY[language][severity]}</li>`).join('')}</ul>
</header>`;
}

function titleOf({ facts }: DocumentResult): string {
  const range = facts?.title?.range;
  return range ? facts.shownText.slice(range.start, range.end).replaceAll(/\s+/gu, ' ').trim() : '';
}

function unreadText(view: View): string {
  const { result, language } = view;
  if (result.draft) return opinionTable(view);
  return result.diagnostics
    .map(
      ({ code, message }) =>
        `<p class="unread"><b>${WORDS[language].unread}</b>${WORDS[language].colon}${markupText(message)} <code>${markupText(code)}</code></p>`,
    )
    .join('\n');
}

function opinions(view: View): string {
  const { result, language } = view;
  const words = WORDS[language];
  const [ignored, known] = [result.hidden?.length ?? 0, result.known?.length ?? 0];
  const left = ignored + known > 0 ? `<p class="soft">${words.left(ignored, known)}</p>` : '';
  const table = result.diagnostics.length > 0 ? opinionTable(view) : `<p>${words.none}</p>`;
  const signers = words.signers.map((signer) => `<div>${signer}${words.colon}</div>`).join('');
  return `<section>\n<h2>${words.opinions}</h2>\n${table}\n${left}<div class="sign">${signers}</div>\n</section>`;
}

function opinionTable(view: View): string {
  const words = WORDS[view.language];
  const heads = [words.number, words.clause, words.result, words.opinion];
  return `<table class="findings"><colgroup><col class="n"><col class="clause"><col><col class="opinion"></colgroup>
<thead><tr>${heads.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead><tbody>
${view.result.diagnostics.map((diagnostic, at) => opinionRow(view, diagnostic, at + 1)).join('\n')}
</tbody></table>`;
}

function opinionRow(
  { language, catalogue, id, result, spotOf }: View,
  { code, severity, message, basis, range }: Diagnostic,
  number: number,
): string {
  const words = WORDS[language];
  const summary = catalogue.rules[code]?.summary[language];
  const clause = `${summary === undefined ? '' : `<b>${markupText(summary)}</b>`}<small>${basisWords(basis, language)}</small><code>${markupText(code)}</code>`;
  const tag = `<span class="tag ${severity}">${SEVERITY[language][severity]}</span><span class="place">${whereText(result, spotOf(range), language)}</span>`;
  const opinion = `<span><i></i>${words.changed}</span><span><i></i>${words.kept}</span><u></u>`;
  const shown = result.isIgnoreFile ? String(number) : numberText(id, 'r', 't', number, severity);
  return `<tr><td>${shown}</td><td class="clause">${clause}</td><td>${tag}<br>${markupText(message)}</td><td class="opinion">${opinion}</td></tr>`;
}

/** 第三部分第2段，第12行. */
function whereText(result: DocumentResult, { place, range: { start } }: Spot, language: Language): string {
  const line = language === 'zh' ? `第${start.line + 1}行` : `line ${start.line + 1}`;
  return markupText([place, ...(hasLines(result) ? [line] : [])].filter(Boolean).join(language === 'zh' ? '，' : ', '));
}

function basisWords(basis: readonly Basis[], language: Language): string {
  return markupText(
    basis
      .map((entry) => basisText(entry, language))
      .filter(Boolean)
      .join(WORDS[language].semicolon),
  );
}

function draftText({ result, language, id }: View): string {
  const { draft, facts, diagnostics } = result;
  if (!draft || !facts) return '';
  // For those who have the page read out.
  const [ofDraft, ofNotes] = language === 'en' ? [' lang="zh-CN"', ' lang="en"'] : ['', ''];
  const rows = rowsOf({ draft, shown: facts.shownText, diagnostics, id }).map(({ html, numbers }) => {
    const notes = numbers.map((number) => noteText(diagnostics[number - 1] as Diagnostic, number, id, language));
    return `<div class="row"${ofDraft}>${html}${notes.length > 0 ? `<ul class="notes"${ofNotes}>${notes.join('')}</ul>` : ''}</div>`;
  });
  return `<section>\n<h2>${WORDS[language].draft}</h2>\n${rows.join('\n')}\n</section>`;
}

function noteText({ severity, message, related, code }: Diagnostic, number: number, id: string, language: Language): string {
  const others = related.map((other) => markupText(other.message)).join(WORDS[language].semicolon);
  const note = others === '' ? '' : `<small>${others}</small>`;
  return `<li class="${severity}">${numberText(id, 'f', 't', number, severity)}<span><b class="tag">${SEVERITY[language][severity]}</b>${markupText(message)}</span>${note}<small><code>${markupText(code)}</code></small></li>`;
}

function ledger({ result, language, spotOf }: View): string {
  if (!result.facts) return '';
  const placeOf = (range: Range): string => whereText(result, spotOf(range), language);
  return `<section>\n<h2>${WORDS[language].ledger}</h2>\n${ledgerTables(result.facts, placeOf, language)}\n</section>`;
}

/** What the rules of the findings are for, each once. */
function clauses({ result, language, catalogue }: View): string {
  const words = WORDS[language];
  const codes = [...new Set(result.diagnostics.map(({ code }) => code))];
  const rows = codes.flatMap((code) => {
    const rule = catalogue.rules[code];
    if (!rule) return [];
    const basis = result.diagnostics.flatMap((finding) => (finding.code === code ? finding.basis : []));
    const shown = new Map((basis.length > 0 ? basis : rule.basis).map((entry) => [basisText(entry, language), entry]));
    const rests = [...shown].map(([text, entry]) => `${markupText(text)}${addressOf(entry)}`).join('<br>');
    return [
      `<tr><td><b>${markupText(rule.summary[language])}</b><br><code>${markupText(code)}</code></td><td>${markupText(rule.why[language])}</td><td>${rests}</td></tr>`,
    ];
  });
  if (rows.length === 0) return '';
  const heads = words.ruleHeads.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<section>\n<h2>${words.rules}</h2>\n<table class="clauses"><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</section>`;
}

function addressOf(basis: Basis): string {
  if (basis.kind !== 'norm' || !/^https?:\/\//u.test(basis.url ?? '')) return '';
  const address = markupText(basis.url ?? '');
  return `<br><a href="${address}" rel="noreferrer"><code>${address}</code></a>`;
}
