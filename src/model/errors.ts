// The reasons why a run cannot give a trustworthy edition. Nothing is published after one of these.
import type { FailureCode, FailureData, FailureWords, ToldFailure } from '../words/failure-words.ts';
import { wordsOf } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

/**
 * Every exit code and what it means, as `--help` and README.md list them. `again`: the same run may succeed later, without anybody
 * changing something; the daemon tries it again.
 */
export const exits = {
  done: { code: 0, again: false, meaning: 'done' },
  bug: { code: 1, again: true, meaning: 'a bug' },
  usage: {
    code: 2,
    again: false,
    meaning: 'a mistake in the flags or the configuration, or a window in the future',
  },
  permission: { code: 3, again: false, meaning: 'a token that is missing, bad or not let in' },
  unavailable: { code: 4, again: true, meaning: 'GitHub is unavailable, or its rate limit is used up' },
  incomplete: { code: 5, again: true, meaning: 'an answer of GitHub that is not complete' },
  snapshot: { code: 6, again: false, meaning: 'an invalid snapshot' },
  template: { code: 7, again: false, meaning: 'a broken template' },
  conflict: { code: 8, again: true, meaning: 'a branch that somebody else keeps moving' },
  problems: { code: 9, again: false, meaning: 'errors in a post that was checked' },
} as const;

export type FailureKind = Exclude<keyof typeof exits, 'done' | 'bug'>;

const kinds = {
  'bad-app': 'permission',
  'bad-token': 'permission',
  'primary-limit': 'unavailable',
  'secondary-limit': 'unavailable',
  'no-organization': 'usage',
  'no-covered-repository': 'usage',
  'no-access': 'permission',
  'no-access-without-single-sign-on': 'permission',
  'no-access-for-classic-tokens': 'permission',
  'may-not-push': 'permission',
  'branch-in-the-way': 'permission',
  'no-pull-requests': 'permission',
  'no-repository-of-issues': 'permission',
  'issues-off': 'permission',
  'may-not-write-issues': 'permission',
  'unsigned-commits': 'permission',
  'rule-of-the-repository': 'permission',
  'workflow-may-not-open': 'permission',
  archived: 'permission',
  'missing-permission': 'permission',
  'missing-role': 'permission',
  'page-missing': 'incomplete',
  'cut-off': 'incomplete',
  'single-sign-on': 'permission',
  'classic-token': 'permission',
  'address-not-allowed': 'permission',
  forbidden: 'permission',
  missing: 'unavailable',
  blocked: 'permission',
  conflict: 'conflict',
  'too-large': 'usage',
  refused: 'unavailable',
  'too-heavy': 'unavailable',
  unreachable: 'unavailable',
  misshapen: 'unavailable',
  trouble: 'unavailable',
  'part-hidden': 'incomplete',
  'too-many-results': 'incomplete',
  'results-missing': 'incomplete',
  'results-hidden': 'permission',
  'no-visible-repository': 'permission',
  'points-short': 'unavailable',
  'run-too-long': 'unavailable',
  'pull-request-unlisted': 'unavailable',
  'file-damaged': 'unavailable',
  'branch-moves': 'conflict',
  'no-target': 'permission',
  'target-renamed': 'permission',
  'target-archived': 'permission',
  'repository-empty': 'permission',
  'no-branch': 'permission',
  'not-a-fork': 'usage',
  'nowhere-to-publish': 'usage',
  'no-token': 'permission',
  'token-malformed': 'permission',
  'app-incomplete': 'permission',
  'key-malformed': 'permission',
  'not-an-api': 'usage',
  'no-config': 'usage',
  'config-is-folder': 'usage',
  'config-unreadable': 'usage',
  'config-mistaken': 'usage',
  'not-yaml': 'usage',
  'contributors-contradict': 'usage',
  'only-unknown': 'usage',
  'inputs-mistaken': 'usage',
  'no-logo': 'usage',
  'logo-not-a-picture': 'usage',
  'logo-not-a-drawing': 'usage',
  'logo-without-size': 'usage',
  'never-scheduled': 'usage',
  'no-such-date': 'usage',
  'no-edition-on': 'usage',
  'edition-skipped': 'usage',
  'edition-begins-later': 'usage',
  'edition-too-long': 'usage',
  'window-empty': 'usage',
  'no-edition-between': 'usage',
  'not-an-edge': 'usage',
  'not-an-instant': 'usage',
  'ledger-unreadable': 'conflict',
  'ledger-newer': 'conflict',
  'ledgers-unreadable': 'usage',
  'no-ledgers': 'usage',
  'no-ledger-folder': 'usage',
  'ledgers-unnamed': 'usage',
  'year-without-ledgers': 'usage',
  'no-snapshot': 'usage',
  'no-snapshot-named': 'usage',
  'snapshot-not-json': 'snapshot',
  'snapshot-of-other-version': 'snapshot',
  'snapshot-invalid': 'snapshot',
  'snapshots-of-two-times': 'snapshot',
  'snapshots-overlap': 'snapshot',
  'snapshot-of-other-time': 'snapshot',
  'no-template-folder': 'template',
  'not-a-template': 'template',
  'template-unreadable': 'template',
  'template-broken': 'template',
  'template-mistaken': 'template',
  'folder-not-writable': 'usage',
  'files-exist': 'usage',
  'cannot-listen': 'usage',
  'state-file': 'usage',
  'no-folder': 'usage',
  'no-remote': 'usage',
  'not-the-root': 'usage',
  'not-a-repository': 'usage',
  'not-an-organization': 'usage',
  'not-a-subject': 'usage',
  'subject-without-repository': 'usage',
  'no-post': 'usage',
  'no-post-named': 'usage',
  'post-without-date': 'usage',
  'snapshot-of-other-edition': 'usage',
  'git-cannot-compare': 'usage',
  'only-in-actions': 'usage',
  'demo-needs-clone': 'usage',
  'demo-failed': 'usage',
} as const satisfies Readonly<Record<FailureCode, FailureKind>>;

/**
 * A failure that the person at the other end can do something about: what happened, as data. Every language has its sentence and what
 * to do (src/words/failure-words.ts); `message` and `hint` are the English ones.
 */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly #tell: (words: FailureWords) => ToldFailure;

  constructor(code: Code, data: FailureData[Code], options: { readonly cause?: unknown } = {}) {
    const tell = (words: FailureWords) => words[code](data);
    super(tell(wordsOf.en.failures)[0], options);
    this.code = code;
    this.#tell = tell;
  }

  get kind(): FailureKind {
    return kinds[this.code];
  }

  get exitCode(): number {
    return exits[this.kind].code;
  }

  get hint(): string | null {
    return this.in(wordsOf.en).hint;
  }

  in({ failures }: Words): { readonly message: string; readonly hint: string | null } {
    const [message, hint = null] = this.#tell(failures);
    return { message, hint };
  }
}
