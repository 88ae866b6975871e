import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import type { IAMClient } from '@aws-sdk/client-iam';
import { iamAt, policyArn } from './iam.ts';
import type { UserRow } from './identity-table.ts';
import { given, seededBy } from './sample.ts';
import type { Seeded, Seeding } from './sample.ts';

/** A user and its access keys (`NAME-key-1`, `NAME-key-2`). */
export async function seedUser(seeding: Seeding, row: UserRow): Promise<readonly Seeded[]> {
  const clients = iamAt(seeding, row.in);
  const { iam, account } = clients;
  const seeded = seededBy(clients);
  const UserName = row.name;
  await iam.send(new CreateUserCommand({ UserName }));
  if (row.console === true)
    await iam.send(new CreateLoginProfileCommand({ UserName, Password: `Sample-${UserName}-1!` }));
  if (row.mfa === true) await addMfa(iam, UserName);
  for (const GroupName of row.groups ?? [])
    await iam.send(new AddUserToGroupCommand({ UserName, GroupName }));
  for (const word of row.attached ?? [])
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: policyArn(account, word) }));
  const made = [seeded('AWS::IAM::User', row.name, UserName)];
  for (const [index, status] of (row.keys ?? []).entries())
    made.push(
      seeded('AWS::IAM::AccessKey', `${row.name}-key-${index + 1}`, await addKey(iam, UserName, status)),
    );
  return made;
}

async function addMfa(iam: IAMClient, UserName: string): Promise<void> {
  const device = new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: UserName });
  const { VirtualMFADevice } = await iam.send(device);
  const SerialNumber = given(VirtualMFADevice?.SerialNumber, `the MFA device of ${UserName}`);
  const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
  await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes }));
}

async function addKey(iam: IAMClient, UserName: string, Status: 'Active' | 'Inactive'): Promise<string> {
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const AccessKeyId = given(AccessKey?.AccessKeyId, `the access key of ${UserName}`);
  if (Status === 'Inactive') await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status }));
  return AccessKeyId;
}
