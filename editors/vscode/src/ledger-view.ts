import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type LedgerData, ledgerPage } from './ledger-page.ts';

/** Shows all numbers of a draft beside it: of the one given, else of the active editor's. */
export async function showLedger(given: vscode.Uri | undefined, client: LanguageClient): Promise<void> {
  const { l10n, window } = vscode;
  const uri = given ?? window.activeTextEditor?.document.uri;
  if (!uri) {
    await window.showWarningMessage(l10n.t('Open a draft first.'));
    return;
  }
  const address = client.code2ProtocolConverter.asUri(uri);
  const answer = await client.sendRequest<{ ledger?: LedgerData; message?: string }>('workspace/executeCommand', {
    command: 'draftlint.figures',
    arguments: [address],
  });
  if (!answer.ledger) {
    await window.showErrorMessage(l10n.t('The draft could not be read: {0}', answer.message ?? ''));
    return;
  }
  const title = l10n.t('Ledger: {0}', basename(uri.path));
  const panel = window.createWebviewPanel('draftlint.ledger', title, vscode.ViewColumn.Beside, {
    enableScripts: false,
    localResourceRoots: [],
  });
  panel.webview.html = ledgerPage(answer.ledger, randomBytes(16).toString('base64'), (words, ...values) => l10n.t(words, ...values));
}
