/** Sends calls: to their last page, and jobs until they are done. */
import type { Call, Job, Place } from './call.ts';
import { gap, isGap, raise, type Gap } from './reading.ts';
import { shaped } from './shape.ts';

export interface Request {
  readonly call: Call;
  readonly input: object;
  readonly at: Place;
}

/** The one door to AWS. Production sends real calls; tests replay recorded responses. */
export interface Aws {
  send(request: Request): Promise<object>;
}

export interface Patience {
  /** Waits between two looks at a job. */
  readonly pause?: () => Promise<void>;
}

export type Page = Readonly<Record<string, unknown>>;
interface Door {
  readonly client: { send(command: { readonly input: object }): Promise<Page> };
}
type Paginate = (config: Door, input: object) => AsyncIterable<Page>;
/** Answers that are remembered, so that each call is made once. */
export type Memory = Map<string, Promise<readonly Page[]>>;
const LOOKS = 60;
/** How services say that a page is not the last one, besides the token of the next. */
const MORE = [
  ...['IsTruncated', 'Truncated', 'HasMoreResults', 'HasMoreTrails'],
  'AdditionalRoutesAvailable',
] as const;

export class Requests {
  readonly #aws: Aws;
  readonly #patience: Patience;
  readonly #jobs = new Map<string, Promise<void>>();

  constructor(aws: Aws, patience: Patience) {
    this.#aws = aws;
    this.#patience = patience;
  }

  /** All pages of one call, made once for as long as `memory` lives. The SDK's own paginators drive the pages. */
  pages(call: Call, input: object, at: Place, memory: Memory): Promise<readonly Page[]> {
    const name = `${call.service} ${call.operation} ${at.region} ${JSON.stringify(input)}`;
    return once(memory, name, async () => {
      const module = (await call.load()) as Record<string, unknown>;
      const paginate = (module[`paginate${call.operation}`] ?? byNextToken) as Paginate;
      const asked = new Set<string>();
      // Paginators write the next page's token into the input they were given: it must be nobody else's.
      const send = (command: { input: object }) => {
        // A token that comes back would lead round for ever.
        if (asked.size === asked.add(JSON.stringify(command.input)).size)
          raise(gap({ call: call.actions.join(' '), error: 'Malformed: the same page again' }));
        return this.#send(call, { ...command.input }, at);
      };
      const client = Object.create(clientIn(module).prototype as object) as object;
      const pages = await Array.fromAsync(
        paginate({ client: Object.assign(client, { send }) }, { ...input }),
      );
      if (MORE.some((member) => pages.at(-1)?.[member] === true)) raise(unreported(call, 'the next page'));
      return pages;
    });
  }

  /** Starts a job, and looks until it is done; once for each place. Raises a gap when patience ends. */
  finish({ start, until }: Job, at: Place): Promise<void> {
    return once(this.#jobs, `${start.operation} ${at.region}`, async () => {
      for (let look = 0; look < LOOKS; look++) {
        const page = await this.#send(start, {}, at);
        if (until(page as never)) return;
        if ((page['State'] ?? null) === null) raise(unreported(start, 'State'));
        await this.#patience.pause?.();
      }
      raise(gap({ call: start.actions.join(' '), error: 'NotReady' }));
    });
  }

  /** One answer, in the shape that AWS's model gives it. Raises a gap where it is none at all. */
  async #send(call: Call, input: object, at: Place): Promise<Page> {
    const region = call.endpoint?.[at.partition] ?? at.region;
    const answer = await this.#aws.send({
      call,
      input,
      at: region === at.region ? at : { ...at, region },
    });
    const page = shaped(call, modelOf((await call.load()) as Module, call), answer);
    return isGap(page) ? raise(page) : (page as Page);
  }
}

/** For operations that the SDK has no paginator for. Some have pages all the same: DynamoDB's ListTagsOfResource. */
async function* byNextToken({ client }: Door, input: object): AsyncGenerator<Page> {
  let NextToken: unknown;
  do {
    const page = await client.send({ input: { ...input, ...(NextToken ? { NextToken } : {}) } });
    yield page;
    ({ NextToken } = page);
  } while (NextToken);
}

type Module = Readonly<Record<string, (new (input: object) => { readonly schema?: object }) | undefined>>;
const models = new WeakMap<object, Map<string, object | undefined>>();

/** What the SDK knows of an operation: it comes with its command. */
export function modelOf(module: Module, { operation }: Pick<Call, 'operation'>): object | undefined {
  const known = models.get(module) ?? new Map<string, object | undefined>();
  models.set(module, known);
  if (!known.has(operation)) {
    const Command = module[`${operation}Command`];
    known.set(operation, Command && new Command({}).schema);
  }
  return known.get(operation);
}

type Client = new (config: object) => {
  readonly middlewareStack: unknown;
  send(command: object): Promise<object>;
};
const clients = new WeakMap<object, Client>();

/** The client class of an SDK module: `S3Client` of `@aws-sdk/client-s3`. Looked up once: EC2 exports thousands. */
export function clientIn(module: object): Client {
  const known = clients.get(module);
  if (known) return known;
  const name = Object.keys(module).find((one) => /^[A-Z]\w*Client$/.test(one));
  const found = name && (module as Readonly<Record<string, unknown>>)[name];
  if (typeof found !== 'function') throw new Error('The SDK module exports no client');
  clients.set(module, found as Client);
  return found as Client;
}

/** Does a thing once for each name. */
export function once<T>(memory: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(name) ?? make();
  memory.set(name, known);
  return known;
}

export const unreported = ({ actions }: Call, member: string): Gap =>
  gap({ call: actions.join(' '), error: `NotReported: ${member}` });
