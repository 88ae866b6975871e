/** Judgements and rules as the state of an account takes them. */
import { paramsHash, type Judged, type Subject } from '../../engine/finding.ts';
import type { Judgement } from '../../engine/judge.ts';
import type { AnyRule } from '../../engine/rule.ts';
import type { ScopedRule } from '../../engine/state/scan.ts';
import { Texts } from '../../engine/state/texts.ts';
import { isGap, peek } from '../../inventory/reading.ts';
import { resourceOf } from '../../inventory/registry.ts';
import type { ScanConfig } from './types.ts';

/** What the engine's state takes from judgements. Tags that could not be read are left out. */
export function factsOf(): (judgement: Judgement) => Judged {
  let last: Judgement['resource'] | undefined;
  let subject: Subject | undefined;
  const texts = new Texts();
  return ({ rule, type, resource, verdict, observedAt }) => {
    if (!subject || resource !== last) subject = subjectOf(type, (last = resource), texts);
    return { rule: rule.id, revision: rule.revision, resource: subject, verdict, observedAt };
  };
}

function subjectOf(type: string, resource: Judgement['resource'], texts: Texts): Subject {
  const { arn, accountId, region, name } = resource;
  const tags = peek(resource, 'tags');
  return {
    arn,
    ...{ type: texts.of(type), accountId: texts.of(accountId), region: texts.of(region) },
    ...(name !== undefined && { name }),
    tags: isGap(tags) || tags === undefined ? {} : (tags as Record<string, string>),
  };
}

/** A rule as a configuration has it. Defaults are filled in: a default that changes is a rule that changed. */
export const scopedRule = (rule: AnyRule, { params }: Pick<ScanConfig, 'params'>): ScopedRule => ({
  id: rule.id,
  revision: rule.revision,
  params: paramsHash(rule.params.parse(params[rule.id] ?? {})),
  severity: rule.severity,
  title: rule.title,
  type: rule.resource,
  scope: resourceOf(rule.resource).scope,
});
