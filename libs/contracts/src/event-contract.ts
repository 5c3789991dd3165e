import type { z } from 'zod';

/**
 * A public event: what a service promises the others. Additive changes only; anything else is a new version next to
 * the old one.
 */
export type EventContract<
  Service extends string = string,
  Type extends string = string,
  Schema extends z.ZodType = z.ZodType,
> = {
  /** The service whose feed carries it. */
  readonly service: Service;
  /** Kebab-case with its version, `assessment-submitted.v1`. */
  readonly type: Type;
  readonly schema: Schema;
  /** The publisher's spec produces it, the subscribers' specs consume it. */
  readonly example: z.output<Schema>;
};

export const eventContract = <const Service extends string, const Type extends string, Schema extends z.ZodType>(
  service: Service,
  type: Type,
  schema: Schema,
  example: z.output<Schema>,
): EventContract<Service, Type, Schema> => ({ service, type, schema, example });

/** The data of a public event. */
export type DataOf<Contract> =
  Contract extends EventContract<string, string, infer Schema> ? Readonly<z.output<Schema>> : never;
