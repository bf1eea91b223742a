// What `explain` says, in Chinese.
import type { ConfiguredLine, ExplainWords, MachineSignName } from './explain-words.ts';

const signs: Readonly<Record<MachineSignName, string>> = {
  'bot-suffix': '账号以 [bot] 结尾',
  'known-login': '账号在 sofa-weekly 已知的机器人之列',
  'known-address': 'Git 里的邮箱是 sofa-weekly 已知的工具',
  'known-name': 'Git 里的名字是 sofa-weekly 已知的工具',
  github: 'GitHub 说这是一个应用，或者以前的运行把它当成了机器人',
};

export const zhExplain: ExplainWords = {
  verdicts: {
    credited: '已署名。',
    unnamed: '只计数，不点名。',
    'not-credited': '没有署名。',
    'not-yet': '还没有署名。',
    unknown: '无法判断。',
  },
  amounts: ({ pullRequests = 0, commits = 0, reviews = 0, issues = 0, comments = 0 }) =>
    [
      ...(pullRequests > 0 ? [`${pullRequests} 个 PR`] : []),
      ...(commits > 0 ? [`${commits} 个提交`] : []),
      ...(reviews > 0 ? [`${reviews} 次 review`] : []),
      ...(issues > 0 ? [`${issues} 个 issue`] : []),
      ...(comments > 0 ? [`${comments} 条评论`] : []),
    ].join('、'),
  sentences: {
    'nothing-known': ({ source }) =>
      source === 'snapshot' ? '这份快照里没有它。' : '各期的账本里都没有它。',
    'not-visible': () => 'GitHub 上看不到它：要么不存在，要么不是所有人都能看到。',
    'not-covered': ({ repository }) => `周报不收录 ${repository}。`,
    'pull-request': ({ title, author }) => `PR「${title}」${by(author)}。`,
    issue: ({ title, author }) => `Issue「${title}」${by(author)}。`,
    commit: ({ title, author }) => `提交「${title}」${by(author)}。`,
    'not-merged': ({ state }) =>
      state === 'open'
        ? '还没有合并：哪一周合并，就写进哪一期。'
        : '没有合并就关闭了，周报只收录已合并的 PR。',
    merged: ({ at }) => `合并于 ${at}。`,
    opened: ({ at }) => `创建于 ${at}。`,
    committed: ({ at }) => `提交于 ${at}。`,
    window: ({ date, from, to }) => `属于 ${date} 那一期（${from} 至 ${to}）。`,
    'other-window': ({ date, from, to }) => `不在 ${date} 那一期的时间范围内（${from} 至 ${to}）。`,
    found: ({ by }) =>
      ({
        both: 'GitHub 搜索和仓库列表里都有它。',
        search: 'GitHub 搜索里有它，仓库列表里没有。',
        listing: '仓库列表里有它，GitHub 搜索当时还没有收录。',
        'search-alone': 'GitHub 搜索里有它；当时没有逐个列出仓库。',
      })[by],
    missed: () => 'GitHub 搜索和仓库列表里都没有找到它。',
    configured: (line) => `配置把它排除了：${lineOf(line)}。`,
    machine: ({ sign }) => `是机器人：${signs[sign]}。`,
    'own-draft': () => '这是周报自己的 PR，内容是大家的工作。',
    agenda: () => '这是会议的议程：里面的讨论算在会议里，不计入 issue。',
    'merge-commit': () => '这是一个合并提交，本身没有改动。',
    'brought-by': ({ work }) => `它随 ${work} 而来，署名的是后者。`,
    'person-configured': ({ name, ...line }) => `配置把 ${name} 排除了：${lineOf(line)}。`,
    'person-machine': ({ name, sign }) => `${name} 是机器人：${signs[sign]}。`,
    'same-person': ({ login, place }) => `以 @${login} 署名${at(place)}。`,
    called: ({ name, place }) => `显示为「${name}」${at(place)}。`,
    unnamed: (line) => `本人不希望被点名：${lineOf(line)}。`,
    'credited-to': ({ names, project }) => `署名：${names}，归在 ${project} 下。`,
    'credited-unnamed': ({ project }) => `计入 ${project}，但作者不希望被点名。`,
    'thanked-for': ({ names }) => `为此感谢了 ${names}。`,
    'closed-by': ({ work }) => `${work} 关闭了它，周报在那里提到了它。`,
    'credited-in': ({ date, state }) =>
      state === 'published' ? `${date} 那一期已署名。` : `${date} 那一期的草稿里有它，合并后就会发布。`,
    'credited-now': ({ date }) => `应写进 ${date} 那一期。`,
    'shown-in': ({ date, as }) =>
      as === 'pick' ? `${date} 那一期把它选作了问答。` : `${date} 那一期把它列为新手任务。`,
    unshown: ({ date }) => `编辑改过的 ${date} 那一期里没有放它的位置，会留给下一期。`,
    deleted: ({ date }) => `编辑从 ${date} 那一期里删掉了它，以后也不再出现。`,
    'uncredited-by': ({ date }) => `${date} 那一期涵盖了这段时间，但没有署名。`,
    upcoming: ({ date }) => `还没有哪一期涵盖这段时间；它会出现在 ${date} 那一期。`,
    account: ({ kind }) => `账号类型：${kind}。`,
    'no-account': () => 'GitHub 上现在没有这个账号：可能改了名或已注销，也可能只是 Git 里的名字。',
    did: ({ date, amounts }) => `在 ${date} 那一期：${amounts}。`,
    'did-nothing': ({ date }) => `${date} 那一期里没有这位同学的贡献。`,
    'work-left-out': ({ work }) => `${work} 没有署名：`,
    'in-editions': ({ count, first, latest, amounts }) =>
      count === 1
        ? `有一期周报提到了这位同学（${first}）：${amounts}。`
        : `有 ${count} 期周报提到了这位同学，从 ${first} 到 ${latest}：${amounts}。`,
    'in-no-edition': () => '查过的各期周报都没有提到这位同学。',
    'no-rule': () => '没有规则排除这位同学：在收录的仓库里的贡献都会署名。',
    'try-files': () => '想知道哪几期提到过，请用 --snapshot 指定快照，或用 --ledgers 指定克隆里的账本目录。',
    'try-cover': ({ repository }) =>
      `如需收录，请把 ${repository} 加进 \`repositories\`，或把它所属的组织加进 \`organizations\`。`,
    'try-entry': (line) => `如需从现在起署名，请从配置里去掉：${lineOf(line)}。`,
    'try-later': ({ date }) => `不用做什么：等 ${date} 那一期的草稿出来再看。`,
    'try-again': () => '过一小时再运行：GitHub 搜索可能有延迟。这一期漏掉的，下一期会补上并注明。',
    'try-late': () =>
      '如果是上一期以来合并的，下一次 `sofa-weekly publish` 会补上署名；否则请在文章里手动加一行。',
    'try-github': () => '不带 --snapshot 和 --ledgers 时，explain 会去问 GitHub。',
    'try-alias': ({ name }) =>
      `如果这是某位同学在 Git 里的名字，请在 contributors.yml 里把它加到对应账号下：aliases: { 账号: [${JSON.stringify(name)}] }`,
    'try-report-machine': ({ name }) =>
      `如果 ${name} 是真人，请给 sofa-weekly 提 issue：已知机器人的名单有误。`,
  },
};

function by(author: string | null): string {
  return author === null ? '' : `，作者 ${author}`;
}

function at(place: string | null): string {
  return place === null ? '' : `（${place}）`;
}

function lineOf({ key, entry, place }: ConfiguredLine): string {
  return `\`${key}\` 里有 \`${entry}\`${at(place)}`;
}
