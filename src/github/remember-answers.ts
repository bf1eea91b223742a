// A line to GitHub that asks every question once: for a run that makes many editions of the same time.

/** Only whole answers are kept, for as long as the function is. */
export function rememberAnswers(send: typeof fetch): typeof fetch {
  const known = new Map<string, { readonly body: string; readonly headers: Headers }>();
  return async (input, init) => {
    const question =
      init?.method === 'POST' && typeof init.body === 'string' ? `${input} ${init.body}` : null;
    const answer = question === null ? undefined : known.get(question);
    if (answer !== undefined) return new Response(answer.body, { headers: answer.headers });
    const response = await send(input, init);
    if (question === null || response.status !== 200) return response;
    const body = await response.text();
    // The body is unpacked already.
    const headers = new Headers(response.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    known.set(question, { body, headers });
    return new Response(body, { headers });
  };
}
