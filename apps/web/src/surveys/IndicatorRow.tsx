import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerLine } from './AnswerLine.js';
import { useSurvey } from './survey-context.js';
import type { PlanRow } from './survey-plan.js';
import classes from './survey.module.css';
import look from '../theme/look.module.css';

/** One indicator with a line for the facility, or for each service area that is asked. */
export const IndicatorRow = ({ row: { indicator, lines } }: { row: PlanRow }) => {
  const { t } = useTranslation();
  const { texts } = useSurvey();
  const words = texts.indicators[indicator.id];
  return (
    <article className={classes['row']}>
      <Title order={3}>
        <bdi>{words?.text}</bdi>
        {indicator.optional && <span className={look['tag']}>{t('survey.optional')}</span>}
      </Title>
      <Text dir="auto" size="sm" c="dimmed">
        {words?.help}
      </Text>
      <div className={classes['lines']} data-areas={indicator.askedOf === 'service-area' || undefined}>
        {lines.map((line) => (
          <AnswerLine key={line.unit.id} line={line} />
        ))}
      </div>
    </article>
  );
};
