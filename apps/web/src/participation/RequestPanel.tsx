import type { ParticipationRequest } from '@cairn/contracts/organizations/http/participation-requests.js';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModelName } from '../api/models.js';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { useDecisionWords } from './use-decision-words.js';

export const RequestPanel = ({ request }: { readonly request: ParticipationRequest }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const modelName = useModelName();
  const decisionWords = useDecisionWords();
  const { place, country, name, email, model, requestedAt, reason, organizationId } = request;
  const facts = [
    [t('participation.where'), `${place}, ${format.country(country)}`],
    [t('participation.person'), `${name}, ${email}`],
    [t('participation.model'), model ? modelName(model) : t('participation.modelOpen')],
    [t('participation.asked'), format.moment(requestedAt)],
    [t('participation.status'), decisionWords(request)],
    ...(reason ? [[t('participation.reason'), reason] as const] : []),
  ] as const;
  return (
    <Panel title={t('participation.about')}>
      <Facts facts={facts} />
      {organizationId && (
        <p>
          {t('participation.confirmedText', { name })}{' '}
          <Anchor
            renderRoot={(props) => <Link to="/facilities" search={{ organization: organizationId }} {...props} />}
          >
            {t('participation.toOrganization')}
          </Anchor>
        </p>
      )}
    </Panel>
  );
};
