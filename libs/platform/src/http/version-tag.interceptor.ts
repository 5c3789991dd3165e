import { type CallHandler, type ExecutionContext, type NestInterceptor, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** A body with a whole number `version` gets the entity tag that If-Match is compared with. */
@Injectable()
export class VersionTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = (body as { version?: unknown } | null | undefined)?.version;
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        if (Number.isSafeInteger(version) && !reply.raw.headersSent && !reply.hasHeader('ETag'))
          reply.header('ETag', `"${String(version)}"`);
      }),
    );
  }
}
