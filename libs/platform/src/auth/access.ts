import type { Role } from '@cairn/contracts/roles.js';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

/** Who may use a route: everyone, every signed-in person, or people with at least one of the roles. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

const ACCESS = 'cairn:access';

/** Also stated in the API document, as `x-allow`: a list of roles, or `public` or `signed-in`. */
const grant = (access: Access): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-allow', access.kind === 'roles' ? [...access.roles] : access.kind),
  );

/**
 * Decorator of a route or controller: guests may use it. Without any of these three decorators the process does not
 * start.
 */
export const Public = () => grant({ kind: 'public' });
/** Every signed-in person may use it; others get 401 `sign-in-required`. */
export const SignedIn = () => grant({ kind: 'signed-in' });
/**
 * People with at least one of these roles may use it; a role in an organization counts only where the route names that
 * organization. Guests get 401 `sign-in-required`; others 404 on a route that names an organization, and 403
 * `not-allowed` elsewhere.
 */
export const Allow = (...roles: readonly [Role, ...Role[]]) => grant({ kind: 'roles', roles });

/** Access stated by the route, or else by its controller; undefined where neither does. */
export const accessOf = (handler: object, controller: object): Access | undefined =>
  (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
