import type { Role } from '@cairn/contracts/roles.js';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock.js';
import { isTransient } from '../database/transient.js';
import { HttpRefusal, NotFound } from '../http/refusals.js';
import type { Access } from './access.js';
import type { Caller } from './caller.js';
import { idempotencyOf } from './idempotency-key.js';
import type { SignIn } from './sign-in.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Asked = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'bodyHash' | 'params' | 'id'>;

/** Permissions of a caller, read from the database for each request and never cached. */
export class Permissions {
  private readonly renewals = new WeakMap<Caller, () => Promise<Caller>>();

  constructor(
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller, when the route's access allows it.
   *
   * @param fresh whether the person must have proved some minutes ago who they are
   * @throws HttpRefusal 401 for a guest, 403 on a route without an organization, or where the session is not fresh
   * @throws NotFound on a route that names an organization: absent and forbidden answer alike
   */
  async admit(request: Asked, access: Access, fresh = false, asUse = true): Promise<Caller> {
    const organizationId = organizationIn(request.params);
    const session = await this.signIn.readSession(request.headers, {
      asUse,
      organizationId: isUuid(organizationId) ? organizationId : undefined,
    });
    if (!session && access.kind !== 'public') throw new HttpRefusal(401, 'sign-in-required');
    const roles = session?.roles ?? [];
    if (access.kind === 'roles')
      refuseUnless(
        access.roles.some((role) => roles.includes(role)),
        organizationId,
      );
    if (organizationId !== undefined && !isUuid(organizationId)) throw new NotFound();
    if (fresh && !session?.fresh) throw new HttpRefusal(403, 're-authentication-required');
    const caller = this.callerOf(request, organizationId ?? '', session?.personId ?? '', roles);
    this.renewals.set(caller, () => this.admit(request, access, false, false));
    return caller;
  }

  /**
   * Whether the caller would still be admitted now; for streams that outlive their request. Rejects when that cannot be
   * found out.
   */
  stillAdmits(caller: Caller): Promise<boolean> {
    const renewed = this.renewals.get(caller)?.() ?? Promise.reject(new Error('This caller was never admitted.'));
    return renewed.then(
      ({ personId }) => personId === caller.personId,
      (error: unknown) => {
        if (isTransient(error)) throw error;
        return false;
      },
    );
  }

  private callerOf(request: Asked, tenantId: string, personId: string, roles: readonly Role[]): Caller {
    return {
      tenantId,
      personId,
      roles,
      meta: { at: this.clock.now(), actor: personId || 'guest', requestId: String(request.id) },
      idempotency: idempotencyOf(request),
    };
  }
}

const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);

const organizationIn = (params: unknown): string | undefined => {
  const named = (params as { organizationId?: string } | null)?.organizationId;
  return named?.toLowerCase();
};

const refuseUnless = (allowed: boolean, organizationId: string | undefined): void => {
  if (allowed) return;
  throw organizationId === undefined ? new HttpRefusal(403, 'not-allowed') : new NotFound();
};
