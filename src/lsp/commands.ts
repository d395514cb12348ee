import type { WorkspaceEdit } from 'vscode-languageserver';
import { maskerOf } from '../core/masking.ts';
import { placesOf } from '../core/place.ts';
import { LineIndex } from '../core/position.ts';
import { formatLedgerJson } from '../formatters/ledger.ts';
import type { FormatOptions } from '../formatters/result.ts';
import { rules } from '../index.ts';
import type { Changes } from './changes.ts';
import type { Checked } from './checked.ts';
import type { Configuration } from './configuration.ts';
import { type Documents, filePath } from './documents.ts';

/** What a client can have done by name; their arguments are those of its code actions. */
export const COMMANDS = ['draftlint.ignore', 'draftlint.openPage', 'draftlint.figures'] as const;

export interface CommandRoom {
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly changes: Changes;
  readonly format: FormatOptions;
  /** What an open draft came to. */
  readonly checkedOf: (uri: string) => Promise<Checked | undefined>;
  readonly apply: (edit: WorkspaceEdit) => Promise<boolean>;
  readonly show: (address: string) => Promise<boolean>;
}

/** Does what a client names; undefined for what there is not. */
export async function runCommand(name: string, given: readonly unknown[], room: CommandRoom): Promise<unknown> {
  const [first, second, third] = given.map((one) => (typeof one === 'string' ? one : ''));
  if (name === 'draftlint.ignore') return ignore(room, first ?? '', second ?? '', third ?? '');
  if (name === 'draftlint.openPage') return Object.hasOwn(rules, first ?? '') && room.show(`${room.format.docs}${first}.md`);
  if (name === 'draftlint.figures') return figures(room, first ?? '');
  return undefined;
}

/** Whether a finding, told by its fingerprint, is ignored from now on. */
async function ignore(room: CommandRoom, uri: string, fingerprint: string, reason: string): Promise<boolean> {
  const checked = await room.checkedOf(uri);
  const finding = checked?.result.diagnostics.find((one) => one.fingerprint === fingerprint);
  const edit = checked && finding && (await room.changes.ignoring(checked, finding, reason));
  return edit !== undefined && room.apply(edit);
}

/** The ledger of a draft, open or not, in the shape of `draftlint figures --format json`; or why it cannot be read. */
async function figures(room: CommandRoom, uri: string): Promise<{ readonly ledger?: object; readonly message?: string }> {
  const checked = await room.checkedOf(uri);
  const path = checked?.document.path ?? filePath(uri);
  if (path === undefined) return {};
  const result = checked?.result ?? (await room.configuration.checkFile(path)).result;
  const { draft, facts, diagnostics } = result;
  if (!draft || !facts) return { message: diagnostics[0]?.message ?? '' };
  const index = checked?.view ?? new LineIndex(draft.text);
  const [mask, placeOf] = [maskerOf(facts.identifiers), placesOf(facts, draft)];
  const view = { path, ledger: facts.ledger, index, placeOf, mask, language: room.format.language };
  return { ledger: JSON.parse(formatLedgerJson(view)) as object };
}
