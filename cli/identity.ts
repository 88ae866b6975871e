import type { STSClientConfig } from '@aws-sdk/client-sts';
import type { Identity } from './parts.ts';

/** The person waits: two attempts, and an answer or a reason within ten seconds. */
const ATTEMPTS = 2;
const PATIENCE = 6000;
const CONNECTING = 3000;

/**
 * Asks STS who we are: finds out about credentials, region and network before any work is done.
 * Throws what the SDK throws, or `TimeoutError` when nothing came back in time.
 */
export async function callerIdentity(patience = PATIENCE, config: STSClientConfig = {}): Promise<Identity> {
  const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
  const client = new STSClient({
    ...config,
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: Math.min(CONNECTING, patience) },
  });
  const timeout = AbortSignal.timeout(patience);
  try {
    // The race, as providers of credentials do not all listen to the signal.
    const { Account, Arn } = await Promise.race([
      client.send(new GetCallerIdentityCommand({}), { abortSignal: timeout }),
      aborted(timeout),
    ]);
    if (Account === undefined || Arn === undefined) throw new Error('STS did not say who we are');
    return { account: Account, arn: Arn };
  } finally {
    client.destroy();
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
