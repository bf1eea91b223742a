// The facts of an invented edition, how they change from one refresh to the next, and the post that a tool would render of them.
// Every line that states a fact carries the fact's name in 〔…〕, so that the oracle knows it again in whatever became of the post.

export interface Record {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  /** A second line, such as the issue that a pull request closes. */
  readonly detail: string | null;
}

export interface Section {
  readonly name: string;
  readonly note: string;
  readonly records: readonly Record[];
}

export interface Facts {
  readonly title: string;
  readonly time: string;
  readonly topics: readonly Record[];
  readonly projects: readonly Section[];
  readonly reviewers: readonly Record[];
  readonly articles: readonly Record[];
  /** The next number to give away. */
  readonly next: number;
}

/** One line of the rendered post; `id` names the fact that it states, `null` for standing text. */
export interface FactLine {
  readonly text: string;
  readonly id: string | null;
  /** The heading above it. */
  readonly section: string;
  readonly kind: 'text' | 'heading' | 'record' | 'detail';
}

/** A change of the facts: what happens (by number), where, and a number that makes the new words differ. */
export interface News {
  readonly what: number;
  readonly where: number;
  readonly words: number;
}

const words = [
  '支持 `$&` 与 $1',
  'fix: panic on nil',
  '优化 **热升级**',
  'feat(api): 新接口 <T>',
  '修复 \\\\ 转义',
  '文档 #12',
  'ｆｕｌｌ',
];
const projectNames = ['SOFARPC', 'SOFARegistry', 'SOFABoot', 'MOSN', 'Layotto', 'HTNN', 'SOFAArk', 'Holmes'];

export function firstFacts(seed: number): Facts {
  let facts: Facts = {
    title: '回顾与预告',
    time: '24',
    topics: [],
    projects: [],
    reviewers: [],
    articles: [],
    next: 101,
  };
  for (let n = 0; n < 12; n += 1)
    facts = change(facts, {
      what: [0, 3, 0, 5, 0, 7, 0, 9][n % 8] ?? 0,
      where: seed * 7 + n * 3,
      words: seed + n,
    });
  return facts;
}

const changes: readonly ((facts: Facts, news: News) => Facts)[] = [
  addPullRequest,
  addPullRequest,
  (facts, { where, words: word }) =>
    onPullRequest(facts, where, (one) => [{ ...one, title: `${phrase(word)} v${word}` }]),
  addProject,
  (facts, { where }) => onPullRequest(facts, where, () => []),
  (facts, { where }) =>
    addTo(facts, 'topics', where, (n) => ({
      link: `https://github.com/mosn/layotto/issues/${n}`,
      title: `议题 ${n}`,
    })),
  (facts, { where, words: word }) =>
    onPullRequest(facts, where, (one) => [{ ...one, detail: one.detail === null ? `关闭 ${word}` : null }]),
  (facts, { where, words: word }) =>
    addTo(facts, 'reviewers', where, (n) => ({
      link: `https://github.com/octo-user-${n}`,
      title: `@octo-user-${n}：${word % 9} 次`,
    })),
  (facts, { where, words: word }) => ({
    ...facts,
    reviewers: onOne(facts.reviewers, where, (one) => [
      { ...one, title: one.title.replace(/\d+ 次/, `${(word % 9) + 10} 次`) },
    ]),
  }),
  (facts, { where }) =>
    addTo(facts, 'articles', where, (n) => ({
      link: `https://mp.example.com/s/${n}`,
      title: `MoE 系列（${n}）`,
    })),
  (facts, { words: word }) => ({ ...facts, title: `回顾、预告与 ${phrase(word)} ${word}` }),
  (facts, { words: word }) => ({ ...facts, time: String(1 + (word % 28)) }),
  removeProject,
  (facts, { where }) => ({ ...facts, topics: onOne(facts.topics, where, () => []) }),
  (facts, { where, words: word }) =>
    onPullRequest(facts, where, (one) => [{ ...one, title: `${one.title}，又一版 ${word}` }]),
  (facts) => ({ ...facts, reviewers: facts.reviewers.toReversed() }),
  // Projects stand in the order of what they merged, and that changes.
  (facts, { where }) => ({
    ...facts,
    projects: [...facts.projects.slice(where % 4), ...facts.projects.slice(0, where % 4)],
  }),
];

export const newsKinds = changes.length;

export function change(facts: Facts, news: News): Facts {
  const made = changes[news.what % changes.length];
  return made === undefined ? facts : made(facts, news);
}

export function renderLines(facts: Facts, style: 'hashes' | 'bold'): readonly (FactLine | null)[] {
  const lines: (FactLine | null)[] = [];
  let section = '';
  const add = (text: string, id: string | null = null, kind: FactLine['kind'] = 'text') => {
    lines.push({
      text: id === null ? text : text.includes('〔') ? text : `${text}〔${id}〕`,
      id,
      section,
      kind,
    });
  };
  const blank = () => lines.push(null);
  const heading = (level: number, name: string) => {
    blank();
    section = style === 'hashes' ? `${'#'.repeat(level)} ${name}` : `**${name}**`;
    lines.push({ text: section, id: `heading:${section}`, section, kind: 'heading' });
    blank();
  };
  const list = (records: readonly Record[]) => {
    for (const { id, link, title, detail } of records) {
      add(`- [${title}](${link})，感谢 [@octo](https://github.com/octo)`, id, 'record');
      if (detail !== null) add(`  ${detail}`, `${id}+`, 'detail');
    }
  };

  add('---');
  add(`title: "SOFA Weekly｜${facts.title}〔title〕"`, 'title');
  add('authorlink: "https://github.com/sofastack"');
  add(`description: "SOFA Weekly｜${facts.title}〔description〕"`, 'description');
  add('tags: ["SOFA Weekly"]');
  add('date: 2023-05-19T15:00:00+08:00');
  add('---');
  blank();
  lines.push({ text: '## SOFA WEEKLY | 每周精选', id: 'heading:top', section: '', kind: 'heading' });
  blank();
  add('筛选每周精华问答，同步开源进展，欢迎留言互动～');
  heading(3, 'SOFA 社区会议预告');
  add('**主题：**Layotto 社区会议');
  blank();
  add(`**时间：**5 月 ${facts.time} 日 14:00 - 15:00`, 'time');
  blank();
  add('议题如下，欢迎参加：');
  blank();
  list(facts.topics);
  heading(3, 'SOFAStack 社区本周贡献');
  const all = facts.projects.flatMap((project) => project.records).length;
  add(`本周共合并 ${all} 个 Pull Request。`, 'count');
  for (const project of facts.projects) {
    heading(4, project.name);
    add(`${project.name}：合并了 ${project.records.length} 个，见下。`, project.note);
    blank();
    list(project.records);
  }
  heading(4, '评审');
  list(facts.reviewers);
  heading(3, '本周推荐阅读');
  for (const { id, link, title } of facts.articles) {
    add(`[${title}](${link})`, id);
    blank();
  }
  add('![图片](https://gw.example.com/footer.png)');
  return lines.filter((line, at) => line !== null || (lines[at - 1] !== null && at > 0));
}

export function textOfLines(lines: readonly (FactLine | null)[]): string {
  return lines.map((line) => `${line?.text ?? ''}\n`).join('');
}

function phrase(word: number): string {
  return words[word % words.length] ?? '';
}

function addPullRequest(facts: Facts, { where, words: word }: News): Facts {
  if (facts.projects.length === 0) return addProject(facts, { what: 0, where, words: word });
  const record = pullRequest(facts.next, word);
  const projects = facts.projects.map((project, at) =>
    at === where % facts.projects.length
      ? { ...project, records: inserted(project.records, where, record) }
      : project,
  );
  return { ...facts, projects, next: facts.next + 1 };
}

function addProject(facts: Facts, { where, words: word }: News): Facts {
  // Never a name twice, in letters: a project that comes back is another fact.
  const letters = [...String(facts.next)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const name = `${projectNames[facts.next % projectNames.length]}-${letters}`;
  const project = { name, note: `note:${name}`, records: [pullRequest(facts.next, word)] };
  return { ...facts, projects: inserted(facts.projects, where, project), next: facts.next + 1 };
}

function removeProject(facts: Facts, { where }: News): Facts {
  return facts.projects.length < 2 ? facts : { ...facts, projects: onOne(facts.projects, where, () => []) };
}

function pullRequest(number: number, word: number): Record {
  const link = `https://github.com/mosn/mosn/pull/${number}`;
  return {
    id: `pull:${number}`,
    link,
    title: `${phrase(word)} ${number}`,
    detail: word % 3 === 0 ? `关闭 ${word}` : null,
  };
}

function addTo(
  facts: Facts,
  list: 'topics' | 'reviewers' | 'articles',
  where: number,
  make: (number: number) => Pick<Record, 'link' | 'title'>,
): Facts {
  const record: Record = { id: `${list}:${facts.next}`, detail: null, ...make(facts.next) };
  return { ...facts, [list]: inserted(facts[list], where, record), next: facts.next + 1 };
}

/** Replaces one pull request; a project without any is gone. */
function onPullRequest(facts: Facts, where: number, replace: (one: Record) => Record[]): Facts {
  const all = facts.projects.flatMap((project) => project.records);
  const chosen = all[where % Math.max(1, all.length)];
  const projects = facts.projects
    .map((project) => ({
      ...project,
      records: project.records.flatMap((one) => (one === chosen ? replace(one) : [one])),
    }))
    .filter((project) => project.records.length > 0);
  return { ...facts, projects };
}

function onOne<T>(list: readonly T[], where: number, replace: (one: T) => T[]): T[] {
  return list.flatMap((one, at) => (at === where % list.length ? replace(one) : [one]));
}

function inserted<T>(list: readonly T[], where: number, one: T): T[] {
  return list.toSpliced(where % (list.length + 1), 0, one);
}
