/** What rule files may import. Nothing else of the engine is theirs. */
export { allOf, anyOf, claim, not, notApplicable, unreported, when, type Claim } from './claim.ts';
export { count, each, some } from './elements.ts';
export { age, field } from './field.ts';
export { PUBLIC, strangersTo } from './iam/audience.ts';
export { policyKeepsOut } from './iam/public-access.ts';
export { deniesPlainHttp } from './iam/transport.ts';
export type { Shown } from './need.ts';
export { defineRule } from './rule.ts';
export { allowsEverything, allowsEveryRole, wholeServicesOf } from './iam/admin.ts';
export type { PolicyDocument, PolicyStatement } from '../inventory/policy-document.ts';
export { neverAllows } from './network/acl-openings.ts';
export { neverOpens } from './network/ingress.ts';
export { opening, openingEverything, openingMoreThan } from './network/openings.ts';
export { permissionKey } from './network/permission.ts';
export { portsParam } from './network/ports.ts';
export { databaseClosedToInternet, databaseInPrivateSubnets } from './network/database.ts';
export { balancerClosedToInternet } from './network/exposed-balancer.ts';
export { closedToInternet } from './network/exposure.ts';
export {
  instanceClosedThroughBalancers,
  interfacesClosedToInternet,
  type Instance,
} from './network/instance.ts';
export { interfaceEndpoint } from './network/interface.ts';
