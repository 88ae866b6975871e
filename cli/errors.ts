/**
 * What went wrong, for a person: the thing, the cause, the remedy. Judges the errors of the command line's
 * own calls only; what fails while collecting is a gap, and the inventory's to judge.
 */
import { safe } from './output/safe-text.ts';
import { EXIT } from './exit.ts';

export interface Explanation {
  readonly code: number;
  /** One line; undefined where there is nothing to say. */
  readonly message?: string;
}

interface Known {
  readonly names: RegExp;
  /** What the message says, where the name says too little. */
  readonly says?: RegExp;
  readonly explain: (error: Failure) => string;
}

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly endpoint: string;
}

const NO_ANSWER =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|TimeoutError|AbortError|CERT_\w+|\w+_CERT\w*)$/;

const KNOWN: readonly Known[] = [
  { names: /^(UsageError|FileRefused|Damaged)$/, explain: ({ message }) => message },
  {
    names: /^(CredentialsProviderError|TokenProviderError)$/,
    says: /expired|session .*invalid|refresh/i,
    explain: () =>
      'the AWS credentials have expired; renew them (`aws sso login`, or new keys), then try again',
  },
  {
    names: /^ExpiredToken(Exception)?$|^RequestExpired$/,
    explain: () =>
      'the AWS credentials have expired; renew them (`aws sso login`, or new keys), then try again',
  },
  {
    names: /^(CredentialsProviderError|TokenProviderError)$/,
    explain: () =>
      'no AWS credentials were found; set AWS_PROFILE, or run `aws configure` or `aws sso login` first',
  },
  {
    names:
      /^(InvalidClientTokenId|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure|SignatureDoesNotMatch|IncompleteSignature)/,
    explain: ({ name }) =>
      `AWS does not accept these credentials (${name}); check AWS_PROFILE and AWS_ACCESS_KEY_ID`,
  },
  {
    names: /^/,
    says: /^Region is missing/,
    explain: () => 'no AWS region is set; set AWS_REGION, or `region` in your profile',
  },
  {
    names: NO_ANSWER,
    explain: ({ name, endpoint }) =>
      `${endpoint} does not answer (${name}); check the network, AWS_REGION and AWS_ENDPOINT_URL`,
  },
  {
    names: /^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EISDIR)$/,
    explain: ({ message }) => `${message}; check --store and --output`,
  },
  {
    names: /^NoSuchBucket$/,
    explain: ({ message }) => `${message}; check --store, and the account and region you use`,
  },
  {
    names: /^(AccessDenied|UnauthorizedOperation|Forbidden)/,
    explain: ({ message }) => `AWS denied a call: ${message}; use credentials that may make it`,
  },
];

/**
 * Says what an error means, and which exit code it ends in. What AWS says is
 * its own; whatever else is not known is a mistake of ours.
 */
export function explain(thrown: unknown, env: Readonly<Record<string, string | undefined>>): Explanation {
  if (codeOf(thrown) === 'EPIPE') return { code: EXIT.brokenPipe };
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const names = [error.name, codeOf(error) ?? '', codeOf(error.cause) ?? ''].filter(Boolean);
  const endpoint = env['AWS_ENDPOINT_URL'] ?? 'AWS';
  for (const { names: pattern, says, explain: say } of KNOWN) {
    const name = names.find((one) => pattern.test(one));
    if (name === undefined || (says && !says.test(error.message))) continue;
    return { code: EXIT.usage, message: safe(say({ name, message: error.message, endpoint })) };
  }
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status !== undefined) {
    const message = `${endpoint} answered ${error.name} (HTTP ${status}): ${error.message}; try later, or check AWS_ENDPOINT_URL`;
    return { code: EXIT.usage, message: safe(message) };
  }
  const detail = env['PLUMBLINE_DEBUG'] ? (error.stack ?? error.message) : safe(error.message);
  const hint = env['PLUMBLINE_DEBUG'] ? '' : '; please report it, with what PLUMBLINE_DEBUG=1 shows';
  return { code: EXIT.internal, message: `internal error: ${detail}${hint}` };
}

/** Node's own word: `ECONNREFUSED`. Where several addresses failed, that of the first. */
function codeOf(thrown: unknown): string | undefined {
  const { code, errors } = (thrown ?? {}) as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : undefined;
}
