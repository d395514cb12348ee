/** When the report on law-based government is due. */

/** The first year whose report has a day set for it: 法治政府建设与责任落实督察工作规定 is of 15 April 2019. */
const FIRST_YEAR = 2019;

/** Whether a day is set by which the report on a year, under a preset, is to be submitted and public. */
export function hasDueDay(preset: string, reportYear: number | undefined): reportYear is number {
  return preset.startsWith('law-based-government') && reportYear !== undefined && reportYear >= FIRST_YEAR;
}
