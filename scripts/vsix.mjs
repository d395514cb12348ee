/**
 * Makes the extension for VS Code: bundles it, puts the built command line beside it, and packs both as a .vsix, which is a ZIP with two
 * XML files. Needs `npm run build` before, and no network. The same sources make the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { build } from 'rolldown';
import { notices } from './notices.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'editors/vscode');
const { values } = parseArgs({ options: { output: { type: 'string', short: 'o', default: join(SOURCE, 'draftlint.vsix') } } });

await build({
  input: join(SOURCE, 'src/extension.ts'),
  platform: 'node',
  external: ['vscode'],
  plugins: [notices()],
  output: {
    file: join(SOURCE, 'dist/extension.cjs'),
    format: 'cjs',
    minify: { compress: true, mangle: false, codegen: true },
    codeSplitting: false,
  },
});

/** The files below a folder, each with its `/`-separated path there. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.cache'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]);
}

const under = (prefix, files) => files.map(([path, bytes]) => [`${prefix}/${path}`, bytes]);
const read = (...path) => readFileSync(join(ROOT, ...path));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const extension = JSON.parse(read('editors/vscode/package.json'));
const words = JSON.parse(read('editors/vscode/package.nls.json'));
const { version } = JSON.parse(read('package.json'));

const files = [
  ['extension/package.json', Buffer.from(`${JSON.stringify({ ...extension, version }, null, 2)}\n`)],
  ...['package.nls.json', 'package.nls.zh-cn.json', 'README.md'].map((name) => [`extension/${name}`, read('editors/vscode', name)]),
  ['extension/LICENSE.txt', read('LICENSE')],
  ...under('extension/dist', filesIn(join(SOURCE, 'dist'))),
  ...under('extension/l10n', filesIn(join(SOURCE, 'l10n'))),
  ['extension/server/package.json', Buffer.from(`${JSON.stringify({ name: 'draftlint', version, type: 'module' })}\n`)],
  ...under('extension/server/bin', filesIn(join(ROOT, 'bin'))),
  ...under('extension/server/dist/cli', filesIn(join(ROOT, 'dist/cli'))),
  ...under('extension/server/schema', filesIn(join(ROOT, 'schema'))),
  ...under('extension/server/docs/rules', filesIn(join(ROOT, 'docs/rules'))),
].sort(([a], [b]) => (a < b ? -1 : 1));

const TYPES = {
  json: 'application/json',
  cjs: 'application/javascript',
  js: 'application/javascript',
  md: 'text/markdown',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
};
const endings = [...new Set(['vsixmanifest', ...files.map(([path]) => path.slice(path.lastIndexOf('.') + 1))])].sort();
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${endings
  .map((ending) => `<Default Extension=".${ending}" ContentType="${TYPES[ending]}"/>`)
  .join('')}</Types>
`;
const manifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${extension.name}" Version="${version}" Publisher="${extension.publisher}"/>
    <DisplayName>${escaped(words.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(words.description)}</Description>
    <Tags>${escaped(extension.keywords.join(','))}</Tags>
    <Categories>${escaped(extension.categories.join(','))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(extension.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value="zh-cn"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;

const untyped = endings.filter((ending) => TYPES[ending] === undefined);
if (untyped.length > 0) throw new Error(`no content type for .${untyped.join(', .')}`);
const entries = [['[Content_Types].xml', Buffer.from(contentTypes)], ['extension.vsixmanifest', Buffer.from(manifest)], ...files];
// A ZIP knows the local time only, from 1980 on.
const packed = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
writeFileSync(values.output, packed);
console.log(`${values.output}: ${files.length} files, ${(packed.length / 1024).toFixed(0)} KB`);
