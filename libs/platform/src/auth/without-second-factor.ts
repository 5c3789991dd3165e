import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

const WITHOUT = 'cairn:without-second-factor';

/** A route that people may use who still have to set up a second factor; the API document says so. */
export const WithoutSecondFactor = (): MethodDecorator =>
  applyDecorators(SetMetadata(WITHOUT, true), ApiExtension('x-without-second-factor', true));

export const isWithoutSecondFactor = (handler: object): boolean => Reflect.getMetadata(WITHOUT, handler) === true;
