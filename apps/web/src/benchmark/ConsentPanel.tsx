import { Checkbox, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentQuery, stateConsent } from '../api/benchmarks.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useMay } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';
import look from '../theme/look.module.css';

export const ConsentPanel = ({ organizationId }: { readonly organizationId: string }) => {
  const { t } = useTranslation();
  const { administer } = useMay();
  const consent = useQuery(consentQuery(organizationId));
  const state = useCommand(
    ({ given, version }: { given: boolean; version: number }) => stateConsent(organizationId, given, version),
    { refresh: [['benchmark-consent', organizationId]] },
  );
  return (
    <Panel title={t('benchmarks.privacy')}>
      <p className={look['soft']}>{t('benchmarks.privacyText')}</p>
      <Await query={consent} skeleton={<Skeleton height={40} />}>
        {({ given, version }) =>
          administer ? (
            <Checkbox
              mt="md"
              label={t('benchmarks.consent')}
              description={t('benchmarks.consentHint')}
              checked={state.isPending ? state.variables.given : given}
              disabled={state.isPending}
              onChange={({ currentTarget }) => state.mutate({ given: currentTarget.checked, version })}
            />
          ) : (
            <p className={look['soft']}>{given ? t('benchmarks.consentGiven') : t('benchmarks.consentWithdrawn')}</p>
          )
        }
      </Await>
      <ProblemNote error={state.error} />
    </Panel>
  );
};
