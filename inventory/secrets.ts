/** Secrets in texts that people write for machines: scripts, settings, user data. Where and of what kind, never what. */

/** What gives itself away by its form. Each matches the secret alone. */
export const KEYS = {
  'private-key':
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  'aws-secret-key':
    /(?<=(?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+]{1,40}|secret_?(?:access_?)?key["'\s:=]{1,6})[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi,
  'url-password': /(?<=[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)/gi,
} as const;

/** What issuers mark by a beginning of its own. */
export const TOKENS = {
  'github-token': /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/g,
  'slack-token': /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  'stripe-key': /\b[rs]k_live_[A-Za-z0-9]{16,}/g,
  'google-key': /\bAIza[\w-]{35}/g,
  jwt: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
} as const;

const MORE_TOKENS = {
  'gitlab-token': /\bgl(?:pat|rt|dt|ptt)-[\w-]{20,}/g,
  'npm-token': /\bnpm_[A-Za-z0-9]{36}\b/g,
  'pypi-token': /\bpypi-AgE[\w-]{50,}/g,
  'docker-token': /\bdckr_[po]at_[\w-]{20,}/g,
  'vault-token': /\bhv[sb]\.[\w-]{24,}/g,
  'sendgrid-key': /\bSG\.[\w-]{22}\.[\w-]{43}/g,
  'slack-webhook': /\bhooks\.slack\.com\/services\/T\w{8,}\/B\w{8,}\/\w{20,}/g,
  'openai-key': /\bsk-(?:proj-|svcacct-|ant-)[\w-]{40,}/g,
  'azure-storage-key': /\bAccountKey=[A-Za-z0-9+/]{86}==/g,
} as const;

/** With something of the key itself: scripts look for the mere headline. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'])+(?:[\w-]+: [^\n]{0,80}\n\s*)*[A-Za-z0-9+/]{40}/g;

const NAMES = String.raw`password|passwd|passphrase|(?<=[A-Za-z]_)pwd|secret|token|(?:api|access|secret|account|auth)[_-]?key`;
const VALUE = String.raw`(?:"([^"\n]{6,200})"|'([^'\n]{6,200})'|([^\s"'\x60;,&|<>(){}\[\]\\]{6,200}))`;
const SETS = String.raw`["']?(?:[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}|(?<=--[\w-]{2,40})[ \t]+)`;
/** `DB_PASSWORD=…`, `"password": "…"`, `--token …`, `$password = '…'`. */
const ASSIGNED = new RegExp(`(?<![A-Za-z0-9])[\\w.-]{0,60}?(${NAMES})${SETS}${VALUE}(?![(\\[])`, 'gi');
/** `curl -u user:…`, `echo user:… | chpasswd`, `net user name … /add`, `ConvertTo-SecureString '…'`. */
const GIVEN = [
  /\bcurl\b[^\n]{0,300}?\s(?:-u|--user)[ =]?["']?[^\s:"'$]{1,64}:([^\s"'$]{6,200})/g,
  /\becho\s+(?:-\w+\s+)?["']?[\w.-]{1,64}:([^\s"'$|]{6,200})["']?\s*\|\s*(?:sudo\s+)?chpasswd\b/g,
  /\bnet\s+user\s+\S{1,64}\s+["']?([^\s"'$%/]{6,200})["']?[^\n]{0,80}\/add\b/gi,
  /\bConvertTo-SecureString\s+(?:-String\s+)?["']([^"'$\n]{6,200})["'][^\n]{0,80}-AsPlainText/gi,
] as const;

/** What is looked up elsewhere, when it is needed. */
const REFERENCE =
  /^[$%{<@(*!&\\]|[[\]]|\$[{(A-Za-z_]|\{\{|<%|%\(|^(?:arn|ssm|vault|secretsmanager|file|env|op|https?|s3|resolve|sm|kms|sha\d+):|^(?:data|var|local|module|random_password|ref|env|os|process|self|this|args|config|settings)\./i;
const PLACEHOLDER =
  /change.?(?:me|it)|place.?holder|example|your|redacted|dummy|insert|replace|todo|^(?:the|my|db|new|old|some|user|test|admin)?[_-]?(?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key)s?$|^(.)\1*$|^(?:true|false|null|none|nil|undefined|required|optional|disabled|enabled|prompt|string|secure)\b/i;
const PATH = /^(?:~?\.{0,2}\/|[A-Za-z]:\\)|^[a-z_.-]+(?:[/:.][a-z0-9_.-]+)+$/;

const isLiteral = (value: string): boolean =>
  !REFERENCE.test(value) && !PLACEHOLDER.test(value) && !PATH.test(value) && !/\s/.test(value);

/** Names that are used for much else must lead to something that nobody makes up: long, of letters and digits. */
const isRandom = (value: string): boolean =>
  /^[\w+/=.~-]{16,}$/.test(value) &&
  /\d/.test(value) &&
  /[A-Za-z]/.test(value) &&
  !/^[a-z]+([-_.][a-z0-9]+)+$/.test(value);

function isAssigned([, name = '', double, single, bare = '']: RegExpExecArray): boolean {
  const quoted = double ?? single;
  const value = quoted ?? bare;
  if (!isLiteral(value)) return false;
  if (!/pass|pwd/i.test(name)) return isRandom(value);
  return quoted !== undefined || /[^A-Za-z_]/.test(value); // a bare word may be a variable
}

interface Found {
  readonly Detector: string;
  /** Of the text that it stands in, counted from 1. */
  readonly Line: number;
}

/** Where secrets stand in a text. */
export function secretsIn(text: string): readonly Found[] {
  const lineOf = lines(text);
  const found = [...places(text)].map(({ detector, at }) => ({ Detector: detector, Line: lineOf(at) }));
  const byPlace = new Map(found.map((one) => [`${one.Line} ${one.Detector}`, one]));
  return [...byPlace.values()].sort((a, b) => a.Line - b.Line);
}

function* places(text: string): Generator<{ readonly detector: string; readonly at: number }> {
  const formed = { ...KEYS, 'private-key': PRIVATE_KEY, ...TOKENS, ...MORE_TOKENS };
  for (const [detector, pattern] of Object.entries(formed))
    for (const { 0: secret, index } of text.matchAll(pattern))
      if (detector === 'private-key' || isLiteral(secret)) yield { detector, at: index };
  for (const match of text.matchAll(ASSIGNED))
    if (isAssigned(match)) yield { detector: 'password', at: match.index };
  for (const pattern of GIVEN)
    for (const { 1: secret = '', index } of text.matchAll(pattern))
      if (isLiteral(secret)) yield { detector: 'password', at: index };
}

/** Says in which line of a text a place is. */
function lines(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
