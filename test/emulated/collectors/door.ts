/** Doors to AWS for tests: one that keeps what went through it, one that replays that, one that denies. */
import type { Aws, Request } from '../../../inventory/requests.ts';

export const nameOf = ({ call: { service, operation }, input, at }: Request): string =>
  `${at.accountId} ${at.region} ${service} ${operation} ${JSON.stringify(input)}`;

export interface Recording extends Aws {
  readonly requests: readonly Request[];
  /** Answers as recorded, without any call; what was never asked is an error. */
  readonly replay: Aws;
}

/** Keeps each request and its last answer. */
export function recording(aws: Aws): Recording {
  const requests: Request[] = [];
  const answers = new Map<string, Promise<object>>();
  return {
    requests,
    send(request) {
      requests.push(request);
      const answer = aws.send(request);
      answers.set(nameOf(request), answer);
      return answer;
    },
    replay: {
      send: (request) =>
        answers.get(nameOf(request)) ?? Promise.reject(new Error(`never recorded: ${nameOf(request)}`)),
    },
  };
}

/** Denies one IAM action, in the words of AWS. */
export const denying = (aws: Aws, action: string, name: string): Aws => ({
  send(request) {
    if (!request.call.actions.some((one) => one === action)) return aws.send(request);
    const message = `User: arn:aws:sts::123456789012:assumed-role/scanner/x is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
    return Promise.reject(Object.assign(new Error(message), { name }));
  },
});

/** Tells of each request, then sends it. */
export const overheard = (aws: Aws, tell: (request: Request) => void): Aws => ({
  send(request) {
    tell(request);
    return aws.send(request);
  },
});
