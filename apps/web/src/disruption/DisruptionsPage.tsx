import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, disruptionsQuery } from '../api/disruptions.js';
import { Page } from '../frame/Page.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { DisruptionForm } from './DisruptionForm.js';
import { PastDisruption } from './PastDisruption.js';
import { PreviewPanel } from './PreviewPanel.js';

/** Moves all dates of a region for one reason, and puts them back. */
export const DisruptionsPage = () => {
  const { t } = useTranslation();
  const query = useQuery(disruptionsQuery);
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <Page
      title={t('disruption.title')}
      lead={t('disruption.lead')}
      above={<Anchor renderRoot={(props) => <Link to="/visits" {...props} />}>{t('validation.title')}</Anchor>}
    >
      <Stack gap="lg">
        <DisruptionForm onAsk={ask} />
        {asked && <PreviewPanel key={JSON.stringify(asked)} asked={asked} onDone={() => ask(null)} />}
        <Await query={query} skeleton={<Skeleton height={160} />}>
          {(all) =>
            all.length > 0 && (
              <Panel title={t('disruption.past')}>
                <Stack gap="lg">
                  {all.map((one) => (
                    <PastDisruption key={one.id} disruption={one} />
                  ))}
                </Stack>
              </Panel>
            )
          }
        </Await>
      </Stack>
    </Page>
  );
};
