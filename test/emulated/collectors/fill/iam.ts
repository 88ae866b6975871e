import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  EnableMFADeviceCommand,
  CreateVirtualMFADeviceCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
  UploadServerCertificateCommand,
} from '@aws-sdk/client-iam';
import type { Clients } from '../clients.ts';

const allow = (Action: string | string[], Resource = '*') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] });
/** What URL encoding could break: blanks, plus, per cent, umlauts. */
const AWKWARD = allow(['s3:GetObject', 's3:*Tagging'], 'arn:aws:s3:::a b+c/100%/für/${aws:username}');
const trust = (Principal: unknown, Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition && { Condition }) },
  });

/** Users, keys, groups, roles and policies: good and bad, plain and awkward. */
export async function fillIam({ iam }: Clients): Promise<void> {
  const admin = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'all-of-it', PolicyDocument: allow('*'), Description: 'too much' }),
  );
  const awkward = await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'awkward+one@example.com',
      Path: '/teams/data/',
      PolicyDocument: allow('s3:ListAllMyBuckets'),
      Tags: ['owner', 'stage', 'cost centre'].map((Key) => ({ Key, Value: `${Key} für alle` })),
    }),
  );
  const PolicyArn = awkward.Policy?.Arn;
  const boundary = PolicyArn;
  await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: AWKWARD, SetAsDefault: true }));

  for (const GroupName of ['admins', 'empty', 'readers']) {
    await iam.send(new CreateGroupCommand({ GroupName, Path: '/people/' }));
  }
  await iam.send(new AttachGroupPolicyCommand({ GroupName: 'admins', PolicyArn: admin.Policy?.Arn }));
  const inline = { PolicyName: 'inline one', PolicyDocument: AWKWARD };
  await iam.send(new PutGroupPolicyCommand({ GroupName: 'readers', ...inline, PolicyName: 'inline' }));

  await iam.send(
    new CreateUserCommand({
      UserName: 'ana@example.com',
      Path: '/people/',
      PermissionsBoundary: boundary,
      Tags: [{ Key: 'name', Value: 'Ana Müller' }],
    }),
  );
  const ana = { UserName: 'ana@example.com' };
  for (const GroupName of ['admins', 'readers'])
    await iam.send(new AddUserToGroupCommand({ ...ana, GroupName }));
  await iam.send(new PutUserPolicyCommand({ ...ana, PolicyName: 'inline', PolicyDocument: AWKWARD }));
  await iam.send(new AttachUserPolicyCommand({ ...ana, PolicyArn }));
  await iam.send(new CreateLoginProfileCommand({ ...ana, Password: 'correct-Horse-7' }));
  const device = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'ana' }));
  await iam.send(
    new EnableMFADeviceCommand({
      ...ana,
      SerialNumber: device.VirtualMFADevice?.SerialNumber,
      AuthenticationCode1: '123456',
      AuthenticationCode2: '654321',
    }),
  );
  const builder = { UserName: 'build+ci' };
  await iam.send(new CreateUserCommand(builder));
  await iam.send(new CreateAccessKeyCommand(builder));
  const second = await iam.send(new CreateAccessKeyCommand(builder));
  const AccessKeyId = second.AccessKey?.AccessKeyId;
  await iam.send(new UpdateAccessKeyCommand({ ...builder, AccessKeyId, Status: 'Inactive' }));

  await iam.send(
    new CreateRoleCommand({
      RoleName: 'open-to-all',
      AssumeRolePolicyDocument: trust({ AWS: '*' }),
      MaxSessionDuration: 7200,
    }),
  );
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'open-to-all', PolicyArn: admin.Policy?.Arn }));
  const guard = { StringEquals: { 'sts:ExternalId': 'a b' }, Bool: { 'aws:MultiFactorAuthPresent': true } };
  const RoleName = 'web.server';
  await iam.send(
    new CreateRoleCommand({
      RoleName,
      Path: '/service/',
      Description: 'the web server',
      AssumeRolePolicyDocument: trust({ Service: 'ec2.amazonaws.com' }, guard),
      Tags: [{ Key: 'owner', Value: 'Zoë' }],
    }),
  );
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'inline', PolicyDocument: AWKWARD }));
  const InstanceProfileName = 'web.server';
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Path: '/service/' }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName }));
  const SAMLMetadataDocument = `<EntityDescriptor>${' '.repeat(1000)}</EntityDescriptor>`;
  await iam.send(new CreateSAMLProviderCommand({ Name: 'people', SAMLMetadataDocument }));
  for (const ServerCertificateName of ['old', 'older'])
    await iam.send(
      new UploadServerCertificateCommand({
        ...{ ServerCertificateName, Path: '/web/', CertificateBody: 'not', PrivateKey: 'one' },
      }),
    );
}

/** What a smaller account has: one user with one key. */
export async function oneUser({ iam }: Clients, UserName: string): Promise<void> {
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new CreateAccessKeyCommand({ UserName }));
}

/** A role that its account may assume. */
export const oneRole = ({ iam, accountId }: Clients, RoleName: string) =>
  iam.send(
    new CreateRoleCommand({
      RoleName,
      AssumeRolePolicyDocument: trust({ AWS: `arn:aws:iam::${accountId}:root` }),
    }),
  );
