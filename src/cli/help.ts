import type { Text } from '../core/text.ts';

export const HELP: Text = {
  zh: `用法：draftlint [lint] [选项] <文件 | 文件夹 | 通配符 | ->…
      draftlint figures <文件>     台账：每个数据、其指标和勾稽关系
      draftlint explain <规则>     说明一条规则：查什么、为什么、正误例、依据
      draftlint rules | presets    列出规则、预设
      draftlint init               写一个 draftlint.yaml

选项：
  --preset <名称>              预设；不指定时按标题和发文机关判断（--verbose 说明理由）
  --circumstances <情形>       upward（上报稿）或 published（公开稿），可重复
  --config <文件>              配置文件；默认取稿件所在文件夹及其上级最近的 draftlint.yaml
  --format <名称>[=文件]       pretty（默认）、json、lsp，可重复；figures 另有 csv
  --fail-on <级别>             达到此级别即退出状态 1，默认 error
  --lang zh|en                 输出语言
  --stdin-filename <路径>      与 - 同用：标准输入的文件名
  --max-size <字节数>          单个文件上限，默认 20 MB
  --verbose  --no-color  --version  --help

退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法、配置或输入有误；3 draftlint 自身出错。
`,
  en: `Usage: draftlint [lint] [options] <file | folder | glob | ->…
       draftlint figures <file>     the ledger: every number, its indicator, its relations
       draftlint explain <rule>     what a rule finds, why, examples, basis
       draftlint rules | presets    what there is
       draftlint init               write a draftlint.yaml

Options:
  --preset <name>              found from title and issuer if absent (--verbose says why)
  --circumstances <name>       upward or published; repeatable
  --config <file>              default: the nearest draftlint.yaml upwards from each draft
  --format <name>[=file]       pretty (default), json, lsp; repeatable
  --fail-on <severity>         exit status 1 from this severity on; default error
  --lang zh|en                 language of the output
  --stdin-filename <path>      with -: the name of what comes from standard input
  --max-size <bytes>           limit for one file; default 20 MB
  --verbose  --no-color  --version  --help

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 usage, configuration or input; 3 a fault of draftlint itself.
`,
};
