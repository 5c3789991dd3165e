import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

const FRESH = 'cairn:fresh';

/**
 * A grave change: the person must have signed in, or proved again who they are, some minutes ago. The API's description
 * says it too, as `x-fresh`.
 */
export const Fresh = (): MethodDecorator => applyDecorators(SetMetadata(FRESH, true), ApiExtension('x-fresh', true));

export const asksFresh = (handler: object): boolean => Reflect.getMetadata(FRESH, handler) === true;
