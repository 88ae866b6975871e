import type { PolicyStatement } from '../../../engine/index.ts';
import { rolePreventsConfusedDeputy } from '../../../rules/iam/role-prevents-confused-deputy.ts';
import { denied, testRule } from '../../rule-tester.ts';

const role = (...Statement: readonly PolicyStatement[]) => ({
  self: { Path: '/', AssumeRolePolicyDocument: { Statement } },
});
const trust = (Service: string | string[], Condition: PolicyStatement['Condition'] = {}) =>
  ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service }, Condition }) as const;
const SYNC = trust('datasync.amazonaws.com');
const PAIR = trust(['ec2.amazonaws.com', 'amplify.me-south-1.amazonaws.com']);
const IN_CHINA = trust('datasync.amazonaws.com.cn');
const ANYBODYS = trust('transfer.amazonaws.com', {
  ArnLike: { 'aws:SourceArn': 'arn:aws:transfer:eu-west-1:*:user/*' },
});
const MAYBE = trust('ssm.amazonaws.com', { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } });
const OURS = { StringEquals: { 'AWS:SourceAccount': '111122223333' } };
const AT = 'self.AssumeRolePolicyDocument.Statement[0]';

testRule(rolePreventsConfusedDeputy, {
  pass: {
    'the service acts for our account': { given: role(trust('datasync.amazonaws.com', OURS)) },
    'the service acts for resources of our account': {
      given: role(
        trust('es.amazonaws.com', { ArnLike: { 'aws:SourceArn': 'arn:aws:es:*:111122223333:domain/*' } }),
      ),
    },
    'others are denied': {
      given: role(SYNC, {
        ...{ Effect: 'Deny', Action: 'sts:*', Principal: '*' },
        Condition: { StringNotEquals: { 'aws:SourceAccount': '111122223333' } },
      }),
    },
    'only a service that was named counts': {
      params: { services: ['glue.amazonaws.com'] },
      given: role(SYNC, trust('glue.amazonaws.com', OURS)),
    },
  },
  fail: {
    'the service acts for anybody': { given: role(SYNC), because: { [AT]: SYNC } },
    'one of two services, of a region, does': { given: role(PAIR), because: { [AT]: PAIR } },
    'the service of China does': { given: role(IN_CHINA), because: { [AT]: IN_CHINA } },
    'the account of the source is open': { given: role(ANYBODYS), because: { [AT]: ANYBODYS } },
    'a missing source will do': { given: role(MAYBE), because: { [AT]: MAYBE } },
  },
  unknown: {
    'the trust policy is unreadable': { given: { self: { Path: '/', AssumeRolePolicyDocument: denied } } },
  },
  notApplicable: {
    'the service tells nothing': { given: role(trust(['ec2.amazonaws.com', 'eks.amazonaws.com'])) },
    'the role is linked to a service': {
      given: { self: { ...role(SYNC).self, Path: '/aws-service-role/datasync.amazonaws.com/' } },
    },
  },
});
