/** Whom a statement of a trust policy lets in, by AWS account. */
import type { PolicyStatement } from '../../engine/index.ts';

const ANYBODY = '*';
const listed = (of: string | readonly string[] | undefined): readonly string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of;

/** Ids such as AROA… are what AWS leaves of deleted principals: nobody can use them any more. */
function accountOf(principal: string): readonly string[] {
  if (/^(AIDA|AROA)[A-Z0-9]+$/.test(principal)) return [];
  const [arn, , , , account] = principal.split(':');
  return [arn === 'arn' && account ? account : principal];
}

/** Account ids, and `*` for anybody. Services and identity providers are no AWS principals. */
function accountsOf({ Principal, NotPrincipal }: PolicyStatement): readonly string[] {
  if (NotPrincipal !== undefined) return [ANYBODY];
  if (Principal === undefined) return [];
  if (typeof Principal === 'string') return [ANYBODY];
  return [...listed(Principal['AWS']), ...listed(Principal[ANYBODY])].flatMap(accountOf);
}

const EQUALS = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|Bool)$/;

/** Whether some condition demands that the key is there, with values that all pass. `…IfExists` demands nothing. */
export const demands = (
  { Condition = {} }: PolicyStatement,
  key: string,
  passes: (value: string) => boolean,
): boolean =>
  Object.entries(Condition).some(
    ([operator, keys]) =>
      EQUALS.test(operator) &&
      Object.entries(keys).some(
        ([name, values]) =>
          name.toLowerCase() === key.toLowerCase() &&
          listed(values).length > 0 &&
          listed(values).every(passes),
      ),
  );

/** The accounts beyond the known ones that a statement lets in: `*` for anybody. */
export function outsiders(statement: PolicyStatement, known: readonly string[]): readonly string[] {
  if (statement.Effect !== 'Allow') return [];
  const others = accountsOf(statement).filter((account) => !known.includes(account));
  if (others.length === 0) return [];
  const isKnown = (account: string) => known.includes(account);
  const narrowed =
    demands(statement, 'aws:PrincipalAccount', isKnown) ||
    demands(statement, 'aws:PrincipalArn', (arn) => accountOf(arn).every(isKnown));
  return narrowed ? [] : others;
}
