import type { AuditEntry } from '@cairn/contracts/organizations/http/audit-log.js';
import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { Role } from '@cairn/contracts/roles.js';
import type { outcome } from '@cairn/contracts/validation/visit.js';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useModelTitle } from '../api/models.js';
import { useFormat } from '../i18n/use-format.js';

/** At which step a sign-in failed. */
type Step = 'password' | 'code' | 'confirmation' | 'passkey' | 'single-sign-on' | 'single-sign-on-required';

/** What else a line says, in words. Ids are in the export alone. */
export const useAuditDetail = (): ((entry: Pick<AuditEntry, 'detail'>) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const modelTitle = useModelTitle();
  const rolesIn = (roles: string): string =>
    roles === '' ? t('auditLog.noRole') : format.list(roles.split(', ').map((role) => t(`words.role.${role as Role}`)));
  return ({ detail }) => {
    const { role, roles = role, former, outcome: decided, stage = '', model, version = '' } = detail;
    const { scopes, step, issuer, domain, graceDays, lines } = detail;
    const facts = [
      roles !== undefined &&
        (former === undefined ? rolesIn(roles) : t('auditLog.changed', { from: rolesIn(former), to: rolesIn(roles) })),
      decided !== undefined && t(`validation.outcomes.${decided as z.output<typeof outcome>}`, { stage }),
      model !== undefined && t('words.modelVersion', { model: modelTitle({ model, modelVersion: version }), version }),
      scopes !== undefined &&
        format.list(scopes.split(', ').map((scope) => t(`integrations.scopes.${scope as ApiKeyScope}`))),
      step !== undefined && t(`auditLog.steps.${step as Step}`),
      issuer,
      domain,
      graceDays !== undefined && t('auditLog.grace', { count: Number(graceDays) }),
      lines !== undefined && t('auditLog.lines', { count: Number(lines) }),
    ];
    return format.list(facts.filter((fact) => fact !== false && fact !== undefined));
  };
};
