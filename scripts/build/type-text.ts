/** Writes a type out as TypeScript that needs nothing else: every member of every record, as interfaces with names. */
import ts from 'typescript';

/** Makes texts of types, and keeps the interfaces that these name. */
export class TypeTexts {
  readonly #checker: ts.TypeChecker;
  readonly #named = new Map<ts.Type, string>();
  readonly #texts = new Map<string, string>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The interfaces that texts have named so far, by name. */
  get interfaces(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** The text of a type. Throws for what a stored resource cannot hold: functions, symbols, type parameters. */
  of(type: ts.Type): string {
    const { flags } = type;
    if (type.isUnion()) return this.#union(type.types);
    if (flags & ts.TypeFlags.Object) return this.#object(type as ts.ObjectType);
    if (type.isIntersection()) return this.#intersection(type);
    if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BigIntLiteral))
      return JSON.stringify((type as ts.LiteralType).value);
    const simple =
      ts.TypeFlags.Any |
      ts.TypeFlags.Unknown |
      ts.TypeFlags.Never |
      ts.TypeFlags.String |
      ts.TypeFlags.Number |
      ts.TypeFlags.BooleanLike |
      ts.TypeFlags.Null |
      ts.TypeFlags.Undefined |
      ts.TypeFlags.TemplateLiteral;
    if (flags & simple) return this.#checker.typeToString(type);
    throw new Error(`no JSON has the type ${this.#checker.typeToString(type)}`);
  }

  #union(types: readonly ts.Type[]): string {
    const isBoolean = types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const others = isBoolean ? types.filter(({ flags }) => !(flags & ts.TypeFlags.BooleanLiteral)) : types;
    const texts = [...(isBoolean ? ['boolean'] : []), ...others.map((one) => this.of(one))];
    const rank = (text: string) => ['null', 'undefined'].indexOf(text);
    return [...new Set(texts)].sort((a, b) => rank(a) - rank(b)).join(' | ');
  }

  /** Records become one record; `string & {}`, which keeps completion of a union alive, stays. */
  #intersection(type: ts.IntersectionType): string {
    const isObject = ({ flags }: ts.Type) => !!(flags & ts.TypeFlags.Object);
    // `Rule[] & {}`: that nothing more is certain of a list.
    const telling = type.types.filter((one) => !isObject(one) || !this.#isEmpty(one));
    const [only, ...others] = telling;
    if (only && others.length === 0 && this.#checker.isArrayType(only)) return this.of(only);
    return type.types.every(isObject)
      ? this.#record(type)
      : `(${type.types.map((one) => this.of(one)).join(' & ')})`;
  }

  #isEmpty(type: ts.Type): boolean {
    return type.getProperties().length === 0 && this.#checker.getIndexInfosOfType(type).length === 0;
  }

  #object(type: ts.ObjectType): string {
    const checker = this.#checker;
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      throw new Error(`no JSON has the type ${checker.typeToString(type)}`);
    if (checker.isTupleType(type)) {
      const { target } = type as ts.TupleTypeReference;
      const members = checker.getTypeArguments(type as ts.TypeReference).map((one) => this.of(one));
      if (target.elementFlags.some((flag) => flag !== ts.ElementFlags.Required))
        throw new Error(`${checker.typeToString(type)}: only tuples of a fixed length can be written`);
      return `${target.readonly ? 'readonly ' : ''}[${members.join(', ')}]`;
    }
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      const text = element ? this.of(element) : 'never';
      const list = `${/[ &|]/.test(text) ? `(${text})` : text}[]`;
      return type.symbol.name === 'ReadonlyArray' ? `readonly ${list}` : list;
    }
    return this.#record(type);
  }

  /** A record by its name, where AWS gave it one or it is met again; else written out where it stands. */
  #record(type: ts.Type): string {
    const known = this.#named.get(type);
    if (known !== undefined) return known;
    const name = nameOf(type);
    if (name === undefined) return `{ ${this.#members(type).join(' ')} }`;
    // Named before its members are looked at: they may lead back here.
    const free = this.#freeName(name);
    this.#named.set(type, free);
    this.#texts.set(free, '');
    const text = this.#members(type).join('\n  ');
    const same = [...this.#texts].find(([other, has]) => has === text && other.replace(/_\d+$/, '') === name);
    if (same && !text.includes(free)) {
      this.#texts.delete(free);
      this.#named.set(type, same[0]);
      return same[0];
    }
    this.#texts.set(free, text);
    return free;
  }

  #freeName(name: string): string {
    let free = name;
    for (let count = 2; this.#texts.has(free); count++) free = `${name}_${count}`;
    return free;
  }

  /** That a member may be left out is said by its `?`; only where it may also be `undefined`, that is written. */
  #member(type: ts.Type): string {
    if (!type.isUnion()) return this.of(type);
    const undefinedType = this.#checker.getUndefinedType();
    const told = type.types.filter((one) => !(one.flags & ts.TypeFlags.Undefined) || one === undefinedType);
    return told.length < type.types.length ? this.#union(told) : this.of(type);
  }

  #members(type: ts.Type): string[] {
    const checker = this.#checker;
    const members = checker.getPropertiesOfType(type).map((member) => {
      const optional = member.flags & ts.SymbolFlags.Optional ? '?' : '';
      const readonly = isReadonly(member) ? 'readonly ' : '';
      const key = /^[A-Za-z_$][\w$]*$/.test(member.name) ? member.name : JSON.stringify(member.name);
      return `${readonly}${key}${optional}: ${this.#member(checker.getTypeOfSymbol(member))};`;
    });
    const indexes = checker.getIndexInfosOfType(type).map(({ keyType, type: value, isReadonly }) => {
      return `${isReadonly ? 'readonly ' : ''}[key: ${checker.typeToString(keyType)}]: ${this.of(value)};`;
    });
    return [...indexes, ...members];
  }
}

/** The name of the interface that declares the first member of a record: it survives mapping. */
function nameOf(type: ts.Type): string | undefined {
  const parent = type.getProperties()[0]?.declarations?.[0]?.parent;
  return parent && ts.isInterfaceDeclaration(parent) ? parent.name.text : undefined;
}

/** Whether a member cannot be written: as declared, or as a mapped type made it. */
function isReadonly(member: ts.Symbol): boolean {
  const { getCheckFlags } = ts as unknown as { getCheckFlags: (symbol: ts.Symbol) => number };
  const MAPPED_READONLY = 8;
  if (getCheckFlags(member) & MAPPED_READONLY) return true;
  const [declared] = member.declarations ?? [];
  return !!declared && !!(ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Readonly);
}
