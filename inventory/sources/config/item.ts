/**
 * What AWS Config's advanced queries answer: rows of JSON, one a resource.
 * https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html
 */
import { bare, holed, isGap } from '../../reading.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The current configuration item of one resource. */
export interface Item {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly arn?: string;
  readonly accountId: string;
  /** `global` for what lives in no region. */
  readonly awsRegion: string;
  /** What the service answers of it, in Config's spelling: `ipPermissions` for `IpPermissions`. */
  readonly configuration: Json;
  /** What further calls answer of it, by Config's own names: `BucketPolicy`. */
  readonly supplementary: Json;
  /** Undefined where the row does not tell. */
  readonly tags: readonly { readonly Key: string; readonly Value: string }[] | undefined;
  /** When Config saw the resource become what it is (ISO 8601). It is so still, until there is another item. */
  readonly capturedAt: string;
  readonly status?: string;
  readonly createdAt?: string;
}

/** A row that makes no sense. */
export class MalformedItem extends Error {
  override readonly name = 'MalformedItem';
  /** The ARN of the resource that it is about, as far as it can be told. */
  readonly arn: string | undefined;
  readonly resourceId: string | undefined;

  constructor(row: unknown, what: string) {
    super(what);
    const text = typeof row === 'string' ? row : '';
    this.arn = /"arn"\s*:\s*"(arn:[^"\\\s]+)"/.exec(text)?.[1];
    this.resourceId = /"resourceId"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  }
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Config writes some of its JSON as text, and some of that as text once more. Text that is no JSON stays text. */
export function unwrap(value: unknown): unknown {
  let unwrapped = value;
  for (let layer = 0; layer < 3 && typeof unwrapped === 'string' && /^\s*["[{]/.test(unwrapped); layer++) {
    try {
      unwrapped = JSON.parse(unwrapped) as unknown;
    } catch {
      return unwrapped;
    }
  }
  return unwrapped;
}

/** Reads a row. Throws MalformedItem where it is none. */
export function parseItem(row: unknown): Item {
  const raw = typeof row === 'string' ? parsed(row) : undefined;
  if (!isRecord(raw)) throw new MalformedItem(row, 'Malformed: no JSON object');
  const text = (name: string): string => {
    const value = raw[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new MalformedItem(row, `Malformed: ${name}`);
  };
  const configuration = unwrap(raw['configuration']);
  if (!isRecord(configuration)) throw new MalformedItem(row, 'Malformed: configuration');
  const supplementary = unwrap(raw['supplementaryConfiguration'] ?? {});
  if (!isRecord(supplementary)) throw new MalformedItem(row, 'Malformed: supplementaryConfiguration');
  const capturedAt = new Date(text('configurationItemCaptureTime'));
  if (Number.isNaN(capturedAt.getTime()))
    throw new MalformedItem(row, 'Malformed: configurationItemCaptureTime');
  const { arn, configurationItemStatus, resourceCreationTime } = raw;
  return {
    resourceType: text('resourceType'),
    resourceId: text('resourceId'),
    accountId: text('accountId'),
    awsRegion: text('awsRegion'),
    configuration,
    supplementary: Object.fromEntries(
      Object.entries(supplementary).map(([key, value]) => [key, unwrap(value)]),
    ),
    tags: tagsOf(unwrap(raw['tags']), row),
    capturedAt: capturedAt.toISOString(),
    ...(typeof arn === 'string' && { arn }),
    ...(typeof configurationItemStatus === 'string' && { status: configurationItemStatus }),
    ...(typeof resourceCreationTime === 'string' && { createdAt: resourceCreationTime }),
  };
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row) as unknown;
  } catch {
    throw new MalformedItem(row, 'Malformed: no JSON');
  }
}

/** Tags come as a list of keys and values, or as one object. */
function tagsOf(tags: unknown, row: unknown): Item['tags'] {
  if (tags === undefined || tags === null) return undefined;
  if (!Array.isArray(tags) && !isRecord(tags)) throw new MalformedItem(row, 'Malformed: tags');
  const pairs: readonly unknown[] = Array.isArray(tags)
    ? tags
    : Object.entries(tags).map(([key, value]) => ({ key, value: value }));
  return pairs.map((pair) => {
    const { key, value } = isRecord(pair) ? pair : {};
    if (typeof key !== 'string') throw new MalformedItem(row, 'Malformed: tags');
    return { Key: key, Value: typeof value === 'string' ? value : '' };
  });
}

/** Config's spelling of an SDK's response turned back: members begin with a capital. What there is none of stays `null`. */
export function spelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spelled);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.charAt(0).toUpperCase() + key.slice(1),
      spelled(member),
    ]),
  );
}

/** Without what there is none of: the SDK leaves such members out. Gaps stay. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null || isGap(value)) return value;
  return holed(
    Object.fromEntries(
      Object.entries(bare(value))
        .filter(([, member]) => member !== null)
        .map(([key, member]) => [key, filled(member)]),
    ),
  );
}

/** A part of an item as the SDK would have it. */
export const asSdk = (value: unknown): unknown => filled(spelled(value));
