import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../core/text.ts';
import { filePath } from './documents.ts';
import { encodingFrom, type PositionEncoding } from './positions.ts';

/** What the client can do, as far as the server asks. */
export interface Client {
  readonly encoding: PositionEncoding;
  /** It asks for diagnostics itself; they are then never sent unasked. */
  readonly isPulling: boolean;
  /** It asks anew when told to. */
  readonly canRefresh: boolean;
  readonly canRegisterWatchers: boolean;
  readonly canAskForSettings: boolean;
  readonly canRegisterSettings: boolean;
  /** An edit may make a file. */
  readonly canCreateFiles: boolean;
  readonly canShowDocuments: boolean;
  readonly hasNestedSymbols: boolean;
  readonly hasMarkdown: boolean;
  /** It has a command of its own that asks for the reason of an ignore. */
  readonly canAskReason: boolean;
  /** The language of its surface, if it says so. */
  readonly language: Language | undefined;
  /** It tells when folders are opened and closed. */
  readonly tellsFolders: boolean;
  /** Absolute paths of the folders that it has open when it introduces itself. */
  readonly folders: readonly string[];
}

export function clientOf(params: InitializeParams): Client {
  const { textDocument = {}, workspace = {}, window = {}, general = {} }: ClientCapabilities = params.capabilities ?? {};
  const { documentChanges, resourceOperations = [] } = workspace.workspaceEdit ?? {};
  const own = (params.initializationOptions ?? {}) as { readonly canAskReason?: unknown };
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  return {
    encoding: encodingFrom(general.positionEncodings),
    isPulling: textDocument.diagnostic !== undefined,
    canRefresh: workspace.diagnostics?.refreshSupport === true,
    canRegisterWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    canAskForSettings: workspace.configuration === true,
    canRegisterSettings: workspace.didChangeConfiguration?.dynamicRegistration === true,
    canCreateFiles: documentChanges === true && resourceOperations.includes('create'),
    canShowDocuments: window.showDocument?.support === true,
    hasNestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hasMarkdown: textDocument.hover?.contentFormat?.includes('markdown') === true,
    canAskReason: own.canAskReason === true,
    language: languageOf(params.locale),
    tellsFolders: workspace.workspaceFolders === true,
    folders: uris.flatMap((uri) => filePath(uri) ?? []),
  };
}

function languageOf(locale: string | undefined): Language | undefined {
  if (!locale) return undefined;
  return /^zh\b/iu.test(locale) ? 'zh' : 'en';
}
