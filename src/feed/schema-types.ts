/*
 * The few keywords of JSON Schema (2020-12) that the description of a feed uses, and what they mean as types. They are spelt
 * out here, and not taken from a library, because they are part of the types of this package: its users would need it too.
 */

/** A JSON Schema of the kinds that the reader, tolerant.ts, knows. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'boolean';
  /** One of formats.ts: how a text is read. */
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  /** For an object whose keys are free. */
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  /** Of the alternatives at least one is needed. */
  readonly anyOf?: readonly { readonly required: readonly [string] }[];
  readonly default?: unknown;
}

type Properties = Readonly<Record<string, Schema>>;

type RequiredOf<S> = S extends { required: readonly (infer K)[] } ? K : never;
type DefaultedOf<P> = { [K in keyof P]: P[K] extends { default: unknown } ? K : never }[keyof P];

/** Two sets of keys as one object type that is easy to read. */
type Flat<T> = { [K in keyof T]: T[K] };

/** A value as publishers write it. */
export type Written<S> = S extends { enum: readonly (infer T)[] }
  ? T
  : S extends { type: 'string' }
    ? string
    : S extends { type: 'boolean' }
      ? boolean
      : S extends { items: infer I }
        ? Written<I>[]
        : S extends { properties: infer P }
          ? Flat<
              { -readonly [K in keyof P & RequiredOf<S>]: Written<P[K]> } & {
                -readonly [K in Exclude<keyof P, RequiredOf<S>>]?: Written<P[K]>;
              }
            >
          : S extends { additionalProperties: infer V }
            ? Record<string, Written<V>>
            : unknown;

/** What the reader makes of it: a moment is milliseconds since the epoch, and defaults are filled in. */
export type Parsed<S> = S extends { format: 'date-time' | 'end' }
  ? number
  : S extends { enum: readonly (infer T)[] }
    ? T
    : S extends { type: 'string' }
      ? string
      : S extends { type: 'boolean' }
        ? boolean
        : S extends { items: infer I }
          ? Parsed<I>[]
          : S extends { properties: infer P }
            ? ParsedObject<P, RequiredOf<S> | DefaultedOf<P>>
            : S extends { additionalProperties: infer V }
              ? Record<string, Parsed<V>>
              : unknown;

type ParsedObject<P, Known> = Flat<
  { -readonly [K in keyof P & Known]: Parsed<P[K]> } & {
    -readonly [K in Exclude<keyof P, Known>]?: Parsed<P[K]> | undefined;
  }
>;

/** Keeps a schema's exact type, and has the compiler check that the reader knows all of its keywords. */
export function schema<const S extends Schema>(given: S): S {
  return given;
}

/** The properties of an object schema, by name. */
export type PropertiesOf<S> = S extends { properties: infer P extends Properties } ? P : never;
