import { PutDeliveryChannelCommand } from '@aws-sdk/client-config-service';
import { CreateDetectorCommand } from '@aws-sdk/client-guardduty';
import { EnableCommand } from '@aws-sdk/client-inspector2';
import {
  AttachPolicyCommand,
  CreateOrganizationalUnitCommand,
  CreatePolicyCommand,
  EnableAWSServiceAccessCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  RegisterDelegatedAdministratorCommand,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import { EnableSecurityHubCommand } from '@aws-sdk/client-securityhub';
import type { Clients } from '../clients.ts';

/** In each account and region: of those that have not activated Inspector moto says nothing. */
export async function watch({ accountId, inspector }: Clients): Promise<void> {
  await inspector.send(new EnableCommand({ accountIds: [accountId], resourceTypes: ['EC2', 'LAMBDA'] }));
}

export async function fillDetection({ config, guardDuty, securityHub }: Clients): Promise<void> {
  const Tags = { owner: 'Zoë & søn', empty: '' };
  await guardDuty.send(
    new CreateDetectorCommand({
      Enable: true,
      Tags,
      Features: [
        { Name: 'S3_DATA_EVENTS', Status: 'ENABLED' },
        {
          ...{ Name: 'RUNTIME_MONITORING', Status: 'ENABLED' },
          AdditionalConfiguration: [{ Name: 'EC2_AGENT_MANAGEMENT', Status: 'DISABLED' }],
        },
      ],
    }),
  );
  await guardDuty.send(new CreateDetectorCommand({ Enable: false }));
  await securityHub.send(new EnableSecurityHubCommand({}));
  const DeliveryChannel = { name: 'default', s3BucketName: 'plumbline-logs' };
  await config.send(new PutDeliveryChannelCommand({ DeliveryChannel }));
}

const document = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Resource: '*', ...statement }] });

/** A policy of each kind, units, and a delegated administrator. */
export async function fillOrganization({ organizations }: Clients, member: string): Promise<void> {
  const { Roots = [] } = await organizations.send(new ListRootsCommand({}));
  const RootId = Roots[0]?.Id;
  const unit = { ParentId: RootId, Name: 'prod & test' };
  await organizations.send(new CreateOrganizationalUnitCommand(unit));
  for (const [PolicyType, Content] of [
    ['SERVICE_CONTROL_POLICY', document({ Action: 'organizations:LeaveOrganization' })],
    ['RESOURCE_CONTROL_POLICY', document({ Action: 's3:*', Principal: '*' })],
    ['TAG_POLICY', JSON.stringify({ tags: { owner: { tag_key: { '@@assign': 'owner' } } } })],
  ] as const) {
    await organizations.send(new EnablePolicyTypeCommand({ RootId, PolicyType }));
    const { Policy } = await organizations.send(
      new CreatePolicyCommand({
        Name: `our ${PolicyType}`,
        Description: 'für alle',
        Type: PolicyType,
        Content,
      }),
    );
    const PolicyId = Policy?.PolicySummary?.Id;
    const Tags = [{ Key: 'owner', Value: 'Zoë & søn' }];
    await organizations.send(new TagResourceCommand({ ResourceId: PolicyId, Tags }));
    await organizations.send(new AttachPolicyCommand({ PolicyId, TargetId: RootId }));
  }
  const ServicePrincipal = 'guardduty.amazonaws.com';
  await organizations.send(new EnableAWSServiceAccessCommand({ ServicePrincipal }));
  await organizations.send(
    new RegisterDelegatedAdministratorCommand({ AccountId: member, ServicePrincipal }),
  );
}
