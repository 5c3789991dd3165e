import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/**
 * Sets Location to the address of what was created: a template of the path's parameters and of texts in the response
 * body.
 */
export class CreatedAtInterceptor implements NestInterceptor {
  constructor(private readonly template: string) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      tap((body: unknown) => {
        const values = { ...(http.getRequest<FastifyRequest>().params as Record<string, string>), ...textsOf(body) };
        http.getResponse<FastifyReply>().header('Location', filled(this.template, values));
      }),
    );
  }
}

const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known for ${name} of the address ${template}.`);
    return encodeURIComponent(value);
  });
