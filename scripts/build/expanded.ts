/** The registry's types written out: what listing and each facet give, without the SDK's own types behind them. */
import ts from 'typescript';
import { resources } from '../../inventory/registry.ts';
import { sourceOf } from './program.ts';
import { TypeTexts } from './type-text.ts';

/** Where the module that `probe` writes would be. */
export const PROBE = 'inventory/probe.ts';

/** A module that names, for each resource type and facet, the type that the sources work out. */
export const probe = (): string =>
  [
    `import type { FacetsOf, SelfOf } from './registry.ts';`,
    ...resources.flatMap(({ type, facets }, index) => [
      `export type Self${index} = SelfOf<'${type}'>;`,
      ...Object.keys(facets).map(
        (name) => `export type Facet${index}_${name} = FacetsOf<'${type}'>['${name}'];`,
      ),
    ]),
  ].join('\n');

/** The text of `registry.d.ts` in the package, from a program with the probe in it: every member written out. */
export function registryText(program: ts.Program): string {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(sourceOf(program, PROBE));
  const types = new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [
      symbol.name,
      checker.getDeclaredTypeOfSymbol(symbol),
    ]),
  );
  const entries = resources.map(({ type, facets }, index) => {
    const texts = new TypeTexts(checker);
    const textOf = (name: string): string => {
      const found = types.get(name);
      if (!found || found.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never))
        throw new Error(`${type}: the type of ${name} cannot be worked out`);
      return texts.of(found);
    };
    const self = textOf(`Self${index}`);
    const members = Object.keys(facets).map((name) => `${name}: ${textOf(`Facet${index}_${name}`)};`);
    const interfaces = [...texts.interfaces].map(([name, text]) => `  interface ${name} {\n  ${text}\n  }`);
    const space = type.replace(/\W+/g, '');
    return {
      text: `declare namespace ${space} {\n${interfaces.join('\n')}\n  type Self = ${self};\n  interface Facets {\n  ${members.join('\n  ')}\n  }\n}`,
      line: `  '${type}': Declared<'${type}', ${space}.Self, ${space}.Facets>;`,
    };
  });
  return [head, ...entries.map(({ text }) => text), registryOf(entries.map(({ line }) => line))].join('\n');
}

const head = `import type { Facet } from './call.js';
import type { AnyResource, Resource } from './resource.js';
`;

const registryOf = (lines: readonly string[]): string => `
type Declared<Type extends string, Self, Facets> = Resource<
  Type,
  Self,
  { readonly [F in keyof Facets]: Facet<never, Facets[F]> }
>;
interface Builtin {
${lines.join('\n')}
}
/** Type name → declaration. Custom types join by declaration merging. */
export interface Registry extends Builtin {}
/** \`'AWS::S3::Bucket'\` and its kin. */
export type ResourceType = keyof Registry;
/** What listing gives of a resource type. */
export type SelfOf<R extends ResourceType> = Registry[R] extends { readonly $self?: infer Self } ? Self : never;
/** What the facets of a resource type give. */
export type FacetsOf<R extends ResourceType> = {
  readonly [F in keyof Registry[R]['facets']]: Registry[R]['facets'][F] extends Facet<never, infer V> ? V : never;
};
export declare const resources: readonly AnyResource[];
export declare const registered: () => readonly AnyResource[];
export declare const register: (resource: AnyResource) => void;
export declare function resourceOf(type: string): AnyResource;
`;
