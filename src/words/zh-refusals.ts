// What GitHub refused, in Chinese. GitHub's own words are quoted as they are.
import type { AskedThing, Refusal } from './asked-things.ts';
import type { FailureWords, RefusalCode } from './failure-words.ts';
import { inUtc } from './zh-time.ts';

export const zhThings: Readonly<Record<AskedThing, string>> = {
  organization: '组织',
  'covered repository': '仓库',
  'search results': '搜索结果',
  'rest of a list': '列表的其余部分',
  'listed repository': '组织里的一个仓库',
  'work of a repository': '仓库的动态',
  'list of pull requests': '已合并 PR 的列表',
  commits: '提交',
  releases: '版本发布',
  'changes of a release': '一个版本包含的 PR',
  'commits of the upstream': '上游仓库的提交',
  'merged pull request': '一个已合并的 PR',
  discussion: '一个 issue 或 PR',
  'comments and reviews': '评论和 review',
  author: '一位作者',
  'co-authors': '共同作者',
  account: '一个账号',
  'first contribution': '一个账号以前的贡献',
  address: '一个提交里的邮箱地址',
  mailmap: '仓库的 .mailmap',
  'earlier commits': '作者以前的提交',
  'repository name': '一个仓库的名称',
  labels: '标签',
  'closed issues': '它关闭的 issue',
  reference: '议程引用的内容',
  'comments of a meeting': '会议的评论',
  'agenda issue': '一个可能预告会议的 issue',
  'meeting repository': '预告会议的仓库',
  question: '读者的提问',
  task: '给新人的任务',
  website: '网站上的新文章',
  'left-out repository': '一个排除在外的仓库',
  avatar: '一个账号的头像',
  'recent activity': '最近的动态',
  'asked thing': '要查的内容',
  viewer: '令牌所属的账号',
  probe: '搜索',
  forecast: '要读取的数量',
  repository: '仓库',
  branch: '分支',
  commit: '一个提交',
  history: '分支的历史',
  file: '一个文件',
  'new file': '写入文件',
  'new tree': '写入目录',
  'new commit': '创建提交',
  'new branch': '创建分支',
  'move of the branch': '更新分支',
  'pull requests': 'PR 列表',
  'pull request': '这个 PR',
  'new pull request': '创建 PR',
  'change of the pull request': '修改 PR',
  'reopened pull request': '重新打开 PR',
  'labels of the pull request': '标签',
  reviewer: '请求评审',
  assignees: '指派',
  'labels and assignees': '标签和指派',
  comparison: '两个分支的差别',
  issues: 'issue 列表',
  comments: '评论',
  label: '标签',
  'new label': '创建标签',
  'new issue': '创建 issue',
  'new comment': '评论 issue',
  'change of the issue': '修改 issue',
  'rate limit': '请求额度',
  installation: 'App 的安装',
  'repositories of the installation': 'App 可以访问的仓库',
};

const runAgain = '读取期间有内容被删除或隐藏了，请再运行一次。';
const notEverything = (refusal: Refusal) => `GitHub 不让这个令牌看到全部内容${because(refusal)}`;
const noAccess = (refusal: Refusal) => `GitHub 不让这个令牌访问 ${named(refusal)}${because(refusal)}`;
const authorize = '请为令牌授权该组织的单点登录（SSO）。';
const notClassic = '该组织不接受 classic 令牌，请改用 fine-grained 令牌或 GitHub App。';
const rule = (refusal: Refusal) => `仓库的规则不允许这样做${because(refusal)}`;
const features = 'Settings → General → Features';

export const zhRefusals: Pick<FailureWords, RefusalCode> = {
  'bad-app': (refusal) => [
    `GitHub 没有给这个 App 令牌${because(refusal)}`,
    '请检查 GITHUB_APP_ID、GITHUB_APP_PRIVATE_KEY 和 GITHUB_APP_INSTALLATION_ID，并确认 App 已经安装。',
  ],
  'bad-token': () => [
    'GitHub 不接受这个令牌',
    '令牌写错、过期或已被撤销，请把 GITHUB_TOKEN 设为有效的令牌。',
  ],
  'primary-limit': ({ reset }) => [
    `GitHub 的请求额度用完了${reset === null ? '' : `，${inUtc(reset)} 恢复`}`,
    '请在恢复之后再运行，或换用另一个账号或 App 的令牌：额度是按账号计算的。',
  ],
  'secondary-limit': ({ wait }) => [
    `GitHub 要求这个账号放慢请求（次级限流）${wait === null ? '' : `，需等待 ${wait} 秒`}`,
    '请过几分钟再运行，或在配置里调大 github.interval。',
  ],
  'no-organization': (refusal) => [
    `GitHub 上没有组织 ${named(refusal)}`,
    '请更正配置里的 `organizations`；如果是个人账号，请把仓库写进 `repositories`。',
  ],
  'no-covered-repository': (refusal) => [
    `GitHub 上没有公开仓库 ${named(refusal)}`,
    '请更正配置里的 organizations 和 repositories。',
  ],
  'no-access': (refusal) => [
    noAccess(refusal),
    '请使用该组织接受的令牌：fine-grained 令牌或 GitHub App；组织启用了单点登录（SSO）的话，还要为令牌授权。',
  ],
  'no-access-without-single-sign-on': (refusal) => [noAccess(refusal), authorize],
  'no-access-for-classic-tokens': (refusal) => [noAccess(refusal), notClassic],
  'may-not-push': (refusal) => [
    `这个令牌不能推送到 ${place(refusal)}`,
    '请给令牌加上 Contents: write 和 Pull requests: write 权限，或把 publish.fork 设为它可以推送的 fork。',
  ],
  'branch-in-the-way': (refusal) => [
    `GitHub 没能创建分支 ${named(refusal)}${because(refusal)}`,
    '多半是已有一个分支，它的名字正好是这个名字的前半段：请给它改名或删掉它，或在配置里修改 publish.branchPrefix。',
  ],
  'no-pull-requests': (refusal) => [
    `这个令牌在 ${place(refusal)} 看不到 PR`,
    `请给令牌加上 Pull requests: write 权限，并在 ${features} 里打开 PR 功能；或把 publish.repository 改成别的仓库。`,
  ],
  'no-repository-of-issues': (refusal) => [
    `没有仓库 ${place(refusal)}，或这个令牌看不到它`,
    '请核对名称，并让令牌可以访问这个仓库。',
  ],
  'issues-off': (refusal) => [`${place(refusal)} 关闭了 issue 功能`, `请在 ${features} 里打开。`],
  'may-not-write-issues': (refusal) => [
    `这个令牌不能在 ${place(refusal)} 写 issue`,
    '请给任务加上 `permissions: issues: write`。',
  ],
  'unsigned-commits': (refusal) => [
    rule(refusal),
    '请使用 GitHub App（它的提交由 GitHub 签名），或让规则不管 publish.branchPrefix 开头的分支。',
  ],
  'rule-of-the-repository': (refusal) => [
    rule(refusal),
    '请在 Settings → Rules 里允许这个账号绕过规则，或让规则不管 publish.branchPrefix 开头的分支。',
  ],
  'workflow-may-not-open': () => [
    '这里不允许 GitHub Actions 创建 PR',
    '请在仓库的 Settings → Actions → General 里勾选 “Allow GitHub Actions to create and approve pull requests”；如果是灰色的，要先在组织里勾选；也可以改用 GitHub App 的令牌。',
  ],
  archived: () => [
    '要发布到的仓库已归档',
    '请在 Settings → General 里取消归档，或把 publish.repository 改成别的仓库。',
  ],
  'missing-permission': (refusal) => [
    `这个令牌没有权限（${what(refusal)}）${because(refusal)}`,
    `请在仓库上给令牌 ${permissions(refusal)} 权限；在工作流里，写在任务的 \`permissions:\` 下面。`,
  ],
  'missing-role': (refusal) => [
    `令牌所属的账号没有权限（${what(refusal)}）${because(refusal)}`,
    '请在仓库里给这个账号 Write 角色。',
  ],
  'page-missing': (refusal) => [
    `GitHub 没有给出列表的其余部分（${what(refusal)}）${because(refusal)}`,
    runAgain,
  ],
  'cut-off': (refusal) => [`GitHub 的回答不完整${because(refusal)}`, runAgain],
  'single-sign-on': (refusal) => [notEverything(refusal), authorize],
  'classic-token': (refusal) => [notEverything(refusal), notClassic],
  'address-not-allowed': (refusal) => [
    notEverything(refusal),
    '请在该组织 IP 允许列表（IP allow list）里的地址上运行。',
  ],
  forbidden: (refusal) => [
    `GitHub 拒绝了请求（${what(refusal)}）${because(refusal)}`,
    '请使用该组织接受的令牌，并带有 README 里列出的权限。',
  ],
  missing: (refusal) => [
    `GitHub 上找不到要的内容（${what(refusal)}）${because(refusal)}`,
    '请再运行一次；仍不行的话，请检查 GITHUB_API_URL 和 GITHUB_GRAPHQL_URL，以及令牌能否看到这个仓库。',
  ],
  blocked: (refusal) => [
    `GitHub 因法律原因禁止访问（${what(refusal)}）${because(refusal)}`,
    '请在配置里改用别的仓库。',
  ],
  conflict: (refusal) => [
    `GitHub 说那里同时有别的改动（${what(refusal)}）${because(refusal)}`,
    '请再运行一次。',
  ],
  'too-large': (refusal) => [
    `发送的内容超出了 GitHub 的上限（${what(refusal)}）${because(refusal)}`,
    '请缩短文章：去掉一些栏目，或精简自己的模板。',
  ],
  refused: (refusal) => [
    `GitHub 没有接受请求（${what(refusal)}${status(refusal)}）${because(refusal)}`,
    '请稍后再运行；如果一直这样，请附上这条信息反馈给我们。',
  ],
  'too-heavy': (refusal) => [
    `GitHub 处理不了这么大的请求（${what(refusal)}${status(refusal)}）${because(refusal)}`,
    '请查看 www.githubstatus.com，稍后再运行。',
  ],
  unreachable: ({ said, proxy }) => [
    `连不上 GitHub，重试也不行（${said}）`,
    `请检查网络、www.githubstatus.com 和 GITHUB_API_URL。${
      proxy === null
        ? '在代理后面的话，请设置 HTTPS_PROXY。'
        : `请求经过 ${proxy} 里的代理；NO_PROXY 里的域名不走代理。`
    }`,
  ],
  misshapen: (refusal) => [
    `GitHub 的回答和文档里的格式不同（${what(refusal)}）${because(refusal)}`,
    '请稍后再运行；如果一直这样，说明 sofa-weekly 或服务器的版本太旧，请更新。',
  ],
  trouble: (refusal) => [
    `GitHub 出错了，重试也不行（${what(refusal)}${status(refusal)}）${because(refusal)}`,
    '请查看 www.githubstatus.com，稍后再运行。',
  ],
};

function what({ thing, subject }: Refusal): string {
  return subject ? `${zhThings[thing]} ${subject}` : zhThings[thing];
}

function named({ thing, subject }: Refusal): string {
  return subject ?? zhThings[thing];
}

function place({ repository }: Refusal): string {
  return repository ?? '仓库';
}

function because({ said, saidBy }: Refusal): string {
  return said === '' || saidBy === 'us' ? '' : `：${said}`;
}

function status({ status: code }: Refusal): string {
  return code === null ? '' : `，状态码 ${code}`;
}

function permissions({ permissions: enough }: Refusal): string {
  return enough.length === 0 ? 'Contents: write 和 Pull requests: write' : enough.join(' 或 ');
}
