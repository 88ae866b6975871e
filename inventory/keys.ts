/** The keys by which resources find each other. */
import { peek, type Gap } from './reading.ts';
import type { Stored } from './stored.ts';

const paths = new Map<string, readonly string[]>();

/** The keys at a path of a resource, through lists; `id.arn` and the like are its own. What could not be read is a gap. */
export function keysAt(
  of: Pick<Stored, 'self'> & Partial<Pick<Stored, 'id'>>,
  path: string,
): readonly (string | Gap)[] {
  let steps = paths.get(path);
  if (!steps) paths.set(path, (steps = path.split('.')));
  const [head = '', member = ''] = steps;
  if (head === 'id') {
    const key = of.id?.[member as 'arn'];
    return key === undefined ? [] : [key];
  }
  if (steps.length === 1) return membersAt(of.self, head) as readonly (string | Gap)[];
  return steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((value) => membersAt(value, step)),
    [of.self],
  ) as readonly (string | Gap)[];
}

function membersAt(value: unknown, step: string): readonly unknown[] {
  const member = peek(value as object, step);
  if (member === undefined || member === null) return [];
  return Array.isArray(member) ? member : [member];
}
