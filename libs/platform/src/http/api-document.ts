/** The parts of JSON Schema that contracts use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};
export type Schemas = Readonly<Record<string, Schema>>;

export type Content = Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, unknown> }>;
export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  schema: Schema;
  description?: string;
};
export type Response = { description: string; content?: Content; headers?: Record<string, unknown> };
type Reference = { readonly $ref: string };
/** A route as the API document has it. */
export type DescribedRoute = {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: object[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses?: Record<string, Response | Reference>;
  readonly 'x-allow'?: string | readonly string[];
  readonly 'x-fresh'?: boolean;
  readonly 'x-without-second-factor'?: boolean;
  readonly 'x-key-scope'?: string;
};
export type ApiDocument = {
  readonly paths: Record<string, Record<string, DescribedRoute>>;
  tags?: { readonly name: string; readonly description?: string }[];
  components?: {
    schemas?: Schemas;
    responses?: Record<string, Response>;
    examples?: Record<string, unknown>;
  };
};

export type Route = {
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly described: DescribedRoute;
};

/** Each route by its title, `PUT /api/me`. */
export const routesOf = ({ paths }: ApiDocument): Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      title: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      described,
    })),
  );

/** The responses that the route states itself: references lead to problems. */
export const ownResponses = ({ responses = {} }: DescribedRoute): [string, Response][] =>
  Object.entries(responses).filter((entry): entry is [string, Response] => !('$ref' in entry[1]));
