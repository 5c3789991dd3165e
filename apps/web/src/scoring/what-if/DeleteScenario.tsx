import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.js';
import { scenariosQuery } from '../../api/roadmap.js';
import { RemoveButton } from '../../states/RemoveButton.js';
import { useWhatIfInHand } from './what-if-context.js';

export const DeleteScenario = ({ scenario: { id, name } }: { scenario: Scenario }) => {
  const { t } = useTranslation();
  const { assessment, opened, open } = useWhatIfInHand();
  const { organizationId, id: assessmentId } = assessment;
  return (
    <RemoveButton
      icon={IconTrash}
      label={t('whatIf.delete', { name })}
      title={t('whatIf.delete', { name })}
      text={t('whatIf.deleteText')}
      remove={() =>
        api.DELETE('/api/scoring/{organizationId}/assessments/{assessmentId}/scenarios/{scenarioId}', {
          params: { path: { organizationId, assessmentId, scenarioId: id } },
        })
      }
      refresh={[scenariosQuery(organizationId, assessmentId).queryKey]}
      onDone={() => opened?.id === id && open(null)}
    />
  );
};
