import * as z from 'zod';
import type { ResourceType } from '../inventory/registry.ts';
import type { Claim, NotApplicable } from './claim.ts';
import type { Controls } from './iam/controls.ts';
import type { Need, Shown } from './need.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Category =
  'identity' | 'exposure' | 'data-protection' | 'logging' | 'resilience' | 'maintenance' | 'cost';

/** Says what a rule is about, for people: the source of its reference page. */
export interface Documentation {
  /** Kebab case, service first, and equal to `service/file`: `s3-bucket-blocks-public-access`. */
  readonly id: string;
  /** The state to be in, as a sentence without a full stop: "S3 buckets block public access". */
  readonly title: string;
  readonly severity: Severity;
  readonly category: Category;
  /** What goes wrong otherwise. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  readonly references?: readonly `https://${string}`[];
  /** Raised when the rule begins to judge differently, so that what it then says is not taken for drift. */
  readonly revision?: number;
  /** `false` where no exemption may ever cover it. */
  readonly exemptible?: boolean;
}

/** What a fix saves, by list prices, and for people: no bill need agree. */
export interface Estimate {
  /** More than nothing. */
  readonly usdPerMonth: number;
  /** The day that the prices are of: `2026-11-28`. */
  readonly pricesOf: string;
}

/** Facts about the organization that the account belongs to. */
export interface Organization extends Controls {
  readonly Id: string;
  readonly MasterAccountId: string;
  readonly accounts: readonly { readonly Id: string; readonly Name: string }[];
}

export interface Context<Params> {
  readonly params: Params;
  /** The time of the scan: checks never look at the clock. */
  readonly now: Date;
  /** A gap where the scanner may not ask. */
  readonly organization: Organization;
  /**
   * What is the same for all resources of an account, made once a scan: `make` must depend on nothing else. Whatever it
   * looks at must be looked at by each check all the same, lest the verdict seem newer than it is.
   */
  readonly once: <T extends object>(accountId: string, make: () => T) => T;
}

type Params<P extends z.ZodRawShape> = z.output<z.ZodObject<P>>;

/** What a rule is, once declared: its documentation, with what was left out filled in. */
interface Declared extends Documentation {
  readonly revision: number;
  readonly exemptible: boolean;
  readonly needs: readonly string[];
}

export interface Rule<R extends ResourceType, N extends string, P extends z.ZodRawShape> extends Declared {
  readonly resource: R;
  readonly needs: readonly N[];
  readonly params: z.ZodObject<P, z.core.$strict>;
  check(resource: Shown<R, N>, context: Context<Params<P>>): Claim | NotApplicable;
  /** Asked only about what fails; none where a price or a fact is not known. */
  readonly estimate?: ((resource: Shown<R, N>) => Estimate | undefined) | undefined;
}

/** A rule whose types are forgotten, as collections of rules know it. */
export interface AnyRule extends Declared {
  readonly resource: string;
  readonly params: z.ZodObject;
  check(resource: never, context: Context<never>): Claim | NotApplicable;
  readonly estimate?: ((resource: never) => Estimate | undefined) | undefined;
}

/** Declares a rule. `resource` and `needs` decide what `check` can see; `check` must be pure. */
export const defineRule = <
  const R extends ResourceType,
  const N extends Need<R> = never,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- no parameters
  P extends z.ZodRawShape = Record<never, never>,
>({
  needs = [],
  params,
  ...rule
}: Documentation & {
  readonly resource: R;
  readonly needs?: readonly N[];
  readonly params?: P;
  readonly check: (resource: Shown<R, N>, context: Context<Params<P>>) => Claim | NotApplicable;
  readonly estimate?: (resource: Shown<R, N>) => Estimate | undefined;
}): Rule<R, N, P> => ({
  revision: 1,
  exemptible: true,
  ...rule,
  needs,
  params: z.strictObject(params ?? ({} as P)),
});

/** The JSON schema of a rule's parameters, for editors and for the reference page. */
export const paramsSchema = ({ params }: AnyRule) => z.toJSONSchema(params, { io: 'input' });
