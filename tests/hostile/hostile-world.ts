// A week in which strangers try something wherever they may write.
import { aWorld, type World } from '../../sandbox/sandbox.ts';
import { website } from '../cli/whole-run.ts';

const at = '2023-05-15T02:00:00Z';
const answeredAt = '2023-05-15T03:00:00Z';
export const everybody = 'octo-org/engine';

/** Whatever a stranger may name or write is called `words`, one after the other. */
export function aHostileWorld(words: readonly string[]): World {
  const lines = words.map((word) => word.replaceAll('\n', ' '));
  const list = listOf(lines);
  return aWorld({
    tokens: { token: {} },
    organizations: ['octo-org', 'octo-web'],
    users: words.map((name, n) => ({ login: `octo-${n}`, name })),
    repositories: [
      { name: website, files: { 'blog/_index.md': 'Blog\n' }, createdAt: '2023-05-01T00:00:00Z' },
      everybody,
    ],
    issues: [
      ...words.map((title, n) => ({
        repository: everybody,
        number: 1000 + n,
        title,
        author: `octo-${n}`,
        createdAt: at,
        body: title,
        // A task for newcomers, and a question with a member's answer.
        labels: ['good first issue', title],
        comments: [
          { author: `octo-${n}`, createdAt: at, body: title },
          {
            author: 'octo-member',
            authorAssociation: 'MEMBER',
            createdAt: answeredAt,
            body: `Yes. ${title}`,
          },
        ],
      })),
      {
        repository: everybody,
        number: 2000,
        title: `05-17 meeting ${lines.slice(0, 13).join(' ')}`,
        author: 'octo-0',
        createdAt: at,
        body: [
          `主题：${lines.join(' ')}`,
          '时间：05月17日 14:00 - 15:00',
          `会议号：123 ${lines.join(' ')}`,
          `电话呼入：+86 10 12345678 ${lines.join(' ')}`,
          '入会链接：https://meeting.dingtalk.com/j/x?a=](javascript:alert(1))<script>"\'',
          '议题：',
          list,
          words.map((_, n) => `- #${1000 + n}`).join('\n'),
        ].join('\n'),
        comments: [
          {
            author: 'octo-1',
            authorAssociation: 'MEMBER',
            createdAt: '2023-05-17T08:00:00Z',
            body: `会议录屏：https://www.bilibili.com/x)](javascript:alert(1))<script>\n\n会议结论：\n${list}`,
          },
        ],
      },
    ],
    pullRequests: words.map((title, n) => ({
      repository: everybody,
      number: n + 1,
      title,
      body: title,
      author: `octo-${n}`,
      authorName: title,
      coAuthors: [{ login: null, name: title }],
      labels: [title],
      baseRef: title,
      isBaseDeleted: true,
      createdAt: at,
      mergedAt: at,
      closes: [`${everybody}#${1000 + n}`],
      reviews: [{ author: `octo-${(n + 1) % words.length}`, submittedAt: at }],
    })),
    commits: [
      ...words.map((message) => ({
        repository: everybody,
        message,
        author: { login: null, name: message },
        committedAt: at,
      })),
      { repository: website, message: 'Posts', author: 'octo-0', committedAt: at, files: posts(words) },
    ],
    releases: words.map((name, n) => ({
      repository: everybody,
      // Git's names are UTF-8: half a surrogate pair has no place in them.
      tag: `v1.${n}.0-${name.replace(/\p{Cs}/gu, '\ufffd')}`,
      name,
      // Each with a few words beside its own: a hundred lists of a hundred take a reader of Markdown long, and show no more.
      notes: `# ${name}\n- ${name}\n\n<details>\n${listOf(lines.slice(n, n + 3))}`,
      publishedAt: at,
    })),
  });
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Good ones, and some without a title, whose paths are told to the editor. */
function posts(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((word, n) => {
      const matter = ['title', 'date', 'slug', 'url'].map((key) => `${key}: ${JSON.stringify(word)}`);
      const folder = word.replaceAll('/', '');
      return [
        [`blog/${n}${folder}/index.md`, `---\n${matter.slice(0, n % 2 === 0 ? 3 : 4).join('\n')}\n---\n`],
        [`blog/${folder}/index.md`, 'No front matter\n'],
      ];
    }),
  );
}
