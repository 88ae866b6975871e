import { field, when, type Claim } from '../../engine/index.ts';

interface Trail {
  readonly self: { readonly TrailARN: string };
  readonly id: { readonly accountId: string };
}

/** Organization trails are also seen by members, who cannot change them: they are judged where they belong. */
export const ofOwner = ({ self, id }: Trail, claim: Claim) =>
  when(
    field(self, 'TrailARN').must('belong to this account', (arn) => arn.split(':')[4] === id.accountId),
    claim,
    'The trail belongs to the management account of the organization',
  );
