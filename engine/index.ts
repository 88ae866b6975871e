/** What rule files may import. Nothing else of the engine is theirs. */
export { goesOffWith, looksAt } from './alarm-rules/alarm-rule.ts';
export { allOfAlike } from './alike.ts';
export {
  allOf,
  anyOf,
  claim,
  not,
  notApplicable,
  unless,
  unreported,
  when,
  type Claim,
  type NotApplicable,
} from './claim.ts';
export { count, each, some } from './elements.ts';
export { age, field } from './field.ts';
export { deputies, PUBLIC, strangersTo } from './iam/audience.ts';
export { administratorBy, serviceAdministratorBy } from './iam/administrator.ts';
export { controlsOn } from './iam/controls.ts';
export { staysLimited } from './iam/escalation/claims.ts';
export { accountOf, lookAt, roleOf, userOf } from './iam/principals.ts';
export { policyKeepsOut } from './iam/public-access.ts';
export { deniesPlainHttp } from './iam/transport.ts';
export { DEPUTIES } from './iam/sourced-services.ts';
export { outsidersTo, unproven } from './iam/trust-audiences.ts';
export { trustAdmits, trustKeepsOut, trustLimitsIssuers } from './iam/trusts.ts';
export { trustNamesIssuer, trustNamesService, trustSources } from './iam/trusts.ts';
export { filterMatches, notUnderstood, type LogEvent } from './log-filters/match.ts';
export type { Shown } from './need.ts';
export { defineRule, type Context, type Estimate } from './rule.ts';
export {
  allowsEverything,
  allowsEveryRole,
  allowsOnEveryKey,
  allowsService,
  wholeServicesOf,
} from './iam/admin.ts';
export { variety } from './variety.ts';
export { isMatch } from './wildcard.ts';
export type { PolicyDocument, PolicyStatement } from '../inventory/policy-document.ts';
export { neverAllows, neverAllowsEverything } from './network/acl-openings.ts';
export { neverOpens } from './network/ingress.ts';
export { opening, openingEverything, openingMoreThan } from './network/openings.ts';
export { permissionKey, portsIn } from './network/permission.ts';
export { portsParam } from './network/ports.ts';
export { leadsToParts } from './network/connections/narrow.ts';
export { namesStrangers, rangesOfVpc, rangesParam } from './network/strangers.ts';
export { tellingStops } from './network/unreached.ts';
export { databaseClosedToInternet, databaseInPrivateSubnets } from './network/database.ts';
export { balancerClosedToInternet } from './network/exposed-balancer.ts';
export { closedToInternet } from './network/exposure.ts';
export {
  instanceClosedThroughBalancers,
  interfacesClosedToInternet,
  type BalancedInstance,
  type Instance,
} from './network/instance.ts';
export { interfaceEndpoint } from './network/interface.ts';
export { hasNoOpenRoute } from './network/open-routes.ts';
export { leadsToInternet } from './network/subnets.ts';
export { roleIsNoAdministrator, roleLeadsNowhere } from './paths/workload.ts';
