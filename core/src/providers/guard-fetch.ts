/** What stands between a provider's client and the wire: a bound on what is read back. */

/** Bytes of one response. A reply has some thousand characters, each of which may come in an event of its own. */
const MOST_BYTES = 2_000_000;

/**
 * A `fetch` whose response bodies end in an error after `mostBytes`, so that a provider gone wrong fills neither memory
 * nor time. Redirects are refused: the key is for the address that was configured.
 */
export function guardFetch(inner: typeof fetch = fetch, mostBytes = MOST_BYTES): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, { ...init, redirect: 'error' });
    if (response.body === null) return response;
    let read = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          read += bytes.byteLength;
          if (read > mostBytes) controller.error(new Error('the response is too long'));
          else controller.enqueue(bytes);
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
  };
}
