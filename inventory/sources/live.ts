/** The live source: AWS's own APIs, by the SDK's clients, each loaded when it is first called. */
import type { Place } from '../call.ts';
import { paced } from '../pace.ts';
import { clientIn, type Aws } from '../requests.ts';
import { wholeAnswers } from './whole-answers.ts';

/** What the SDK takes for credentials: a provider, as `@aws-sdk/credential-providers` makes them. */
export type Credentials = () => Promise<{
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}>;

export interface Live {
  /** The credentials to read an account with; `undefined` for the default chain. */
  readonly credentialsFor: (accountId: string) => Credentials | undefined;
  /** Calls under way at once. */
  readonly inFlight?: number;
  /** Told of each call that is made. */
  readonly onCall?: (service: string, operation: string) => void;
}

const IN_FLIGHT = 32;
/** Milliseconds. A read that takes longer is tried again, and is a gap in the end. */
const TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 30_000 };

/** A door to AWS: at an adaptive pace, with the SDK's standard retries. */
export function live({ credentialsFor, inFlight = IN_FLIGHT, onCall }: Live): Aws {
  const clients = new Map<string, Promise<{ send(command: object): Promise<object> }>>();
  const door: Aws = {
    async send({ call, input, at }) {
      const module = (await call.load()) as Record<string, unknown>;
      const client = await clientFor(call.service, module, at);
      const Command = module[`${call.operation}Command`] as new (input: object) => object;
      onCall?.(call.service, call.operation);
      return client.send(new Command(input));
    },
  };
  const clientFor = (service: string, module: object, { accountId, region }: Place) => {
    const name = `${service} ${accountId} ${region}`;
    const credentials = credentialsFor(accountId);
    const made =
      clients.get(name) ??
      Promise.resolve(
        wholeAnswers(
          new (clientIn(module))({
            region,
            retryMode: 'standard',
            maxAttempts: 5,
            useQueueUrlAsEndpoint: false, // SQS: no answer decides which host is asked next
            requestHandler: { ...TIMEOUTS, httpsAgent: { maxSockets: inFlight } },
            ...(credentials && { credentials }),
            ...atEndpoint(),
          }),
        ),
      );
    clients.set(name, made);
    return made;
  };
  return paced(door, { inFlight });
}

/** An endpoint of one's own has one host name: no account or bucket can stand before it. */
const atEndpoint = (): object =>
  Object.keys(process.env).some((name) => name.startsWith('AWS_ENDPOINT_URL'))
    ? { forcePathStyle: true, disableHostPrefix: true }
    : {};
