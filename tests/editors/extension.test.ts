import { afterEach, beforeEach, expect, test, vi } from 'vitest';

interface Options {
  readonly middleware: {
    readonly provideDiagnostics: (document: object, previous: undefined, token: object, next: () => Promise<object>) => Promise<object>;
  };
}
type Client = { readonly options: Options; state: number };

const editor = vi.hoisted(() => ({
  settings: { enable: true, languages: ['plaintext'] } as Record<string, unknown>,
  clients: [] as Client[],
  doesStart: true,
  isShown: false,
  configured: [] as ((event: object) => unknown)[],
  document: { uri: 'file:///a.txt', languageId: 'plaintext' },
}));

vi.mock('vscode', () => {
  const nothing = { dispose: () => {} };
  return {
    commands: { registerCommand: () => nothing },
    env: { language: 'en' },
    l10n: { t: (words: string) => words },
    languages: { getDiagnostics: () => [], onDidChangeDiagnostics: () => nothing },
    window: {
      activeTextEditor: { document: editor.document },
      createStatusBarItem: () => ({
        show: () => {
          editor.isShown = true;
        },
        hide: () => {
          editor.isShown = false;
        },
      }),
      onDidChangeActiveTextEditor: () => nothing,
      showErrorMessage: () => new Promise(() => {}),
    },
    workspace: {
      getConfiguration: () => ({ get: (name: string) => editor.settings[name] }),
      onDidChangeConfiguration: (listener: (event: object) => unknown) => editor.configured.push(listener),
      onDidCloseTextDocument: () => nothing,
    },
    Disposable: { from: () => nothing },
    StatusBarAlignment: { Left: 1 },
  };
});

vi.mock('vscode-languageclient/node', () => ({
  State: { Stopped: 1, Running: 2 },
  TransportKind: { stdio: 0 },
  LanguageClient: class {
    state = 1;
    readonly options: Options;
    #changed: (event: object) => void = () => {};
    constructor(_id: string, _name: string, _server: object, options: Options) {
      this.options = options;
      editor.clients.push(this);
    }
    onDidChangeState(listener: (event: object) => void): void {
      this.#changed = listener;
    }
    async start(): Promise<void> {
      if (!editor.doesStart) throw new Error('no server');
      this.#become(2);
    }
    async dispose(): Promise<void> {
      if (this.state !== 2) throw new Error('not running');
      this.#become(1);
    }
    #become(state: number): void {
      this.state = state;
      this.#changed({ newState: state });
    }
  },
}));

const { activate, deactivate } = await import('../../editors/vscode/src/extension.ts');

async function answer(): Promise<void> {
  await editor.clients.at(-1)?.options.middleware.provideDiagnostics(editor.document, undefined, {}, async () => ({}));
  await new Promise(setImmediate);
}

async function configure(settings: object): Promise<void> {
  Object.assign(editor.settings, settings);
  await Promise.all(editor.configured.map((listener) => listener({ affectsConfiguration: () => true })));
}

beforeEach(() => {
  Object.assign(editor, { clients: [], configured: [], doesStart: true });
  editor.settings['enable'] = true;
});
afterEach(() => deactivate());

const begin = (): Promise<void> => activate({ extensionPath: '/', subscriptions: [] } as unknown as Parameters<typeof activate>[0]);

test('the status bar tells of a draft only what a running server has answered', async () => {
  await begin();
  expect(editor.isShown).toBe(false);
  await answer();
  expect(editor.isShown).toBe(true);
  await configure({ enable: false });
  expect(editor.isShown).toBe(false);
  await configure({ enable: true });
  expect(editor.isShown).toBe(false);
  await answer();
  expect(editor.isShown).toBe(true);
});

test('a server that did not start tells nothing, and another one can be started after it', async () => {
  editor.doesStart = false;
  await begin();
  await answer();
  expect(editor.isShown).toBe(false);
  editor.doesStart = true;
  await configure({});
  await answer();
  expect(editor.isShown).toBe(true);
});

test('two changes of settings at once leave one server', async () => {
  await begin();
  await Promise.all([configure({}), configure({})]);
  expect(editor.clients).toHaveLength(3);
  expect(editor.clients.filter(({ state }) => state === 2)).toEqual([editor.clients.at(-1)]);
});
