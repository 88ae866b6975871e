/** Every relation between resources, and how to look one up. */
import { accountRelations } from './account/relations.ts';
import { cloudtrailRelations } from './cloudtrail/relations.ts';
import { cloudwatchRelations } from './cloudwatch/relations.ts';
import { ec2Relations } from './ec2/relations.ts';
import { elbRelations } from './elb/relations.ts';
import { guarddutyRelations } from './guardduty/relations.ts';
import { iamRelations } from './iam/relations.ts';
import { lambdaRelations } from './lambda/relations.ts';
import { organizationRelations } from './organizations/relations.ts';
import { rdsRelations } from './rds/relations.ts';
import type { AnyRelation, Relation } from './relate.ts';
import { s3Relations } from './s3/relations.ts';

const relations = {
  ...accountRelations,
  ...cloudtrailRelations,
  ...cloudwatchRelations,
  ...ec2Relations,
  ...elbRelations,
  ...guarddutyRelations,
  ...iamRelations,
  ...lambdaRelations,
  ...organizationRelations,
  ...s3Relations,
  ...rdsRelations,
} as const;
type Builtin = typeof relations;

/** Open for merging, as the registry is. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- open for merging
export interface Relations extends Builtin {}

/** Every resource has these two. */
export interface Common {
  readonly account: Relation<'AWS::::Account', false>;
  readonly region: Relation<'AWS::::Region', false>;
}
const common: Readonly<Record<string, AnyRelation>> = {
  account: {
    many: false,
    to: 'AWS::::Account',
    by: 'id.accountId',
    on: 'id.accountId',
    within: 'account',
    dangling: 'gap',
  },
  region: {
    many: false,
    to: 'AWS::::Region',
    by: 'id.region',
    on: 'id.region',
    within: 'account',
    dangling: 'gap',
  },
};

const added = new Map<string, Readonly<Record<string, AnyRelation>>>();

/** Adds relations that are not built in: type → name → relation. */
export function registerRelations(
  more: Readonly<Record<string, Readonly<Record<string, AnyRelation>>>>,
): void {
  for (const [type, of] of Object.entries(more)) added.set(type, { ...added.get(type), ...of });
}

/** Looks a relation up by its name. */
export const relationOf = (type: string, name: string): AnyRelation | undefined =>
  added.get(type)?.[name] ??
  (relations as Readonly<Record<string, Readonly<Record<string, AnyRelation>>>>)[type]?.[name] ??
  common[name];
