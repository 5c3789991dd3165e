import type { FastifyInstance } from 'fastify';

type Route = { readonly method: string; readonly pattern: RegExp };

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}/?$`,
  );

/** Which methods each path knows, so that a wrong method is distinguished from a wrong path. Wildcard routes are left out. */
export class RouteTable {
  private readonly routes: Route[] = [];

  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ method, url }) => {
      if (url.includes('*')) return;
      for (const one of [method].flat()) this.routes.push({ method: one, pattern: patternOf(url) });
    });
  }

  methodsOf(url: string): string[] {
    const path = url.split('?')[0] ?? '';
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
