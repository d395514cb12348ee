/** A number that counts something: 611人, 3.2万余份, 98%; not 第3次, 〔2021〕5号. */
export const COUNT =
  /(?<![第\d.〔“《-])\d[\d,.]*\s?[余多]?[万亿]?[余多]?\s?(?:人次|万元|亿元|[个名人件份起宗项条家场次户例篇部处所支本册卷期位台套批类亩吨座辆只间栋幅块张封对元％%])/u;

/** What stands before a date that a clause sets out from: 2022年5月20日，召开…; 于2022年5月召开…; 县政府2022年5月召开…. */
export const CLAUSE_SETS_OUT = /(?:^|[，。；：、（(\s]|[于在]|[县市区乡镇州旗省局委办府院队会]|[一二三四五六七]是|同时|先后)$/u;
