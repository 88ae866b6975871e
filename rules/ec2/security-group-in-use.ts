import { anyOf, defineRule, field, not, some, when } from '../../engine/index.ts';

const USERS = ['networkInterfaces', 'functions', 'launchTemplates', 'launchTemplatesByInterface'] as const;
const REFERRERS = ['namedByIngress', 'namedByEgress'] as const;

export const securityGroupInUse = defineRule({
  id: 'ec2-security-group-in-use',
  title: 'Security groups are in use',
  severity: 'low',
  category: 'maintenance',
  why: 'Unused groups hide the ones that matter. Sooner or later one that nobody reviewed is put on a new machine.',
  fix: 'Delete the group, once you know that no build, job or stack brings machines up with it now and then.',
  resource: 'AWS::EC2::SecurityGroup',
  needs: [...USERS, ...REFERRERS],
  check: ({ self, related }) =>
    when(
      not(field(self, 'GroupName').is('default')),
      anyOf(
        ...USERS.map((users) => some(related, users).must('use the group', () => true)),
        ...REFERRERS.map((groups) =>
          some(related, groups)
            .where((other) => other.self.GroupId !== self.GroupId)
            .must('let the group in or out', () => true),
        ),
      ),
      'Default groups cannot be deleted',
    ),
});
