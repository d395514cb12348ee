import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { packageOf, paragraph } from '../readers/docx/package.ts';

/**
 * Drives the packed extension in a real VS Code (code-server 4.100.0, playwright-core 1.65.1, Chromium), in a folder that is not trusted.
 * They are too heavy to be installed for every run; `CODE_SERVER` names a folder that has them:
 *
 *     apt-get install chromium g++ pkg-config libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev
 *     npm install --ignore-scripts code-server@4.100.0 playwright-core@1.65.1
 *     (cd node_modules/code-server/lib/vscode && npm install --omit=dev --ignore-scripts &&
 *       npm rebuild @vscode/spdlog native-watchdog kerberos @vscode/deviceid node-pty); npm rebuild argon2
 *
 * Where node-pty cannot be built there is no terminal, which is not needed here.
 */
const HOME = process.env['CODE_SERVER'] ?? '';
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const PORT = 18_080;

interface Locator {
  first(): Locator;
  locator(selector: string): Locator;
  click(options?: object): Promise<void>;
  dblclick(): Promise<void>;
  waitFor(): Promise<void>;
  textContent(): Promise<string | null>;
  count(): Promise<number>;
}
interface Page {
  goto(address: string): Promise<unknown>;
  getByText(words: string): Locator;
  locator(selector: string): Locator;
  frames(): readonly { locator(selector: string): Locator }[];
  $$eval<T>(selector: string, read: (elements: { getAttribute(name: string): string | null }[]) => T): Promise<T>;
  readonly keyboard: { press(keys: string): Promise<void>; type(words: string): Promise<void> };
}
interface Playwright {
  readonly chromium: { launch(options: object): Promise<{ newPage(options: object): Promise<Page>; close(): Promise<void> }> };
}

/** Waits until something is there; a busy machine may take long. */
async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
    await pause(300);
  }
  throw new Error(`nothing came: ${find}`);
}

test('VS Code shows findings, the ledger and Word comments in a folder that is not trusted', { timeout: 300_000 }, async ({ skip }) => {
  skip(
    !existsSync(join(HOME, 'node_modules/code-server')) || !CHROMIUM,
    'CODE_SERVER names no folder with code-server, or there is no Chromium',
  );
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  const [drafts, entry] = [join(folder, 'drafts'), join(HOME, 'node_modules/code-server/out/node/entry.js')];
  mkdirSync(drafts);
  writeFileSync(
    join(drafts, 'a.txt'),
    '关于安平县2024年度工作情况的报告\n\n各项工作有序推进。。\n受理行政复议申请40件，办结36件，办结率95%。\n',
  );
  writeFileSync(join(drafts, 'b.docx'), packageOf(paragraph('安平县司法局2024年工作情况') + paragraph('截至2024年2月30日，受理40件。')));
  const at = [
    '--user-data-dir',
    join(folder, 'data'),
    '--extensions-dir',
    join(folder, 'extensions'),
    '--config',
    join(folder, 'config.yaml'),
  ];
  execFileSync(process.execPath, ['scripts/vsix.mjs', '--output', join(folder, 'a.vsix')]);
  execFileSync(process.execPath, [entry, ...at, '--install-extension', join(folder, 'a.vsix')]);
  const server = spawn(process.execPath, [entry, ...at, '--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stdout.on('data', (chunk) => (log += chunk));
  await until(async () => (log.includes('HTTP server listening') ? true : undefined));
  const { chromium } = createRequire(join(HOME, 'package.json'))('playwright-core') as Playwright;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en' });
    await page.goto(`http://127.0.0.1:${PORT}/?folder=${drafts}`);
    await page.getByText("No, I don't trust the authors").first().click();
    await page.getByText('Restricted Mode').first().waitFor();
    await page.getByText('a.txt').first().dblclick();
    const status = await until(async () => {
      const names = await page.$$eval('.statusbar-item', (items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
      return names.find((name) => /draftlint: [1-9]/u.test(name));
    });
    expect(status).toContain('draftlint: 2 errors, 0 warnings');

    await page.keyboard.press('Control+Shift+M');
    const rows = await until(async () => {
      const labels = await page.$$eval('.markers-panel .monaco-list-row', (items) =>
        items.map((item) => item.getAttribute('aria-label') ?? ''),
      );
      return labels.length > 2 ? labels : undefined;
    });
    expect(rows.filter((row) => row.includes('generated by draftlint'))).toHaveLength(2);

    await page.getByText('a.txt').first().click();
    await page.keyboard.press('F1');
    await page.keyboard.type('draftlint: Show the Ledger');
    await page.keyboard.press('Enter');
    const table = await until(async () => {
      for (const frame of page.frames())
        if ((await frame.locator('table').count()) > 0) return (await frame.locator('table').textContent()) ?? undefined;
      return undefined;
    });
    expect(table).toMatch(/40件.*holds|40件.*broken/su);

    await page.getByText('b.docx').first().click({ button: 'right' });
    await page.getByText('Annotate a Word Draft').first().click();
    await until(async () => (existsSync(join(drafts, 'b.annotated.docx')) ? true : undefined));
    expect(readFileSync(join(drafts, 'b.annotated.docx')).length).toBeGreaterThan(0);
  } finally {
    await browser.close();
    server.kill();
  }
  rmSync(folder, { recursive: true, force: true });
});
