import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { visitRulesQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { CoolingOffForm } from './CoolingOffForm.js';
import { OpenVisits } from './OpenVisits.js';
import { RuleSetForm } from './RuleSetForm.js';
import { ModelOfRules } from './ModelOfRules.js';
import { setOf } from './set-of.js';

/** What visits take, how verdicts become findings, who decides, and deadlines: by model and stage. */
export const VisitRulesPage = () => {
  const { t } = useTranslation();
  const query = useQuery(visitRulesQuery);
  const manages = useMe().programmeRoles.includes('manager');
  const [model, setModel] = useState<string | null>(null);
  return (
    <Page
      title={t('visitRules.title')}
      lead={t('visitRules.lead')}
      above={<Anchor renderRoot={(props) => <Link to="/programme" {...props} />}>{t('programme.title')}</Anchor>}
    >
      <Await query={query} skeleton={<Skeleton height={640} />}>
        {(known) => (
          <>
            <ModelOfRules known={known} model={model} onModel={setModel} />
            <RuleSetForm
              key={`${model ?? ''} ${known.version}`}
              known={setOf(known, model)}
              model={model}
              version={known.version}
              readOnly={!manages}
            />
            <CoolingOffForm key={known.version} known={known} readOnly={!manages} />
            <OpenVisits open={known.open} />
          </>
        )}
      </Await>
    </Page>
  );
};
