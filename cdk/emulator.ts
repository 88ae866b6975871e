import { CfnResource, type IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Types that MiniStack 1.5 does not know: one of them, and it refuses the whole template. */
const refused: readonly string[] = ['AWS::Athena::NamedQuery'];

/** Takes out what the emulator refuses. Applied with the context `emulator=true` only, never to what is deployed on AWS. */
export class ForEmulator implements IAspect {
  visit(node: IConstruct): void {
    if (!CfnResource.isCfnResource(node) || !refused.includes(node.cfnResourceType)) return;
    node.node.scope?.node.tryRemoveChild(node.node.id);
  }
}
