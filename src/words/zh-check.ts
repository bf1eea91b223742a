// What `check` says about a post, in Chinese.
import type { CheckWords } from './check-words.ts';

export const zhCheck: CheckWords = {
  messages: {
    'address-malformed': ({ address, right }) =>
      right === null ? `链接写错了，打不开：${address}` : `链接写错了：${address} 应为 ${right}`,
    'address-unlinked': ({ written }) => `这里的链接没有写完整，读者看到的是原样的文字：${written}`,
    'text-other-address': ({ shown, target }) => `文字写的是 ${shown}，链接却指向 ${target}`,
    'text-other-work': ({ shown, target }) => `文字写的是 ${shown}，链接却指向 ${target}`,
    'text-other-person': ({ shown, target }) => `文字写的是 ${shown}，链接却指向 ${target} 的主页`,
    'question-other-work': ({ shown, target }) => `这个问题的编号写的是 ${shown}，链接却指向 ${target}`,
    'two-titles': ({ title, other, line, file }) =>
      `同一个链接有两个标题：「${title}」和${file === null ? `第 ${line} 行` : ` ${file} 第 ${line} 行`}的「${other}」`,
    'label-other-project': ({ label, repository, project }) =>
      `标签写的是「${label}」，链接却属于 ${repository}（${project}）`,
    'project-other-work': ({ project, work, own }) => `${work} 是 ${own} 的，却列在「${project}」下面`,
    'login-other-opener': ({ login, work, opener }) => `${work} 是 ${opener} 提出的，不是 ${login}`,
    'login-misspelt': ({ login, likely }) => `没有见过 @${login}，是不是 @${likely}？`,
    'title-mistyped': ({ shown, fact }) => `「${shown}」和原文不一样，原文是「${fact}」`,
    'version-other': ({ shown, fact, source }) =>
      `版本写的是 ${shown}，而${source === fact ? '发布的' : `「${source}」里`}是 ${fact}`,
    'version-unknown': ({ shown, product, known }) => `${product} 没有发布 ${shown}，这一周发布的是 ${known}`,
    'version-compares': ({ shown, fact }) => `对比的版本写的是 ${shown}，应为 ${fact}`,
    'version-other-page': ({ shown, fact }) => `这里的链接应为 ${fact}，写的是 ${shown}`,
    'reference-unknown': ({ work }) => `这一周的数据里没有 ${work}，请核对编号`,
    'reference-repository': ({ repository, likely }) => `没有见过仓库 ${repository}，是不是 ${likely}？`,
    'reference-article': ({ title, address, fact }) => `「${title}」的链接是 ${fact}，不是 ${address}`,
    'reference-commits': ({ address }) => `这个提交列表的作者或起止时间与本期不符：${address}`,
    'credit-missing': ({ person, work }) => `${work} 有 ${person} 的贡献，这里没有署名`,
    'credit-other': ({ person, work }) => `数据里 ${work} 没有 ${person} 的贡献`,
    'credit-twice': ({ work, line }) => `${work} 在第 ${line} 行已经列过`,
    'credit-not-first': ({ work }) => `数据里 ${work} 不是首次贡献`,
    'credit-picture': ({ people }) => `图片里有 ${people}，替代文字里没有`,
    'credit-opted-out': ({ person }) => `${person} 不希望被提到`,
    'credit-thanks-missing': ({ person, label }) => `「${label}」里少了 ${person}`,
    'credit-thanks-other': ({ person, label }) => `「${label}」里多了 ${person}，数据里没有`,
    'credit-work-missing': ({ work, title, people }) =>
      `这里没有列出 ${work}「${title}」${people === '' ? '' : `（${people}）`}`,
    'count-facts': ({ shown, fact, of }) => `${of}写的是 ${shown}，数据里是 ${fact}`,
    'count-list': ({ shown, listed, of }) => `${of}写的是 ${shown}，下面列出的是 ${listed}`,
    'meeting-other-time': ({ shown, fact, issue }) =>
      `会议时间写的是「${shown}」，按 ${issue} 应为「${fact}」`,
    'meeting-no-such-day': ({ shown }) => `没有「${shown}」这一天`,
    'meeting-other-code': ({ shown, fact, issue }) => `入会口令写的是 ${shown}，${issue} 里是 ${fact}`,
    'meeting-other-phones': ({ shown, fact, issue }) => `电话写的是 ${shown}，${issue} 里是 ${fact}`,
    'meeting-other-link': ({ shown, fact, issue }) => `入会链接写的是 ${shown}，${issue} 里是 ${fact}`,
    'meeting-other-recording': ({ shown, fact }) => `会议回放的链接写的是 ${shown}，Issue 里的是 ${fact}`,
    'meeting-other-issue': ({ shown, day, fact }) => `${shown} 是 ${day} 那次会议的，这次会议的是 ${fact}`,
    'meeting-unknown-issue': ({ shown, fact }) => `数据里没有 ${shown} 这个会议，已知的是 ${fact}，请核对`,
    'agenda-unknown': ({ work, issue }) => `${issue} 的议题里没有 ${work}`,
    'agenda-missing': ({ works, issue }) => `${issue} 的议题还有 ${works}，这里没有列出`,
    'agenda-order': ({ shown, fact, issue }) => `议题的顺序是 ${shown}，${issue} 里是 ${fact}`,
    'agenda-unnumbered': ({ title, work }) => `议题「${title}」没有写编号 ${work}`,
    'weekday-other': ({ date, shown, right }) => {
      // 「周三」里写的是「三」。
      const day = /^\p{Script=Han}$/u.test(right) ? '星期' : '';
      return `${date} 不是${day === '' ? ' ' : day}${shown}，是${day === '' ? ' ' : day}${right}`;
    },
    'place-left': ({ mark }) => `还有待编辑的地方：${mark}`,
    'front-date': ({ shown, edition }) => `front matter 的日期是 ${shown}，这一期是 ${edition}`,
    'front-time': ({ shown, edition }) => `front matter 的时间是 ${shown}，这一期的发布时间是 ${edition}`,
    'front-unreadable': () => 'front matter 不是有效的 YAML',
    'front-missing': ({ key }) => `front matter 里没有 ${key}`,
    'front-folder': ({ folder, edition }) => `文件夹叫 ${folder}，与 ${edition} 这一期不符`,
    'front-image': ({ address, folder }) => `分享图 ${address} 在 ${folder} 里，不是这一期的`,
    'front-announces': ({ key, announced }) => `${key} 里写了「${announced}」，文章里没有`,
    'front-title-day': ({ shown, edition }) => `标题里的日期是 ${shown}，这一期是 ${edition}`,
    'picture-without-words': ({ address }) => `图片没有替代文字，看不见图的读者不知道它是什么：${address}`,
    'picture-missing': ({ file }) => `文章旁边没有图片 ${file}`,
    'smuggled-shortcode': ({ written }) => `标题或链接里带进了短代码，网站会执行它：${written}`,
    'smuggled-html': ({ written }) => `标题或链接里带进了 HTML：${written}`,
    'smuggled-scheme': ({ address }) => `这个链接会执行程序：${address}`,
  },
  counted: {
    contributors: '参与的人数',
    authors: '作者人数',
    repositories: '仓库数',
    pullRequests: 'PR 数',
    commits: 'commit 数',
    thanks: '次数',
    replies: '回复的 issue 数',
    folded: '提交数',
    omitted: '其余更新的条数',
    more: '其余的项数',
  },
  severities: { error: '错误', notice: '提示' },
  summary: (errors, notices, files) =>
    errors + notices === 0
      ? `检查了 ${files} 篇文章，没有发现问题。`
      : `检查了 ${files} 篇文章：${errors} 处错误，${notices} 处提示。`,
  moreInLog: (count) => `还有 ${count} 处，见这一步的日志。`,
  fixed: (count, file) => `${file}：改好了 ${count} 处。`,
};
