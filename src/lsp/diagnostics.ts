import { pathToFileURL } from 'node:url';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic as Finding } from '../core/diagnostic.ts';
import type { Language, Text } from '../core/text.ts';
import type { Problem } from '../core/user-error.ts';
import { toProtocol } from '../formatters/json.ts';
import type { FormatOptions } from '../formatters/result.ts';
import type { Checked } from './checked.ts';
import type { OpenDocument } from './documents.ts';

const SOURCE = 'draftlint';
const START = { line: 0, character: 0 };

/** Findings of a draft as the protocol has them, first that its configuration is broken. */
export function diagnosticsOf(checked: Checked, format: FormatOptions): Diagnostic[] {
  const { result, view, problems } = checked;
  const found = toProtocol({ ...result, diagnostics: result.diagnostics.map(inEditor) }, format, view) as Diagnostic[];
  for (const [at, finding] of result.diagnostics.entries()) {
    const tags = tagsOf(finding);
    if (tags.length > 0) Object.assign(found[at] as Diagnostic, { tags });
  }
  return problems.length > 0 ? [brokenConfiguration(checked, format.language), ...found] : found;
}

/** The size limit is a setting here, and no option. */
function inEditor(finding: Finding): Finding {
  return finding.code === 'input/too-large' ? { ...finding, message: finding.message.replace('--max-size', 'draftlint.maxSize') } : finding;
}

/** Words that have gone out of use, and those that the fix only takes away. */
export function tagsOf({ code, fix }: Finding): DiagnosticTag[] {
  if (OUT_OF_USE.has(code)) return [DiagnosticTag.Deprecated];
  return fix?.edits.every(({ newText }) => newText === '') ? [DiagnosticTag.Unnecessary] : [];
}

const OUT_OF_USE = new Set(['wording/outdated-term', 'wording/renamed-organ', 'citation/repealed-law', 'citation/superseded-norm']);

const BROKEN: Text = {
  zh: '配置有误，此稿没有按它检查：',
  en: 'The configuration is broken; this draft was not checked by it: ',
};

function brokenConfiguration({ problems }: Checked, language: Language): Diagnostic {
  return { ...broken(problems, BROKEN, language), code: 'input/broken-configuration' };
}

/** That other files have mistakes, at the beginning of the document: with the first of them, and where all stand. */
function broken(problems: readonly Problem[], words: Text, language: Language): Diagnostic {
  return {
    range: { start: START, end: START },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: `${words[language]}${problems[0]?.message[language]}${language === 'zh' ? '。' : '.'}`,
    relatedInformation: problems.flatMap(({ path, line = 1, message }) => {
      if (path === undefined) return [];
      const place = { line: line - 1, character: 0 };
      return [{ location: { uri: pathToFileURL(path).href, range: { start: place, end: place } }, message: message[language] }];
    }),
  };
}

const BROKEN_BELOW: Text = {
  zh: '所引用的配置有误，本配置因此不起作用：',
  en: 'A configuration that this one extends is broken, so that this one does nothing: ',
};

/**
 * Mistakes of a configuration in the file itself, then that files it extends have some: those stand there. `problems` are of all these
 * files, `mistakes` of any.
 */
export function configurationDiagnostics(
  document: OpenDocument,
  { problems, mistakes }: { readonly problems: readonly Problem[]; readonly mistakes: readonly Problem[] },
  language: Language,
): Diagnostic[] {
  const { path, positions } = document;
  const below = problems.filter((problem) => problem.path !== path);
  const own = [...problems, ...mistakes].filter((problem) => problem.path === path);
  const unique = new Map(own.map((problem) => [JSON.stringify(problem), problem]));
  const found = [...unique.values()].map(({ line = 1, column = 1, message }): Diagnostic => {
    const words = /^(?:"[^"]*"|'[^']*'|[^\s:,[\]{}#]+)?/u.exec(positions.lineAt(line - 1).slice(column - 1))?.[0] ?? '';
    const start = positions.startOf(line - 1) + column - 1;
    return {
      range: positions.rangeAt({ start, end: start + words.length }),
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source: SOURCE,
      message: `${message[language]}${language === 'zh' ? '。' : '.'}`,
    };
  });
  return [...found, ...(below.length > 0 ? [{ ...broken(below, BROKEN_BELOW, language), code: 'configuration' }] : [])];
}
