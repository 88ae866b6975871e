import { defineRule } from '../../engine/index.ts';
import { isTagged, REQUIRED } from '../tags/required.ts';

export const networkAclHasRequiredTags = defineRule({
  id: 'vpc-network-acl-has-required-tags',
  title: 'Network ACLs are tagged',
  severity: 'low',
  category: 'maintenance',
  why: 'Nobody touches a network ACL of which nobody knows what it guards.',
  fix: 'Tag the ACL with its owner and its purpose.',
  resource: 'AWS::EC2::NetworkAcl',
  params: REQUIRED,
  check: ({ self }, { params }) => isTagged(self, 'Tags', params),
});
