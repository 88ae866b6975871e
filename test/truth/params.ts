/** The parameters of rules that, without any, have nothing to say. */
export const params: Readonly<Record<string, object>> = {
  'iam-role-has-required-policies': {
    requiredPolicyArns: ['arn:aws:iam::aws:policy/SecurityAudit'],
    roleNames: ['audit'],
  },
  // All but file systems: the good account has everything else, as other rules must pass on it.
  'organizations-management-account-without-workloads': {
    allowedTypes: [
      ...['AWS::DynamoDB::Table', 'AWS::EC2::Instance', 'AWS::Lambda::Function', 'AWS::RDS::DBInstance'],
      'AWS::OpenSearchService::Domain',
    ],
  },
};
