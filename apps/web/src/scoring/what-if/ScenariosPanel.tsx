import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useMay } from '../../frame/scope.js';
import { useFormat } from '../../i18n/use-format.js';
import look from '../../theme/look.module.css';
import { changedAnswers } from './changes.js';
import { DeleteScenario } from './DeleteScenario.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

/** What was saved: to open again, or to delete. */
export const ScenariosPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { scenarios, opened, open } = useWhatIfInHand();
  return (
    <Panel title={t('whatIf.scenarios')}>
      {scenarios.length === 0 ? (
        <p className={look['soft']}>{t('whatIf.noScenarios')}</p>
      ) : (
        <ul className={classes['scenarios']}>
          {scenarios.map((scenario) => (
            <li key={scenario.id} aria-current={scenario.id === opened?.id || undefined}>
              <div>
                <strong>
                  <bdi>{scenario.name}</bdi>
                </strong>
                <span className={look['soft']}>
                  {t('whatIf.savedWith', {
                    count: changedAnswers(scenario.changes).length,
                    time: format.lately(scenario.savedAt),
                  })}
                </span>
              </div>
              <Group gap="xs">
                <Button
                  size="compact-md"
                  variant="default"
                  aria-label={t('whatIf.openNamed', { name: scenario.name })}
                  onClick={() => open(scenario)}
                >
                  {t('whatIf.openScenario')}
                </Button>
                {may.write && <DeleteScenario scenario={scenario} />}
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
