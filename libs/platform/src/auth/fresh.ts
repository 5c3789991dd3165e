import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

const FRESH = 'cairn:fresh';

/**
 * A sensitive change (step-up authentication): the person must have signed in, or confirmed their identity again, some
 * minutes ago. The API document states it as `x-fresh`.
 */
export const Fresh = (): MethodDecorator => applyDecorators(SetMetadata(FRESH, true), ApiExtension('x-fresh', true));

export const asksFresh = (handler: object): boolean => Reflect.getMetadata(FRESH, handler) === true;
