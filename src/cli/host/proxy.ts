// A proxy between this machine and GitHub. Node's own fetch knows nothing of HTTPS_PROXY before Node 24.
type Env = Readonly<Record<string, string | undefined>>;

const variables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** The variable that names a proxy, or `null` if none does. */
export function proxyVariable(env: Env): string | null {
  return variables.find((name) => env[name]) ?? null;
}

/**
 * A fetch that goes through the proxy, but for the hosts in NO_PROXY. It has a `fetch` of its own, because a dispatcher of one
 * version of undici does not fit the one inside Node; it is loaded at the first request.
 */
export function proxiedFetch(env: Env): typeof fetch {
  let loaded: Promise<typeof fetch> | null = null;
  const load = async (): Promise<typeof fetch> => {
    const { EnvHttpProxyAgent, fetch: fetchWith } = await import('undici');
    const http = env.http_proxy ?? env.HTTP_PROXY;
    const https = env.https_proxy ?? env.HTTPS_PROXY;
    const no = env.no_proxy ?? env.NO_PROXY;
    const dispatcher = new EnvHttpProxyAgent({
      ...(http && { httpProxy: http }),
      ...(https && { httpsProxy: https }),
      ...(no && { noProxy: no }),
    });
    return (input, { method = 'GET', headers, body, redirect = 'follow', signal = null } = {}) =>
      fetchWith(input instanceof Request ? input.url : input, {
        method,
        headers: Object.fromEntries(new Headers(headers)),
        // Everything that is sent is text.
        ...(typeof body === 'string' && { body }),
        redirect,
        signal,
        dispatcher,
      });
  };
  return async (input, init) => {
    loaded ??= load();
    return (await loaded)(input, init);
  };
}
