import { instanceInBackupPlan } from '../../../rules/ec2/instance-in-backup-plan.ts';
import { denied, testRule } from '../../rule-tester.ts';

const ResourceArn = 'arn:aws-cn:ec2:cn-north-1:111122223333:instance/i-1';

testRule(instanceInBackupPlan, {
  pass: { 'it has a recovery point': { given: { facets: { backup: { ResourceArn } } } } },
  fail: { 'it has none': { given: { facets: { backup: null } }, because: { 'facets.backup': null } } },
  unknown: { 'the backups are unreadable': { given: { facets: { backup: denied } } } },
});
