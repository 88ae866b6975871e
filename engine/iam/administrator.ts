/** Whether an identity may do everything, or all of a service, all of its policies and limits taken together. */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { raise, tripwire, type Gap } from '../../inventory/reading.ts';
import { decide } from '../claim.ts';
import { allowsEverything, allowsService } from './admin.ts';
import { conditionsOf, isMet } from './condition.ts';
import type { Holding } from './evaluate.ts';
import { placeOf, type Identity, type Limit } from './identity.ts';
import type { Context } from './request.ts';
import { allTrue, everyOf, someOf } from './truth.ts';

/** Whether a statement gives all of something away; the document says what is taken back. */
type Gives = (statement: PolicyStatement, document: PolicyDocument) => boolean;
type Limited = Pick<Identity, 'limits' | 'context'>;

/** The name of a statement that makes the identity an administrator; undefined where none does. */
export const administratorBy = (identity: Identity): string | undefined =>
  givenBy(identity, allowsEverything, () => isUnlimited(identity));

/**
 * The name of a statement by which the identity may do all that a service (`s3`) has, on every resource; undefined where
 * none does. Administrators may do that of every service.
 */
export function serviceAdministratorBy(identity: Identity, service: string): string | undefined {
  const gives = allowsService(service);
  return givenBy(identity, gives, () =>
    leaves(identity, gives, (services) => services?.has(service) ?? true),
  );
}

/** Whether nothing limits the identity to less than everything. */
export const isUnlimited = (identity: Limited): boolean =>
  leaves(identity, allowsEverything, (services) => services === undefined);

/** The name of the first statement that gives it, where the limits leave it. */
function givenBy(identity: Identity, gives: Gives, isLeft: () => boolean): string | undefined {
  const document = together(identity.policies, identity.context);
  let doubt: Gap | undefined;
  for (const held of identity.policies) {
    let name: string | undefined;
    const seen = decide(() => {
      const statements = held.document.Statement;
      const found = statements.findIndex((one) =>
        settled(one, identity.context).some((part) => gives(part, document)),
      );
      const statement = statements[found];
      if (!statement) return false;
      name = placeOf(held, statement, found).name;
      return isLeft();
    });
    if (seen.status === 'holds') return name;
    doubt ??= seen.gap;
  }
  return doubt ? raise(doubt) : undefined;
}

/** Whether all limits that it is a matter of leave it, each by a statement of its own. */
const leaves = (
  { limits, context }: Limited,
  gives: Gives,
  matters: (services: Limit['services']) => boolean,
): boolean =>
  everyOf(limits(), ({ documents, services }) => {
    if (!matters(services)) return true;
    const document = together(documents, context);
    return someOf(document.Statement, (one) => gives(one, document));
  });

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
