import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const IMPORT = /(?:^|[;}\s])(?:import|export)\b[^'"`;]*?from\s*['"](?<from>[^'"]+)['"]|\bimport\s*(?:\(\s*)?['"](?<bare>[^'"]+)['"]/gmu;
const CODE_IN_PACKAGE = [
  'src/core/',
  'src/readers/',
  'src/writers/',
  'src/formatters/',
  'src/patterns/',
  'src/testing/',
  'src/generated/',
  'src/index.ts',
  'rules/',
];
const NEUTRAL_GLOBALS = /\b(?:process|Buffer|console|document\.(?:body|createElement)|window|setTimeout|fetch|Date\.now|Math\.random)\b/u;

interface Import {
  readonly file: string;
  /** A path from the root for a relative import, the name as it stands for others. */
  readonly target: string;
}

const files = ['src', 'rules', 'bin', 'editors'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js)$/u.test(name) && !/(?:^|[/\\])dist[/\\]/u.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(({ groups }) => {
    const name = groups?.['from'] ?? groups?.['bare'] ?? '';
    return { file, target: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name };
  }),
);

/** Imports of a folder that none of the allowed beginnings fits. */
function breaches(folder: string, allowed: readonly string[]): string[] {
  const isAllowed = (target: string): boolean =>
    allowed.some((name) => target === name || target.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`));
  return imports
    .filter(({ file, target }) => file.startsWith(folder) && !isAllowed(target))
    .map(({ file, target }) => `${file} → ${target}`);
}

const UNIFIED = ['mdast', 'unist', 'unified', 'unist-util-visit', 'remark-parse', 'remark-frontmatter', 'micromark-util-types'];
const MARKDOWN = ['mdast-util-from-markdown', 'mdast-util-gfm-table', 'micromark-extension-gfm-table', 'decode-named-character-reference'];

const WORD = ['fflate', 'saxes'];
const HTML = ['rehype-parse', 'hast', 'hast-util-select'];
const DATA = ['indicators', 'laws', 'lexicons', 'congresses', 'set-phrases', 'homophones'].map((name) => `src/generated/${name}.ts`);

describe('imports', () => {
  test('are found', () => {
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test.for([
    ['src/core/', ['src/core/', ...DATA, 'mdast', 'unist', 'unist-util-visit', 'valibot']],
    ['src/readers/', ['src/readers/', 'src/core/', ...UNIFIED, ...MARKDOWN, ...WORD, ...HTML]],
    ['src/formatters/', ['src/formatters/', 'src/core/', 'string-width']],
    ['src/writers/', ['src/writers/', 'src/readers/docx/', 'src/readers/made.ts', 'src/core/', 'fflate']],
    ['src/testing/', ['src/testing/', 'src/core/', 'src/readers/', 'src/generated/', 'valibot']],
    ['src/generated/', ['src/core/', 'rules/']],
    ['src/patterns/', ['src/patterns/', 'src/core/', 're2js']],
    ['src/index.ts', ['src/core/', 'src/readers/', 'src/patterns/', 'src/generated/']],
    [
      'src/node/',
      [
        'src/node/',
        'src/core/',
        'src/readers/',
        'src/writers/',
        'src/formatters/',
        'src/index.ts',
        'node:',
        'ignore',
        'tinyglobby',
        'yaml',
      ],
    ],
    [
      'src/cli/',
      [
        'src/cli/',
        'src/core/',
        'src/formatters/',
        'src/node/',
        'src/readers/options.ts',
        'src/index.ts',
        'src/lsp/index.ts',
        'node:',
        'chalk',
        'string-width',
        'yaml',
      ],
    ],
    [
      'src/lsp/',
      [
        'src/lsp/',
        'src/core/',
        'src/formatters/',
        'src/node/',
        'src/index.ts',
        'node:',
        'vscode-languageserver',
        'vscode-languageserver-protocol',
        'yaml',
      ],
    ],
    ['editors/vscode/', ['editors/vscode/', 'node:', 'vscode', 'vscode-languageclient']],
    ['bin/', ['dist/', 'node:']],
  ] as const)('of %s keep to what it may know', ([folder, allowed]) => {
    expect(breaches(folder, allowed)).toEqual([]);
  });

  test('of rules are the public entry, the schema library and what their own area shares', () => {
    const areas = new Set(files.filter((file) => file.startsWith('rules/')).map((file) => file.split('/')[1]));
    for (const area of areas) expect(breaches(`rules/${area}/`, ['draftlint/rule', 'valibot', `rules/${area}/`])).toEqual([]);
    const others = imports.filter(({ target }) => /^rules\/[^/]+\/[^_]/u.test(target));
    expect(others.filter(({ file }) => file !== 'src/generated/rules.ts')).toEqual([]);
  });

  test('by relative path end in .ts', () => {
    const local = imports.filter(({ file, target }) => /^(?:src|rules|editors)\//u.test(target) && file.endsWith('.ts'));
    expect(local.filter(({ target }) => !target.endsWith('.ts'))).toEqual([]);
  });
});

test('what Node brings along is not imported late: the built program, a script of its own, cannot', () => {
  expect(files.filter((file) => /\bimport\(\s*['"]node:/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the neutral part uses nothing of a platform', () => {
  const neutral = files.filter((file) => CODE_IN_PACKAGE.some((folder) => file.startsWith(folder)));
  const withoutComments = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
  expect(neutral.filter((file) => NEUTRAL_GLOBALS.test(withoutComments(file)))).toEqual([]);
});

test('rules and their facts are synchronous', () => {
  const pure = files.filter((file) => file.startsWith('rules/') || file.startsWith('src/core/'));
  expect(pure.filter((file) => /\basync\s|\bawait\s/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});
