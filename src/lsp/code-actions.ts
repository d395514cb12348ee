import { type CodeAction, CodeActionKind, type CodeActionParams, type Command, type Diagnostic } from 'vscode-languageserver';
import { isKnownTerm } from '../core/config/terms.ts';
import { type Diagnostic as Finding, isNotice } from '../core/diagnostic.ts';
import { applyFixes } from '../core/fix.ts';
import type { Range } from '../core/range.ts';
import type { Language, Text } from '../core/text.ts';
import { plain } from '../formatters/pretty.ts';
import type { FormatOptions } from '../formatters/result.ts';
import { rules } from '../index.ts';
import type { Changes } from './changes.ts';
import type { Checked } from './checked.ts';
import { diagnosticsOf } from './diagnostics.ts';

/** Fixes all that is safe in a draft; what editors run on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.draftlint`;

export interface ActionRequest {
  readonly checked: Checked;
  readonly params: CodeActionParams;
  readonly format: FormatOptions;
  readonly changes: Changes;
  /** The client asks for the reason of an ignore, and has the rule's page shown. */
  readonly canAskReason: boolean;
  readonly canShowDocuments: boolean;
}

/** What can be done about the findings at a range. The ranges that the client echoes are not trusted: some count them wrongly. */
export async function codeActionsOf(request: ActionRequest): Promise<CodeAction[]> {
  const { checked, params, format } = request;
  const { result, document, view } = checked;
  const { only } = params.context;
  const isWanted = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  // The last of those that are sent are the findings.
  const sent = diagnosticsOf(checked, format).slice(-result.diagnostics.length);
  const at = document.positions.offsetsAt(params.range);
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix)) {
    for (const [index, finding] of result.diagnostics.entries()) {
      if (!touches(view.sourceRange(finding.range), at)) continue;
      actions.push(...(await actionsFor(finding, sent[index] as Diagnostic, request)));
    }
    actions.push(...(await termToAdd(at, request)));
  }
  if (only && isWanted(FIX_ALL)) actions.push(...fixAll(request));
  return actions;
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

async function actionsFor(finding: Finding, diagnostic: Diagnostic, request: ActionRequest): Promise<CodeAction[]> {
  const fixes = fixesOf(finding, request).map((action) => ({ ...action, diagnostics: [diagnostic] }));
  const others = [await ignore(finding, request), await acceptTerm(finding, request), page(diagnostic, request)];
  return [...fixes, ...others.flatMap((action) => (action ? [{ ...action, diagnostics: [diagnostic] }] : []))];
}

/** A page is made into the text that was checked, and nothing is written into it. */
function isWritable({ result }: Checked): boolean {
  return result.draft !== undefined && result.draft.format !== 'html' && result.draft.format !== 'docx';
}

function textOf({ result }: Checked): string {
  return result.draft?.text ?? '';
}

function fixesOf(finding: Finding, { checked, format: { language }, changes }: ActionRequest): CodeAction[] {
  const { fix, code } = finding;
  if (!fix || !isWritable(checked)) return [];
  const suffix = fix.safe ? '' : UNSAFE[language];
  const edit = changes.ofDraft(checked, fix.edits);
  const one: CodeAction = {
    title: `${fixTitle(finding, checked, language)}${suffix}`,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.safe,
    edit,
  };
  const { fixed } = applyFixes(textOf(checked), checked.result.diagnostics, { isUnsafe: !fix.safe, rules: [code] });
  if (fixed.length < 2) return [one];
  const all: CodeAction = {
    title: `${said(ALL_OF_RULE, language, { count: String(fixed.length), summary: summaryOf(code, language) })}${suffix}`,
    kind: CodeActionKind.QuickFix,
    edit: changes.ofDraft(
      checked,
      fixed.flatMap((each) => each.fix?.edits ?? []),
    ),
  };
  return [one, all];
}

const UNSAFE: Text = { zh: '（须人工复核）', en: ' (needs a second look)' };
const ALL_OF_RULE: Text = { zh: '修复本稿全部{count}处：{summary}', en: 'Fix all {count} in this draft: {summary}' };
const FIX_SAFE: Text = { zh: '修复本稿可以放心修复之处（{count}处）', en: 'Apply the safe fixes of this draft ({count})' };
const REPLACE: Text = { zh: '把“{old}”改为“{new}”', en: 'Replace “{old}” by “{new}”' };
const DELETE: Text = { zh: '删去“{old}”', en: 'Delete “{old}”' };
const INSERT: Text = { zh: '添加“{new}”', en: 'Insert “{new}”' };
const APPLY: Text = { zh: '修复：{summary}', en: 'Fix: {summary}' };
const IGNORE: Text = { zh: '在此忽略 {code}（须写理由）', en: 'Ignore {code} here (with a reason)' };
const ACCEPT: Text = { zh: '本项目不再查“{word}”（terms: remove）', en: 'Accept “{word}” in this project (terms: remove)' };
const ADD: Text = { zh: '本项目不用“{word}”（terms: add）', en: 'Tell “{word}” in this project (terms: add)' };
const PAGE: Text = { zh: '打开规则说明：{code}', en: 'Open the page of {code}' };

function said(text: Text, language: Language, values: Readonly<Record<string, string>>): string {
  return text[language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => plain(values[name] ?? ''));
}

function summaryOf(code: string, language: Language): string {
  return rules[code]?.summary[language] ?? code;
}

const LONGEST = 20;

function fixTitle({ fix, code }: Finding, { result }: Checked, language: Language): string {
  const [edit] = fix?.edits ?? [];
  const old = edit ? (result.facts?.shownText.slice(edit.range.start, edit.range.end) ?? '') : '';
  const values = { old, new: edit?.newText ?? '', summary: summaryOf(code, language) };
  const isShort = fix?.edits.length === 1 && [old, values.new].every((words) => words.length <= LONGEST && !/[\r\n\t ]/u.test(words));
  if (!isShort) return said(APPLY, language, values);
  return said(old === '' ? INSERT : values.new === '' ? DELETE : REPLACE, language, values);
}

function fixAll({ checked, format: { language }, changes }: ActionRequest): CodeAction[] {
  if (!isWritable(checked)) return [];
  const { fixed } = applyFixes(textOf(checked), checked.result.diagnostics, {});
  if (fixed.length === 0) return [];
  const edits = fixed.flatMap(({ fix }) => fix?.edits ?? []);
  return [{ title: said(FIX_SAFE, language, { count: String(fixed.length) }), kind: FIX_ALL, edit: changes.ofDraft(checked, edits) }];
}

/** What no ignore hides is not offered one. */
function isUnhidable(code: string): boolean {
  return isNotice(code) || code.startsWith('suppression/');
}

async function ignore(finding: Finding, request: ActionRequest): Promise<CodeAction | undefined> {
  const { checked, format, changes, canAskReason } = request;
  const { code, fingerprint } = finding;
  if (isUnhidable(code)) return undefined;
  const action = { title: said(IGNORE, format.language, { code }), kind: CodeActionKind.QuickFix };
  if (canAskReason) {
    const command: Command = { title: action.title, command: 'draftlint.ignoreHere', arguments: [checked.document.uri, fingerprint, code] };
    return { ...action, command };
  }
  const edit = await changes.ignoring(checked, finding, '');
  return edit && { ...action, edit };
}

/** A word of the shipped lists that the project wants to write. */
async function acceptTerm({ code, data }: Finding, { checked, format, changes }: ActionRequest): Promise<CodeAction | undefined> {
  const word = data['found'];
  if (!code.startsWith('wording/') || word === undefined || !isKnownTerm(word)) return undefined;
  const edit = await changes.ofConfiguration(checked, ['terms', 'remove'], word);
  return edit && { title: said(ACCEPT, format.language, { word }), kind: CodeActionKind.QuickFix, edit };
}

/** Words that are selected, to be told from now on. */
async function termToAdd(at: Range, { checked, format, changes }: ActionRequest): Promise<CodeAction[]> {
  const { draft, facts } = checked.result;
  const word = checked.document.text.slice(at.start, at.end).trim();
  if (!draft || !/^\p{Script=Han}{2,20}$/u.test(word) || !facts?.shownText.includes(word)) return [];
  const edit = await changes.ofConfiguration(checked, ['terms', 'add'], { term: word });
  return edit ? [{ title: said(ADD, format.language, { word }), kind: CodeActionKind.QuickFix, edit }] : [];
}

function page({ code, codeDescription }: Diagnostic, { format, canShowDocuments }: ActionRequest): CodeAction | undefined {
  if (!codeDescription || !canShowDocuments) return undefined;
  const title = said(PAGE, format.language, { code: String(code) });
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: 'draftlint.openPage', arguments: [code] } };
}
