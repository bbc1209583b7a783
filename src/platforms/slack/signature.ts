import { createHmac, timingSafeEqual } from 'node:crypto';

/** The secrets that Slack may sign by: one, or while it is changed both with a comma between them. */
export function signingSecrets(value: string): readonly string[] {
  return value
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '');
}

/**
 * Whether Slack signed exactly this timestamp and body, by any of the secrets. How long that takes tells nothing of them.
 * @param signature as its header says it: one signature is written in one way alone, by which copies are known
 */
export function isSigned(
  secrets: readonly string[],
  signature: string,
  timestamp: string,
  body: Buffer,
): boolean {
  if (!/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  const given = Buffer.from(signature.slice(3), 'hex');
  let isOne = false;
  for (const secret of secrets) {
    const own = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
    if (timingSafeEqual(own, given)) isOne = true;
  }
  return isOne;
}
