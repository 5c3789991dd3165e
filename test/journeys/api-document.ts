export type Allowed = 'public' | 'signed-in' | readonly string[];

type Schema = { readonly $ref?: string; readonly properties?: Record<string, Schema>; readonly [key: string]: unknown };
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean };
type Described = {
  readonly 'x-allow'?: Allowed;
  readonly 'x-fresh'?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
};

export type ApiDocument = {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: Record<string, Schema> };
};

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route as the API's description has it. */
export type Operation = {
  readonly title: string;
  readonly method: string;
  /** The method as supertest calls it. */
  readonly verb: Verb;
  readonly path: string;
  readonly allowed: Allowed | undefined;
  /** Whether the person must have proved some minutes ago who they are. */
  readonly fresh: boolean;
  readonly pathParameters: readonly string[];
  readonly needsIfMatch: boolean;
  /** Name of the body's schema. */
  readonly bodyName: string | undefined;
  readonly hasBody: boolean;
  /** Names of the body's properties. */
  readonly properties: readonly string[];
};

const nameOf = (schema: Schema | undefined): string | undefined => schema?.$ref?.split('/').at(-1);

export const operationsOf = ({ paths, components }: ApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const schema = described.requestBody?.content['application/json']?.schema;
      const bodyName = nameOf(schema);
      return {
        title: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        verb: method as Verb,
        path,
        allowed: described['x-allow'],
        fresh: described['x-fresh'] === true,
        pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
        needsIfMatch: (described.parameters ?? []).some(
          ({ name, in: place }) => place === 'header' && name === 'If-Match',
        ),
        bodyName,
        hasBody: schema !== undefined,
        properties: Object.keys((bodyName ? components.schemas[bodyName] : schema)?.properties ?? {}),
      };
    }),
  );

export const changes = ({ method }: Operation): boolean => method !== 'GET' && method !== 'HEAD';

/** The path with its parameters filled in; `encoded` values go in as they are. */
export const addressOf = ({ path }: Operation, values: Readonly<Record<string, string>>): string =>
  path.replace(
    /\{(\w+)\}/g,
    (_, name: string) =>
      values[name] ?? fail(`There is no value for the path parameter ${name} of ${path}; name one in scene.ts.`),
  );

const fail = (message: string): never => {
  throw new Error(message);
};
