import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';
import { ofOwner } from './owner.ts';

export const networkHasRequiredTags = defineRule({
  id: 'vpc-network-has-required-tags',
  title: 'VPCs are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'A network without an owner is one that nobody watches, and that nobody dares to take down.',
  fix: 'Tag the VPC with its owner and its environment.',
  resource: 'AWS::EC2::VPC',
  params: REQUIRED,
  check: (vpc, { params }) => ofOwner(vpc, isTagged(vpc.self, 'Tags', params)),
});
