/** What `import … from 'plumbline'` gives to authors of rules and of configurations. */
export * from '../engine/index.ts';
export type { AnyRule, Category, Documentation, Organization, Rule, Severity } from '../engine/rule.ts';
export { relate } from '../inventory/relate.ts';
export { defineResource } from '../inventory/resource.ts';
export { childrenOf, describe, describeEach, known, service } from '../inventory/service.ts';
export { defineConfig, type PlumblineConfig } from '../lambdas/config/define.ts';
/** Open for merging: `declare module 'plumbline' { interface Registry { 'Acme::Mail::Box': typeof box } }`. */
export type * from '../inventory/registry.ts';
export type * from '../inventory/relations.ts';
/** The zod that parameters are declared with: one and the same, wherever the rules are installed. */
export * as z from 'zod';
