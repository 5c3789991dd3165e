import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Group } from './checklist-groups.js';
import { CriterionCard } from './CriterionCard.js';
import { useGroupTitle } from './use-group-title.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

export const ChecklistGroup = ({ group }: { group: Group }) => {
  const { t } = useTranslation();
  const { texts, findings } = useWorkbook();
  const title = useGroupTitle()(group, texts);
  const seen = group.items.filter(({ criterionId }) => findings.lineOf(criterionId).seen).length;
  return (
    <section className={classes['group']} aria-label={title}>
      <div className={classes['groupHead']}>
        <Title order={2}>
          <bdi>{title}</bdi>
        </Title>
        <span>{t('validation.seenOf', { count: seen, total: group.items.length })}</span>
      </div>
      {group.items.map((item) => (
        <CriterionCard key={item.criterionId} item={item} />
      ))}
    </section>
  );
};
