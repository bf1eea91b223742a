// Why a run cannot go on, in Chinese.
import type { FailureWords } from './failure-words.ts';
import { zhMistakes, zhTemplateMistakes } from './zh-mistakes.ts';
import { zhRefusals, zhThings } from './zh-refusals.ts';
import { inUtc, weekdayName } from './zh-time.ts';

const newSnapshot = '请用 `sofa-weekly collect` 重新收集。';
const otherLogo = '请为 poster.logo 换一个文件。';
const restoreLedger = '请从仓库历史里还原这个文件；如果那一期没有发布过，就删掉它。';

export const zhFailures: FailureWords = {
  ...zhRefusals,
  'part-hidden': ({ thing, subject, reason }) => [
    `GitHub 没有给出${zhThings[thing]}${subject === null ? '' : `（${subject}）`}：${reason}`,
    '请再运行一次；如果一直这样，请换用看得到它的令牌。',
  ],
  'too-many-results': ({ query, most, where }) => [
    where === 'one second'
      ? `“${query}”在同一秒内的结果超过 ${most} 条`
      : `“${query}”有超过 ${most} 条结果的时间在未来`,
  ],
  'results-missing': ({ query, missing }) => [
    `GitHub 搜索“${query}”给出的结果比它自己数的少 ${missing} 条`,
    '可能是搜索索引还没有跟上，也可能是令牌看不到全部内容：请稍后再运行，或换一个令牌。',
  ],
  'results-hidden': ({ query, hidden }) => [
    `GitHub 搜索“${query}”有 ${hidden} 条结果，这个令牌一条也看不到`,
    '请使用该组织接受的令牌；组织启用了单点登录（SSO）的话，还要为令牌授权。',
  ],
  'no-visible-repository': ({ organization }) => [
    `这个令牌看不到 ${organization} 的任何公开仓库`,
    '请为令牌授权该组织的单点登录（SSO），或换用该组织接受的令牌。',
  ],
  'points-short': ({ pullRequests, repositories, points, left, until, limit }) => [
    `这一周（${pullRequests} 个已合并的 PR，${repositories} 个仓库）至少需要 ${points} 点 GitHub 额度，在 ${inUtc(until)} 恢复之前只剩 ${left} 点`,
    points <= limit
      ? '请在恢复之后再运行，或换用另一个账号或 App 的令牌：额度是按账号计算的。'
      : `这个令牌每小时只有 ${limit} 点，永远不够：请换用 App 或个人账号的令牌，或按组织分开收集。`,
  ],
  'run-too-long': ({ seconds }) => [
    `运行超过了 ${seconds} 秒`,
    'GitHub 可能比较慢：请稍后再运行，或用 --timeout 给更长的时间。',
  ],
  'pull-request-unlisted': ({ branch }) => [
    `GitHub 说 ${branch} 已有 PR，却没有列出它`,
    '列表可能还没有更新，请过几分钟再运行。',
  ],
  'file-damaged': ({ made, wanted }) => [
    `GitHub 收到的文件是 ${made}，发送的是 ${wanted}`,
    '文件在传输中损坏了，请再运行一次。',
  ],
  'branch-moves': ({ branch, times }) => [
    `写入草稿期间，分支 ${branch} 变动了 ${times} 次`,
    '有人正在向它推送，请再运行一次。',
  ],

  'no-target': ({ repository, setting }) => [
    `没有仓库 ${repository}，或这个令牌看不到它`,
    `请检查配置里的 ${setting}，并让令牌可以访问这个仓库。`,
  ],
  'target-renamed': ({ repository, newName, setting }) => [
    `${repository} 已改名为 ${newName}`,
    `请把配置里的 ${setting} 改成 ${newName}。`,
  ],
  'target-archived': ({ repository, setting }) => [
    `${repository} 已归档，不能写入`,
    `请在 Settings → General 里取消归档，或把 ${setting} 改成别的仓库。`,
  ],
  'repository-empty': ({ repository }) => [
    `${repository} 是空的，还没有推送过内容`,
    '请先推送一个提交，或把 publish.repository 改成别的仓库。',
  ],
  'no-branch': ({ repository, branch }) => [
    `${repository} 没有分支 ${branch}`,
    '请更正配置里的 publish.base。',
  ],
  'not-a-fork': ({ fork, repository }) => [
    `${fork} 不是 ${repository} 的 fork`,
    '请把 publish.fork 设为它的 fork，或从配置里去掉 publish.fork。',
  ],
  'nowhere-to-publish': ({ config }) => [
    `${config} 没有写发布到哪里`,
    '请把 publish.repository 设为要创建草稿 PR 的仓库。',
  ],

  'no-token': () => [
    '没有 GitHub 令牌',
    '请在环境变量或 .env 文件里设置 GITHUB_TOKEN；读取公开数据不需要任何权限。',
  ],
  'token-malformed': () => [
    'GITHUB_TOKEN 不是令牌',
    '请重新复制整个令牌，不要带别的内容：它由字母、数字和 _ 这样的字符连成一串。',
  ],
  'app-incomplete': () => [
    'GitHub App 需要 GITHUB_APP_ID、GITHUB_APP_PRIVATE_KEY 和 GITHUB_APP_INSTALLATION_ID 三项',
    '请补齐缺少的，或只设置 GITHUB_TOKEN。',
  ],
  'key-malformed': () => [
    'GITHUB_APP_PRIVATE_KEY 不是私钥',
    '请填入 GitHub 给的整个文件，从 -----BEGIN 到最后一行末尾。',
  ],
  'not-an-api': ({ variable }) => [
    `${variable} 不是 API 的地址`,
    'REST 请写 https://ghe.example.com/api/v3，GraphQL 请写 https://ghe.example.com/api/graphql，不要带密码。',
  ],

  'no-config': ({ path }) => [`没有配置文件 ${path}`, '请用 --config 指定配置文件。'],
  'config-is-folder': ({ path }) => [`${path} 是文件夹，不是配置文件`, '请用 --config 指定其中的文件。'],
  'config-unreadable': ({ path, reason }) => [
    `读不了配置文件 ${path}（${reason}）`,
    '请让运行者有权读取这个文件，或用 --config 指定别的文件。',
  ],
  'config-mistaken': ({ name, mistakes }) => [
    `${name} 有 ${mistakes.length} 处错误${lines(mistakes.map(zhMistakes.tell))}`,
    '请逐处改正后再运行。',
  ],
  'not-yaml': ({ name, problems }) => [
    `${name} 不是有效的 YAML${lines(problems)}`,
    '请检查提示的位置附近的缩进、冒号和引号。',
  ],
  'contributors-contradict': ({ contributors, config, clashes }) => [
    `${contributors} 和 ${config} 有矛盾${lines(clashes.map(({ alias, ours, theirs }) => `${JSON.stringify(alias)} 在前者是 ${theirs} 的别名，在后者是 ${ours} 的`))}`,
    '请从其中一个文件里去掉这个别名，否则两个人会被当成一个人。',
  ],
  'only-unknown': ({ name, known }) => [
    `--only ${name}：配置没有收录这个组织或仓库`,
    `可选的有 ${known.join('、')}。`,
  ],
  'inputs-mistaken': ({ mistakes }) => [
    `Action 的输入有误${lines(mistakes.map(zhMistakes.tell))}`,
    '请在工作流的 `with:` 下面，或启动它的表单里改正。',
  ],
  'no-logo': ({ path }) => [
    `没有 logo 文件 ${path}`,
    '它的位置从配置文件所在的文件夹算起：请把文件放过去，或更正、去掉 poster.logo。',
  ],
  'logo-not-a-picture': ({ path, pixels }) => [
    `${path} 不是边长 ${pixels} 像素以内的 PNG 或 JPEG`,
    otherLogo,
  ],
  'logo-not-a-drawing': ({ path }) => [`${path} 不是 SVG 图形`, otherLogo],
  'logo-without-size': ({ path }) => [
    `${path} 没有写明尺寸`,
    '请给 svg 元素加上 viewBox，如 viewBox="0 0 64 64"。',
  ],
  'never-scheduled': ({ expression }) => [
    `定时 ${expression} 不会命中任何日期`,
    '各段必须同时满足，包括几号和星期几：请更正 serve.schedule。',
  ],

  'no-such-date': ({ date, flag }) => [
    `没有 ${date} 这个日期`,
    `${flag === null ? '请写成' : `--${flag} 请写成`} YYYY-MM-DD。`,
  ],
  'no-edition-on': ({ date, weekday, usual, next }) => [
    `${date} 是${weekdayName(weekday)}，没有周报：周报在${weekdayName(usual)}发布`,
    `之后的一期是 ${next}。`,
  ],
  'edition-skipped': ({ date }) => [
    `配置跳过了 ${date} 这一期`,
    '要发布这一期的话，请从 edition.skip 里去掉这个日期。',
  ],
  'edition-begins-later': ({ date, from, now }) => [
    `${date} 这一期还没有内容：它从 ${inUtc(from)} 开始，现在是 ${inUtc(now)}`,
    '请用 --edition 指定更早的一期，或不写，由程序选择下一期。',
  ],
  'edition-too-long': ({ date, weeks, from, longest }) => [
    `${date} 这一期要从 ${inUtc(from)} 算起，共 ${weeks} 周，而 edition.longest 最多允许 ${longest} 周`,
    '请从最早的开始，用 --edition 逐期补发；或调大、去掉配置里的 edition.longest。',
  ],
  'window-empty': ({ window, usual }) => [
    `${span(window)} 是空的`,
    `--since 要早于 --until，两者都要早于现在；不写的话是 ${span(usual)}。`,
  ],
  'no-edition-between': ({ from, to, next }) => [
    `${from} 至 ${to} 之间没有周报`,
    `${from} 之后的一期是 ${next}。`,
  ],
  'not-an-edge': ({ flag, written }) => [
    `--${flag} ${written} 既不是日期也不是时刻`,
    '请写成 2023-05-12、2023-05-12T07:00:00Z 或 2023-05-12T15:00:00+08:00。',
  ],
  'not-an-instant': ({ written }) => [
    `--now ${written} 不是时刻`,
    '请写成 2023-05-19T07:00:00Z 或 2023-05-19T15:00:00+08:00。',
  ],

  'ledger-unreadable': ({ ledger }) => [
    `账本 ${ledger} 读不出来，那一期的文章也不在`,
    `账本记录了已经署名的贡献。${restoreLedger}`,
  ],
  'ledger-newer': ({ ledger, version, known }) => [
    `${ledger ?? '有一个账本'} 的版本是 ${version}，这个程序最多读到版本 ${known}`,
    '那一期是用更新的版本发布的，只有它知道已经署名的贡献：请更新 sofa-weekly。',
  ],
  'ledgers-unreadable': ({ files, place }) => [
    `${place} 里的账本 ${files.join('、')} 读不出来`,
    restoreLedger,
  ],
  'no-ledgers': ({ place }) => [
    `${place} 里没有账本`,
    '账本在发布周报的仓库的 data/sofaweekly 里：请用 --ledgers 指定这个文件夹。',
  ],
  'no-ledger-folder': ({ folder }) => [
    `没有文件夹 ${folder}`,
    '请指定账本所在的文件夹，即网站仓库里的 data/sofaweekly。',
  ],
  'ledgers-unnamed': () => [
    '配置里没有写周报发布到哪里',
    '请设置 publish.repository，或用 --ledgers 指定账本所在的文件夹。',
  ],
  'year-without-ledgers': ({ year }) => [`${year} 年没有一期周报有账本`, '请选择发布过周报的年份。'],

  'no-snapshot': ({ path }) => [`没有快照 ${path}`, '请先用 `sofa-weekly collect` 收集。'],
  'no-snapshot-named': () => ['没有指定快照', '请用 --snapshot 指定。'],
  'snapshot-not-json': ({ name }) => [`${name} 不是 JSON`, newSnapshot],
  'snapshot-of-other-version': ({ name, version, known, isNewer }) => [
    `快照 ${name} 的版本是 ${version}，这个程序最多读到版本 ${known}`,
    isNewer ? '它由更新的版本写成，请更新 sofa-weekly。' : newSnapshot,
  ],
  'snapshot-invalid': ({ name, problems }) => [`${name} 不是有效的快照${lines(problems)}`, newSnapshot],
  'snapshots-of-two-times': ({ one, other }) => [
    `${one.name} 是 ${one.date} 这一期（${span(one)}），${other.name} 是 ${other.date} 这一期（${span(other)}）`,
    '请用同样的 --edition 和 --now 收集它们。',
  ],
  'snapshots-overlap': ({ one, other, scope }) => [
    `${one} 和 ${other} 都包含 ${scope}`,
    '每个组织只能交给一次运行，否则它的贡献会署名两次。',
  ],
  'snapshot-of-other-time': ({ snapshot, edition, owes }) => [
    `快照是 ${snapshot.date} 这一期的，涵盖 ${span(snapshot)}；而 ${edition.date} 这一期涵盖 ${span(edition)}${owes ? '，还要补上更早的时间' : ''}`,
    '请不带 --snapshot 发布这一期：只有这样，它的时间范围才会接着前面的各期。',
  ],

  'no-template-folder': ({ folder }) => [
    `没有模板文件夹 ${folder}`,
    '请更正配置里的 `templates`，或去掉它，使用自带的模板。',
  ],
  'not-a-template': ({ path, known }) => [`${path} 不是模板的名字`, `模板的名字有 ${known.join('、')}。`],
  'template-unreadable': ({ name, path }) => [
    `读不了模板 ${name}（${path}）`,
    '请重新安装 sofa-weekly，或把这个模板放进配置的文件夹。',
  ],
  'template-broken': ({ file, line, said }) => [
    `${file}:${line}：模板有语法错误：${said}`,
    '每个 {{#…}} 都要有对应的 {{/…}}，每个 {{ 都要有 }}。',
  ],
  'template-mistaken': ({ file, mistakes }) => [
    mistakes.map(({ line, tell }) => `${file}:${line}：${tell(zhTemplateMistakes)}`).join('\n  '),
    '请对照 sofa-weekly 自带的同名模板改正。',
  ],

  'folder-not-writable': ({ folder, reason, flag }) => [
    `文件写不进 ${folder}：${disk(reason)}`,
    `请用 --${flag} 指定可以写入的文件夹。`,
  ],
  'files-exist': ({ folder, files }) => [
    `${folder} 里已有这些文件${lines(files)}`,
    '没有写入任何内容。要覆盖请用 --force，或用 --dir 指定别的文件夹。',
  ],
  'cannot-listen': ({ page, address, reason }) => [
    `${page === 'preview' ? '预览' : '状态页'}不能监听 ${address}（${reason}）`,
    page === 'preview'
      ? '请用 --port 换一个端口，0 表示任意空闲端口。'
      : '请用 serve.host 和 serve.port，或 --host 和 --port 换一个地址。',
  ],
  'state-file': ({ path, problem }) => [
    {
      damaged: `状态文件 ${path} 已损坏，也移不走`,
      unreadable: `读不了状态文件 ${path}`,
      unwritable: `写不了状态文件 ${path}`,
    }[problem],
    '请用 serve.state 或 --state 指定可以读写的文件。',
  ],

  'no-folder': ({ folder }) => [`没有文件夹 ${folder}`, '请用 --dir 指定仓库的本地目录。'],
  'no-remote': ({ folder }) => [
    `${folder} 没有指向 GitHub 仓库的 Git remote`,
    '请在仓库的本地目录里运行，或用 --repository 写明“组织/仓库”。',
  ],
  'not-the-root': ({ folder, root }) => [
    `${folder} 不是仓库的根目录`,
    `GitHub 只在根目录里找工作流：请用 --dir ${root}`,
  ],
  'not-a-repository': ({ name }) => [`${name} 不是仓库`, '请写成“组织/仓库”。'],
  'not-an-organization': ({ name }) => [
    `${name} 不是组织的账号`,
    '请写成 --organization octo-org，每个组织写一次。',
  ],
  'not-a-subject': ({ written }) => [
    `${written} 不是 PR、issue、提交或账号`,
    '请写成 owner/name#12、owner/name@0123abc、@login，或它的网址。',
  ],
  'subject-without-repository': ({ subject, candidates, isCut, example }) => [
    candidates.length === 0
      ? `不知道 ${subject} 属于哪个仓库`
      : `${subject} 可能属于 ${candidates.join('、')}${isCut ? ' 等' : ''}`,
    `请写成 ${example}。`,
  ],
  'no-post': ({ path }) => [
    `没有文章 ${path}`,
    '请写一期周报的 Markdown 文件，如 out/2023-05-19/content/zh/blog/sofa-weekly-20230519/index.md。',
  ],
  'no-post-named': () => [
    '没有指定文章',
    '请写成 sofa-weekly check FILE…，或用 --changed HEAD^1 检查 PR 里的文章。',
  ],
  'post-without-date': ({ path }) => [
    `看不出 ${path} 是哪一期：路径和 front matter 里都没有日期`,
    '请用 --edition 写明日期。',
  ],
  'snapshot-of-other-edition': ({ path, edition, snapshot }) => [
    `${path} 是 ${edition} 这一期的，快照却是 ${snapshot} 这一期的`,
    '请用 --snapshot 指定这一期的快照，或不带 --snapshot。',
  ],
  'git-cannot-compare': ({ since }) => [
    `Git 不能比较 HEAD 和 ${since}`,
    '请在两个提交都有的仓库里运行：要用 HEAD^1 的话，actions/checkout 需要 `fetch-depth: 2`。',
  ],
  'only-in-actions': () => [
    'report-run 只能在 GitHub Actions 里运行',
    '请在工作流里运行，那里有 GITHUB_REPOSITORY、GITHUB_RUN_ID 和 GITHUB_WORKFLOW_REF。',
  ],
  'demo-needs-clone': () => [
    '演示需要仓库的源码，而这里是安装的包',
    '请克隆仓库，然后运行 `npm ci && npm run demo`。',
  ],
  'demo-failed': () => ['演示没有完成', '原因见上面的输出。'],
};

function lines(all: readonly string[]): string {
  return all.map((line) => `\n  ${line}`).join('');
}

function span({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${inUtc(from)} 至 ${inUtc(to)}`;
}

/** What Node calls by a code. */
function disk(reason: string): string {
  const told: Readonly<Record<string, string>> = {
    EACCES: '没有写入权限（EACCES）',
    EPERM: '没有写入权限（EPERM）',
    EROFS: '磁盘是只读的（EROFS）',
    ENOSPC: '磁盘已满（ENOSPC）',
    EDQUOT: '磁盘配额已用完（EDQUOT）',
    ENOTDIR: '路径中的一段是文件，不是文件夹（ENOTDIR）',
    EEXIST: '应是文件夹的地方有一个文件（EEXIST）',
    EISDIR: '应是文件的地方有一个文件夹（EISDIR）',
    ENAMETOOLONG: '路径太长（ENAMETOOLONG）',
  };
  return told[reason] ?? (reason || '原因不明');
}
