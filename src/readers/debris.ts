/** Web navigation that comes along when a page is copied. Each pattern is read against a whole line. */
const MARKS =
  /^(?:您?(?:现在|当前)?(?:所在)?的?位置(?:是)?[:：>]|首页\s*[>＞»/]|.{0,20}首页\s*[>＞»]|关闭(?:本页|窗口|页面)?$|【?(?:关闭|打印|返回|收藏)(?:本页|窗口|页面|顶部)?】?$|打印本页|字[体号][:：]|【?字[体号]|分享(?:到|至)?[:：]?$|分享到|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|率|次数)|责任编辑[:：]|编辑[:：]|上一[篇条][:：]|下一[篇条][:：]|版权所有|主办单位?[:：]|承办单位?[:：]|网站标识码|扫一扫|返回顶部|索引号[:：]|相关(?:链接|附件|文章)[:：]?$|(?:发布|更新|成文|生成|发文|公开)(?:时间|日期)[:：]|时间[:：]\s*\d{4}|日期[:：]\s*\d{4}|(?:信息|文章|稿件)?来源[:：]|发布(?:机构|单位|人)[:：]|发文(?:机关|单位|字号)[:：]|主题(?:词|分类)[:：]|标题[:：]|文号[:：]|公开(?:方式|形式|类别)[:：]|大\s+中\s+小|[=＝\-—_*]{5,}$|&nbsp;)/u;
const INSIDE =
  /ICP备|公网安备|(?:来源|发布时间|浏览次数|字体|字号)[:：].{0,40}(?:来源|时间|日期|次数|大\s*中\s*小)|【字体|【打印】|\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}/u;
const LONGEST = 120;

export function isDebris(text: string): boolean {
  if (text.length > LONGEST || text.includes('。')) return false;
  return MARKS.test(text) || INSIDE.test(text);
}

/** A row of links: three or more short names with blanks between, none of a single character. */
export function isNavigationRow(text: string): boolean {
  const names = text.split(/[\s　|｜>＞]+/u).filter(Boolean);
  return names.length >= 3 && names.every((name) => name.length >= 2 && name.length <= 14) && !/[，。；：、]/u.test(text);
}
