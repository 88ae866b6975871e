/** What rules about roles share. */
import * as z from 'zod';
import { field, outsidersTo, type Claim } from '../../engine/index.ts';

/** AWS makes service-linked roles, and nobody else may change them. */
export const isOfCustomer = (self: { readonly Path: string }): Claim =>
  field(self, 'Path').must(
    'not be that of a service-linked role',
    (path) => !path.startsWith('/aws-service-role/'),
  );

export const SERVICE_LINKED = 'The role is linked to a service, and is of AWS';

export const TRUSTING = {
  trustedAccounts: z
    .array(z.string().regex(/^\d{12}$/))
    .default([])
    .describe('Accounts to trust besides the own one'),
};

/** All accounts but the own one, the trusted ones, and those of our organization where a condition names it. */
export const outsiders = (
  { accountId }: { readonly accountId: string },
  trusted: readonly string[],
  organization: { readonly Id: string },
) =>
  outsidersTo((owner) =>
    // The organization is read only where one is named: it may not be known.
    owner.startsWith('o-') ? owner === organization.Id : [accountId, ...trusted].includes(owner),
  );

/** Nor may anybody change here what IAM Identity Center makes of its permission sets, and takes away with them. */
export const isChangedHere = (self: { readonly Path: string }): Claim =>
  field(self, 'Path').must(
    'not be that of a role which AWS keeps',
    (path) => !/^\/(aws-service-role|aws-reserved)\//.test(path),
  );

export const OF_AWS = 'AWS keeps the role, for a service or for IAM Identity Center';
