import type { Role } from '@cairn/contracts/roles.js';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

/** Who may use a route: everybody, everybody signed in, or people with one of the roles. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] };

const ACCESS = 'cairn:access';

/** The API's description says it too, as `x-allow`: a list of roles, or the one word `public` or `signed-in`. */
const grant = (access: Access): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-allow', access.kind === 'roles' ? [...access.roles] : access.kind),
  );

/** Guests too. A signed-in caller is recognised as well. */
export const Public = () => grant({ kind: 'public' });
export const SignedIn = () => grant({ kind: 'signed-in' });
/** At least one of these roles; an organization's role counts only in the organization the route names. */
export const Allow = (...roles: readonly [Role, ...Role[]]) => grant({ kind: 'roles', roles });

/** What a route states, or else its controller. */
export const accessOf = (handler: object, controller: object): Access | undefined =>
  (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
