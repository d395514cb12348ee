/** Surnames of one character that are seldom another word, as most people bear them; for a class of characters. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹熊孟秦阎薛侯雷龙段郝孔邵毛顾赖武康贺严尹施陶洪翟颜倪汤温俞章葛尤耿聂焦柳邢岳齐庞樊兰殷';

/** Those that are as often another word. */
export const UNSURE_SURNAMES =
  '马高于方任石金白江史万钱黎易常乔龚文季成纪时安政单明全凌管盛解权宫宁计伏鲍柯卓舒屈祝左童向关包曲戚房符景龚梅辛项连鲁冀甘闫路代席甄';

export const DOUBLE_SURNAMES = '欧阳|诸葛|上官|司马';
