/**
 * Rules of composite alarms: over the states of other alarms.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
import { notUnderstood } from '../log-filters/match.ts';
import { remembered } from '../readable.ts';

type Rule =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Rule[] }
  | { readonly kind: 'not'; readonly part: Rule }
  | { readonly kind: 'fixed'; readonly is: boolean }
  /** `alarm` is a name, or an ARN. */
  | { readonly kind: 'state'; readonly state: string; readonly alarm: string };

/** A composite alarm, as listed. */
interface Composite {
  readonly AlarmName: string;
  readonly AlarmRule: string;
}
/** An alarm, of either kind. */
interface Named {
  readonly AlarmName: string;
  readonly AlarmArn: string;
}

const WORDS =
  /\s*(?:(?<state>ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s()"]+))\s*\)|(?<word>AND|OR|NOT|TRUE|FALSE)\b|(?<sign>[()]))\s*/y;
type Words = Readonly<Record<'state' | 'quoted' | 'bare' | 'word' | 'sign', string | undefined>>;

function wordsOf(text: string): readonly Words[] | undefined {
  const words: Words[] = [];
  const next = new RegExp(WORDS);
  while (next.lastIndex < text.length) {
    const groups = next.exec(text)?.groups;
    if (!groups) return undefined;
    words.push(groups as unknown as Words);
  }
  return words;
}

class Reader {
  readonly #words: readonly Words[];
  #at = 0;

  constructor(words: readonly Words[]) {
    this.#words = words;
  }
  whole(): Rule | undefined {
    const rule = this.#any();
    return this.#at === this.#words.length ? rule : undefined;
  }
  #takes(text: string): boolean {
    const next = this.#words[this.#at];
    const isIt = (next?.word ?? next?.sign) === text;
    if (isIt) this.#at++;
    return isIt;
  }
  #any(): Rule | undefined {
    return this.#list('OR', 'or', () => this.#list('AND', 'and', () => this.#part()));
  }
  #list(sign: string, kind: 'and' | 'or', part: () => Rule | undefined): Rule | undefined {
    const parts: Rule[] = [];
    do {
      const next = part();
      if (!next) return undefined;
      parts.push(next);
    } while (this.#takes(sign));
    return { kind, parts };
  }
  #part(): Rule | undefined {
    if (this.#takes('NOT')) {
      const part = this.#part();
      return part && { kind: 'not', part };
    }
    if (this.#takes('(')) {
      const inner = this.#any();
      return this.#takes(')') ? inner : undefined;
    }
    if (this.#takes('TRUE')) return { kind: 'fixed', is: true };
    if (this.#takes('FALSE')) return { kind: 'fixed', is: false };
    const { state, quoted, bare } = this.#words[this.#at++] ?? {};
    const alarm = quoted ?? bare;
    return state === undefined || alarm === undefined ? undefined : { kind: 'state', state, alarm };
  }
}

const ruleOf = remembered(({ AlarmRule }: Composite): { readonly rule: Rule | undefined } => {
  const words = wordsOf(AlarmRule);
  return { rule: words && new Reader(words).whole() };
});

/** Whether a rule holds while the alarms are on that are said to be, and all others are OK. */
const holds = (rule: Rule, isOn: (alarm: string) => boolean): boolean => {
  switch (rule.kind) {
    case 'and':
      return rule.parts.every((part) => holds(part, isOn));
    case 'or':
      return rule.parts.some((part) => holds(part, isOn));
    case 'not':
      return !holds(rule.part, isOn);
    case 'fixed':
      return rule.is;
    case 'state':
      return rule.state === 'ALARM' ? isOn(rule.alarm) : rule.state === 'OK' && !isOn(rule.alarm);
  }
};

const isNamed = (word: string, { AlarmName, AlarmArn }: Named): boolean =>
  word === AlarmName || word === AlarmArn;

/**
 * Whether a composite alarm goes off when only this alarm does, by itself or through other composite ones. Throws
 * `Unreadable` where a rule says what we do not understand.
 */
export function goesOffWith(
  composite: Composite & Named,
  alarm: Named,
  others: readonly (Composite & Named)[],
): boolean {
  const known = new Map<Composite, boolean>();
  const goesOff = (one: Composite): boolean => {
    const said = known.get(one);
    if (said !== undefined) return said;
    known.set(one, false); // until it is known: a circle starts nothing by itself
    const { rule } = ruleOf(one);
    if (!rule) return one.AlarmRule.includes(alarm.AlarmName) && notUnderstood(`the rule ${one.AlarmRule}`);
    const isOn = (word: string): boolean =>
      isNamed(word, alarm) || others.some((other) => isNamed(word, other) && goesOff(other));
    const does = holds(rule, isOn);
    known.set(one, does);
    return does;
  };
  return goesOff(composite);
}

/** Whether the state of the alarm is in the rule of a composite one. */
export function looksAt(composite: Composite, alarm: Named): boolean {
  const { rule } = ruleOf(composite);
  if (!rule)
    return composite.AlarmRule.includes(alarm.AlarmName) && notUnderstood(`the rule ${composite.AlarmRule}`);
  const within = (one: Rule): boolean =>
    one.kind === 'state'
      ? isNamed(one.alarm, alarm)
      : one.kind === 'not'
        ? within(one.part)
        : one.kind !== 'fixed' && one.parts.some(within);
  return within(rule);
}
