/** The workloads that strangers may get to, and what says whether they do: of rules, and of `plumbline paths`. */
import {
  policyKeepsOut,
  PUBLIC,
  type BalancedInstance,
  type Claim,
  type PolicyDocument,
} from '../../engine/index.ts';
import { BALANCERS, closedAltogether, PATH } from '../ec2/exposed.ts';

export const instanceEntry = {
  resource: 'AWS::EC2::Instance',
  needs: [...PATH, ...BALANCERS],
  closed: (instance: BalancedInstance): Claim => closedAltogether(instance),
} as const;

/** Whoever may invoke a function by its policy may do so from anywhere, by URL or by the API. */
export const functionEntry = {
  resource: 'AWS::Lambda::Function',
  needs: ['policy'],
  closed: ({ facets }: { readonly facets: { readonly policy: PolicyDocument | null } }): Claim =>
    policyKeepsOut(facets, PUBLIC, 'lambda:InvokeFunction', 'lambda:InvokeFunctionUrl'),
} as const;
