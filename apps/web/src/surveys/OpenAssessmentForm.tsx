import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { modelsQuery } from '../api/models.js';
import { assessmentsQuery } from '../api/surveys.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { AboutModel } from './AboutModel.js';
import { offeredVersions } from './offered-versions.js';
import { openAssessment } from './open-assessment.js';
import { useVersionWords } from './use-version-words.js';

type Props = {
  readonly organizationId: string;
  readonly facilities: readonly Facility[];
  readonly onCancel: () => void;
};

export const OpenAssessmentForm = ({ organizationId, facilities, onCancel }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: models = [] } = useQuery(modelsQuery);
  const offered = offeredVersions(models, useNow().slice(0, 10));
  const versionWords = useVersionWords();
  const [facilityId, setFacilityId] = useState(facilities[0]?.id ?? '');
  const [chosen, choose] = useState(0);
  const [dueOn, setDueOn] = useState('');
  const [takesOver, setTakesOver] = useState(true);
  const format = useFormat();
  const { data: assessments = [] } = useQuery(assessmentsQuery(organizationId));
  const model = offered[chosen];
  const former = assessments
    .filter((one) => one.facilityId === facilityId && one.model === model?.id && one.status === 'submitted')
    .flatMap(({ submittedAt }) => submittedAt ?? [])
    .sort()
    .at(-1);
  const opening = useCommand(
    (wanted: { model: string; modelVersion: string }) =>
      openAssessment(organizationId, {
        facilityId,
        ...wanted,
        ...(dueOn ? { dueOn } : {}),
        ...(former && takesOver ? { takeOverAnswers: true } : {}),
      }),
    {
      refresh: [
        ['assessments', organizationId],
        ['scores', organizationId],
      ],
      onDone: ({ id }) => navigate({ to: '/assessments/$assessmentId', params: { assessmentId: id }, search: {} }),
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (model) opening.mutate({ model: model.id, modelVersion: model.version });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {facilities.length > 1 && (
          <NativeSelect
            label={t('survey.facility')}
            required
            value={facilityId}
            onChange={(event) => setFacilityId(event.currentTarget.value)}
            data={facilities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <NativeSelect
          label={t('survey.model')}
          required
          value={String(chosen)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data={offered.map((one, i) => ({ value: String(i), label: versionWords(one) }))}
        />
        {model && <AboutModel id={model.id} version={model.version} />}
        <DayField
          label={`${t('survey.dueOn')} (${t('words.optional')})`}
          description={t('survey.dueHint')}
          value={dueOn}
          onDay={setDueOn}
        />
        {former && (
          <Checkbox
            label={t('survey.takeOver', { day: format.day(former.slice(0, 10)) })}
            description={t('survey.takeOverHint')}
            checked={takesOver}
            onChange={(event) => setTakesOver(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('survey.openHint')}
        </Text>
        <ProblemNote error={opening.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={opening.isPending} disabled={!model}>
            {t('survey.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
