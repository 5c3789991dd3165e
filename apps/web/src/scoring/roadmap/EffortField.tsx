import type { Criterion } from '@cairn/maturity-models';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../../api/api.js';
import { useCommand } from '../../api/use-command.js';
import { effortsQuery } from '../../api/roadmap.js';
import { useMay } from '../../frame/scope.js';
import { useFormat } from '../../i18n/use-format.js';
import { useProblemText } from '../../i18n/use-problem-text.js';
import { useDraft } from '../../surveys/use-draft.js';
import { useNumberReader } from '../../surveys/use-number-reader.js';
import look from '../../theme/look.module.css';
import { useRoadmap } from './roadmap-context.js';
import classes from './roadmap.module.css';

const most = 10_000;

/** Days, to the hundredth; null when it is no effort. */
const effortOf = (days: number | null): number | null => {
  return days === null || days < 0 || days > most ? null : Math.round(days * 100) / 100;
};

/** Person-days for a criterion: the hospital's own figure in place, or the model's usual one. */
export const EffortField = ({ criterion }: { criterion: Criterion }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { read, understood } = useNumberReader();
  const problemText = useProblemText();
  const may = useMay();
  const { assessment, texts, own, daysOf } = useRoadmap();
  const { organizationId, id } = assessment;
  const figure = own.get(criterion.id);
  const estimate = useCommand(
    (days: number | null) =>
      api.PUT('/api/scoring/{organizationId}/assessments/{assessmentId}/efforts/{criterionId}', {
        params: {
          path: { organizationId, assessmentId: id, criterionId: criterion.id },
          header: seen(figure?.version ?? 0),
        },
        body: { days },
      }),
    { refresh: [effortsQuery(organizationId, id).queryKey] },
  );
  const days = daysOf(criterion);
  const draft = useDraft(String(days), (text) => {
    const typed = effortOf(read(text));
    if (typed !== null && typed !== days) estimate.mutate(typed);
  });
  const refused =
    effortOf(read(draft.text)) === null
      ? t('roadmap.effortRefused')
      : estimate.error
        ? problemText(estimate.error)
        : undefined;
  const isOwn = typeof figure?.days === 'number';
  return (
    <div className={classes['effort']}>
      {may.write ? (
        <TextInput
          aria-label={t('roadmap.effortOf', { criterion: texts.criteria[criterion.id]?.title })}
          inputMode="decimal"
          w={112}
          rightSection={t('roadmap.days')}
          rightSectionWidth={52}
          value={draft.text}
          onChange={(event) => draft.type(event.currentTarget.value)}
          onBlur={draft.save}
          description={understood(draft.text)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={refused}
        />
      ) : (
        <strong>{t('result.effort', { count: days })}</strong>
      )}
      <span className={look['soft']}>
        {isOwn ? t('roadmap.usual', { days: format.number(criterion.effortDays) }) : t('roadmap.fromModel')}
      </span>
      {isOwn && may.write && (
        <Button size="compact-sm" variant="subtle" loading={estimate.isPending} onClick={() => estimate.mutate(null)}>
          {t('roadmap.takeUsual')}
        </Button>
      )}
    </div>
  );
};
