import { resolve } from 'node:path';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { storyPlace } from '../core/place.ts';
import { counted, type Language, type Text } from '../core/text.ts';
import { type Problem, UserErrors } from '../core/user-error.ts';
import { basisText } from '../formatters/pretty.ts';
import { ChangedMeanwhile, isSameFile, Occupied, writeAnnotated } from '../node/annotate.ts';
import { cannotWrite } from '../node/cannot-write.ts';
import { Checker, type LintFilesOptions } from '../node/check.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** Writes a copy of each Word draft with a comment for each finding. Throws `UserErrors` with what could not be done; the others are written. */
export async function annotateDrafts(args: Arguments, options: LintFilesOptions, io: Io): Promise<number> {
  const { output, language } = args;
  // A second run over *.docx meets what the first has made.
  const isLone = args.operands.length === 1;
  const copies = isLone ? [] : args.operands.filter((path) => COPY.test(path));
  const named = args.operands.map((path) => resolve(io.cwd(), path));
  const operands = args.operands.filter((path, at) => !copies.includes(path) && named.indexOf(named[at] as string) === at);
  for (const path of copies) io.stderr.write(`${path}: ${SKIPPED[language]}\n`);
  if (args.operands.length === 0) {
    throw mistake('缺少文件：draftlint annotate <稿件.docx>', 'file missing: draftlint annotate <draft.docx>');
  }
  if (operands.length === 0) {
    throw mistake(
      '这些文件都是加了批注的副本，没有可检查的稿件：请给出稿件本身',
      'these are all annotated copies and no draft: name the drafts themselves',
    );
  }
  if (operands.includes('-')) {
    throw mistake('annotate 不读标准输入：请写出稿件的文件名', 'annotate does not read standard input: name the file of the draft');
  }
  if (output !== undefined && operands.length > 1) throw mistake('--output 只能用于一个文件', '--output is for one file only');
  const checker = new Checker(options);
  const problems: Problem[] = [];
  for (const path of operands) {
    try {
      io.stdout.write(await annotateOne(path, output ?? besides(path), checker, io, args));
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      problems.push(...error.problems);
    }
  }
  checker.throwIfBroken();
  if (problems.length > 0) throw new UserErrors(problems);
  return 0;
}

const COPY = /\.annotated\.do[ct][xm]$/iu;
const THERE: Text = { zh: ' 已是最新的批注副本，未重写', en: ' is this copy already; not written again' };
const SKIPPED: Text = { zh: '是加了批注的副本，已跳过', en: 'is an annotated copy; skipped' };

/** `a.docx` → `a.annotated.docx`. The kind stays: Word opens no template by the name of a document. */
function besides(path: string): string {
  const [ending = '.docx'] = /\.do[ct][xm]$/iu.exec(path) ?? [];
  return `${path.replace(/\.do[ct][xm]$/iu, '')}.annotated${ending.toLowerCase()}`;
}

async function annotateOne(
  path: string,
  output: string,
  checker: Checker,
  io: Io,
  { language, isTracking, reading }: Arguments,
): Promise<string> {
  const [source, target] = [resolve(io.cwd(), path), resolve(io.cwd(), output)];
  const { draft, diagnostics } = await checker.found(path);
  const [first] = diagnostics;
  if (!draft) throw mistake(first?.message ?? '', first?.message ?? '', path);
  if (draft.format !== 'docx') {
    throw draft.notices?.some(({ code }) => code === 'input/old-word')
      ? mistake(
          '是旧版 Word 或 WPS 文稿，不能加批注：请另存为 .docx',
          'is an old Word or WPS draft and takes no comments: save it as .docx',
          path,
        )
      : mistake(
          '不是 Word 稿件（.docx），不能加批注；请直接用 draftlint 检查',
          'is no Word draft (.docx) and takes no comments; check it with draftlint',
          path,
        );
  }
  if (isSameFile(source, target))
    throw mistake(
      '输出会覆盖原稿：请用 --output 另取文件名',
      'the output would overwrite the draft: give another name by --output',
      output,
    );
  const comments = diagnostics.map((diagnostic) => ({
    range: diagnostic.range,
    lines: linesOf(diagnostic, storyPlace(draft, diagnostic.range), language),
  }));
  const names = { initials: language === 'zh' ? '稿检' : 'DL', ...(isTracking && { fixes: diagnostics }), reading };
  const files = { source, text: draft.text, target, isKept: output === besides(path) };
  const written = await writeAnnotated(files, comments, names).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof ChangedMeanwhile)
      throw mistake('在检查期间被改动，未写批注：请再运行一次', 'was changed while it was checked and was not annotated: run again', path);
    if (error instanceof Occupied)
      throw mistake(
        '文件已存在，与本次的批注不同，未改动：请删去或改名，或用 --output 另取文件名',
        'exists already, differs from the copy of this run and was left alone: remove or rename it, or give another name by --output',
        output,
      );
    if (typeof error.code !== 'string') throw error;
    const { zh, en } = cannotWrite(error.code);
    throw mistake(zh, en, output);
  });
  if (written.isThere) return `${output}${THERE[language]}\n`;
  const left = comments.length - written.comments;
  const parts: Text[] = [
    { zh: `批注 ${written.comments} 条`, en: counted(written.comments, 'comment') },
    ...(isTracking ? [{ zh: `修订 ${written.changes} 处`, en: counted(written.changes, 'tracked change') }] : []),
    ...(written.left > 0
      ? [
          {
            zh: `另有 ${written.left} 处安全的修改不能写成修订（跨段、涉及换行或域，或处于未处理的修订中），只写了批注`,
            en: `${written.left} safe fixes cannot be tracked (across paragraphs, line breaks, fields or in pending changes) and are comments only`,
          },
        ]
      : []),
    ...(left > 0 ? [{ zh: `另有 ${left} 条超过 Word 的上限，未写入`, en: `${left} more are over what Word takes and were left out` }] : []),
  ];
  const all = parts.map((part) => part[language]);
  return language === 'zh' ? `已写入 ${output}：${all.join('，')}\n` : `${output} written: ${all.join(', ')}\n`;
}

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  hint: { zh: '建议', en: 'hint' },
};

/** What a comment says: the finding, with its place if Word cannot mark it there, then what it rests on and the rule. */
function linesOf({ severity, message, basis, code }: Diagnostic, place: Text | undefined, language: Language): string[] {
  const name = SEVERITY[severity][language];
  const norms = basis.map((entry) => basisText(entry, language));
  const where = place ? `${place[language]}${language === 'zh' ? '：' : ': '}` : '';
  if (language === 'zh')
    return [`${where}【${name}】${message}`, ...(norms.length > 0 ? [`依据：${norms.join('；')}`] : []), `规则：${code}`];
  return [`${where}[${name}] ${message}`, ...(norms.length > 0 ? [`basis: ${norms.join('; ')}`] : []), `rule: ${code}`];
}

function mistake(zh: string, en: string, path?: string): UserErrors {
  return new UserErrors([{ message: { zh, en }, ...(path !== undefined && { path }) }]);
}
