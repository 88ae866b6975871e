/** Facts about IAM as the inventory keeps them, all of them good. */

/** A row of the credential report: a user with a password and MFA, and no keys. */
export const CREDENTIALS = {
  user: 'ann',
  arn: 'arn:aws:iam::111122223333:user/ann',
  user_creation_time: '2020-01-01T00:00:00+00:00',
  password_enabled: true,
  password_last_used: '2026-06-01T00:00:00+00:00',
  password_last_changed: '2020-01-01T00:00:00+00:00',
  password_next_rotation: null,
  mfa_active: true,
  access_key_1_active: false,
  access_key_1_last_rotated: null,
  access_key_1_last_used_date: null,
  access_key_1_last_used_region: null,
  access_key_1_last_used_service: null,
  access_key_2_active: false,
  access_key_2_last_rotated: null,
  access_key_2_last_used_date: null,
  access_key_2_last_used_region: null,
  access_key_2_last_used_service: null,
  cert_1_active: false,
  cert_1_last_rotated: null,
  cert_2_active: false,
  cert_2_last_rotated: null,
};

export const PASSWORD_POLICY = {
  MinimumPasswordLength: 14,
  RequireSymbols: true,
  RequireNumbers: true,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: true,
  ExpirePasswords: true,
  MaxPasswordAge: 90,
  PasswordReusePrevention: 24,
};

export const SUMMARY = { AccountMFAEnabled: 1, AccountPasswordPresent: 1, AccountAccessKeysPresent: 0 };
