/** What the types of an SDK client module say of its operations: their inputs, outputs, and the lists in them. */
import type { CommandIO, GetOutputType } from '@smithy/types';

export type Operation<M> = keyof M & string extends infer K
  ? K extends `${infer O}Command`
    ? O
    : never
  : never;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class brings its own input and output
type CommandClass = abstract new (input: any) => CommandIO<any, any>;
type CommandOf<M, O extends string> = M[`${O}Command` & keyof M] extends infer C extends CommandClass
  ? C
  : never;
export type Input<M, O extends string> = ConstructorParameters<CommandOf<M, O>>[0];
export type Output<M, O extends string> = GetOutputType<InstanceType<CommandOf<M, O>>>;
export type Member<T> = Exclude<keyof T & string, '$metadata'>;
export type Picked<T, K> = [K] extends [never] ? Omit<T, '$metadata'> : NonNullable<T[K & keyof T]>;
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
type NestedIn<E> = {
  [K in keyof E & string]: NonNullable<E[K]> extends readonly object[] ? K : never;
}[keyof E & string];
export type Items<T, P extends string> = P extends `${infer K}.${infer N}`
  ? Element<Element<T[K & keyof T]>[N & keyof Element<T[K & keyof T]>]>
  : Element<T[P & keyof T]>;
