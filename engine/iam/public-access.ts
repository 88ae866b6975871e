/**
 * Whom the policy of a resource lets in, decided from the document itself. AWS's own opinions (`IsPublic`) are not asked.
 *
 * An Allow counts when it reaches the audience, no condition keeps the audience out, and no Deny of the same document
 * takes all of it away again. Whatever could not be read makes it unknown, unless the rest settles it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import type { Claim } from '../claim.ts';
import { each } from '../elements.ts';
import { PUBLIC, type Audience } from './audience.ts';
import { conditionsOf, keepOut, spareNobody } from './condition.ts';
import { everyOf, someOf } from './truth.ts';
import { actionsAmong, covers, reaches, reachesAll, resourcesOf } from './statement.ts';

interface Asked {
  readonly document: PolicyDocument;
  readonly audience: Audience;
  /** The actions that matter, as patterns: those of the resource's own service, `sns:*`, or some of them. */
  readonly actions: readonly string[];
}

/** Whether the statement lets some of the audience do some of the actions. Throws `Unreadable` where a gap decides. */
export const letsIn = (statement: PolicyStatement, { document, audience, actions }: Asked): boolean =>
  everyOf(
    [
      () => statement.Effect === 'Allow',
      () => reaches(statement, audience),
      () => !keepOut(conditionsOf(statement), audience),
      () =>
        someOf(actionsAmong(actions, statement), (action) =>
          someOf(resourcesOf(statement), (resource) => !isDenied(document, audience, action, resource)),
        ),
    ],
    (part) => part(),
  );

const isDenied = ({ Statement }: PolicyDocument, audience: Audience, action: string, resource: string) =>
  someOf(Statement, (statement) =>
    everyOf(
      [
        () => statement.Effect === 'Deny',
        () => reachesAll(statement, audience),
        () => covers(statement, action, resource),
        () => spareNobody(conditionsOf(statement), audience),
      ],
      (part) => part(),
    ),
  );

/** The statements that let everybody do some of the actions. */
export const publicGrants = (
  document: PolicyDocument,
  actions: readonly string[],
): readonly PolicyStatement[] =>
  document.Statement.filter((one) => letsIn(one, { document, audience: PUBLIC, actions }));

/** What holds a policy: the facets of a bucket, of a key. */
interface Holder {
  readonly policy: PolicyDocument | null;
}

/** Says that the policy lets none of the audience do any of the actions, patterns such as `sns:*`. */
export const policyKeepsOut = (of: Holder, audience: Audience, ...actions: readonly string[]): Claim =>
  each(of, 'policy', 'Statement')
    .by(nameIn(of))
    .must(`not let in ${audience.name}`, (statement) => {
      const document = of.policy ?? { Statement: [] };
      return !letsIn(statement, { document, audience, actions });
    });

/** A statement's `Sid`, which stays when others come and go; otherwise its place. */
export const nameIn =
  (of: Holder) =>
  (statement: PolicyStatement): string =>
    statement.Sid ?? String(of.policy?.Statement.indexOf(statement));
