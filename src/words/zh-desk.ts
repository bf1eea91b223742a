// What editors and maintainers read about a run, in Chinese.
import type { DeskWords, SettingName, ToldOutcome } from './desk-words.ts';

export const zhDesk: DeskWords = {
  colon: '：',
  progress: {
    stages: {
      collect: '从 GitHub 收集',
      compose: '组织内容',
      render: '生成文章',
      plan: '核对要改动的地方',
      publish: '发布',
      write: '写入文件',
    },
    target: (repository) => `查看 ${repository}`,
    organizations: '查看各个组织',
    repositories: (count) => `查看有更新的 ${count} 个仓库，以及 PR、讨论和会议`,
    pullRequests: (count) => `读取 ${count} 个已合并的 PR`,
    avatars: (count) => `下载 ${count} 位同学的头像`,
    waiting: ({ seconds, reason, attempt, of, until }) =>
      `等待 GitHub ${seconds} 秒（${waitReason(reason)}），第 ${attempt}/${of} 次，${until} 继续`,
  },
  outcome: (told) => `${tellOutcome(told)}${told.notSet.length === 0 ? '' : refused(told.notSet)}`,
  pullRequest: {
    covers: ({ date, from, to, timeZone }) => `**${date}** 这一期涵盖 ${from} 至 ${to}（${timeZone}）。`,
    holds: (amounts, contributors, newcomers) =>
      `${amounts.length === 0 ? '目前还没有内容' : `共有 ${amounts.join('、')}`}${people(contributors, newcomers)}。`,
    picture: '本周贡献者',
    preview: (run, date) =>
      run === null
        ? `**预览**：运行 \`sofa-weekly preview --edition ${date}\`，可以看到文章、公众号版本和图片。`
        : `**预览**：在[这次运行](${run})的 *Artifacts* 里下载文件，打开 \`preview.html\`，可以看到文章、图片和公众号版本（可直接复制到公众号编辑器）。`,
    line: (number) => `第 ${number} 行`,
    place: (label, what) => `${label}：${what}`,
    places: '### 需要你来写',
    optional: '### 可选',
    candidates: (count) => `换一条问答：还有 ${count} 条备选，复制后粘贴到文章里即可；换掉的那条直接删去`,
    leftOut: '### 保留了你的文字，因此没有写入',
    diagnostics: '### 请留意',
    notSet: (settings) =>
      `${refused(settings)}每次运行都会再试；也可以手动设置，或给令牌加上相应的权限（标签和指派：Issues: write；评审：Pull requests: write）。`,
    completeness: '### 收集得全不全',
    howTo: '### 怎么做',
    andMore: (count) => `- ……还有 ${count} 条`,
    rewritten:
      '这个分支被改写过（squash、rebase 或 reset），找不到上一版草稿，因此没有合并任何内容；大家写的文字都还在。',
    leftOutReasons: {
      edited: '你改过这里；GitHub 上现在是：',
      deleted: '你删掉了这里的一行；GitHub 上现在是：',
      withdrawn: '你改过这里；GitHub 上已经没有了：',
      'no-place': '它原来所在的位置已经不在了：',
      'file-replaced': '你换掉了这个文件；新的草稿里是另一个版本。',
      'file-deleted': '你删掉了这个文件；新的草稿里是另一个版本。',
      'file-unreadable': '这个文件不再是 UTF-8 编码，没能合并。',
    },
    about: (subject) => `（${subject}）`,
    complete({ scope, expected, bySearch, byListing, note }) {
      const listing = byListing === null ? listingNote(note) : `仓库列表 ${byListing} 个`;
      return `- ${scope} 已合并的 PR 共 ${expected} 个：搜索 ${bySearch} 个，${listing}`;
    },
    edit: '- **修改**：这个分支上的内容都可以改。再次更新只会补充新的内容，你写的每个字都会保留，删掉的行不会再出现。',
    credit:
      '- **署名有误**：直接改这里的那一行；要让以后各期也正确，请改配置旁边的 `contributors.yml`。想知道为什么有或没有署名，运行 `sofa-weekly explain`。',
    optOut:
      '- **有人不希望被点名**：在这里去掉名字，并把账号加进配置里的 `contributors.optOut`；贡献仍会计数。',
    refresh: (date) => `- **更新草稿**：手动运行工作流，或运行 \`sofa-weekly publish --edition ${date}\`。`,
    freeze: (label) => `- **不再更新**：把 PR 标为可评审（Ready for review），或加上标签 \`${label}\`。`,
    merge: (at, timeZone) =>
      `- **发布**：请在 ${at}（${timeZone}）或之后合并。文章的日期就是这个时间，Hugo 不会生成日期在未来的文章。`,
    managed: '这两个标记之间的内容每次更新都会重写，要写的话请写在标记外面。',
    cut: '*其余内容放不下了，全部内容见这次运行的 report.json。*',
  },
  summary: {
    outcomes: {
      created: '已创建',
      updated: '已更新',
      unchanged: '没有变化',
      skipped: '已跳过',
      planned: '试运行',
    },
    pullRequest: (number) => `PR #${number}`,
    window: ({ from, to, timeZone }) => `${from} 至 ${to}，${timeZone}。`,
    contributors: '参与者',
    newcomers: '首次贡献',
    places: '需要编辑来写',
    diagnostics: '请留意',
    line: (number) => `第 ${number} 行`,
    post: (path) => `文章：${path}`,
    restInReport: '*其余内容见 report.json。*',
    restInFiles: '*其余内容见这次运行的文件。*',
    failed: (name, exitCode) => `${name} 没有完成（退出码 ${exitCode}）`,
    moreToLookAt: '还有需要留意的地方',
    moreInSummary: (count) => `另外 ${count} 条见任务摘要。`,
  },
  terminal: {
    edition: ({ date, from, to, timeZone }) => `${date} 这一期：${from} – ${to} ${timeZone}`,
    holds: (amounts, contributors, newcomers) =>
      `${amounts.length === 0 ? '目前还没有内容' : amounts.join('、')}${people(contributors, newcomers)}`,
    diagnostics: '请留意：',
    requests: (count, points, seconds) => `GitHub：${count} 次请求，${points} 点，${seconds} 秒`,
    draft: '草稿',
    picture: '海报',
    wechat: '公众号版本',
    files: '文件',
    preview: (date, where) => `${date} 这一期的预览：${where}`,
    stop: '按 Ctrl-C 停止。',
  },
  failure: {
    title: '周报运行失败',
    consequence: '下一期还没有草稿 PR，或者草稿里缺少最新的内容。',
    whatHappened: '**出了什么问题**',
    whatToDo: '**怎么处理**',
    runs: '**失败的运行，最近的在前**',
    log: '日志',
    runAgain: (url) => `再次运行[工作流](${url})；成功后这个 Issue 会自动关闭。`,
    silent: 'sofa-weekly 还没来得及说明原因，任务就失败了。',
    lookAtLog: '查看这次运行的日志：可能在准备环境时就失败了，也可能运行太久被终止了。',
    advice: {
      usage: '按上面的提示修改配置或输入。',
      permission: '按上面的提示处理；`sofa-weekly doctor` 会逐项检查令牌和仓库，并说明缺少什么。',
      unavailable:
        '偶尔一次可以不管：GitHub 繁忙，下一次定时运行会补上。如果反复出现，请查看 www.githubstatus.com。',
      incomplete: '一小时后再运行：GitHub 的搜索还没有跟上，列表不完整时不会发布。',
      snapshot: '重新收集：快照已损坏，或由另一个版本写成。',
      template: '按上面提示的位置修改模板。',
      conflict: '再运行一次：运行期间有人向这一期的分支推送了提交。',
      problems: '按日志里列出的内容逐条修改。',
      bug: '这是 sofa-weekly 的问题，请附上日志反馈给我们。',
    },
    bug: '这是 sofa-weekly 的问题，请附上这次运行的输出反馈给我们。',
    anotherRun: (url) => `[另一次运行](${url})因为别的原因失败了：`,
    worked: (url) => `[这次运行](${url})成功了。`,
  },
};

/** A GitHub word for an error stays as it is. */
function waitReason(reason: string): string {
  const named: Readonly<Record<string, string>> = {
    'secondary limit': '触发次级限流',
    'primary limit': '请求额度用完',
    unreachable: '无法连接',
    trouble: 'GitHub 出错',
    'timed out': '响应超时',
  };
  return named[reason] ?? reason.replace(/^status (?=\d+$)/, '状态码 ');
}

function people(contributors: number, newcomers: number): string {
  if (contributors === 0) return '';
  return `；${contributors} 位参与者${newcomers === 0 ? '' : `，其中 ${newcomers} 位是首次贡献`}`;
}

const settingNames: Readonly<Record<SettingName, string>> = {
  labels: '标签',
  assignees: '指派',
  reviewers: '评审人',
  teams: '评审团队',
};

function refused(settings: readonly SettingName[]): string {
  return `GitHub 没有接受这些设置：${settings.map((one) => settingNames[one]).join('、')}。`;
}

function tellOutcome({ kind, reason, number, message }: ToldOutcome): string {
  switch (kind) {
    case 'created':
      return number === null ? '草稿已创建。' : `草稿 PR #${number} 已创建。`;
    case 'updated':
      return number === null ? '草稿已更新。' : `草稿 PR #${number} 已更新。`;
    case 'unchanged':
      return number === null ? '没有可以合并的内容。' : `没有新内容，PR #${number} 保持不变。`;
    case 'planned':
      return '试运行：没有写入任何内容。';
    case 'skipped':
      return skipped[reason ?? '']?.(number) ?? message;
  }
}

const skipped: Readonly<Record<string, (number: number | null) => string>> = {
  merged: (number) => `PR #${number} 已经合并，这一期已发布。`,
  closed: (number) => `PR #${number} 没有合并就关闭了。仍要更新，请使用 --reopen。`,
  frozen: (number) => `PR #${number} 带有停止更新的标签。去掉标签，或使用 --reopen。`,
  ready: (number) => `PR #${number} 已标为可评审，不再更新。仍要更新，请使用 --reopen。`,
  published: () => '主分支上已经有这一期了。',
  'made-by-hand': () => '主分支上已有手写的这一期，保持原样。',
  covered: () => '更晚的一期已经涵盖了这段时间，这一期不会有内容。请先关闭那一期的草稿，或者跳过这一期。',
  rewritten: () =>
    '分支被改写过（squash、rebase 或 reset），找不到上一版草稿，因此没有合并任何内容；大家写的文字都还在。',
};

/** The notes of the snapshot are English: which of the two it is decides. */
function listingNote(note: string | null): string {
  const [, repositories] = / in ([^()]+)$/.exec(note ?? '') ?? [];
  if (repositories !== undefined) return `仓库列表没有核对完：${repositories} 之后更新的 PR 太多`;
  return note === null ? '没有核对仓库列表' : '没有核对仓库列表，因为这段时间已结束 30 天以上';
}
