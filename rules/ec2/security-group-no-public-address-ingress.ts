import {
  defineRule,
  each,
  namesStrangers,
  permissionKey,
  rangesOfVpc,
  rangesParam,
} from '../../engine/index.ts';

export const securityGroupNoPublicAddressIngress = defineRule({
  id: 'ec2-security-group-no-public-address-ingress',
  title: 'Security groups name no public addresses of strangers',
  severity: 'medium',
  category: 'exposure',
  why: 'Providers hand addresses on. Years later somebody else comes in through a rule that nobody dares to touch.',
  fix: 'Keep known addresses in a managed prefix list, or in `allowedRanges`. Remove those that nobody can explain.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: ['vpc'],
  params: { allowedRanges: rangesParam('Public address ranges that may come in') },
  check: ({ self, related }, { params: { allowedRanges } }) =>
    each(self, 'IpPermissions')
      .by(permissionKey)
      .must(
        'name no public addresses',
        (one) => !namesStrangers(one, () => [...allowedRanges, ...rangesOfVpc(related.vpc.self)]),
      ),
});
