import { accountOf, controlsOn, lookAt, type Context } from '../../engine/index.ts';

/** What a rule must need to know what an identity may really do, and whom of its account it may take over. */
export const OWN = ['policies', 'boundary', 'account.organization'] as const;
export const ALL_OF_ACCOUNT = [
  'rolesOfAccount.policies',
  'rolesOfAccount.boundary',
  'usersOfAccount.policies',
  'usersOfAccount.boundary',
  'usersOfAccount.groups.policies',
  'groupsOfAccount.policies',
] as const;

interface Identity {
  readonly id: { readonly accountId: string };
  readonly related: Parameters<typeof accountOf>[0] & { readonly account: Parameters<typeof controlsOn>[0] };
}

/** Where an identity lives: its account, and all others there. */
export function settingOf({ id, related }: Identity, { organization, once }: Context<unknown>) {
  const { accountId } = id;
  const home = { accountId, limits: () => controlsOn(related.account, organization, accountId) };
  return {
    home,
    account: () => {
      lookAt(related);
      return once(accountId, () => accountOf(related, home));
    },
  };
}
