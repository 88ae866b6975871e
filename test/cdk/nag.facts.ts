import { describe, expect, it } from '@jest/globals';
import { Aspects, CfnResource, type IAspect } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { appWith, stackOf } from './synthesized.ts';

/** What cdk-nag has to say of a stack; `also` runs before it. */
function findingsOf(id: string, also?: IAspect): string[] {
  const app = appWith();
  if (also) Aspects.of(app).add(also);
  Aspects.of(app).add(new AwsSolutionsChecks());
  const annotations = Annotations.fromStack(stackOf(app, id));
  const all = Match.stringLikeRegexp('AwsSolutions|Cdk');
  return [...annotations.findError('*', all), ...annotations.findWarning('*', all)].map(
    ({ id: where, entry }) => `${where}: ${JSON.stringify(entry.data)}`,
  );
}

const withoutReasons: IAspect = {
  visit: (node) => {
    if (CfnResource.isCfnResource(node)) node.addMetadata('cdk_nag', undefined);
  },
};

describe.each(['Plumbline', 'PlumblineMember'])('cdk-nag on %s', (id) => {
  it('finds nothing', () => expect(findingsOf(id)).toEqual([]));
  it('would find what is accepted with a reason', () =>
    expect(findingsOf(id, withoutReasons).join('\n')).toContain('AwsSolutions-IAM5'));
});
