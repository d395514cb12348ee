/** The letter of the examples of this area. */
export const TITLE = '安平县司法局关于2024年度法治政府建设情况的报告';

export function letter(body: string, title = TITLE): string {
  return `${title}\n\n县委、县政府：\n\n${body}`;
}

/** The letter with its sign-off, and what is attached. */
export function attached(label: string): string {
  return letter(`现将情况报告如下。\n\n安平县司法局\n2025年1月8日\n\n${label}\n\n安平县司法局行政执法情况表`);
}
