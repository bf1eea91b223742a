// What an editor is told about an edition, in Chinese.
import type { DiagnosticWords, UnreadableMeeting } from './diagnostic-words.ts';

const unreadable: Readonly<Record<Exclude<UnreadableMeeting, 'too-far'>, string>> = {
  'time-not-understood': '看不懂时间的写法',
  'no-beginning': '没有写几点开始',
  'no-day': '标题和议程里都没有写日期',
  'no-such-day-in-title': '标题里的日期不存在',
  'no-such-day-in-agenda': '议程里的日期不存在',
};

export const zhDiagnostics: DiagnosticWords = {
  'article-unreadable': ({ website }) => `${website} 的一篇新文章没有带标题的 front matter，未收入推荐阅读。`,
  'articles-unread': () => '没能读取网站上的新文章，推荐阅读可能不全。',
  'avatar-host': () => 'poster.avatarHosts 没有列出这个域名，因此没有下载头像，图里用姓名首字母代替。',
  'avatar-unavailable': ({ count }) => `有 ${count} 位同学的头像没能下载，图里用姓名首字母代替。`,
  'co-author-without-account': ({ pullRequest }) =>
    `${pullRequest} 有一位共同作者对应不到 GitHub 账号；把这个名字加进 contributors.aliases 即可署名。`,
  'commit-author-without-account': ({ commit }) =>
    `${commit} 的作者对应不到 GitHub 账号；把这个名字加进 contributors.aliases 即可署名。`,
  'listing-missed-pull-request': () => '仓库列表里没有这个已合并的 PR，GitHub 搜索里有；已收入。',
  'meeting-agenda-cut': () => '议题太多，只保留了前 100 条。',
  'meeting-agenda-unread': () => 'Issue 里有列表，却没有读到议题：列表要放在「议题：」一行或标题的下面。',
  'meeting-announced-twice': ({ project, newer }) =>
    `有两个 Issue 写的是 ${project} 同一天的会议，已采用较新的 ${newer}。`,
  'meeting-by-outsider': () => '宣布这次会议的人没有给这个仓库做过贡献，发布前请核对其中的链接。',
  'meeting-date-contradiction': ({ title, agenda }) =>
    `标题写的是${title === null ? '一个不存在的日期' : ` ${title}`}，议程写的是 ${agenda}；已采用议程里的日期。`,
  'meeting-end-contradiction': () => '会议的结束时间不在开始之后，或晚了好几天，已略去。',
  'meeting-link-not-allowed': () => '入会链接的域名不在 meetings.joinHosts 里，已略去。',
  'meeting-projected': ({ project }) =>
    `还没有 Issue 宣布下一次 ${project} 会议：时间按惯例推算，议题沿用上一次。`,
  'meeting-repository-missing': () => '这个会议系列配置的一个仓库不存在或不公开，在那里宣布的会议都找不到。',
  'meeting-time-unread': () =>
    'Issue 里没有「时间：…」一行，别处却像是写了另一个时间；已采用这个系列平时的时间。',
  'meeting-unreadable': ({ reason, date }) =>
    `没能读出这次会议：${reason === 'too-far' ? `日期 ${date} 离 Issue 创建的日子太远` : unreadable[reason]}。`,
  'meeting-weekday-contradiction': ({ date, said, is }) =>
    `Issue 把 ${date} 写成${weekday(said)}，实际是${weekday(is)}。`,
  'questions-cut': ({ found, read }) =>
    `90 天内有动静的 issue 共 ${found} 个，只在最新的 ${read} 个里挑选问答。`,
  'recording-missing': ({ project }) => `还没有成员在评论里给出 ${project} 会议的回放链接，文章里留了位置。`,
  'repository-renamed': ({ newName }) => `这个仓库已改名为 ${newName}，请更新配置。`,
  'search-missed-pull-request': () => 'GitHub 搜索还没有收录这个已合并的 PR，仓库列表里有；已收入。',
};

function weekday(day: number): string {
  return `周${'一二三四五六日'.charAt(day - 1)}`;
}
