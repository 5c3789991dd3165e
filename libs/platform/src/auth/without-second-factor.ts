import { SetMetadata } from '@nestjs/common';
import 'reflect-metadata';

const WITHOUT = 'cairn:without-second-factor';

/** A route that people may use who still have to set up a second factor. */
export const WithoutSecondFactor = (): MethodDecorator => SetMetadata(WITHOUT, true);

export const isWithoutSecondFactor = (handler: object): boolean => Reflect.getMetadata(WITHOUT, handler) === true;
