/**
 * What policies say of a request, by AWS's own logic: a denial wins, and without a permission there is none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * Of what is not known of the request (a key, which of many resources) the answer may depend: it is then `undefined`.
 */
import type { PolicyDocument, PolicyStatement } from '../../inventory/policy-document.ts';
import { decide } from '../claim.ts';
import { isPattern } from '../wildcard.ts';
import { remembered } from '../readable.ts';
import { conditionsOf, isMet, listOf } from './condition.ts';
import { completeArn, matched } from './pattern.ts';
import type { Request } from './request.ts';
import { allTrue, anyTrue, opposite, type Truth } from './truth.ts';
import { asText, filledIn, hasVariables, holdsText, widened } from './variables.ts';

/** Whether a statement of a document speaks of the request, and its conditions are met. Principals are not looked at. */
export const speaksOf = (
  statement: PolicyStatement,
  { Version }: Pick<PolicyDocument, 'Version'>,
  request: Request,
): Truth =>
  allTrue(
    [
      () => namesAction(statement, request.action),
      () => namesResource(statement, request, hasVariables(Version)),
      () => allTrue(conditionsIn(statement), (one) => isMet(one, request.context)),
    ],
    (part) => part(),
  );

/** Statements are judged many times, and their conditions taken apart once. */
const conditionsIn = remembered(conditionsOf);

/** Actions know no upper and lower case. */
export function namesAction({ Action, NotAction }: PolicyStatement, action: string): Truth {
  const isNamed = (pattern: string) => matched(action, pattern.toLowerCase());
  return NotAction === undefined
    ? anyTrue(listOf(Action), isNamed)
    : opposite(anyTrue(listOf(NotAction), isNamed));
}

/** A statement without resources is about the one that its policy is attached to. */
function namesResource(
  { Resource, NotResource }: PolicyStatement,
  { resource, context }: Request,
  variables: boolean,
): Truth {
  const isNamed = (text: string): Truth => {
    const filled = variables ? filledIn(text, context, true) : text;
    if (filled === null) return false;
    if (filled !== undefined) {
      const pattern = completeArn(filled);
      if (!holdsText(pattern) || !isPattern(resource)) return matched(resource, pattern);
      // An asterisk in an ARN is text; in a pattern of ARNs it may be any.
      if (matched(asText(resource), pattern) === true) return true;
    }
    return matched(resource, completeArn(widened(text))) === false ? false : undefined;
  };
  if (NotResource !== undefined) return opposite(anyTrue(listOf(NotResource), isNamed));
  return Resource === undefined || anyTrue(listOf(Resource), isNamed);
}

/** What holds a policy. Looking at the document throws `Unreadable` where it could not be read. */
export interface Holding {
  readonly document: PolicyDocument;
}

/** Whether some statement of the documents with this effect speaks of the request. */
export const isSaid = (effect: PolicyStatement['Effect'], all: readonly Holding[], request: Request): Truth =>
  anyTrue(all, (one) =>
    anyTrue(
      statementsAbout(one.document, request.action),
      (statement) => statement.Effect === effect && speaksOf(statement, one.document, request),
    ),
  );

/** Whether the documents, taken together, allow the request. */
export const allow = (all: readonly Holding[], request: Request): Truth =>
  allTrue([() => isSaid('Allow', all, request), () => opposite(isSaid('Deny', all, request))], (part) =>
    part(),
  );

const about = new WeakMap<PolicyDocument, Map<string, readonly PolicyStatement[]>>();

/** The statements that may speak of an action (in lower case); looked for once a document and action. */
export function statementsAbout(document: PolicyDocument, action: string): readonly PolicyStatement[] {
  let known = about.get(document);
  if (!known) about.set(document, (known = new Map<string, readonly PolicyStatement[]>()));
  let statements = known.get(action);
  if (!statements) {
    // What could not be read may speak of it.
    const mayName = (one: PolicyStatement) =>
      decide(() => namesAction(one, action) !== false).status !== 'violated';
    known.set(action, (statements = document.Statement.filter(mayName)));
  }
  return statements;
}
