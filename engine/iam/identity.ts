/**
 * What an identity may really do: all of its policies, less what limits them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { raise, type Gap } from '../../inventory/reading.ts';
import { decide } from '../claim.ts';
import { listOf } from './condition.ts';
import { allow, isSaid, speaksOf, statementsAbout, type Holding } from './evaluate.ts';
import { completeArn, isWithin, overlap } from './pattern.ts';
import { knowingBoth, type Context, type Request } from './request.ts';
import { allTrue, opposite } from './truth.ts';
import { filledIn, hasVariables, widened } from './variables.ts';

/** One policy of an identity, and where it was found. */
export interface Held extends Holding {
  /** As evidence names it: `self.RolePolicyList[deploy].PolicyDocument`. */
  readonly path: string;
  /** For people: the name of an inline policy, the ARN of another. */
  readonly name: string;
}

/** What must allow a request besides the identity's own policies: a boundary, one level of control policies. */
export interface Limit {
  readonly documents: readonly Holding[];
  /** IAM's words for the only services that it is about, if not all. */
  readonly services?: ReadonlySet<string>;
}

export interface Identity {
  readonly arn: string;
  readonly accountId: string;
  /** All of its policies: inline, attached, and those of its groups. Elements may be gaps. */
  readonly policies: readonly Held[];
  /** Throws `Unreadable` where some could not be read: nothing is then known to be allowed. */
  readonly limits: () => readonly Limit[];
  /** What is known of each of its requests. */
  readonly context: Context;
}

/** One statement that allows an action, and on what. */
export interface Grant {
  /** `self.RolePolicyList[deploy].PolicyDocument.Statement[1]`. */
  readonly path: string;
  /** For people: `deploy, statement 2`. */
  readonly name: string;
  readonly statement: PolicyStatement;
  /** A pattern: some of what it matches. */
  readonly resource: string;
}

interface Wanted {
  /** In any case: `iam:PassRole`. */
  readonly action: string;
  /** ARNs and patterns: on some of these. */
  readonly on: readonly string[];
  /** What is known of the request besides. */
  readonly context?: Context;
}

/**
 * The statements by which an identity may do something on some of the resources. Conditions on what nobody knows (an
 * address, MFA) count as met in a permission and as not met in a denial: the identity may find a way. Throws
 * `Unreadable` where there is none for sure, and one may hide behind a gap.
 */
export function grantsOf(identity: Identity, wanted: Wanted): readonly Grant[] {
  const action = wanted.action.toLowerCase();
  const context = wanted.context ? knowingBoth(wanted.context, identity.context) : identity.context;
  const grants: Grant[] = [];
  let doubt: Gap | undefined;
  for (const held of identity.policies) {
    const seen = decide(() => {
      for (const statement of statementsAbout(held.document, action)) {
        const one = decide(() => {
          for (const resource of sharedBy(statement, held.document, wanted.on, context)) {
            if (isGranted(identity, statement, held.document, { action, resource, context }))
              grants.push({
                ...placeOf(held, statement, held.document.Statement.indexOf(statement)),
                statement,
                resource,
              });
          }
          return true;
        });
        doubt ??= one.gap;
      }
      return true;
    });
    doubt ??= seen.gap;
  }
  return grants.length === 0 && doubt ? raise(doubt) : grants;
}

/** Where a statement stands: by its `Sid`, which stays when others come and go, or by its place. */
export function placeOf(
  held: Held,
  { Sid }: PolicyStatement,
  at = -1,
): { readonly path: string; readonly name: string } {
  const place = Sid ?? String(at);
  return { path: `${held.path}.Statement[${place}]`, name: `${held.name}, statement ${Sid ?? at + 1}` };
}

const isGranted = (
  identity: Identity,
  statement: PolicyStatement,
  document: PolicyDocument,
  request: Request,
): boolean =>
  allTrue(
    [
      () => statement.Effect === 'Allow' && speaksOf(statement, document, request),
      () => opposite(isSaid('Deny', identity.policies, request)),
      () => isLeft(identity, request),
    ],
    // Elsewhere undefined is perhaps; here it is yes.
    (part) => part() !== false,
  ) === true;

/** Whether all that limits the identity leaves the request to it. */
export const isLeft = (identity: Identity, request: Request): boolean =>
  allTrue(limitsOn(identity, request.action), ({ documents }) => allow(documents, request) !== false) ===
  true;

/** The parts of the wanted resources that a statement is about: the narrower of both patterns, where they meet. */
function sharedBy(
  { Resource, NotResource }: PolicyStatement,
  { Version }: PolicyDocument,
  wanted: readonly string[],
  context: Context,
): readonly string[] {
  if (NotResource !== undefined || Resource === undefined) return wanted;
  const own = listOf(Resource).map((text) =>
    completeArn((hasVariables(Version) ? filledIn(text, context, true) : text) ?? widened(text)),
  );
  return wanted.flatMap((one) =>
    own.flatMap((pattern) => (isWithin(one, pattern) ? [one] : overlap(one, pattern) ? [pattern] : [])),
  );
}

const limitsOn = ({ limits }: Identity, action: string): readonly Limit[] =>
  limits().filter(({ services }) => services?.has(action.split(':', 1)[0] ?? '') ?? true);
