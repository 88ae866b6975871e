import {
  DescribeConfigurationRecordersCommand,
  DescribeDeliveryChannelsCommand,
} from '@aws-sdk/client-config-service';
import { GetDetectorCommand, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { BatchGetAccountStatusCommand } from '@aws-sdk/client-inspector2';
import { DescribeHubCommand } from '@aws-sdk/client-securityhub';
import type { Clients } from '../clients.ts';
import { administrator, analyzerIn, findingIn, macieAdministrator } from '../moto.ts';
import { gapOf, json, orNull, type Case, type Plain } from './plain.ts';

/** What a region is watched by: facets of it. moto answers the same error to all whom Security Hub refuses. */
export async function watchedBy({ accountId, inspector, securityHub }: Clients): Promise<object> {
  const hub = await orNull(securityHub.send(new DescribeHubCommand({})), 'InvalidAccessException');
  const asked = new BatchGetAccountStatusCommand({ accountIds: [accountId] });
  const { accounts = [] } = await inspector.send(asked);
  return {
    securityHub: hub && json(hub),
    inspector: accounts[0]?.resourceState,
    macieAdministrator,
  };
}

const detectorCase: Case = {
  least: 2,
  blind: ['members'], // moto has none
  read: async ({ accountId, guardDuty, region }) => {
    const { DetectorIds = [] } = await guardDuty.send(new ListDetectorsCommand({}));
    return Promise.all(
      DetectorIds.map(async (DetectorId): Promise<Plain> => {
        const settings = json(await guardDuty.send(new GetDetectorCommand({ DetectorId })));
        const highFindings = { count: 1, FindingIds: [findingIn({ accountId, region }).Id] };
        const { Tags = {} } = settings as { readonly Tags?: object };
        return {
          arn: `arn:aws:guardduty:${region}:${accountId}:detector/${DetectorId}`,
          ...{ region, name: DetectorId, tags: Tags, self: { DetectorId } },
          facets: { settings, administrator, highFindings, tags: Tags },
        };
      }),
    );
  },
};

/** Nor has it findings: `moto.ts` answers both calls in its place, the same finding for each detector of a region. */
const findingCase: Case = {
  least: 1,
  read: async (clients) => {
    const { DetectorIds = [] } = await clients.guardDuty.send(new ListDetectorsCommand({}));
    return DetectorIds.slice(0, 1).map(() => {
      const self = findingIn(clients);
      return { arn: self.Arn, region: clients.region, name: self.Id, tags: {}, self, facets: {} };
    });
  },
};

/** moto has no Access Analyzer: `moto.ts` answers the list in its place. */
const analyzerCase: Case = {
  least: 4,
  blind: ['statistics'],
  read: (clients) => {
    const { region } = clients;
    const self = analyzerIn(clients);
    const { arn, name, tags } = self;
    return Promise.resolve([{ arn, region, name, tags, self, facets: {} }]);
  },
};

const recorderCase: Case = {
  least: 1,
  blind: ['tags'], // it tells no ARN of recorders, and knows none
  read: async ({ accountId, config, region }) => {
    const answer = await config.send(new DescribeConfigurationRecordersCommand({}));
    return (answer.ConfigurationRecorders ?? []).map((self) => ({
      arn: `arn:aws:config:${region}:${accountId}:configuration-recorder/${self.name ?? ''}`,
      ...{ region, name: self.name, self: json(self), facets: {} },
      tags: gapOf('config:ListTagsForResource', 'ResourceNotFoundException'),
    }));
  },
};

const channelCase: Case = {
  least: 1,
  blind: ['status'], // it never delivers
  read: async ({ accountId, config, region }) => {
    const { DeliveryChannels = [] } = await config.send(new DescribeDeliveryChannelsCommand({}));
    return DeliveryChannels.map((self) => ({
      arn: `arn:aws:config:${region}:${accountId}:delivery-channel/${self.name ?? ''}`,
      ...{ region, name: self.name, tags: {}, self: json(self), facets: {} },
    }));
  },
};

export const detectionCases: Readonly<Record<string, Case>> = {
  'AWS::AccessAnalyzer::Analyzer': analyzerCase,
  'AWS::Config::ConfigurationRecorder': recorderCase,
  'AWS::Config::DeliveryChannel': channelCase,
  'AWS::GuardDuty::Detector': detectorCase,
  'AWS::GuardDuty::Finding': findingCase,
};
