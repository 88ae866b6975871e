/** Policies of an organization, as AWS lists them. */
type Kind = 'RESOURCE_CONTROL_POLICY' | 'SERVICE_CONTROL_POLICY' | 'TAG_POLICY';

export const policy = (
  Type: Kind,
  targets: readonly ('ACCOUNT' | 'ORGANIZATIONAL_UNIT' | 'ROOT')[],
  AwsManaged = false,
) => ({
  id: { name: `p-${Type}` },
  self: { Id: `p-${Type}`, Type, AwsManaged },
  facets: { targets: targets.map((Type, index) => ({ TargetId: `t-${index}`, Type })) },
});
