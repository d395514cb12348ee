import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { annotateArguments } from './annotate-arguments.ts';
import type { ServerFiles } from './server-files.ts';

/** Writes a copy of a Word draft with a comment for each finding, by the command line that comes with the extension. */
export async function annotateWord(given: vscode.Uri | undefined, server: ServerFiles): Promise<void> {
  const { l10n, window } = vscode;
  const filters = { [l10n.t('Word drafts')]: ['docx', 'docm'] };
  const uri = given ?? (await window.showOpenDialog({ filters, openLabel: l10n.t('Annotate') }))?.[0];
  if (!uri) return;
  const settings = vscode.workspace.getConfiguration('draftlint', uri);
  const args = annotateArguments((name) => settings.get(name), server.language(settings.get<string>('language')), uri.fsPath);
  const cwd = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? vscode.Uri.joinPath(uri, '..').fsPath;
  const { isDone, words } = await run(server.program, args, cwd);
  if (isDone) await window.showInformationMessage(words);
  else await window.showErrorMessage(words);
}

function run(program: string, args: readonly string[], cwd: string): Promise<{ isDone: boolean; words: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    execFile(process.execPath, [program, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ isDone: error === null, words: (error ? stderr || error.message : stdout).trim() });
    });
  });
}
