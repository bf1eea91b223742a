// Who is asking.
import { json, type Reply } from './reply.ts';
import type { Viewer } from './world/viewer.ts';
import type { World } from './world.ts';

const documentation_url = 'https://docs.github.com/rest';

/** The holder of the token in an `Authorization` header, or the refusal. `viewerOf` is asked about tokens that the world does not have. */
export function authenticate(
  world: World,
  authorization: string | undefined,
  viewerOf: (token: string) => Viewer | null = () => null,
): Viewer | Reply {
  if (authorization === undefined)
    return json(401, { message: 'Requires authentication', documentation_url });
  const [, token = ''] = /^(?:bearer|token)\s+(.+)$/i.exec(authorization) ?? [];
  return (
    world.viewer(token) ?? viewerOf(token) ?? json(401, { message: 'Bad credentials', documentation_url })
  );
}
