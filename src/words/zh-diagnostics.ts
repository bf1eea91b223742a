// What an editor is told about an edition, in Chinese.
import type { DiagnosticWords, MeetingDetails, UnreadableMeeting, UnreadThing } from './diagnostic-words.ts';
import { weekdayName } from './zh-time.ts';

const unreadable: Readonly<Record<Exclude<UnreadableMeeting, 'too-far'>, string>> = {
  'time-not-understood': '看不懂时间的写法',
  'no-beginning': '没有写几点开始',
  'no-day': '标题和议程里都没有写日期',
  'no-such-day-in-title': '标题里的日期不存在',
  'no-such-day-in-agenda': '议程里的日期不存在',
  'ambiguous-zone': '时区的缩写不止指一个地方，也看不出是哪一个',
  'times-contradict': '写了几个互相矛盾的时间',
};

const details: Readonly<Record<MeetingDetails, string>> = {
  code: '入会口令',
  phones: '电话呼入',
  'code and phones': '入会口令和电话呼入',
};

export const zhDiagnostics: DiagnosticWords = {
  'article-unreadable': ({ website }) => `${website} 的一篇新文章没有带标题的 front matter，未收入推荐阅读。`,
  'articles-unread': () => '没能读取网站上的新文章，推荐阅读可能不全。',
  'avatar-host': () => 'poster.avatarHosts 没有列出这个域名，因此没有下载头像，图里用姓名首字母代替。',
  'avatar-unavailable': ({ count }) => `有 ${count} 位同学的头像没能下载，图里用姓名首字母代替。`,
  'co-author-line-unreadable': ({ work }) =>
    `${work} 的提交说明里有一行共同作者，GitHub 认不出这种写法；能确认的人已署名，其余请核对。`,
  'co-author-without-account': ({ work, login }) =>
    `${work} 有一位共同作者对应不到 GitHub 账号；${creditBy(login)}。`,
  'commit-author-without-account': ({ commit, login }) =>
    `${commit} 的作者对应不到 GitHub 账号；${creditBy(login)}。`,
  'credited-late': ({ merged }) =>
    `合并于 ${merged}，属于更早的一期，但 GitHub 当时没有给出它；现在补上署名，并在文章里注明。`,
  'earlier-draft-open': ({ date, pullRequests }) =>
    `${date} 那一期的草稿还没有合并，其中的 ${pullRequests} 个 PR 不会出现在别的周报里。`,
  'edition-long': ({ weeks }) =>
    `这一期涵盖了 ${weeks} 周：其间没有发布过周报。可用 edition.longest 限制一期最长几周。`,
  'first-contribution-unknown': () => 'GitHub 拒绝搜索这个账号的贡献，判断是否新人时没有算上它。',
  'gap-made-up': ({ from, to }) =>
    `${from} 至 ${to} 没有哪一期周报涵盖；这段时间的 PR 和提交补在本期，并在文章里注明。`,
  'ledger-recovered': ({ file }) =>
    `${file} 读不出来，那一期计入了什么是从文章的链接里恢复的；请从仓库历史里还原这个文件。`,
  'listing-missed-pull-request': () => '仓库列表里没有这个已合并的 PR，GitHub 搜索里有；已收入。',
  'meeting-agenda-cut': () => '议题太多，只保留了前 100 条。',
  'meeting-agenda-unread': () => 'Issue 里有列表，却没有读到议题：列表要放在「议题：」一行或标题的下面。',
  'meeting-announced-twice': ({ project, newer }) =>
    `有两个 Issue 写的是 ${project} 同一天的会议，已采用较新的 ${newer}。`,
  'meeting-by-outsider': () => '宣布这次会议的人没有给这个仓库做过贡献，发布前请核对其中的链接。',
  'meeting-called-off': ({ reason, from }) =>
    `原定 ${from} 的会议已${reason === 'cancelled' ? '取消' : '延期，新时间未定'}，没有写进预告；需要告知读者的话，请自行补充。`,
  'meeting-clock-contradiction': ({ taken }) =>
    `世界时钟的链接和正文的时间不一致，已采用正文的时间（${taken}）。`,
  'meeting-date-contradiction': ({ title, agenda }) =>
    `标题写的是${title === null ? '一个不存在的日期' : ` ${title}`}，议程写的是 ${agenda}；已采用议程里的日期。`,
  'meeting-details-differ': ({ project, what }) =>
    `最近两次 ${project} 会议的${details[what]}不一样，预告里没有写，请核对后补上。`,
  'meeting-end-contradiction': () => '会议的结束时间不在开始之后，或晚了好几天，已略去。',
  'meeting-link-not-allowed': () => '入会链接的域名不在 meetings.joinHosts 里，已略去。',
  'meeting-moved': ({ from, to }) =>
    `有成员在评论里把会议从 ${from} 改到了 ${to}：已采用新时间，Issue 里还是旧的。`,
  'meeting-projected': ({ project }) =>
    `还没有 Issue 宣布下一次 ${project} 会议：时间按惯例推算；上次的议题只列还没完成的，与上文回顾相同就不再重复；等 Issue 发布后请补上入会链接。`,
  'meeting-repository-missing': () => '这个会议系列配置的一个仓库不存在或不公开，在那里宣布的会议都找不到。',
  'meeting-time-unread': () =>
    'Issue 里没有「时间：…」一行，别处却像是写了另一个时间；已采用这个系列平时的时间。',
  'meeting-times-contradict': ({ taken }) => `Issue 里写的几个时间互相矛盾，已采用多数所指的 ${taken}。`,
  'meeting-unreadable': ({ reason, date }) =>
    `没能读出这次会议：${reason === 'too-far' ? `日期 ${date} 离 Issue 创建的日子太远` : unreadable[reason]}。`,
  'meeting-weekday-contradiction': ({ date, said, is }) =>
    `Issue 把 ${date} 写成${weekdayName(said)}，实际是${weekdayName(is)}。`,
  'meeting-zone-out-of-season': ({ zone }) =>
    `Issue 写的是 ${zone}，但当天当地用的是另一种季节时间，已按当地钟点计算。`,
  'newcomers-looked-up-in-part': ({ newcomers, repositories }) =>
    `本周有动静的仓库多达 ${repositories} 个，逐个查询请求太多：${newcomers} 位新人以前是否直接提交过 commit，只查了他们本周参与的仓库和最活跃的仓库。`,
  'part-unread': ({ thing, count }) =>
    `GitHub 没有给出${unread[thing]}${count === 1 ? '' : `（共 ${count} 处）`}。`,
  'window-doubles': ({ from, to }) =>
    `时间范围是手动指定的：${from} 至 ${to} 也属于另一期。只有 publish 会去掉那一期已署名的 PR 和提交，这段时间的 review、issue 和评论会重复计数。`,
  'window-skips': ({ from, to }) =>
    `时间范围是手动指定的：${from} 至 ${to} 不属于任何一期。这一期发布后，下一期会补上其中的 PR 和提交。`,
  'wechat-too-long': ({ characters, limit }) =>
    `公众号版本有 ${characters} 个字符，公众号要求少于 ${limit}，粘贴前请删减。`,
  'questions-cut': ({ found, read }) =>
    `90 天内有动静的 issue 共 ${found} 个，只在最新的 ${read} 个里挑选问答。`,
  'recording-missing': ({ project }) => `还没有成员在评论里给出 ${project} 会议的回放链接，文章里留了位置。`,
  'repository-no-longer-covered': ({ newName }) =>
    `这个仓库已经迁到 ${newName}，不再收录：请把它加进配置的 \`repositories\`，或从配置里删掉。`,
  'repository-renamed': ({ newName }) => `这个仓库已改名为 ${newName}，请更新配置。`,
  'reverted-in-edition': ({ by }) => `这项改动和撤销它的 ${by} 都在这一期里，请确认是否还要写进周报。`,
  'search-missed-pull-request': () => 'GitHub 搜索还没有收录这个已合并的 PR，仓库列表里有；已收入。',
  'unshown-made-up': ({ from, to, works }) =>
    `更早的一期（${from} 至 ${to}）有 ${works} 个 PR 或提交没能放进文章，补在本期。`,
  'upstream-commits': ({ upstream, count }) =>
    `这个 fork 有 ${count} 个提交来自上游 ${upstream}，在这里不署名。`,
};

/** 缺了什么，后果是什么。 */
const unread: Readonly<Record<UnreadThing, string>> = {
  'listed repository': '组织里的一个仓库，其中的提交和发布没有收入',
  'work of a repository': '这个仓库的动态，其中的提交和发布没有收入',
  'list of pull requests': '这个仓库已合并 PR 的列表，只收入了搜索能找到的',
  commits: '这个仓库的提交，没有经过 PR 的提交没有收入',
  releases: '这个仓库的发布，没有收入',
  'changes of a release': '这个版本的改动，只列出了本期窗口内合并的 PR',
  'commits of the upstream': '这个 fork 的上游仓库，推送到 fork 的提交没有计入任何人',
  'merged pull request': '一个已合并的 PR，没有收入，也没有计入任何人',
  discussion: '一个 issue 或 PR，参与讨论的同学没有计入',
  'comments and reviews': '部分评论或 review，作者没有计入',
  author: '这里的作者，没有计入',
  'earlier commits': '作者以前有没有提交过，没有按首次贡献欢迎',
  'co-authors': '这个 PR 的共同作者，没有计入',
  account: '这个别名对应的账号，没有计入',
  labels: '部分标签，按标签划分的项目或规则可能没有生效',
  'closed issues': '这个 PR 关闭的部分 issue，没有列出提出它们的同学',
  reference: '这份议程引用的内容，列出时没有标题',
  'comments of a meeting': '这次会议的评论，可能缺少决议和录像',
  'agenda issue': '一个可能预告会议的 issue，这次会议没有收入',
  question: '读者的提问，没有收入',
  task: '给新人的任务，没有收入',
  'left-out repository': 'exclude.repositories 里的一个仓库；如果它改了名，其中的动态就没有排除',
};

function creditBy(login: string | null): string {
  return login
    ? `本期署名的 @${login} 和这个名字一样，如果是同一个人，在 contributors.yml 的 aliases 下加一行 ${login}: ["${login} <>"]`
    : '把这个名字加进 contributors.aliases 即可署名';
}
