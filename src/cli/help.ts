import type { Text } from '../core/text.ts';

/** No line is wider than 80 columns. */
export const HELP: Text = {
  zh: `用法：draftlint [lint] [选项] <文件 | 文件夹 | 通配符 | ->…
      draftlint figures <文件>     台账：每个数据、其指标和勾稽关系
      draftlint merge <分片结果>…  合并 --shard 各片的结果
      draftlint annotate <稿件>…   在 Word 稿件的副本上把问题写成批注
      draftlint explain <规则>…    说明规则：查什么、为什么、正误例、依据
      draftlint rules | presets    列出规则、预设
      draftlint init               写一个 draftlint.yaml
      draftlint lsp                供编辑器使用的语言服务器（标准输入输出）

选项：
  --preset <名称>              预设；不写则按标题和发文机关判断
  --circumstances <情形>       upward（上报稿）、published（公开稿），可重复
  --config <文件>              配置文件；不写则取稿件所在文件夹及其上级中
                               最近的 draftlint.yaml
  --format <名称>[=文件]       可重复：pretty（默认）、html（可打印）、json、
                               lsp、markdown、sarif、github、gitlab、junit、
                               checkstyle、rdjson；
                               figures 可用 pretty、json、csv
  --fail-on <级别>             达到此级别即退出状态 1：error（默认）、warning、
                               info、hint
  --lang zh|en                 输出语言，默认 zh
  -o, --output <文件>          annotate 写入的文件；不写则为
                               <稿件>.annotated.docx，从不覆盖原稿；与
                               --shard 同用时为分片结果
  --track-fixes                annotate 把安全的修改写成修订
  --stdin-filename <路径>      与 - 同用：标准输入的文件名
  --fix                        改好可以放心修复之处，写回原文件；数字、日期、
                               名称从不改动。与 - 同用时，改好的文字写到标准
                               输出，问题写到标准错误
  --fix-unsafe                 连同须人工复核的修复
  --fix-only <规则,…>          只修复这些规则的问题；可写 类别/*
  --diff                       不写文件，只把修复显示为补丁
  --baseline <文件>            不报此文件所记的已知问题，退出状态只看新增的
  --update-baseline            把现有问题记入基线文件
  --since <提交>               只检查此提交以来改动的稿件（git）
  --cache                      记住问题，未改动的稿件下次不再检查
  --cache-location <文件夹>    缓存的位置，默认 .draftlint-cache
  --jobs <数目>                检查用几个线程；默认 auto：合算才用多个
  --shard <第几片>/<共几片>    只检查一片（如 2/4），另写分片结果，由
                               draftlint merge 合并；auto：从环境变量看是
                               哪一片（GitLab、GitHub、Kubernetes）
  --watch                      稿件改动后再检查，Ctrl-C 结束
  --view accepted|original     Word 修订：按全部接受（默认）或全部拒绝后的文字
  --selector <选择器>          网页正文所在元素，如 "#zoom"；不写则自动判断
  --max-size <字节数>          单个文件上限，默认 20 MB
  --limit <名称>=<数>          Word 压缩包上限：total（解压后字节数）、ratio
                               （压缩比）、entries（条目）、depth（层次）
  --verbose                    说明每份稿件用什么预设、为什么
  --no-color                   不用颜色
  -h, --help                   显示本说明
  -v, --version                显示版本

退出状态：0 没有达到 --fail-on 的问题；1 有；2 用法、配置或输入有误；
          3 draftlint 自身出错，或某项输出写不出来；130 被 Ctrl-C 中断。
`,
  en: `Usage: draftlint [lint] [options] <file | folder | glob | ->...
       draftlint figures <file>     the ledger: every number, its indicator
                                    and its relations
       draftlint merge <shard>...   put together what --shard wrote
       draftlint annotate <draft>...
                                    copies of Word drafts with a comment
                                    for each finding
       draftlint explain <rule>...  what a rule finds, why, examples, basis
       draftlint rules | presets    what there is
       draftlint init               write a draftlint.yaml
       draftlint lsp                language server over stdio, for editors

Options:
  --preset <name>              default: found from title and issuer
  --circumstances <name>       upward or published; repeatable
  --config <file>              default: the nearest draftlint.yaml upwards
                               from each draft
  --format <name>[=file]       repeatable: pretty (default), html (to print),
                               json, lsp, markdown, sarif, github, gitlab,
                               junit, checkstyle, rdjson; for figures pretty,
                               json, csv
  --fail-on <severity>         exit status 1 from this severity on: error
                               (default), warning, info, hint
  --lang zh|en                 language of the output; default zh
  -o, --output <file>          what annotate writes; default
                               <draft>.annotated.docx, never the draft;
                               with --shard the shard's result
  --track-fixes                annotate also puts in safe fixes, as
                               tracked changes
  --stdin-filename <path>      with -: the name of what comes from
                               standard input
  --fix                        apply safe fixes and write the drafts back;
                               never changes a number, a date or a name; with
                               - the fixed text goes to standard output and
                               the findings to standard error
  --fix-unsafe                 also fixes that need a second look
  --fix-only <rule,...>        only fixes of these rules; or area/*
  --diff                       write nothing; show the fixes as a patch
  --baseline <file>            tell only findings that this file does not know
  --update-baseline            make it know the findings there are
  --since <commit>             only drafts that changed since (git)
  --cache                      keep findings; drafts that did not change are
                               not checked again
  --cache-location <folder>    where; default .draftlint-cache
  --jobs <number>              threads that check; default auto: more than
                               one where it pays
  --shard <which>/<of>         check one part, such as 2/4, and write its
                               result for draftlint merge; auto: the
                               environment tells which (GitLab, GitHub,
                               Kubernetes)
  --watch                      check again what changes; Ctrl-C ends
  --view accepted|original     read tracked changes of Word drafts as accepted
                               (default) or as not made
  --selector <selector>        the element with the main text of web pages,
                               such as "#zoom"; default: it is found
  --max-size <bytes>           limit for one file; default 20 MB
  --limit <name>=<number>      limit for the archive of a Word draft: total
                               (bytes unpacked), ratio, entries, depth
  --verbose                    say which preset each draft has, and why
  --no-color                   no colours
  -h, --help                   show this
  -v, --version                show the version

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 usage,
             configuration or input; 3 a fault of draftlint itself, or an
             output that could not be written; 130 interrupted by Ctrl-C.
`,
};
