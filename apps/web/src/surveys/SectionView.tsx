import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IndicatorRow } from './IndicatorRow.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';
import { AssignSection } from './teamwork/AssignSection.js';
import type { FilterInHand } from './use-filter.js';
import classes from './survey.module.css';
import look from '../theme/look.module.css';

type Props = {
  readonly section: PlanSection;
  readonly filter: FilterInHand;
  readonly before: PlanSection | undefined;
  readonly after: PlanSection | undefined;
  readonly onChoose: (id: string) => void;
};

export const SectionView = ({ section, filter, before, after, onChoose }: Props) => {
  const { t } = useTranslation();
  const { texts } = useSurvey();
  const title = (id: string): string => texts.sections[id]?.title ?? '';
  const rows = section.rows
    .map((row) => ({ ...row, lines: row.lines.filter(({ unit, indicator }) => filter.has(unit.id, indicator.id)) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <div>
        <Title order={2}>
          <bdi>{title(section.id)}</bdi>
        </Title>
        <Text dir="auto" c="dimmed" size="sm">
          {texts.sections[section.id]?.summary}
        </Text>
        <AssignSection sectionId={section.id} />
      </div>
      {rows.map((row) => (
        <IndicatorRow key={row.indicator.id} row={row} />
      ))}
      {rows.length === 0 && <p className={look['nothing']}>{t(`survey.nothingShown.${filter.chosen}`)}</p>}
      <div className={classes['turn']}>
        {before ? (
          <Button variant="subtle" onClick={() => onChoose(before.id)}>
            {t('survey.previous', { section: title(before.id) })}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button variant="default" onClick={() => onChoose(after.id)}>
            {t('survey.next', { section: title(after.id) })}
          </Button>
        )}
      </div>
    </>
  );
};
