import {
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  type NestInterceptor,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { isAccepted } from './accepted.js';
import { HttpRefusal } from './refusals.js';

const PRODUCED = 'media type of the answer';

/**
 * Method decorator: the one media type of the response; undefined where it has no body, or where the handler calls
 * `refuseUnaccepted`.
 */
export const Produces = (mediaType: string | undefined): CustomDecorator => SetMetadata(PRODUCED, mediaType);

/** @throws HttpRefusal 406 when the Accept header rules the media type out */
export const refuseUnaccepted = ({ headers }: FastifyRequest, mediaType: string): void => {
  if (!isAccepted(headers.accept, mediaType))
    throw new HttpRefusal(406, 'not-acceptable', `The answer has the media type ${mediaType}.`, { mediaType });
};

/** Refuses before anything is done what could only be answered in a media type that Accept rules out. */
@Injectable()
/** Refuses, before the handler runs, a request whose Accept header rules out the media type of the response. */
export class AcceptInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const mediaType = this.reflector.getAllAndOverride<string | undefined>(PRODUCED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (mediaType !== undefined) refuseUnaccepted(context.switchToHttp().getRequest<FastifyRequest>(), mediaType);
    return next.handle();
  }
}
