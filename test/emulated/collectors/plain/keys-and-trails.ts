import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetInsightSelectorsCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import { expect } from '@jest/globals';
import type { Clients } from '../clients.ts';
import { HOME, UNSCANNED } from '../places.ts';
import { documentOf, json, orNull, tagsOf, type Case, type Plain } from './plain.ts';

const NOW: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.000)?Z$/);

const keyCase: Case = {
  least: 4,
  read: async ({ kms, region }) => {
    const { Keys = [] } = await kms.send(new ListKeysCommand({}));
    return Promise.all(
      Keys.map(async ({ KeyId, KeyArn = '' }): Promise<Plain> => {
        const { KeyMetadata = {} } = await kms.send(new DescribeKeyCommand({ KeyId }));
        const rotation = await orNull(
          kms.send(new GetKeyRotationStatusCommand({ KeyId })),
          'UnsupportedOperationException',
          'KMSInvalidStateException',
        );
        const { Policy = '' } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
        const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }));
        const tags = Tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue }));
        return {
          arn: KeyArn,
          region,
          name: KeyId,
          tags: tagsOf(tags),
          self: { KeyId, KeyArn },
          facets: {
            metadata: json(KeyMetadata),
            rotation: rotation && json(rotation),
            policy: documentOf(Policy),
            tags,
          },
        };
      }),
    );
  },
};

/** The trails whose home is the region: no shadows. */
async function trailsOf({ cloudtrail, region }: Clients): Promise<readonly Plain[]> {
  const { trailList = [] } = await cloudtrail.send(new DescribeTrailsCommand({ includeShadowTrails: false }));
  return Promise.all(
    trailList.map(async (trail): Promise<Plain> => {
      const { Name, TrailARN = '' } = trail;
      const status = await cloudtrail.send(new GetTrailStatusCommand({ Name }));
      const selectors = await cloudtrail.send(new GetEventSelectorsCommand({ TrailName: Name }));
      const insights = await cloudtrail.send(new GetInsightSelectorsCommand({ TrailName: Name }));
      const { ResourceTagList } = await cloudtrail.send(new ListTagsCommand({ ResourceIdList: [TrailARN] }));
      const tags = ResourceTagList?.[0]?.TagsList ?? [];
      return {
        arn: TrailARN,
        region,
        name: Name,
        tags: tagsOf(tags),
        self: json(trail),
        facets: {
          // moto delivers whenever it is asked.
          status: {
            ...json(status),
            ...(status.LatestDeliveryTime && { LatestDeliveryTime: NOW, LatestDeliveryAttemptTime: NOW }),
          },
          eventSelectors: selectors.EventSelectors ?? null,
          advancedEventSelectors: selectors.AdvancedEventSelectors ?? null,
          insightSelectors: insights.InsightSelectors,
          tags,
        },
      };
    }),
  );
}

export const keyAndTrailCases: Readonly<Record<string, Case>> = {
  'AWS::CloudTrail::Trail': {
    least: 3,
    /** The home unit keeps the trails of regions that are not scanned. */
    read: async (clients, inRegion) => [
      ...(await trailsOf(clients)),
      ...(clients.region === HOME ? await trailsOf(inRegion(UNSCANNED)) : []),
    ],
  },
  'AWS::KMS::Key': keyCase,
};
