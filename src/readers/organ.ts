const ORGAN =
  /(?:委员会|人民政府|政府|办公室|公室|办事处|[省市县区州旗乡镇盟]委|党委|党组|党工委|工委|管委会|政府办|党政办|依法治[省市县区]办|[^公邮书结布格大]局|[^大客餐]厅|法院|检察院|研究院|学院|医院|中心|支队|大队|总队|总站|监督站|服务站|派出所|司法所|研究所|集团|公司|协会|联合会|总工会|学校|大学|银行|部|署|街道|队|政协|人大常委会|常委会|人大)(?:（[^）]{2,20}）)?$/u;
const NOT_ORGAN = /[，。；！？“”]|关于|情况|报告|总结|工作$|[一二三四五六七八九十]、|^附件|如下/u;

/** Whether a line, blanks removed, is nothing but the name of an organ. */
export function isOrganName(compact: string): boolean {
  return compact.length >= 2 && compact.length <= 40 && ORGAN.test(compact) && !NOT_ORGAN.test(compact);
}

/** Whether a line names organs side by side or in a list: 区委、区政府; 中共安平县委　　安平县人民政府. */
export function isOrganList(text: string): boolean {
  const names = text
    .split(/[、，,；;：:]|\s{2,}|　+/u)
    .map((name) => name.replaceAll(/\s+/gu, ''))
    .filter(Boolean);
  return names.length > 0 && names.every(isOrganName);
}
