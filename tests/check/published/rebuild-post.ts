// Posts that were published by hand, built again from facts about them: what they said of meetings, releases and questions, and what
// they linked. Their own words are not known, and nothing is made up in their place.
import * as z from 'zod';

const link = z.object({ text: z.string(), href: z.string() });
const meeting = z.object({
  project: z.string(),
  topic: z.string().optional(),
  time: z.string(),
  joinCode: z.string().nullish(),
  phones: z.string().nullish(),
  joinUrl: link.nullish(),
  agenda: z.array(z.object({ text: z.string(), indent: z.number().default(0) })).default([]),
  issueLabel: z.string().nullish(),
  issueUrl: link,
  replayUrl: link.nullish(),
});
type PublishedMeeting = z.output<typeof meeting>;

const item = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);

export const handmadePosts = z.array(
  z.object({
    post: z.string(),
    date: z.string(),
    title: z.string(),
    sections: z.array(z.string()),
    recap: z.array(meeting),
    preview: z.array(meeting),
    releases: z.array(
      z.object({ title: z.string(), items: z.array(item), reportUrl: z.string().optional() }),
    ),
    recommended: z.array(z.object({ title: z.string(), url: z.string() })),
    issuePicks: z.array(
      z.object({ n: z.number(), at: z.string(), ref: z.string(), label: z.string(), url: link }),
    ),
    humanSlips: z.array(z.string()),
  }),
);
export type HandmadePost = z.output<typeof handmadePosts>[number];

/** @param before the edition before it, whose description one of them kept */
export function rebuildPost(post: HandmadePost, before: HandmadePost | undefined): string {
  const isOld = post.humanSlips.some((slip) =>
    slip.startsWith('front matter: the description is the one of'),
  );
  const description = isOld ? (before?.title ?? post.title) : post.title;
  return `${[
    `---\ntitle: ${JSON.stringify(post.title)}\ndescription: ${JSON.stringify(description)}\ndate: ${post.date}\n---`,
    '## SOFA WEEKLY | 每周精选',
    ...post.sections.flatMap((heading) => [`### ${heading}`, ...inSection(heading, post)]),
  ].join('\n\n')}\n`;
}

function inSection(heading: string, post: HandmadePost): string[] {
  if (/会议.*预告/.test(heading)) return post.preview.flatMap(meetingLines);
  if (/会议.*回顾/.test(heading)) return post.recap.flatMap(meetingLines);
  if (/贡献/.test(heading)) return ['![图片](https://pictures.example/contributors.png)'];
  if (/推荐阅读/.test(heading))
    return [post.recommended.map(({ title, url }) => `- [${title}](${url})`).join('\n')];
  if (/issue/.test(heading)) return post.issuePicks.flatMap(pickLines);
  if (/MOSN/.test(heading)) return strayStar(post);
  const release = post.releases.find(({ title }) => title === heading);
  return release === undefined ? [] : releaseLines(release);
}

function meetingLines(one: PublishedMeeting): string[] {
  return [
    `**${one.project}：**`,
    ...(one.topic === undefined ? [] : [`**主题**：${one.topic}`]),
    `**时间**：${one.time}`,
    ...(one.joinCode == null ? [] : [`**入会口令（钉钉）**：${one.joinCode}`]),
    ...(one.phones == null ? [] : [`**电话呼入**：${one.phones}`]),
    ...(one.joinUrl == null ? [] : [`**入会链接**：${shown(one.joinUrl)}`]),
    ...(one.agenda.length === 0
      ? []
      : ['**议题**：', one.agenda.map(({ text, indent }) => `${'    '.repeat(indent)}- ${text}`).join('\n')]),
    `「**${one.issueLabel ?? one.project}**」：${shown(one.issueUrl)}`,
    ...(one.replayUrl == null ? [] : [`「**会议回放**」：${shown(one.replayUrl)}`]),
  ];
}

function pickLines({ n, at, ref, label, url }: HandmadePost['issuePicks'][number]): string[] {
  return [`**${n}、@${at} ${ref}**`, `「**${label}**」：${shown(url)}`];
}

function releaseLines({ items, reportUrl }: HandmadePost['releases'][number]): string[] {
  const list = items.map((text) => `- ${text}`).join('\n');
  return reportUrl === undefined
    ? [list]
    : [list, `「**详细发布报告**」：${shown({ text: reportUrl, href: reportUrl })}`];
}

/** Of this link the facts only know its end: the address before it is the programme's own. */
function strayStar({ humanSlips }: HandmadePost): string[] {
  const isSlip = humanSlips.some((slip) => slip.includes("ends with a stray '*'"));
  return isSlip ? ['[MOSN 的课题](https://summer-ospp.ac.cn/org*)'] : [];
}

function shown({ text, href }: { readonly text: string; readonly href: string }): string {
  return `*[${text}](${href})*`;
}
