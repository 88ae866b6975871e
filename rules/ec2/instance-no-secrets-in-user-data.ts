import { defineRule, each } from '../../engine/index.ts';

export const instanceNoSecretsInUserData = defineRule({
  id: 'ec2-instance-no-secrets-in-user-data',
  title: 'The user data of EC2 instances holds no secrets',
  severity: 'high',
  category: 'data-protection',
  why: 'User data is no secret: every process on the instance reads it, and so does whoever may describe instances.',
  fix: 'Change the secret, keep the new one in Secrets Manager or Parameter Store, and let the instance ask for it. Then stop the instance and take the secret out of its user data.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html'],
  resource: 'AWS::EC2::Instance',
  needs: ['userData'],
  check: ({ facets }) =>
    each(facets, 'userData', 'Secrets')
      .by(({ Detector, Line }) => `${Detector} in line ${Line}`)
      .must('not be there', () => false),
});
