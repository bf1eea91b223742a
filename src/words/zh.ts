// Chinese, as the published editions say it.
import { plural, shortened, signed } from './counting.ts';
import type { LocalMoment, Words } from './words.ts';
import { zhCheck } from './zh-check.ts';
import { zhDesk } from './zh-desk.ts';
import { zhDiagnostics } from './zh-diagnostics.ts';
import { zhExplain } from './zh-explain.ts';
import { zhFailures } from './zh-failures.ts';
import { zhMistakes, zhTemplateMistakes } from './zh-mistakes.ts';
import { zhRecord } from './zh-record.ts';

const figures = {
  pullRequests: '合并 PR',
  commits: '直接提交',
  contributors: '参与者',
  newcomers: '首次贡献',
  reviews: '代码评审',
  issues: '新 Issue',
  projects: '涉及项目',
} as const;

export const zh: Words = {
  tag: 'zh-CN',
  editor: { open: '【待编辑：', close: '】' },
  // Chinese has no plural; a template of somebody's own may still be in another language.
  plural,
  list: (items) => items.join('、'),
  meetingTime(start, end, year) {
    const date = ({ year: own, month, day }: LocalMoment) =>
      `${own === year ? '' : `${own} 年 `}${month} 月 ${day} 日`;
    const from = `${date(start)} ${start.time}`;
    if (end === null) return from;
    return `${from} - ${end.date === start.date ? '' : `${date(end)} `}${end.time}`;
  },
  deletedAccount: '（已注销账号）',
  title: (name, parts, { year, month, day }) =>
    `${name}｜${parts.length === 0 ? `${year} 年 ${month} 月 ${day} 日` : parts.join('、')}`,
  longestTitle: 64,
  sections: {
    introduction: { heading: 'SOFA WEEKLY | 每周精选' },
    events: {
      heading: 'SOFA 大事记',
      neutralHeading: '本周大事记',
      offer: (heading) => `本周有大事：在介绍之后加一节「${heading}」`,
    },
    'meeting-recap': {
      heading: 'SOFA 社区会议回顾',
      neutralHeading: '社区会议回顾',
      counts: { recaps: { label: '会议回顾', amount: (count) => `${count} 场会议回顾` } },
      headline: (project) => `${project} 社区会议回顾`,
      headlineWithPreview: (project) => `${project} 社区会议回顾与预告`,
    },
    'meeting-preview': {
      heading: 'SOFA 社区会议预告',
      neutralHeading: '社区会议预告',
      counts: { previews: { label: '会议预告', amount: (count) => `${count} 场会议预告` } },
      headline: (project) => `${project} 社区会议预告`,
    },
    contributions: {
      heading: 'SOFAStack 社区本周贡献',
      neutralHeading: '社区本周贡献',
      counts: {
        pullRequests: { label: 'PR', amount: (count) => `${count} 个 PR` },
        commits: { label: '直接提交', amount: (count) => `${count} 次直接提交` },
        reviews: { label: '代码评审', amount: (count) => `${count} 次评审` },
        issues: { label: '新 Issue', amount: (count) => `${count} 个新 Issue` },
        comments: { label: '评论', amount: (count) => `${count} 条评论` },
      },
      headline: '社区本周贡献',
      thanks: { reviewers: '感谢代码评审', reporters: '感谢反馈问题', commenters: '感谢参与讨论' },
      folded: (count, headline) => `${count} 个 commit（${headline} 等）`,
      kinds: { feature: '新特性', fix: '修复', docs: '文档', other: '其他' },
      compared: ({ date, changes }) =>
        `与上一期（${date}）相比：合并的 PR ${signed(changes.pullRequests)}，参与的同学 ${signed(changes.contributors)}，首次贡献 ${signed(changes.newcomers)}。`,
    },
    releases: {
      heading: '本周版本发布',
      counts: { releases: { label: '版本发布', amount: (count) => `${count} 个版本发布` } },
      headline: (named, more) => `${named.join('、')} ${more ? '等' : ''}版本发布`,
    },
    'issue-picks': {
      heading: 'SOFAStack GitHub issue 精选',
      neutralHeading: 'GitHub issue 精选',
      counts: {
        picks: { label: 'issue 精选', amount: (count) => `${count} 条 issue 精选` },
        replies: { label: '回复 issue', amount: (count) => `回复 issue ${count} 条` },
      },
    },
    tasks: {
      heading: 'SOFAStack & MOSN：新手任务计划',
      neutralHeading: '新手任务计划',
      counts: { tasks: { label: '新手任务', amount: (count) => `${count} 个新手任务` } },
    },
    reading: {
      heading: '本周推荐阅读',
      counts: { articles: { label: '文章', amount: (count) => `${count} 篇文章` } },
    },
  },
  poster: {
    window: (from, to) => {
      const day = ({ month, day }: LocalMoment) => `${month} 月 ${day} 日`;
      const year = from.year === to.year ? '' : `${to.year} 年 `;
      return `${from.year} 年 ${day(from)} – ${year}${day(to)}`;
    },
    figures,
    figuresOfOne: figures,
    number: (count) => (count < 10_000 ? String(count) : `${shortened(count / 10_000)} 万`),
    pullRequests: (count) => `${count} 个 PR`,
    commits: (count) => `${count} 次提交`,
    people: (count) => `${count} 位贡献者`,
    more: (count) => `还有 ${count} 位`,
    morePullRequests: (count) => `还有 ${count} 个 PR，见正文`,
    moreProjects: (count) => `还有 ${count} 个项目，见正文`,
    otherProjects: (count) => `其他 ${count} 个项目`,
    alsoCommits: (count) => `另有 ${count} 次直接提交`,
    firstContribution: '首次贡献',
    newcomer: (name) => `${name}（首次贡献）`,
    firstContributionTo: (project) => `第一次为 ${project} 贡献代码`,
    contributors: '本周贡献者',
    unnamed: (count) => `以及 ${count} 位未署名的贡献者`,
    welcome: (count) => `欢迎 ${count} 位新朋友加入社区！`,
    reviewers: '感谢评审代码',
    reporters: '感谢反馈问题',
    commenters: '感谢参与讨论',
    quiet: '这一周很安静',
    quietSentence: '没有合并的 PR，我们下周见。',
    nobody: '匿名',
    untitled: '（无标题）',
    listSeparator: '、',
    colon: '：',
    comma: '，',
    stop: '。',
  },
  preview: {
    preview: '预览',
    tabs: { post: '文章', wechat: '微信', pictures: '图片', markdown: 'Markdown', diagnostics: '提示' },
    views: '预览方式',
    needsScript: '预览需要启用 JavaScript。',
    live: { watching: '实时更新', lost: '已断开' },
    severities: { warning: '注意', info: '说明' },
    copied: '已复制',
    notCopied: '浏览器不允许复制，请手动选择后复制',
    updated: '已更新',
    broken: '改动有误',
    stillGood: '最新的改动有误，下面仍是上一个可用的版本。',
    showPictures: '显示外部图片',
    copyArticle: '复制正文',
    copyTitle: '复制标题',
    copySummary: '复制摘要',
    cover: '下载封面',
    length: (characters, limit) =>
      `正文 ${characters} 个字符，公众号要求少于 ${limit}${characters < limit ? '' : '，请删减'}`,
    pasteIt: '复制后粘贴到公众号编辑器。图片若没有一并带上，可在“图片”中下载后插入。',
    copyMarkdown: '复制 Markdown',
    copyAbsolute: '复制绝对链接版（掘金、知乎、CSDN、开源中国）',
    download: '下载',
    copyPicture: '复制图片',
    pictures: {
      card: '文章配图，适合在手机上分享',
      share: '链接卡片：转发文章地址时显示',
      wechat: '公众号封面：头条 2.35 : 1，列表 1 : 1',
      newcomer: '首次贡献者的分享图',
      poster: '长图：本周的每一个 PR',
    },
    alt: '替代文字',
    noPictures: '没有图片。',
    places: '等待编辑填写',
    findings: '文章与数据不符',
    nothing: '没有需要留意的地方。',
  },
  record: zhRecord,
  diagnostics: zhDiagnostics,
  failures: zhFailures,
  mistakes: zhMistakes,
  templateMistakes: zhTemplateMistakes,
  check: zhCheck,
  explain: zhExplain,
  desk: zhDesk,
  wechatLinks: '参考链接',
};
