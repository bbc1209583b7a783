/** Milliseconds that one message may take. */
const longestPost = 5000;

/** The address that Slack gave for answers, or null where there is none. */
export function responseAddress(of: unknown): URL | null {
  const address = typeof of === 'string' ? URL.parse(of) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** Posts to a response address. What Slack answered; the address is never part of an error, since whoever has it can post. */
export async function postTo(
  address: URL,
  message: object,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(longestPost),
  });
  const text = (await response.text()).slice(0, 200);
  return { ok: response.ok && !text.includes('"ok":false'), text };
}
