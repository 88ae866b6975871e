/** Whether an identity may do everything, all of its policies and limits taken together. */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { raise, tripwire, type Gap } from '../../inventory/reading.ts';
import { decide } from '../claim.ts';
import { allowsEverything } from './admin.ts';
import { conditionsOf, isMet } from './condition.ts';
import type { Holding } from './evaluate.ts';
import { placeOf, type Identity } from './identity.ts';
import type { Context } from './request.ts';
import { allTrue, everyOf, someOf } from './truth.ts';

/** The name of a statement that makes the identity an administrator; undefined where none does. */
export function administratorBy(identity: Identity): string | undefined {
  const document = together(identity.policies, identity.context);
  let doubt: Gap | undefined;
  for (const held of identity.policies) {
    let name: string | undefined;
    const seen = decide(() => {
      const statements = held.document.Statement;
      const found = statements.findIndex((one) =>
        settled(one, identity.context).some((part) => allowsEverything(part, document)),
      );
      const statement = statements[found];
      if (!statement) return false;
      name = placeOf(held, statement, found).name;
      return isUnlimited(identity);
    });
    if (seen.status === 'holds') return name;
    doubt ??= seen.gap;
  }
  return doubt ? raise(doubt) : undefined;
}

/** Whether nothing limits the identity to less than everything. */
export const isUnlimited = ({ limits, context }: Pick<Identity, 'limits' | 'context'>): boolean =>
  everyOf(
    limits(),
    ({ documents, services }) => services !== undefined || leavesEverything(documents, context),
  );

function leavesEverything(documents: readonly Holding[], context: Context): boolean {
  const document = together(documents, context);
  return someOf(document.Statement, (one) => allowsEverything(one, document));
}

/** All statements as one document; a policy that could not be read is a statement that nobody can read. */
const together = (all: readonly Holding[], context: Context): PolicyDocument => ({
  Statement: all.flatMap((one) => {
    let statements: readonly PolicyStatement[] = [];
    const { gap } = decide(() => {
      statements = one.document.Statement.flatMap((statement) => settled(statement, context));
      return true;
    });
    return gap ? [tripwire(gap) as unknown as PolicyStatement] : statements;
  }),
});

/** The statement with those conditions decided that are known of the identity: without them, or not at all. */
function settled(statement: PolicyStatement, context: Context): readonly PolicyStatement[] {
  if (statement.Condition === undefined) return [statement];
  const met = allTrue(conditionsOf(statement), (one) => isMet(one, context));
  if (met === false) return [];
  const { Condition, ...bare } = statement;
  return met === true || Object.keys(Condition).length === 0 ? [bare] : [statement];
}
