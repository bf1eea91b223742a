// What somebody asks about, in whatever way they write it.
import { login as loginSchema, repositoryName } from '../model/scalars.ts';

/** `repository` is `null` if it was not said: `#12`, a bare object name. */
export type Subject =
  | { readonly kind: 'work'; readonly repository: string | null; readonly number: number }
  | { readonly kind: 'commit'; readonly repository: string | null; readonly oid: string }
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'git-name'; readonly name: string };

/** @returns `null` if it is none of them */
export function parseSubject(written: string): Subject | null {
  const text = written.trim();
  return fromAddress(text) ?? fromName(text) ?? fromPerson(text);
}

function fromAddress(text: string): Subject | null {
  const [, path] = /^(?:https?:\/\/)?(?:www\.)?[\w.-]+\.[a-z]+(?::\d+)?\/([^?#]+)/i.exec(text) ?? [];
  if (path === undefined || repositoryName.safeParse(text).success) return null;
  const [owner = '', name = '', kind = '', id = ''] = path.split('/');
  const repository = `${owner}/${name}`;
  if (/^(?:pull|pulls|issues|discussions)$/.test(kind) && isNumber(id))
    return { kind: 'work', repository, number: Number(id) };
  if (/^commits?$/.test(kind) && isOid(id)) return { kind: 'commit', repository, oid: id.toLowerCase() };
  return name === '' && loginSchema.safeParse(owner).success ? { kind: 'person', login: owner } : null;
}

function fromName(text: string): Subject | null {
  const [, before = '', sign, id = ''] = /^([^\s#@]*)([#@])(\w+)$/.exec(text) ?? [];
  const repository = before === '' ? null : before;
  if (repository !== null && !repositoryName.safeParse(repository).success) return null;
  if (sign === '#' && isNumber(id)) return { kind: 'work', repository, number: Number(id) };
  if (sign === '@' && repository !== null && isOid(id))
    return { kind: 'commit', repository, oid: id.toLowerCase() };
  // Whoever means a person with such a name puts an @ before it.
  return sign === undefined && isOid(text) && /\d/.test(text)
    ? { kind: 'commit', repository: null, oid: text.toLowerCase() }
    : null;
}

function fromPerson(text: string): Subject | null {
  const login = text.replace(/^@/, '');
  if (loginSchema.safeParse(login).success) return { kind: 'person', login };
  return text === '' || /[#/@]/.test(text) ? null : { kind: 'git-name', name: text };
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text);
}

function isOid(text: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(text);
}
