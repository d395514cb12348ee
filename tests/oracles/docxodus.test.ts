import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../src/readers/docx/index.ts';
import { annotatedPairs, IS_ASKED, type Pair, TOOLS } from './annotated.ts';

const HOME = join(TOOLS, 'docxodus/dist');

/** What is used of docxodus, Microsoft's Open XML SDK in WebAssembly. */
interface Docxodus {
  setWasmBasePath(path: string): void;
  initialize(): Promise<void>;
  verifyDeliverable(
    copy: Uint8Array,
    original: Uint8Array,
  ): Promise<{ decision: string; findings?: { disposition: string; category: string }[] }>;
  docxDiffRejectRevisions(bytes: Uint8Array): Promise<Uint8Array>;
  docxDiffAcceptRevisions(bytes: Uint8Array): Promise<Uint8Array>;
  getComments(bytes: Uint8Array): Promise<unknown[]>;
}

describe.skipIf(!IS_ASKED || !existsSync(HOME))(
  "Microsoft's validator (skipped unless ORACLES=1 and docxodus is in .ci/tools, as after .ci/run)",
  () => {
    let docxodus: Docxodus;
    let pairs: Pair[];
    beforeAll(async () => {
      docxodus = (await import(pathToFileURL(join(HOME, 'core.js')).href)) as Docxodus;
      docxodus.setWasmBasePath(`${pathToFileURL(join(HOME, 'wasm')).href}/`);
      await docxodus.initialize();
      pairs = await annotatedPairs();
    }, 120_000);

    test('finds no new error in annotated copies, and every comment', async () => {
      for (const { copy, original, comments } of pairs) {
        const { decision, findings = [] } = await docxodus.verifyDeliverable(copy, original);
        expect(findings.filter(({ disposition, category }) => disposition === 'new' && category === 'openXml')).toEqual([]);
        expect(decision).not.toBe('failed');
        expect(await docxodus.getComments(copy)).toHaveLength(comments);
        expect(comments).toBeGreaterThan(0);
      }
    }, 240_000);

    test('finds the errors that it is there for', async () => {
      const [{ original }] = pairs as [Pair];
      const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
      const files = unzipSync(original);
      const source = strFromU8(files['word/document.xml'] as Uint8Array).replace('<w:p>', '<w:p><w:pPr><w:jc w:val="middle"/></w:pPr>');
      const { findings = [] } = await docxodus.verifyDeliverable(zipSync({ ...files, 'word/document.xml': strToU8(source) }), original);
      expect(findings.some(({ disposition, category }) => disposition === 'new' && category === 'openXml')).toBe(true);
    }, 240_000);

    test('gives the original text where the tracked changes are rejected, another where they are accepted', async () => {
      for (const { copy, original } of pairs) {
        const text = readDocx(original).text;
        expect(readDocx(await docxodus.docxDiffRejectRevisions(copy)).text).toBe(text);
        expect(readDocx(await docxodus.docxDiffAcceptRevisions(copy)).text).toBe(readDocx(copy).text);
        expect(readDocx(copy).text).not.toBe(text);
      }
    }, 240_000);
  },
);
