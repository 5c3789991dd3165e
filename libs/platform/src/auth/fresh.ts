import { SetMetadata } from '@nestjs/common';
import 'reflect-metadata';

const FRESH = 'cairn:fresh';

type When = (body: unknown) => boolean;

/**
 * A grave change: the person must have signed in, or given the password again, some minutes ago. `when` says for which
 * bodies; for every one unless told.
 */
export const Fresh = (when: When = () => true): MethodDecorator => SetMetadata(FRESH, when);

export const asksFresh = (handler: object, body: unknown): boolean =>
  (Reflect.getMetadata(FRESH, handler) as When | undefined)?.(body) ?? false;
