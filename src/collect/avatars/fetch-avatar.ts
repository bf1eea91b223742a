// One picture from the network, or none: whatever goes wrong, the poster has initials in its place.
import { type Answer, noAnswer } from '../../github/answers/cause.ts';
import { afterAllRetries, decide } from '../../github/answers/decide.ts';
import { measurePicture } from '../../model/picture-data.ts';
import type { AvatarCache } from './avatar-cache.ts';

export interface AvatarRequest {
  readonly fetch: typeof fetch;
  readonly cache: AvatarCache;
  /** The only hosts that are asked, over HTTPS, also after a redirect. */
  readonly hosts: readonly string[];
  /** Ends the request. */
  readonly signal: AbortSignal;
  readonly mostBytes: number;
}

const mostRedirects = 2;

/** @returns a PNG or JPEG of at most `mostBytes`, or `null` */
export async function fetchAvatar(url: string, request: AvatarRequest): Promise<Uint8Array | null> {
  const cached = await request.cache.read(url);
  const known = cached !== null && isPicture(cached.bytes, request) ? cached : null;
  if (request.signal.aborted) return known?.bytes ?? null;
  try {
    const response = await get(url, known?.etag ?? null, request);
    if (response === null) return null;
    if (!response.ok) {
      await response.body?.cancel();
      // It has not changed, or the table of answers says that the cached one will do.
      const isKept = response.status === 304 || isEnoughAfter(answerIn(response));
      return isKept ? (known?.bytes ?? null) : null;
    }
    const bytes = await readUpTo(response, request.mostBytes);
    if (bytes === null || !isPicture(bytes, request)) return null;
    const etag = response.headers.get('etag');
    if (etag !== null) await request.cache.write(url, { etag, bytes });
    return bytes;
  } catch {
    return isEnoughAfter({ ...none, type: noAnswer }) ? (known?.bytes ?? null) : null;
  }
}

const none: Answer = { status: null, type: null, message: '', headers: {}, url: '' };

function answerIn({ status, headers, url }: Response): Answer {
  return { ...none, status, headers: Object.fromEntries(headers), url };
}

/** Whether a picture of an earlier run is used after such an answer. */
function isEnoughAfter(answer: Answer): boolean {
  const decision = decide(answer, { thing: 'avatar' }, afterAllRetries);
  return decision.kind === 'reply' && decision.reply === 'kept';
}

/** Whether the picture may be asked for at all. */
export function isAvatarAllowed(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'https:' && hosts.includes(host) && username === '' && password === '';
}

/** The answer after redirects, or `null` if one leads away. Never with a token: this is not GitHub's API. */
async function get(url: string, etag: string | null, request: AvatarRequest): Promise<Response | null> {
  let address = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!isAvatarAllowed(address, request.hosts)) return null;
    const response = await request.fetch(address, {
      headers: {
        accept: 'image/png, image/jpeg',
        'user-agent': 'sofa-weekly',
        ...(etag === null ? {} : { 'if-none-match': etag }),
      },
      redirect: 'manual',
      signal: request.signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    address = new URL(location, address).href;
  }
  return null;
}

async function readUpTo({ body }: Response, mostBytes: number): Promise<Uint8Array | null> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the download.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isPicture(bytes: Uint8Array, { mostBytes }: AvatarRequest): boolean {
  return bytes.length <= mostBytes && avatarType(bytes) !== null;
}

/** The pictures that are kept, by the ending of their file's name: told by their data, because a header can say anything. */
const endings: Readonly<Record<string, 'png' | 'jpg'>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/** `null` for what is no complete PNG or JPEG: a picture that was cut off on its way is not kept for the next run. */
export function avatarType(bytes: Uint8Array): 'png' | 'jpg' | null {
  return endings[measurePicture(bytes)?.mediaType ?? ''] ?? null;
}
