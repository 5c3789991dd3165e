import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressRing } from './ProgressRing.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';
import classes from './survey.module.css';

type Props = { readonly plan: readonly PlanSection[]; readonly chosen: string | undefined; readonly onChoose: (id: string) => void };

/** The sections with how much of each is answered: a list beside the survey, a choice above it on a phone. */
export const SectionTree = ({ plan, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const { texts } = useSurvey();
  const title = (id: string): string => texts.sections[id]?.title ?? '';
  return (
    <nav className={classes['tree']} aria-label={t('survey.sections')}>
      <ul className={classes['treeList']}>
        {plan.map(({ id, answered, asked }) => (
          <li key={id}>
            <button type="button" className={classes['treeEntry']} aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
              <ProgressRing share={asked > 0 ? answered / asked : 1} />
              <span>
                <bdi>{title(id)}</bdi>
                <span className={classes['treeCount']}>{t('survey.progress', { answered, asked })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <NativeSelect
        className={classes['treeSelect']!}
        label={t('survey.section')}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={plan.map(({ id, answered, asked }) => ({ value: id, label: `${title(id)} (${t('survey.progress', { answered, asked })})` }))}
      />
    </nav>
  );
};
