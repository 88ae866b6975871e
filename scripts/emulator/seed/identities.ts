import {
  AddRoleToInstanceProfileCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { groups, policies, roles, users } from './identity-table.ts';
import type { GroupRow, PolicyRow, RoleRow } from './identity-table.ts';
import { iamAt, policyArn } from './iam.ts';
import { policyOf, seededBy } from './sample.ts';
import type { Seeded, Seeder, Seeding } from './sample.ts';
import { seedUser } from './users.ts';

/** Policies first, then groups, then who uses them. Only management has a password policy. */
export const seedIdentities: Seeder = async (seeding) => {
  const documents = await Promise.all(policies.map((row) => seedPolicy(seeding, row)));
  const teams = await Promise.all(groups.map((row) => seedGroup(seeding, row)));
  const [actors, people] = await Promise.all([
    Promise.all(roles.map((row) => seedRole(seeding, row))),
    Promise.all(users.map((row) => seedUser(seeding, row))),
    iamAt(seeding, 'management').iam.send(new UpdateAccountPasswordPolicyCommand(strictPasswords)),
  ]);
  return [...documents, ...teams, ...actors, ...people.flat()];
};

async function seedPolicy(seeding: Seeding, row: PolicyRow): Promise<Seeded> {
  const clients = iamAt(seeding, row.in);
  const document = { PolicyName: row.name, PolicyDocument: policyOf(row.statement) };
  const { Policy } = await clients.iam.send(new CreatePolicyCommand(document));
  return seededBy(clients)('AWS::IAM::ManagedPolicy', row.name, Policy?.Arn);
}

async function seedGroup(seeding: Seeding, row: GroupRow): Promise<Seeded> {
  const clients = iamAt(seeding, row.in);
  const GroupName = row.name;
  await clients.iam.send(new CreateGroupCommand({ GroupName }));
  for (const word of row.attached)
    await clients.iam.send(
      new AttachGroupPolicyCommand({ GroupName, PolicyArn: policyArn(clients.account, word) }),
    );
  return seededBy(clients)('AWS::IAM::Group', row.name, GroupName);
}

async function seedRole(seeding: Seeding, row: RoleRow): Promise<Seeded> {
  const clients = iamAt(seeding, row.in);
  const { iam, account } = clients;
  const RoleName = row.name;
  const trust = policyOf({
    Effect: 'Allow',
    Principal: row.trusts,
    Action: 'sts:AssumeRole',
    ...(row.condition && { Condition: row.condition }),
  });
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  for (const word of row.attached)
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: policyArn(account, word) }));
  if (row.profile === true) {
    const profile = { InstanceProfileName: row.name };
    await iam.send(new CreateInstanceProfileCommand(profile));
    await iam.send(new AddRoleToInstanceProfileCommand({ ...profile, RoleName }));
  }
  return seededBy(clients)('AWS::IAM::Role', row.name, RoleName);
}

const strictPasswords = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  AllowUsersToChangePassword: true,
  MaxPasswordAge: 90,
  PasswordReusePrevention: 24,
};
