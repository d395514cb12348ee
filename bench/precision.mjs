// Counts how many findings of errors and warnings on real reports beside the checkout were read and found right. Usage:
//   node bench/precision.mjs           prints the findings that nobody has read yet
//   node bench/precision.mjs --write   writes docs/precision.md
// bench/precision.tsv holds what was judged: file, line (from 1), character (from 1), rule, `right` or `wrong`, and why where it is wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const FOLDER = '../shared/ledger/texts';
const JUDGED = 'bench/precision.tsv';
if (!existsSync(FOLDER)) {
  console.error(`${FOLDER} is not there: the reports are no part of the repository`);
  process.exit(2);
}

const lint = (...words) => {
  try {
    return execFileSync(process.execPath, ['bin/draftlint.js', ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
};
const { documents } = JSON.parse(lint('--format', 'json', FOLDER));
const findings = documents.flatMap(({ path, diagnostics }) =>
  diagnostics
    .filter(({ severity }) => severity <= 2)
    .map(({ code, range: { start }, message }) => ({
      key: [basename(path), start.line + 1, start.character + 1, code].join('\t'),
      code,
      message,
    })),
);

const judged = new Map(
  readFileSync(JUDGED, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t');
      return [cells.slice(0, 4).join('\t'), { verdict: cells[4], why: cells[5] ?? '' }];
    }),
);

const rows = new Map();
for (const { code, key } of findings) {
  const row = rows.get(code) ?? { found: 0, right: 0, wrong: 0 };
  row.found++;
  const verdict = judged.get(key)?.verdict;
  if (verdict) row[verdict]++;
  rows.set(code, row);
}
const sum = (name) => [...rows.values()].reduce((total, row) => total + row[name], 0);
const percent = (right, wrong) => (right + wrong === 0 ? '–' : `${((100 * right) / (right + wrong)).toFixed(1)} %`);
const unread = findings.filter(({ key }) => !judged.has(key));
const wrongs = findings.filter(({ key }) => judged.get(key)?.verdict === 'wrong');

const text = `# Precision, measured

All findings of severity error or warning on thirty published reports (work reports, statistical communiqués, annual reports), as they stand: none was changed or chosen for its mistakes. Each finding was read beside its text and judged; \`bench/precision.tsv\` holds the verdicts. The reports lie beside the checkout, are no part of it, and were at hand while the rules were written, so unseen reports will give less. A finding is right if a careful reviewer would ask for a change there; one that the reviewer would clear is wrong.

\`node bench/precision.mjs --write\` made this page.

| rule | found | right | wrong | unread | precision |
| --- | ---: | ---: | ---: | ---: | ---: |
${[...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([code, { found, right, wrong }]) =>
      `| ${code} | ${found} | ${right} | ${wrong} | ${found - right - wrong} | ${percent(right, wrong)} |`,
  )
  .join('\n')}
| **all** | ${findings.length} | ${sum('right')} | ${sum('wrong')} | ${unread.length} | **${percent(sum('right'), sum('wrong'))}** |

Rules that are not in the table had no finding of an error or a warning there, so nothing is known of their precision from these texts.
${wrongs.length > 0 ? `\nWrong:\n\n${wrongs.map(({ key, code }) => `- \`${code}\`: ${judged.get(key)?.why}`).join('\n')}\n` : ''}`;

if (process.argv.includes('--write')) writeFileSync('docs/precision.md', text);
else for (const { key, message } of unread) console.log(`${key}\t${message}`);
