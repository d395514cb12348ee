import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Io } from '../../src/cli/index.ts';
import { main } from '../../src/cli/index.ts';

/** A document by its bytes, and the copy that `annotate --track-fixes` wrote of it. */
export interface Pair {
  readonly name: string;
  readonly original: Uint8Array;
  readonly copy: Uint8Array;
  readonly comments: number;
}

/** Whether these slow tests are asked for. */
export const IS_ASKED = process.env['ORACLES'] === '1';
/** Where `.ci/run` puts programs that are too large to be development dependencies. */
export const TOOLS = join(process.cwd(), '.ci/tools/node_modules');

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined;
}

/** The examples as Word drafts, and one with a table, a footnote and runs that cut numbers, each annotated. */
export async function annotatedPairs(): Promise<Pair[]> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  const drafts = new Map<string, Uint8Array>([
    ['bad', new Uint8Array(readFileSync('examples/bad-department.docx'))],
    ['mixed', await mixed()],
  ]);
  const pairs: Pair[] = [];
  for (const [name, original] of drafts) {
    const [source, target] = [`${name}.docx`, `${name}.copy.docx`].map((file) => join(folder, file)) as [string, string];
    writeFileSync(source, original);
    let stdout = '';
    const io: Io = {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stdout += text) },
      stdin: (async function* () {})(),
      env: {},
      cwd: () => folder,
    };
    await main(['annotate', '--track-fixes', source, '-o', target], io);
    if (!existsSync(target)) throw new Error(stdout);
    pairs.push({ name, original, copy: new Uint8Array(readFileSync(target)), comments: Number(/批注 (\d+) 条/u.exec(stdout)?.[1]) });
  }
  return pairs;
}

async function mixed(): Promise<Uint8Array> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['事项', '受理', '办结', '办结率'],
    ['行政复议', '40', '36', '95%'],
  ].map((cells) => new TableRow({ children: cells.map(cell) }));
  const runs = ['截至20', '24年2月', '30日，受理４', '０件，办结', '𠮷36件，办结率95%。'].map(
    (text, at) => new TextRun({ text, bold: at % 2 === 1 }),
  );
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('截至2023年2月31日。')] } },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('截至2022年2月30日')] }) },
        children: [
          new Paragraph({ text: '安平县司法局2024年度法治政府建设情况报告。', heading: 'Title' }),
          new Paragraph({ children: runs }),
          new Table({ rows }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Converts a document in LibreOffice and gives the file it makes. */
export function convert(bytes: Uint8Array, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  writeFileSync(join(folder, 'draft.docx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, 'draft.docx')], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  return join(folder, `draft.${to.replace(/:.*$/u, '')}`);
}
