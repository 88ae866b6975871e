import { allOf, field, not } from '../../engine/index.ts';

interface Summary {
  readonly summary: {
    readonly AccountPasswordPresent?: number | undefined;
    readonly AccountAccessKeysPresent?: number | undefined;
  } | null;
}

/**
 * The root users of member accounts may have neither password nor keys: nobody can sign in as them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management
 */
export const hasCredentials = (facets: Summary) =>
  not(
    allOf(
      field(facets, 'summary', 'AccountPasswordPresent').is(0),
      field(facets, 'summary', 'AccountAccessKeysPresent').is(0),
    ),
  );
