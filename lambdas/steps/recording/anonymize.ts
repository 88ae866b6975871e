/** Replaces whatever could tell whose an inventory is, everywhere by the same names. */
import type { Pseudonyms } from './pseudonyms.ts';
import type { Words } from './words.ts';

/** Members whose texts are names of actions: of policies, and of our own plans. */
const ACTIONS: ReadonlySet<string> = new Set(['Action', 'NotAction', 'without', 'open']);

/** What stands before a name in an ARN. Others than these are replaced as names are. */
const KEYWORDS = new Set(
  `root user role group policy instance-profile mfa u2f sms-mfa server-certificate saml-provider oidc-provider
  assumed-role federated-user access-key key alias table index stream function layer log-group log-stream trail vpc
  instance volume snapshot image subnet security-group security-group-rule network-acl network-interface route-table
  internet-gateway natgateway elastic-ip prefix-list vpc-flow-log vpc-endpoint key-pair launch-template
  transit-gateway organization account ou policy service_control_policy db cluster cluster-snapshot secret parameter
  topic queue accesspoint distribution stack task service task-definition repository certificate loadbalancer
  targetgroup region event-bus rule stateMachine execution document`.split(/\s+/),
);

export class Anonymizer {
  readonly #names: Pseudonyms;
  readonly #isWord: Words;

  constructor(names: Pseudonyms, isWord: Words) {
    this.#names = names;
    this.#isWord = isWord;
  }

  /** The value with all names replaced; what is no text stays. Names of members are AWS's and stay, but for tags. */
  value(value: unknown, member = ''): unknown {
    if (typeof value === 'string') return ACTIONS.has(member) ? value : this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => this.value(one, member));
    if (isReason(value)) return { ...value, call: this.#call(value.call) };
    if (isOutOfScope(value)) return { ...value, reason: this.#closed(value.reason) };
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]: [string, unknown]) => [
        this.#member(name, member),
        this.value(inner, name),
      ]),
    );
  }

  /** A text: a word of AWS, a document, an ARN, or names with `/` and `:` between them. */
  text(text: string): string {
    if (this.#isWord(text)) return text;
    const document = documentIn(text);
    if (document !== undefined) return JSON.stringify(this.value(document));
    if (text.startsWith('arn:')) return this.#arn(text);
    return this.#parts(text);
  }

  /** `arn:partition:service:region:account:resource`. What belongs to AWS keeps its name. */
  #arn(text: string): string {
    const [arn = '', partition = '', service = '', region = '', account = '', ...rest] = text.split(':');
    const resource = rest.join(':');
    if (/^(aws|cloudfront)$/.test(account) && service !== 's3') return text;
    const place = this.#isWord(region) ? region : this.#parts(region);
    const start = [
      arn,
      /^(aws(-[a-z]+)*|[*?]+)$/.test(partition) ? partition : this.#parts(partition),
      service,
      place,
    ];
    if (rest.length === 0) return [...start, this.#parts(account)].join(':');
    return [...start, this.#parts(account), this.#resource(resource)].join(':');
  }

  #resource(resource: string): string {
    if (resource.startsWith('role/aws-service-role/')) return resource;
    if (resource.startsWith('alias/aws/')) return resource;
    const [, keyword = '', rest = ''] = /^([A-Za-z_0-9-]+)([/:].*)?$/s.exec(resource) ?? [];
    return KEYWORDS.has(keyword) ? keyword + this.#parts(rest) : this.#parts(resource);
  }

  /** Each name between `/`, `:` and variables (`${aws:username}`) by itself, so that it is found again elsewhere. */
  #parts(text: string): string {
    return text
      .split(/(\$\{[^}]*\}|[/:])/)
      .map((part, index) => {
        if (part.startsWith('${')) return `\${${this.#member(part.slice(2, -1))}}`;
        return index % 2 === 1 || this.#isWord(part) || KEPT.test(part) ? part : this.#names.of(part);
      })
      .join('');
  }

  /** `RegionClosed: p-a1b2c3`. */
  #closed(reason: string): string {
    return reason.replace(/: (.+)$/, (_, policy: string) => `: ${this.text(policy)}`);
  }

  /** What a gap was met at: `sts:AssumeRole`, `list AWS::S3::Bucket`, an ARN, the name of what is missing. */
  #call(call: string): string {
    const words = call.split(' ').map((word) => (CALLED.test(word) ? word : this.text(word)));
    return words.join(' ');
  }

  /** Tags have names of the customer's choosing, and so have the ends of some condition keys. */
  #member(name: string, of = ''): string {
    if (of === 'tags' && !name.startsWith('$')) return this.text(name);
    const [, start, tag] = /^([\w-]+:[\w-]*Tag\/|kms:EncryptionContext:)(.+)$/i.exec(name) ?? [];
    if (start !== undefined && tag !== undefined) return start + this.text(tag);
    const [, issuer, claim] = /^([^:]*\.[^:]*):(\w+)$/.exec(name) ?? [];
    return issuer === undefined || claim === undefined ? name : `${this.text(issuer)}:${claim}`;
  }
}

/** Nothing but signs, or the name of a service of AWS. */
const KEPT = /^[^A-Za-z0-9\u0080-\u{10ffff}]*$|^com\.amazonaws\.(?!vpce)[a-z0-9.-]+$/u;
/** Our words, actions, types. */
const CALLED = /^(list|read|tags|in|evaluate|facet|[a-z0-9-]+:[A-Z]\w+|AWS::[\w:]+)$/;

/** A gap, as it is kept: `{ call, error, deniedBy }`. */
const isReason = (value: object): value is { readonly call: string } => {
  const { call, error } = value as { readonly call?: unknown; readonly error?: unknown };
  return typeof call === 'string' && typeof error === 'string' && Object.keys(value).length <= 3;
};

/** A region, or a service in it, that no scan looks at: `{ region, service, reason }`. */
const isOutOfScope = (value: object): value is { readonly reason: string } => {
  const { region, reason } = value as { readonly region?: unknown; readonly reason?: unknown };
  return typeof region === 'string' && typeof reason === 'string' && Object.keys(value).length <= 3;
};

/** The document that a text holds; undefined where it is none. */
function documentIn(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined; // no document: a text as any other
  }
}
