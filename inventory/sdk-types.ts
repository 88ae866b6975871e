/**
 * What the types of an SDK client module say of its operations: their inputs, outputs, and the lists in them.
 * Written without the SDK's own types: whoever installs Plumbline need not have them.
 */

export type Operation<M> = keyof M & string extends infer K
  ? K extends `${infer O}Command`
    ? O
    : never
  : never;
/** Of a command only this tells what comes of it. */
interface Answering<Out> {
  resolveMiddleware(...args: never): (...args: never) => Promise<{ readonly output: Out }>;
}
type CommandClass = abstract new (input: never) => Answering<unknown>;
type CommandOf<M, O extends string> = M[`${O}Command` & keyof M] extends infer C extends CommandClass
  ? C
  : never;
export type Input<M, O extends string> = ConstructorParameters<CommandOf<M, O>>[0];
export type Output<M, O extends string> =
  InstanceType<CommandOf<M, O>> extends Answering<infer Out> ? Out : never;
export type Member<T> = Exclude<keyof T & string, '$metadata'>;
/** `Policy`, or `Attributes.Policy` in a record. */
export type PickIn<T> = {
  [K in Member<T>]:
    | K
    | (NonNullable<T[K]> extends readonly unknown[] | Uint8Array | Date | string | number | boolean
        ? never
        : `${K}.${keyof NonNullable<T[K]> & string}`);
}[Member<T>];
export type Picked<T, K> = [K] extends [never]
  ? Omit<T, '$metadata'>
  : K extends `${infer R}.${infer N}`
    ? NonNullable<In<In<T, R>, N>>
    : NonNullable<In<T, K>>;
type In<T, K> = NonNullable<NonNullable<T>[K & keyof NonNullable<T>]>;
/** Inputs as literals are written: `as const`. */
export type Loose<T> = T extends object ? { readonly [K in keyof T]: Loose<T[K]> } : T;
type Element<T> = NonNullable<T> extends readonly (infer E)[] ? E : NonNullable<T>;
/** `Buckets`, or `Reservations.Instances`: a list, or a list in each element of a list. `Organization`: one item. */
export type ListIn<T> = {
  [K in Member<T>]: NonNullable<T[K]> extends readonly (infer E)[]
    ? K | (E extends string ? never : `${K}.${NestedIn<E>}`)
    : NonNullable<T[K]> extends Date | Uint8Array
      ? never
      : NonNullable<T[K]> extends object
        ? K
        : never;
}[Member<T>];
/** `Rules`, or `Rules.Status` through a list, and so on; `ID|URI` where there is always one of the two. */
export type PathIn<T> =
  Element<T> extends infer E
    ? {
        [K in keyof E & string]:
          | K
          | `${K}|${keyof E & string}`
          | `${K}.${keyof Element<E[K]> & string}`
          | `${K}.${string}|${string}`
          | (Element<E[K]> extends infer N
              ? { [L in keyof N & string]: `${K}.${L}.${keyof Element<N[L]> & string}` }[keyof N & string]
              : never);
      }[keyof E & string]
    : never;
type NestedIn<E> = {
  [K in keyof E & string]: NonNullable<E[K]> extends readonly object[] ? K : never;
}[keyof E & string];
export type Items<T, P extends string> = P extends `${infer K}.${infer N}`
  ? Element<Element<T[K & keyof T]>[N & keyof Element<T[K & keyof T]>]>
  : Element<T[P & keyof T]>;
