import { defineRule, type Issuer, isSameOrgan, type Organ, readOrgan } from 'draftlint/rule';
import { isReport } from './_report.ts';

/** 安平县2024年度…: a title that names a place and no organ. */
const PLACE_IN_TITLE = /^(?:关于)?(?<place>\p{Script=Han}{2,20}?[省市县区州旗乡镇])(?:\d{4}年|法治|推进)/u;

export default defineRule({
  summary: { zh: '署名与标题、版头的发文机关不一致', en: 'signature that differs from the issuer in title or header' },
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  why: {
    zh: '发文机关标志、标题和署名中的发文机关应当一致，联合行文的各机关都应署名。',
    en: 'Header, title and signature name the same issuers; all who issue jointly sign.',
  },
  basis: [{ kind: 'norm', title: '党政机关公文处理工作条例', article: '第九条第四项、第七项、第十一项', seen: 'T' }],
  examples: [
    {
      bad: '安平县司法局关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n⟦安平县公安局⟧\n2025年1月8日',
      good: '中国共产党安平县委员会\n安平县人民政府\n关于2024年度法治政府建设情况的报告\n\n现将情况报告如下。\n\n中共安平县委　　安平县人民政府\n2025年1月8日',
      preset: 'law-based-government/department',
    },
  ],
  messages: {
    foreign: {
      zh: '署名“{signer}”与标题、版头中的发文机关“{named}”不一致，请核对。',
      en: 'Signed by “{signer}”, while title or header name “{named}”; please check.',
    },
    absent: {
      zh: '标题、版头中的发文机关“{named}”没有署名：联合行文的各机关都应署名，请核对。',
      en: 'Title or header name “{named}” as issuer, but it does not sign; please check.',
    },
    short: {
      zh: '署名“{signer}”与标题、版头中的“{named}”写法不同：署名用全称或规范化简称，请核对。',
      en: 'Signed as “{signer}”, while title or header have “{named}”; sign with the full name or the standard short one; please check.',
    },
    office: {
      zh: '标题写的是“{place}”，署名是“{signer}”：请核对报告以谁的名义报送。',
      en: 'The title speaks of “{place}”, signed by “{signer}”; please check in whose name the report is made.',
    },
  },
  create({ facts, profile, report }) {
    return {
      end() {
        const signers = (facts.signature?.organs ?? []).filter(({ kind }) => kind !== 'other');
        if (signers.length === 0 || !isReport(profile, facts)) return;
        const named = facts.issuers.filter(({ kind, source }) => kind !== 'other' && source !== 'signature');
        if (named.length === 0) checkPlace(signers);
        else checkNames(named, signers);
      },
    };

    function checkNames(named: readonly Issuer[], signers: readonly (Organ & { range: Issuer['ranges'][number] })[]): void {
      const strangers = signers.filter((signer) => !named.some((issuer) => isSameOrgan(issuer, signer)));
      // 联合行文 may show the leading organ alone in its 发文机关标志, and sign with all.
      const isPartOfAll = strangers.length < signers.length;
      const list = named.map(({ name }) => name).join('、');
      for (const { name, range } of isPartOfAll ? [] : strangers)
        report({ messageId: 'foreign', at: range, data: { signer: name, named: list } });
      if (!isPartOfAll) return;
      for (const { name, range } of signers) {
        const full = named.find((issuer) => issuer.name === name.replace(/政府$/u, '人民政府'))?.name;
        if (full === undefined || full === name) continue;
        report({ messageId: 'short', at: range, data: { signer: name, named: full }, severity: 'info', certainty: 'possible' });
      }
      const absent = named.filter((issuer) => !signers.some((signer) => isSameOrgan(issuer, signer)));
      for (const issuer of absent) {
        const instead = strangers.find(({ kind }) => kind === issuer.kind);
        if (instead) report({ messageId: 'foreign', at: instead.range, data: { signer: instead.name, named: issuer.name } });
        if (instead) continue;
        const at = facts.signature?.range ?? (issuer.ranges[0] as Issuer['ranges'][number]);
        report({ messageId: 'absent', at, data: { named: issuer.name } });
      }
    }

    /** The title names a place alone: its government may sign, also through its general office; a department or 依法治县办 is asked about. */
    function checkPlace(signers: readonly (Organ & { range: Issuer['ranges'][number] })[]): void {
      const place = PLACE_IN_TITLE.exec(facts.title?.text ?? '')?.groups?.['place'];
      const places = place ? readOrgan(`${place}人民政府`).places : [];
      const own = places.at(-1);
      if (!place || !own) return;
      for (const { name, range, kind, place: signed, places: all } of signers) {
        const isElsewhere = signed !== undefined && !all.includes(own) && !signed.endsWith(own) && !own.endsWith(signed);
        if (isElsewhere) report({ messageId: 'foreign', at: range, data: { signer: name, named: place } });
        else if (kind === 'party-office' || kind === 'department') {
          report({ messageId: 'office', at: range, data: { place, signer: name }, severity: 'info', certainty: 'possible' });
        }
      }
    }
  },
});
