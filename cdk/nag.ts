import { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** One finding, as cdk-nag words it, or all that match. */
export type Finding = string | { readonly regex: string };
interface Suppression {
  readonly id: string;
  readonly reason: string;
  readonly applies_to?: readonly Finding[];
}

/**
 * Says, in the template, why a cdk-nag finding about a construct is accepted; for IAM findings only `appliesTo`.
 * Written as cdk-nag reads it, so that embedding Scanner does not need cdk-nag.
 */
export function accept(
  construct: Construct,
  id: string,
  reason: string,
  appliesTo?: readonly Finding[],
): void {
  for (const resource of construct.node.findAll().filter((node) => CfnResource.isCfnResource(node))) {
    const { rules_to_suppress: former = [] } = (resource.getMetadata('cdk_nag') ?? {}) as {
      rules_to_suppress?: Suppression[];
    };
    const rule = { id, reason, ...(appliesTo && { applies_to: appliesTo }) };
    resource.addMetadata('cdk_nag', { rules_to_suppress: [...former, rule] });
  }
}
