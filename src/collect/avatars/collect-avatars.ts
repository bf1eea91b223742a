// The pictures of the people, for the poster. They are fetched here, so that rendering never needs the network.
import { createHash } from 'node:crypto';
import type { Config } from '../../config/config.ts';
import { personKey } from '../../config/person-key.ts';
import type { Avatars, Person } from '../../model/snapshot.ts';
import { wordsOf } from '../../words/languages.ts';
import { type Collecting, note } from '../collect-run.ts';
import { avatarType, isAvatarAllowed } from './fetch-avatar.ts';
import { type AvatarLimits, avatarLimits, fetchAvatars, type WantedAvatar } from './fetch-avatars.ts';

/** What this takes of a collecting run. */
export type AvatarRun = Pick<
  Collecting,
  'config' | 'people' | 'fetch' | 'avatarCache' | 'signal' | 'diagnostics' | 'progress'
>;

export interface CollectedPeople {
  readonly people: readonly Person[];
  readonly avatars: Avatars;
}

/**
 * The same people, with `avatar` naming the file of their picture. If a picture cannot be fetched or is not an image, the poster
 * shows initials instead.
 */
export async function collectAvatars(
  collecting: AvatarRun,
  people: readonly Person[],
  limits: AvatarLimits = avatarLimits,
): Promise<CollectedPeople> {
  const { config, fetch, avatarCache: cache, signal } = collecting;
  const hosts = config.poster.avatarHosts;
  if (hosts.length === 0) return { people, avatars: new Map() };
  const all = wanted(collecting, people);
  collecting.progress(wordsOf[collecting.config.language].desk.progress.avatars(all.length));
  const files = await fetchAvatars(all, { fetch, cache, hosts }, signal, limits);
  if (files.size < all.length) tellMissing(collecting, all.length - files.size);
  const avatars = new Map([...files.values()].map((bytes) => [fileName(bytes), bytes]));
  return { people: people.map((person) => withAvatar(person, files.get(person.login))), avatars };
}

/** Pictures are fetched of people only, and not of those who asked not to be named. */
function wanted(collecting: AvatarRun, people: readonly Person[]): WantedAvatar[] {
  const { config } = collecting;
  const isHidden = hiddenBy(config);
  const all = people.flatMap(({ login, kind }) => {
    const url = collecting.people.avatarUrl(login);
    return kind !== 'user' || url === null || isHidden(login) ? [] : [{ person: login, url }];
  });
  const strange = all.filter(({ url }) => !isAvatarAllowed(url, config.poster.avatarHosts));
  for (const host of new Set(strange.map(({ url }) => hostOf(url)))) {
    note(collecting, 'avatar-host', {}, host);
  }
  return all.filter((one) => !strange.includes(one));
}

/** With every account of theirs. */
function hiddenBy(config: Config): (login: string) => boolean {
  const keyOf = (login: string) => personKey(login, config);
  const hidden = new Set([...config.contributors.optOut, ...config.exclude.people].map(keyOf));
  return (login) => hidden.has(keyOf(login));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function tellMissing(collecting: AvatarRun, count: number): void {
  note(collecting, 'avatar-unavailable', { count }, null);
}

function withAvatar(person: Person, bytes: Uint8Array | undefined): Person {
  return bytes === undefined ? person : { ...person, avatar: fileName(bytes) };
}

/** The name is a hash of the content, so that the same picture always has the same name. */
function fileName(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `avatars/${hash}.${avatarType(bytes) ?? 'png'}`;
}
