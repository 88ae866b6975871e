/** A small scan in a store, to be damaged: resources of four types, some of them with gaps. */
import { collected, CONFIG, planned, region, type Answers } from '../lambdas/steps/world.ts';
import { memoryStore } from '../lambdas/memory.ts';
import { failure } from '../aws.ts';

const DAY = new Date('2026-07-01T00:00:00.000Z');
const users = ['ann', 'bob', 'cid'].map((UserName) => ({
  ...{ UserName, Path: '/', CreateDate: DAY, GroupList: [], AttachedManagedPolicies: [] },
  ...{ Arn: `arn:aws:iam::111111111111:user/${UserName}`, Tags: [{ Key: 'owner', Value: UserName }] },
}));

const answers: Answers = {
  ...region({ idle: true }),
  'ec2 GetEbsEncryptionByDefault': (_, name) => {
    if (name === 'us-east-1') throw failure('RequestLimitExceeded');
    return { EbsEncryptionByDefault: true };
  },
  'iam GetAccountAuthorizationDetails': { UserDetailList: users, IsTruncated: false },
  'iam ListAccessKeys': ({ UserName }) => ({
    AccessKeyMetadata: [
      { AccessKeyId: `AKIA-${UserName as string}`, UserName, Status: 'Active', CreateDate: DAY },
    ],
    IsTruncated: false,
  }),
};

const config = {
  ...CONFIG,
  rules: [...CONFIG.rules, 'iam-user-no-direct-policies', 'iam-access-key-rotated'],
};

export async function record() {
  const store = memoryStore();
  const world = { store, answers, config, at: DAY.toISOString() };
  const plan = await planned(world);
  await collected(world, plan);
  return { store, objects: store.objects, config, scan: plan.scan };
}
