import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressRing } from './ProgressRing.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';
import type { FilterInHand } from './use-filter.js';
import classes from './survey.module.css';

type Props = {
  readonly plan: readonly PlanSection[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly filter?: FilterInHand;
};

/** The sections with how much of each is answered: a list beside the survey, a choice above it on a phone. */
export const SectionTree = ({ plan, chosen, onChoose, filter }: Props) => {
  const { t } = useTranslation();
  const { texts } = useSurvey();
  const title = (id: string): string => texts.sections[id]?.title ?? '';
  const count = ({ rows, answered, asked }: PlanSection): string => {
    if (!filter || filter.chosen === 'all') return t('survey.progress', { answered, asked });
    return t('teamwork.shown', {
      count: rows.flatMap(({ lines }) => lines).filter(({ unit, indicator }) => filter.has(unit.id, indicator.id))
        .length,
    });
  };
  return (
    <nav className={classes['tree']} aria-label={t('survey.sections')}>
      <ul className={classes['treeList']}>
        {plan.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              className={classes['treeEntry']}
              aria-current={section.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(section.id)}
            >
              <ProgressRing share={section.asked > 0 ? section.answered / section.asked : 1} />
              <span>
                <bdi>{title(section.id)}</bdi>
                <span className={classes['treeCount']}>{count(section)}</span>
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
        data={plan.map((section) => ({ value: section.id, label: `${title(section.id)} (${count(section)})` }))}
      />
    </nav>
  );
};
