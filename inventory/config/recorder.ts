import { arnAt } from '../arn.ts';
import type { Place } from '../call.ts';
import { defineResource } from '../resource.ts';
import { config } from './service.ts';

interface Recorder {
  readonly name: string;
  readonly arn?: string | undefined;
}
const arnOf = (at: Place, { name }: Recorder): string =>
  arnAt(at, 'config', `configuration-recorder/${name}`);

/** The customer's own one of each region: without a name AWS does not tell of those that services manage. */
export const recorder = defineResource(
  {
    type: 'AWS::Config::ConfigurationRecorder',
    scope: 'regional',
    list: config.list('DescribeConfigurationRecorders', { items: 'ConfigurationRecorders' }),
    always: ['name', 'roleARN', 'recordingGroup', 'recordingGroup.allSupported'],
    // AWS's ARN ends in an id besides, that a recorder which is made again does not keep.
    id: (self, at) => ({ arn: arnOf(at, self), name: self.name }),
  },
  {
    tags: config.read('ListTagsForResource', {
      input: (self, at) => ({ ResourceArn: self.arn ?? arnOf(at, self) }),
      pick: 'Tags',
      emptyMeans: 'gap',
    }),
  },
);
