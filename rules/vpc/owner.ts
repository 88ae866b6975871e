import { field, when, type Claim } from '../../engine/index.ts';

interface Owned {
  readonly self: { readonly OwnerId: string };
  readonly id: { readonly accountId: string };
}

/** Whoever a VPC or one of its subnets is shared with sees it, too, and can change nothing about it. */
export const ofOwner = ({ self, id }: Owned, claim: Claim | (() => Claim)) =>
  when(field(self, 'OwnerId').is(id.accountId), claim, 'Another account shares it');
