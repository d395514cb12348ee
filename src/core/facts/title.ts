import type { Draft } from '../draft.ts';
import type { Range } from '../range.ts';

/** The draft's title, possibly over several lines and with layout spaces. */
export interface Title {
  /** The title without the issuer lines above it, all layout spaces removed: `关于报送安平县2021年度法治政府建设情况的报告`. */
  readonly text: string;
  readonly range: Range;
  /** The years named in it, in order, each with its range. */
  readonly years: readonly { readonly year: number; readonly range: Range }[];
  /** The year reported on. */
  readonly year: number | undefined;
  /** 文种 at its end: 报告, 通知, 总结 …; with all of them if it ends in several (`请示报告`). */
  readonly documentType: string | undefined;
  readonly documentTypes: readonly string[];
}

export function findTitle(_draft: Draft): Title | undefined {
  return undefined;
}
