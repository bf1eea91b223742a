// Machines that GitHub lists as ordinary accounts, and names and addresses that tools sign commits with. Extended by
// `contributors.bots`. Everything is lower-cased. An account of a GitHub App needs no entry: its login ends in `[bot]`.

/** One machine. `source` is the page that shows it at work, or documents the signature. */
export interface KnownMachine {
  readonly logins?: readonly string[];
  readonly addresses?: readonly string[];
  /** Git names that nobody but the machine has. */
  readonly names?: readonly string[];
  /** Git names that people have too: the address decides. */
  readonly sharedNames?: readonly string[];
  readonly source: string;
}

export const knownMachines: readonly KnownMachine[] = [
  // Continuous integration, and GitHub itself.
  {
    logins: ['actions-user'],
    names: ['github actions', 'github action', 'github-actions', 'actions-user'],
    addresses: [
      'action@github.com',
      'actions@github.com',
      'github-actions@github.com',
      'github-actions@users.noreply.github.com',
    ],
    source: 'https://github.com/actions-user',
  },
  { logins: ['web-flow'], source: 'https://github.com/web-flow' },
  {
    names: ['travis ci', 'travis-ci', 'travis ci user', 'deployment bot (from travis ci)'],
    addresses: [
      'builds@travis-ci.org',
      'builds@travis-ci.com',
      'travis@travis-ci.org',
      'deploy@travis-ci.org',
    ],
    source: 'https://docs.travis-ci.com/user/deployment/pages/',
  },
  { names: ['circleci', 'circle ci'], source: 'https://circleci.com/docs/' },
  {
    names: ['gitlab ci', 'azure pipelines', 'jenkins', 'jenkins ci', 'appveyor', 'drone ci'],
    source: 'https://docs.gitlab.com/ee/ci/',
  },
  // Dependencies.
  {
    logins: ['renovate-bot'],
    names: ['renovate bot', 'renovate', 'renovate-bot'],
    addresses: ['bot@renovateapp.com', 'renovate@whitesourcesoftware.com'],
    source: 'https://docs.renovatebot.com/configuration-options/#gitauthor',
  },
  {
    names: ['dependabot'],
    addresses: ['support@dependabot.com'],
    source: 'https://docs.github.com/code-security/dependabot',
  },
  {
    logins: ['greenkeeperio-bot'],
    names: ['greenkeeper'],
    addresses: ['support@greenkeeper.io'],
    source: 'https://github.com/greenkeeperio-bot',
  },
  {
    logins: ['snyk-bot'],
    names: ['snyk bot', 'snyk-bot'],
    addresses: ['snyk-bot@snyk.io'],
    source: 'https://github.com/snyk-bot',
  },
  { logins: ['pyup-bot'], addresses: ['github-bot@pyup.io'], source: 'https://github.com/pyup-bot' },
  { logins: ['scala-steward'], source: 'https://github.com/scala-steward' },
  // Reports on coverage and quality.
  { logins: ['codecov-commenter', 'codecov-io'], source: 'https://github.com/codecov-commenter' },
  { logins: ['coveralls'], source: 'https://github.com/coveralls' },
  { logins: ['codacy-badger'], source: 'https://github.com/codacy-badger' },
  { logins: ['houndci-bot'], source: 'https://github.com/houndci-bot' },
  {
    logins: ['fossabot'],
    addresses: ['badges@fossa.com', 'badges@fossa.io'],
    source: 'https://github.com/fossabot',
  },
  { logins: ['gitter-badger'], addresses: ['badger@gitter.im'], source: 'https://github.com/gitter-badger' },
  // Releases, translations, pictures, contributors' lists and agreements.
  {
    logins: ['semantic-release-bot'],
    names: ['semantic-release-bot'],
    addresses: ['semantic-release-bot@martynus.net'],
    source: 'https://github.com/semantic-release/git#environment-variables',
  },
  {
    logins: ['weblate'],
    names: ['weblate', 'hosted weblate'],
    addresses: ['hosted@weblate.org', 'noreply@weblate.org', 'noreply-mt-weblate@weblate.org'],
    source: 'https://github.com/weblate',
  },
  {
    names: ['crowdin bot'],
    addresses: ['support+bot@crowdin.com'],
    source: 'https://github.com/crowdin/github-action',
  },
  { logins: ['transifex-integration'], source: 'https://github.com/apps/transifex-integration' },
  {
    logins: ['imgbot', 'imgbotapp'],
    names: ['imgbot', 'imgbotapp'],
    addresses: ['imgbothelp@gmail.com'],
    source: 'https://imgbot.net/docs/',
  },
  {
    logins: ['pre-commit-ci'],
    names: ['pre-commit-ci', 'pre-commit-ci-lite'],
    source: 'https://pre-commit.ci',
  },
  {
    logins: ['allcontributors'],
    names: ['allcontributors', 'all-contributors-bot'],
    source: 'https://allcontributors.org/docs/en/bot/overview',
  },
  { logins: ['claassistant', 'cla-bot', 'googlebot'], source: 'https://github.com/CLAassistant' },
  // Keepers of large projects.
  { logins: ['k8s-ci-robot', 'k8s-merge-robot'], source: 'https://github.com/k8s-ci-robot' },
  {
    logins: [
      'bors',
      'bors-servo',
      'istio-testing',
      'ti-chi-bot',
      'openshift-ci-robot',
      'openshift-merge-robot',
    ],
    source: 'https://github.com/bors',
  },
  // Coding agents.
  {
    logins: ['claude'],
    sharedNames: ['claude'],
    names: ['claude code', 'claude opus', 'claude sonnet', 'claude haiku'],
    addresses: ['noreply@anthropic.com', 'claude@anthropic.com'],
    source: 'https://docs.claude.com/en/docs/claude-code/settings#attribution-settings',
  },
  {
    logins: ['copilot', 'github-copilot'],
    names: ['copilot', 'github copilot', 'copilot autofix powered by ai'],
    addresses: ['copilot@github.com'],
    source: 'https://docs.github.com/copilot/concepts/agents/coding-agent',
  },
  {
    logins: ['cursoragent'],
    names: ['cursor', 'cursor agent'],
    addresses: ['cursoragent@cursor.com', 'agent@cursor.com'],
    source: 'https://github.com/cursoragent',
  },
  {
    logins: ['codex', 'chatgpt-codex-connector'],
    names: ['codex', 'openai codex', 'chatgpt'],
    addresses: ['noreply@openai.com', 'codex@openai.com'],
    source: 'https://github.com/openai/codex',
  },
  {
    logins: ['google-labs-jules'],
    names: ['google-labs-jules'],
    sharedNames: ['jules'],
    addresses: ['jules@google.com'],
    source: 'https://jules.google/docs/',
  },
  {
    logins: ['gemini-code-assist', 'gemini-cli'],
    names: ['gemini code assist', 'gemini cli', 'gemini-cli'],
    sharedNames: ['gemini'],
    addresses: ['gemini-cli@google.com'],
    source: 'https://github.com/google-gemini/gemini-cli',
  },
  {
    logins: ['devin-ai-integration'],
    names: ['devin ai'],
    sharedNames: ['devin'],
    addresses: ['devin@cognition.ai'],
    source: 'https://docs.devin.ai',
  },
  {
    logins: ['qwen-coder'],
    names: ['qwen-coder', 'qwen coder', 'qwen-code'],
    addresses: ['qwen-coder@alibabacloud.com'],
    source: 'https://github.com/QwenLM/qwen-code',
  },
  {
    names: ['aider'],
    addresses: ['noreply@aider.chat', 'aider@aider.chat'],
    source: 'https://aider.chat/docs/git.html',
  },
  {
    logins: ['openhands-agent', 'openhands'],
    names: ['openhands', 'opendevin'],
    addresses: ['openhands@all-hands.dev'],
    source: 'https://docs.all-hands.dev',
  },
  { logins: ['sweep-ai'], names: ['sweep ai'], source: 'https://github.com/sweepai/sweep' },
  { names: ['opencode'], addresses: ['noreply@opencode.ai'], source: 'https://opencode.ai/docs/' },
  {
    names: ['amp agent'],
    sharedNames: ['amp'],
    addresses: ['amp@ampcode.com'],
    source: 'https://ampcode.com/manual',
  },
  { names: ['windsurf', 'codeium'], source: 'https://docs.windsurf.com' },
];
