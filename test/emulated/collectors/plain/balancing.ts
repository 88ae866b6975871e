import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { expect } from '@jest/globals';
import type { Clients } from '../clients.ts';
import { json, tagsOf, type Case } from './plain.ts';

async function tags({ elb }: Clients, arn: string) {
  const { TagDescriptions = [] } = await elb.send(new DescribeTagsCommand({ ResourceArns: [arn] }));
  return TagDescriptions[0]?.Tags ?? [];
}

export const balancingCases: Readonly<Record<string, Case>> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    least: 2,
    read: async (clients) => {
      const { LoadBalancers = [] } = await clients.elb.send(new DescribeLoadBalancersCommand({}));
      return Promise.all(
        LoadBalancers.map(async (one) => {
          const { LoadBalancerArn = '', LoadBalancerName } = one;
          const own = await tags(clients, LoadBalancerArn);
          const { Listeners } = await clients.elb.send(new DescribeListenersCommand({ LoadBalancerArn }));
          return {
            ...{ arn: LoadBalancerArn, region: clients.region, name: LoadBalancerName, tags: tagsOf(own) },
            ...{ self: json(one), facets: { listeners: Listeners, tags: own } },
          };
        }),
      );
    },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    least: 2,
    read: async (clients) => {
      const { TargetGroups = [] } = await clients.elb.send(new DescribeTargetGroupsCommand({}));
      return Promise.all(
        TargetGroups.map(async (one) => {
          const { TargetGroupArn = '', TargetGroupName } = one;
          const own = await tags(clients, TargetGroupArn);
          const health = await clients.elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }));
          const { Attributes } = await clients.elb.send(
            new DescribeTargetGroupAttributesCommand({ TargetGroupArn }),
          );
          return {
            ...{ arn: TargetGroupArn, region: clients.region, name: TargetGroupName, tags: tagsOf(own) },
            self: json(one),
            facets: { attributes: Attributes, targets: health.TargetHealthDescriptions, tags: own },
          };
        }),
      );
    },
  },
  'AWS::RDS::DBInstance': {
    least: 2,
    read: async ({ rds, region }) => {
      const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}));
      return DBInstances.map((one) => ({
        ...{ arn: one.DBInstanceArn ?? '', region, name: one.DBInstanceIdentifier },
        // moto makes up the time of the last backup: now
        self: { ...json(one), LatestRestorableTime: expect.any(String) },
        ...{ tags: tagsOf(one.TagList), facets: {} },
      }));
    },
  },
};
