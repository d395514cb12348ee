import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { annotateWord } from './annotate.ts';
import { inTurn } from './in-turn.ts';
import { showLedger } from './ledger-view.ts';
import { serverFiles } from './server-files.ts';
import { countsOf, statusText } from './status.ts';

const { commands, l10n, languages, window, workspace } = vscode;

let client: LanguageClient | undefined;
/** The addresses of the documents that the running server has answered for: of no other can it be said that it has no problems. */
const answered = new Set<string>();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = serverFiles(context.extensionPath, vscode.env.language);
  const bar = statusBar();
  const restart = inTurn(async () => {
    // One that did not start, or does not end in time, holds up no other.
    await client?.dispose().catch(() => {});
    client = workspace.getConfiguration('draftlint').get<boolean>('enable') ? makeClient(server.program, bar.update) : undefined;
    bar.update();
    await client?.start().catch((error: unknown) => {
      // Not waited for: a message stays until somebody closes it.
      void window.showErrorMessage(l10n.t('The language server could not be started: {0}', String(error)));
    });
  });
  context.subscriptions.push(
    commands.registerCommand('draftlint.showLedger', async (uri?: vscode.Uri) => client && showLedger(uri, client)),
    commands.registerCommand('draftlint.annotateWord', async (uri?: vscode.Uri) => annotateWord(uri, server)),
    commands.registerCommand('draftlint.restart', restart),
    commands.registerCommand('draftlint.ignoreHere', ignoreHere),
    workspace.onDidChangeConfiguration(async (event) => {
      if (['draftlint.enable', 'draftlint.languages'].some((name) => event.affectsConfiguration(name))) await restart();
    }),
    bar,
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** The server is the command line that the extension brings along; nothing of a folder is run. */
function makeClient(program: string, update: () => void): LanguageClient {
  const named = workspace.getConfiguration('draftlint').get<string[]>('languages') ?? [];
  const selector = named.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language })));
  const configurations = ['**/draftlint.{yaml,yml}', '**/*.draftlint-ignore.yaml'].map((pattern) => ({ scheme: 'file', pattern }));
  const run = { module: program, args: ['lsp'], transport: TransportKind.stdio };
  const made = new LanguageClient(
    'draftlint',
    'draftlint',
    { run, debug: run },
    {
      documentSelector: [...selector, ...configurations],
      initializationOptions: { canAskReason: true },
      middleware: {
        provideDiagnostics: async (document, previous, token, next) => {
          const report = await next(document, previous, token);
          if (made.state === State.Running) answered.add(String('uri' in document ? document.uri : document));
          // The editor has the findings once this is answered.
          setImmediate(update);
          return report;
        },
      },
    },
  );
  made.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) answered.clear();
    update();
  });
  return made;
}

/** Asks why a finding is to be ignored; the server writes it where it belongs. */
async function ignoreHere(uri: string, fingerprint: string, code: string): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Why is {0} to be ignored here?', code),
    ignoreFocusOut: true,
    validateInput: (words) => (words.trim() === '' ? l10n.t('A reason is needed; it is written beside the ignore.') : undefined),
  });
  if (!reason || !client) return;
  const isDone = await client.sendRequest('workspace/executeCommand', {
    command: 'draftlint.ignore',
    arguments: [uri, fingerprint, reason],
  });
  if (isDone !== true) await window.showWarningMessage(l10n.t('It could not be ignored here.'));
}

/** Tells how many findings the active draft has, once it is checked; a click leads to them. */
function statusBar(): vscode.Disposable & { readonly update: () => void } {
  const item = window.createStatusBarItem('draftlint.status', vscode.StatusBarAlignment.Left, 0);
  item.name = 'draftlint';
  item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show the problems') };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const isChecked = workspace
      .getConfiguration('draftlint')
      .get<string[]>('languages')
      ?.includes(document?.languageId ?? '');
    if (!document || !isChecked || client?.state !== State.Running || !answered.has(String(document.uri))) {
      item.hide();
      return;
    }
    const counts = countsOf(languages.getDiagnostics(document.uri));
    const { errors, warnings, others } = counts;
    item.text = statusText(counts);
    item.tooltip =
      errors + warnings + others === 0
        ? l10n.t('No problems found')
        : l10n.t('draftlint: {0} errors, {1} warnings, {2} others', errors, warnings, others);
    item.show();
  };
  update();
  const all = vscode.Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
    workspace.onDidChangeConfiguration(update),
    workspace.onDidCloseTextDocument(({ uri }) => answered.delete(String(uri))),
  );
  return { update, dispose: () => all.dispose() };
}
