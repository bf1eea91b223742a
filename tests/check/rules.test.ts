// Each rule on an ordinary week: what it finds, and what it mends.
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { ruleIds } from '../../src/words/rule-ids.ts';
import { aMeeting, aPerson, aPullRequest, aRelease, aReview, aSnapshot } from '../builders/snapshot.ts';
import { ordinaryWeek, quietWeek } from '../render/weeks.ts';
import { aWeek, brief, findIn, mended } from './a-post.ts';

const answered = {
  repository: 'mosn/layotto',
  number: 914,
  title: untrusted('如何接入 Nacos 2.1？'),
  url: 'https://github.com/mosn/layotto/issues/914',
  author: 'octo-asker',
  createdAt: '2023-05-10T01:00:00Z',
  closedAt: null,
  labels: [],
  reactions: 1,
  answeredInWindow: true,
  question: untrusted('按文档配置之后连接不上，请问需要升级客户端吗？'),
  answer: {
    author: 'octo-member',
    url: 'https://github.com/mosn/layotto/issues/914#issuecomment-1',
    createdAt: '2023-05-16T01:00:00Z',
    text: untrusted('需要，2.1 的服务端要用同一个大版本的客户端。'),
  },
};
const preview = aMeeting({
  startsAt: '2023-05-24T06:00:00Z',
  endsAt: '2023-05-24T07:00:00Z',
  issue: { repository: 'mosn/layotto', number: 931, url: 'https://github.com/mosn/layotto/issues/931' },
});
const week = {
  ...ordinaryWeek,
  meetings: [...ordinaryWeek.meetings, preview],
  answered: [answered],
  replied: [{ repository: 'mosn/layotto', number: 914 }],
};
const zh = aWeek(week);
const en = aWeek(week, { language: 'en' });

/** @param change by which a post becomes wrong; it must change something */
function wrong(language: 'zh' | 'en', change: readonly [string | RegExp, string]): string {
  const { post } = language === 'zh' ? zh : en;
  const changed = post.replace(change[0], change[1]);
  expect(changed).not.toBe(post);
  return changed;
}

test('the registry has every rule once, under its own id', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual([...ruleIds].toSorted());
});

test.each([
  ['zh', zh],
  ['en', en],
  ['quiet', aWeek(quietWeek)],
] as const)('finds nothing in a draft as it was made: %s', (_name, { post, facts }) => {
  expect(brief(findIn(post, facts))).toEqual([]);
});

describe.each([
  ['link-text error text-other-work', 'zh', ['slow start mode #2309]', 'slow start mode #2390]']],
  ['link-text error text-other-work', 'zh', ['mosn/mosn/pull/2309)', 'mosn/mosn/pull/2390)']],
  [
    'link-text error text-other-person',
    'zh',
    ['[@octo-friend](https://github.com/octo-friend)', '[@octo-freind](https://github.com/octo-friend)'],
  ],
  [
    'address error address-malformed',
    'zh',
    ['(https://github.com/mosn/mosn/pull/2309)', '(https:/github.com/mosn/mosn/pull/2309)'],
  ],
  [
    'address error address-malformed',
    'zh',
    ['(https://github.com/octo-friend)', '(hhttps://github.com/octo-friend)'],
  ],
  [
    'address error address-malformed',
    'zh',
    ['<https://www.sofastack.tech>', '<https://www.sofastack.tech**>'],
  ],
  ['address error address-malformed', 'zh', ['issues/929>', 'issues/929，>']],
  ['label error label-other-project', 'zh', [/「\*\*Layotto\*\*」：(?=<\S+914)/, '「**MOSN**」：']],
  [
    'login error login-other-opener',
    'zh',
    ['[@octo-asker](https://github.com/octo-asker)', '[@octo-member](https://github.com/octo-member)'],
  ],
  ['version error version-other', 'zh', ['#### SOFARPC 5.10.0', '#### SOFARPC 5.11.0']],
  ['count error count-facts', 'zh', [/共有 \d+ 位同学/, '共有 99 位同学']],
  ['meeting-join error meeting-other-code', 'zh', [/(?<=口令（钉钉）\*\*：)\S+/, '11111111111']],
  [
    'meeting-join error meeting-other-link',
    'zh',
    [/(?<=入会链接\*\*：<)[^>]+/, 'https://meeting.dingtalk.com/j/other'],
  ],
  ['meeting-time error meeting-other-time', 'zh', ['5 月 24 日 14:00', '5 月 25 日 14:00']],
  ['meeting-time error meeting-other-time', 'en', ['14:00–15:00', '15:00–16:00']],
  ['meeting-join error meeting-other-phones', 'zh', [/(?<=电话呼入\*\*：)\S+/, '02100000000']],
  ['front-matter error front-date', 'zh', ['date: 2023-05-19', 'date: 2023-05-18']],
  ['weekday error weekday-other', 'en', ['Wed 24 May', 'Thu 24 May']],
] as const)('%s', (found, language, change) => {
  test(`is found in ${language}, and mended where the facts say how: ${change[1]}`, () => {
    const { post, facts } = language === 'zh' ? zh : en;
    const text = wrong(language, change);
    expect(brief(findIn(text, facts))).toContain(found);
    const again = findIn(mended(text, facts), facts);
    const hasFix = findIn(text, facts).some(({ fix }) => fix != null);
    if (hasFix) expect(brief(again)).toEqual([]);
    if (hasFix) expect(mended(text, facts)).toBe(post);
  });
});

test('a footnote behind what a meeting says is not a part of it', () => {
  const marked = zh.post.replace(/^(?:.*(?:口令|电话呼入|时间)\S*\*\*：.*)$/gm, '$&[^1]');

  expect(marked.match(/\[\^1\]/g)?.length).toBeGreaterThanOrEqual(3);
  expect(brief(findIn(`${marked}\n[^1]: 编辑的脚注。\n`, zh.facts))).toEqual([]);
});

test.each([
  ['meeting-time error meeting-no-such-day', 'zh', ['5 月 24 日', '5 月 42 日']],
  ['meeting-issue error meeting-other-issue', 'zh', ['issues/931>', 'issues/929>']],
  ['meeting-issue notice meeting-unknown-issue', 'zh', ['issues/931>', 'issues/999>']],
  ['meeting-agenda notice agenda-missing', 'zh', [/^- \[2023开源.*\n/m, '']],
  [
    'meeting-agenda notice agenda-unknown',
    'zh',
    [/^(- \[2023开源.*)$/m, '- [别的议题 #999](https://github.com/mosn/layotto/issues/999)'],
  ],
  ['meeting-agenda notice agenda-unnumbered', 'zh', [/^- \[2023开源.*$/m, '- 2023 开源之夏-课题汇总']],
  ['title notice title-mistyped', 'zh', ['supports slow start', 'suports slow start']],
  ['title notice title-mistyped', 'zh', ['连接不上', '链接不上']],
  [
    'reference error reference-repository',
    'zh',
    ['github.com/mosn/pkg/pull/78)', 'github.com/mosn/pkgs/pull/78)'],
  ],
  [
    'reference notice reference-unknown',
    'zh',
    [/#78\]\((\S+)78\)/, '#79](https://github.com/mosn/pkg/pull/79)'],
  ],
  ['credit notice credit-missing', 'zh', [' [@octo-friend](https://github.com/octo-friend)', '']],
  [
    'credit notice credit-other',
    'zh',
    [
      '[@octo-newcomer](https://github.com/octo-newcomer)',
      '[@octo-newcomer](https://github.com/octo-newcomer) [@octo-reviewer](https://github.com/octo-reviewer)',
    ],
  ],
  [
    'credit error credit-opted-out',
    'zh',
    [
      '[@octo-newcomer](https://github.com/octo-newcomer)',
      '[@octo-newcomer](https://github.com/octo-newcomer) [@octo-shy](https://github.com/octo-shy)',
    ],
  ],
  ['credit notice credit-work-missing', 'zh', [/^- \[feat\(lb\).*\n/m, '']],
  ['count notice count-list', 'zh', [/^- \[feat\(lb\).*\n/m, '']],
  ['credit notice credit-twice', 'zh', [/^(- \[feat\(lb.*\n)/m, '$1$1']],
  ['credit notice credit-twice', 'en', [/^(- \[feat\(lb.*\n)/m, '$1$1']],
  ['credit notice credit-picture', 'zh', [/(?<=!\[本周贡献者：)[^、]+、/, '']],
  ['credit notice credit-not-first', 'zh', [/^(- \[feat\(lb.*)$/m, '$1 🎉 首次贡献']],
  ['count error count-facts', 'zh', [/(?<=octo-reviewer\) )\d+ 次/, '99 次']],
  ['version error version-unknown', 'zh', ['SOFARPC 5.10.0 版本发布', 'SOFARPC 5.11.0 版本发布']],
  ['version error version-compares', 'zh', ['v5.9.2...v5.10.0', 'v5.9.1...v5.10.0']],
  [
    'front-matter error front-image',
    'zh',
    [/images: .*/, 'images: ["https://www.sofastack.tech/blog/sofa-weekly-20230512/og.png"]'],
  ],
  ['front-matter notice front-announces', 'zh', [/^description: .*/m, 'description: "SOFAArk 社区会议预告"']],
  ['front-matter error front-unreadable', 'zh', [/^description: .*/m, 'description: "SOFA']],
  ['picture error picture-without-words', 'zh', [/!\[本周贡献者[^\]]*\]/, '![]']],
  ['smuggled error smuggled-shortcode', 'zh', ['[feat(lb): ', '[{{< nope >}} feat(lb): ']],
  ['smuggled error smuggled-html', 'zh', ['[feat(lb): ', '[<b>feat</b>(lb): ']],
  [
    'smuggled error smuggled-scheme',
    'zh',
    ['(https://github.com/mosn/mosn/pull/2309)', '(javascript:alert)'],
  ],
  [
    'login error login-misspelt',
    'zh',
    ['[@octo-friend](https://github.com/octo-friend)', '[@octo-freind](https://github.com/octo-freind)'],
  ],
  ['link-text error question-other-work', 'zh', ['issues/914>', 'issues/915>']],
] as const)('finds %s in %s', (found, language, change) => {
  expect(brief(findIn(wrong(language, change), language === 'zh' ? zh.facts : en.facts))).toContain(found);
});

test('a very large week lists some of its work, and nothing is missing from it', () => {
  const people = Array.from({ length: 120 }, (_, n) => aPerson({ login: `octo-user-${n}` }));
  const pullRequests = Array.from({ length: 400 }, (_, n) =>
    aPullRequest({
      number: n + 1,
      author: `octo-user-${n % 120}`,
      repository: n % 3 === 0 ? 'mosn/mosn' : 'mosn/layotto',
    }),
  );
  const reviews = people.map(({ login }, n) => aReview({ author: login, number: n + 2 }));
  const large = aWeek(aSnapshot({ people, pullRequests, reviews }));
  expect(large.post).toContain('contributions.txt');
  expect(brief(findIn(large.post, large.facts))).toEqual([]);
  const without = large.post.replace(/^- \[.*\n/m, '');
  expect(brief(findIn(without, large.facts))).toEqual(['credit notice credit-work-missing']);
});

test('knows a lesser repository in the title by its owner, beside its project', () => {
  const releases = Object.entries({ 'mosn/mosn': 'v1.6.0', 'mosn/pkg': 'v1.5.0' }).map(([repository, tag]) =>
    aRelease({
      repository,
      tag: untrusted(tag),
      url: `https://github.com/${repository}/releases/tag/${tag}`,
      compareUrl: null,
    }),
  );
  const { post, facts } = aWeek(aSnapshot({ releases }), { projects: { MOSN: ['mosn/mosn', 'mosn/pkg'] } });

  expect(post).toContain('MOSN 1.6.0、mosn/pkg 1.5.0 版本发布');
  expect(brief(findIn(post, facts))).toEqual([]);
  const wrong = post.replace('mosn/pkg 1.5.0 版本', 'mosn/pkg 1.6.1 版本');
  expect(brief(findIn(wrong, facts))).toContain('version error version-unknown');
});

test('finds one address under two titles, in one post and across editions', () => {
  const line = (title: string) => `- [${title}](https://mp.weixin.qq.com/s/one)`;
  const two = `${zh.post}\n${line('MoE 系列（一）｜扩展 Envoy')}\n${line('可观测性的实践之路')}\n`;
  expect(brief(findIn(two, zh.facts))).toEqual(['two-titles notice two-titles']);
  const again = `${zh.post}\n${line('MoE 系列（一）｜扩展 Envoy')}\n${line('《MoE 系列（一）| 扩展 Envoy》')}\n`;
  expect(brief(findIn(again, zh.facts))).toEqual([]);
});

test('a picture must lie beside the post; those that the program draws may come later', () => {
  const text = zh.post.replace('![本周贡献者', '![一张图](own.png)\n\n![本周贡献者');
  const beside = (stage: 'draft' | 'final') => aWeek(week, {}, { files: new Set(['index.md']), stage }).facts;
  expect(brief(findIn(text, beside('draft')))).toEqual([
    'picture error picture-missing',
    'picture notice picture-missing',
  ]);
  expect(brief(findIn(text, beside('final')))).toEqual([
    'picture error picture-missing',
    'picture error picture-missing',
  ]);
});

test.each([
  ['50%.png', '50%.png'],
  ['a%23b.png', 'a#b.png'],
  ['%E5%9B%BE.png', '图.png'],
])('the picture at %s is the file %s', (address, file) => {
  const { facts } = aWeek(week, {}, { files: new Set(['contributions.png', file]) });
  const text = zh.post.replace('![本周贡献者', () => `![一张图](${address})\n\n![本周贡献者`);
  expect(brief(findIn(text, facts))).toEqual([]);
});

test('a recap and a preview that are announced together and not there are told once', () => {
  const text = wrong('zh', [/^description: .*/m, 'description: "SOFAArk 社区会议回顾与预告"']);

  expect(brief(findIn(text, zh.facts)).filter((one) => one.includes('front-announces'))).toHaveLength(1);
});

test('the folder of a post has the date of its edition', () => {
  const at = (path: string) => brief(findIn(zh.post, zh.facts, path));
  expect(at('content/zh/blog/sofa-weekly-20230519/index.md')).toEqual([]);
  expect(at('content/zh/blog/sofa-weekly-202305119/index.md')).toEqual(['front-matter error front-folder']);
});

test('a post that lost its front matter, or everything, is no post of the website', () => {
  const body = zh.post.replace(/^---\n.*?\n---\n/s, '');
  expect(body).not.toBe(zh.post);
  for (const text of [body, '', '\n', '\uFEFF'])
    expect(brief(findIn(text, zh.facts))).toContain('front-matter error front-missing');
});

test.each([
  ['下周五（6 月 3 日）见', 1],
  ['下周五（6 月 2 日）见', 0],
  ['礼拜五(6 月 3 日)见', 1],
  ['周一至周五（5 月 22 日至 26 日）值班', 0],
  ['周六、周日（6 月 3 日、4 日）休息', 0],
  ['每周三和周五（6 月 7 日起）直播', 0],
  ['每周五（6 月 7 日起）直播', 0],
  ['The 24 May monthly meeting, told by Simon 25 May', 0],
  ['On Thurs, 24 May, and on 25 May (Wednesday)', 2],
])('a weekday beside a date: %s', (words, slips) => {
  const found = findIn(`${zh.post}\n${words}\n`, zh.facts).filter(({ rule }) => rule === 'weekday');
  expect(found).toHaveLength(slips);
});

test('a place that waits for an editor is a notice in a draft, and an error once it is ready', () => {
  const places = (stage: 'draft' | 'final') =>
    findIn(zh.post, aWeek(week, {}, { stage }).facts).filter(({ rule }) => rule === 'editor-place');
  expect(places('draft').map(({ severity }) => severity)).toContain('notice');
  expect(new Set(places('final').map(({ severity }) => severity))).toEqual(new Set(['error']));
});

test('a rule can be switched off, in the configuration and for a line', () => {
  const text = wrong('zh', [/共有 \d+ 位同学/, '共有 99 位同学']);
  expect(brief(findIn(text, aWeek(week, { check: { off: ['count'] } }).facts))).toEqual([]);
  const above = text.replace(/^(?=本周共有)/m, '<!-- check: ignore count -->\n');
  expect(brief(findIn(above, zh.facts))).toEqual([]);
  const beside = text.replace(/^(本周共有.*)$/m, '$1 <!-- check: ignore title, count -->');
  expect(brief(findIn(beside, zh.facts))).toEqual([]);
  const other = text.replace(/^(本周共有.*)$/m, '$1 <!-- check: ignore title -->');
  expect(brief(findIn(other, zh.facts))).toEqual(['count error count-facts']);
});

test('what readers do not see is not looked at', () => {
  const hidden = '<!--\n[x #1](https://github.com/mosn/mosn/pull/2)\n-->\n\n```\nhttps:/github.com\n```\n';
  expect(brief(findIn(`${zh.post}\n${hidden}`, zh.facts))).toEqual([]);
});

test('mending keeps the line breaks and the byte order mark of the file', () => {
  const text = `\uFEFF${wrong('zh', ['slow start mode #2309]', 'slow start mode #2390]'])}`.replaceAll(
    '\n',
    '\r\n',
  );
  expect(mended(text, zh.facts)).toBe(`\uFEFF${zh.post}`.replaceAll('\n', '\r\n'));
});
