/** The role that a scan enters in each account: exactly the reads that the rules lead to. */
import { Aws, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountPrincipal, ManagedPolicy, PolicyDocument, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { AnyRule } from '../engine/rule.ts';
import { policiesFor, type Policy } from '../inventory/permissions.ts';
import type { Step } from './bundle.ts';
import { roleNameOf } from './functions.ts';
import { accept } from './nag.ts';
import { callsOfSource, type Source } from '../lambdas/steps/read-unit.ts';
import { UsageError } from '../lambdas/steps/types.ts';

/** Steps that enter accounts. */
const entering: readonly Step[] = ['plan', 'collect'];

export interface MemberRoleProps {
  readonly rules: readonly AnyRule[];
  /** Account of the scanner. */
  readonly scannerAccount: string;
  /** `name` of the scanner. */
  readonly scannerName: string;
  readonly externalId: string;
  readonly roleName: string;
  /** Where the scanner reads from; `live` unless said. */
  readonly source?: Source['source'];
  readonly configSource?: Source['configSource'];
}

/** At most ten managed policies can be attached to a role. */
const POLICIES = 10;

export class MemberRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, props: MemberRoleProps) {
    super(scope, id);
    const { rules, scannerAccount, scannerName, externalId, roleName, source, configSource } = props;
    const arnOf = (step: Step) =>
      `arn:${Aws.PARTITION}:iam::${scannerAccount}:role/${roleNameOf(scannerName, step)}`;
    this.role = new Role(this, 'Role', {
      roleName,
      description: 'Lets Plumbline, the security and compliance scanner, read this account',
      // The account, narrowed by a condition: a role as principal must exist first, and is lost when made anew.
      assumedBy: new AccountPrincipal(scannerAccount).withConditions({
        StringEquals: { 'sts:ExternalId': externalId },
        ArnEquals: { 'aws:PrincipalArn': entering.map(arnOf) },
      }),
    });
    const policies = policiesFor(
      rules,
      undefined,
      callsOfSource({ ...(source && { source }), ...(configSource && { configSource }) }),
    );
    if (policies.length > POLICIES)
      throw new UsageError(
        `rules: they need ${policies.length} managed policies, a role can have ${POLICIES}; choose fewer rules`,
      );
    policies.forEach((policy, index) => {
      const managed = new ManagedPolicy(this, `Reads${index}`, {
        description: 'Reads of the chosen Plumbline rules',
        document: PolicyDocument.fromJson(inPartition(policy)),
        roles: [this.role],
      });
      acceptWildcards(managed);
    });
  }
}

/** Rules name resources as `arn:aws:…`; the account may lie in another partition. */
const inPartition = (policy: Policy): object =>
  JSON.parse(JSON.stringify(policy).replaceAll('"arn:aws:', `"arn:${Aws.PARTITION}:`)) as object;

const acceptWildcards = (construct: Construct): void =>
  accept(
    construct,
    'AwsSolutions-IAM5',
    'Reads only, exactly those of the chosen rules, about all that is there.',
  );

/** The member role as a stack, to be deployed in each account, the scanner's own included. */
export class MemberStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { member, ...props }: StackProps & { readonly member: MemberRoleProps },
  ) {
    super(scope, id, props);
    new MemberRole(this, 'Member', member);
  }
}
