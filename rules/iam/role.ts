import { field, type Claim } from '../../engine/index.ts';

/** AWS makes service-linked roles, and nobody else may change them. */
export const isOfCustomer = (self: { readonly Path: string }): Claim =>
  field(self, 'Path').must(
    'not be that of a service-linked role',
    (path) => !path.startsWith('/aws-service-role/'),
  );

export const SERVICE_LINKED = 'The role is linked to a service, and is of AWS';
