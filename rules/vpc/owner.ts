import { field, some, when, type Claim, type NotApplicable, type Shown } from '../../engine/index.ts';

interface Owned {
  readonly self: { readonly OwnerId: string };
  readonly id: { readonly accountId: string };
}

/** Whoever a VPC or one of its subnets is shared with sees it, too, and can change nothing about it. */
export const ofOwner = ({ self, id }: Owned, claim: Claim | (() => Claim | NotApplicable)) =>
  when(field(self, 'OwnerId').is(id.accountId), claim, 'Another account shares it');

/** Of a VPC without subnets nothing can be said: nothing stands in it. */
export const ofOwnerWithSubnets = (vpc: Shown<'AWS::EC2::VPC', 'subnets'>, claim: () => Claim) =>
  ofOwner(vpc, () =>
    when(
      some(vpc.related, 'subnets').must('be there', () => true),
      claim,
      'It has no subnets',
    ),
  );
