/** The parameters of rules that, without any, have nothing to say. */
export const params: Readonly<Record<string, object>> = {
  'iam-role-has-required-policies': {
    requiredPolicyArns: ['arn:aws:iam::aws:policy/SecurityAudit'],
    roleNames: ['audit'],
  },
};
