/** What the state machine sends to each function. Anything else is refused, by name of what is wrong. */
import * as z from 'zod';

const scan = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/, 'must be the name of a scan');
const account = z.string().regex(/^\d{12}$/, 'must be 12 digits');
/** An empty list would choose nothing, and look like a clean scan. */
const names = z.array(z.string().min(1)).min(1, 'must name at least one; leave it out for all').readonly();

/** What a scan is narrowed to; an execution's input. Unknown members are refused: a typo must not widen a scan. */
export const selection = z.strictObject({
  rules: names.exactOptional(),
  services: names.exactOptional(),
  categories: names.exactOptional(),
  frameworks: names.exactOptional(),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'info']).exactOptional(),
  types: names.exactOptional(),
  regions: names.exactOptional(),
  accounts: names.exactOptional(),
});

export const planEvent = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('scan'),
    execution: z.string().min(1),
    startedAt: z.iso.datetime(),
    request: selection.nullish(),
  }),
  z.object({ step: z.literal('account'), scan, account }),
]);

const unit = z.object({ partition: z.string(), accountId: account, region: z.string(), home: z.boolean() });
const counts = z.record(z.string(), z.number());
const reason = z.object({
  call: z.string(),
  error: z.string(),
  deniedBy: z.enum(['role', 'scp', 'resource-policy', 'unspecified']).exactOptional(),
});

export const collectEvent = z.object({
  scan,
  unit,
  cursor: z
    .object({
      pending: z.array(
        z.object({
          type: z.string(),
          observedAt: z.string(),
          failure: reason.nullable(),
          parts: z.number(),
          count: z.number(),
        }),
      ),
      calls: counts,
      seconds: z.number(),
    })
    .exactOptional(),
});

export const evaluateEvent = z.object({ scan, account });
export const scanEvent = z.object({ scan });

/** The event, or an error that says in one line what is wrong with it. */
export function parseEvent<T extends z.ZodType>(schema: T, event: unknown): z.output<T> {
  const { data, error } = schema.safeParse(event);
  const [issue] = error?.issues ?? [];
  if (issue) throw new Error(`event: ${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return data as z.output<T>;
}
