/** Web navigation that comes along when a page is copied. Each pattern is read against a whole line. */
const NAVIGATION =
  /^(?:今[天日]是|您?(?:现在|当前)?(?:所在)?的?位置(?:是)?[:：>]|首页\s*[>＞»/]|.{0,20}首页\s*[>＞»]|关闭(?:本页|窗口|页面)?$|[【[]?(?:关闭|打印|返回|收藏)(?:本页|窗口|页面|顶部|本站)?[】\]]?$|打印本页|字[体号][:：]|【?字[体号]|分享(?:到|至)?[:：]?$|分享到|浏览(?:次数|量)[:：]|阅读(?:次数|量)?[:：]|点击(?:数|率|次数)[:：]|责任编辑[:：]|上一[篇条][:：]|下一[篇条][:：]|版权所有|网站标识码|扫一扫|返回顶部|索引号[:：]|信息索引[:：]|相关(?:链接|附件|文章|阅读|报道)[:：]?$|(?:发布|发表|更新|生成|公开)(?:时间|日期)[:：]|(?:信息|文章|稿件)来源[:：]|大\s+中\s+小|[【】>＞|｜]$|[=＝\-—_*]{5,}$|&nbsp;)/u;
/** What a page prints about the text: by such words alone a line of the body may begin too. */
const LABEL =
  /^(?:编辑[:：]|主办单位?[:：]|承办单位?[:：]|(?:成文|发文|印发|文章)?(?:时间|日期)[:：]\s*\d{4}|来源[:：]|发布(?:机关|机构|单位|人)[:：]|发文(?:机关|单位|字号)[:：]|审核[:：]|校对[:：]|责编[:：]|供稿[:：]|撰稿[:：]|附件下载[:：]?|您是第|主题(?:词|分类)[:：]|标题[:：]|栏目[:：]|文号[:：]|名称[:：]|公开(?:方式|形式|类别)[:：]|作者[:：])/u;
/** The table of properties that a portal prints above a text: [索引号] …, • 发布机构: …, 标 题 | …; blanks, bullets and frames taken away. */
const PROPERTY =
  /^(?:索引号|发文字号|发文机[关构]|发布机[关构]|制发机[关构]|公开机[关构]|责任部门|主题分类|体裁分类|信息分类|组配分类|信息名称|有效性|效力状态|成文日期|发文日期|发布日期|发布时间|生成日期|公开日期|内容概述|服务对象|关键词|文号|标题|作者|来源|时间)[\]】]?(?:[:：|｜]|$)/u;
const FRAME = /^[\s•·●○◆■|｜[【]+/u;
const TIMESTAMP = /^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u;
const INSIDE =
  /ICP备|公网安备|(?:来源|发布时间|浏览次数|字体|字号)[:：].{0,40}(?:来源|时间|日期|次数|大\s*中\s*小)|【字体|【打印】|\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}/u;
const LONGEST = 120;

/** Navigation wherever it stands; `isAtEdge` also takes lines that are a page's labels above the title or below the signature. */
export function isDebris(text: string, isAtEdge: boolean): boolean {
  if (text.length > LONGEST || text.includes('。')) return false;
  if (NAVIGATION.test(text) || INSIDE.test(text) || TIMESTAMP.test(text)) return true;
  return isAtEdge && (LABEL.test(text) || PROPERTY.test(text.replace(FRAME, '').replaceAll(/\s+/gu, '')));
}

/** A row of links: three or more short names with blanks between, none of a single character, no figures as in a table’s row. */
export function isNavigationRow(text: string): boolean {
  const names = text.split(/[\s　|｜>＞]+/u).filter(Boolean);
  return names.length >= 3 && names.every((name) => name.length >= 2 && name.length <= 14) && !/[，。；：、\d%％-]/u.test(text);
}

/** Words of a page's menu and foot, which tell a row of links from the head of a table. */
export function isFootMenu(text: string): boolean {
  return isNavigationRow(text) && /首页|网站|关于我们|联系我们|版权|隐私|地图|导航|客户端|微信|微博|相关链接|政府网/u.test(text);
}

/** A page number: — 3 —, -3-, 第3页 共12页. */
export function isPageNumber(compact: string): boolean {
  return /^[-—－–]{1,2}\d{1,4}[-—－–]{1,2}$|^第\d{1,4}页(?:[，,/]?共\d{1,4}页)?$/u.test(compact);
}
