import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { teamRole } from '@cairn/contracts/validation/visit-rules.js';
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { modelsQuery, useModelName } from '../api/models.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import classes from './profiles.module.css';

type Standing = Pick<ValidatorProfile, 'qualifications' | 'trainings' | 'mentors' | 'inTraining' | 'roles'>;

type Props = {
  readonly validator: ValidatorProfile;
  readonly saved: boolean;
  readonly onSaved: () => void;
};

/** What the programme says of a validator. */
export const QualificationsForm = ({ validator, saved, onSaved }: Props) => {
  const { t } = useTranslation();
  const nameOf = useModelName();
  const today = useNow().slice(0, 10);
  const { data: known = [] } = useQuery(modelsQuery);
  const models = [...new Set(known.map(({ id }) => id))];
  const [standing, setStanding] = useState<Standing>(validator);
  const set = (change: Partial<Standing>): void => setStanding((before) => ({ ...before, ...change }));
  const { qualifications, trainings, mentors, inTraining, roles } = standing;
  const setOne = (i: number, change: Partial<Standing['qualifications'][number]>): void =>
    set({ qualifications: qualifications.map((one, at) => (at === i ? { ...one, ...change } : one)) });
  const setTraining = (i: number, change: Partial<Standing['trainings'][number]>): void =>
    set({ trainings: trainings.map((one, at) => (at === i ? { ...one, ...change } : one)) });
  const saving = useCommand(
    () =>
      api.PUT('/api/validation/desk/validators/{personId}/qualifications', {
        params: { path: { personId: validator.personId }, header: seen(validator.version) },
        body: { qualifications, trainings, mentors, inTraining, roles },
      }),
    { refresh: [['validators'], ['proposals']], onDone: onSaved },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Panel title={t('profiles.qualifications')}>
      <form onSubmit={submit}>
        <Stack>
          {qualifications.map((one, i) => (
            <fieldset key={i} className={classes['row']}>
              <legend>{t('profiles.qualification', { number: i + 1 })}</legend>
              <NativeSelect
                label={t('profiles.model')}
                required
                value={one.model}
                onChange={(event) => setOne(i, { model: event.currentTarget.value })}
                data={models.map((model) => ({ value: model, label: nameOf(model) || model }))}
              />
              <NativeSelect
                label={t('profiles.highestStage')}
                required
                value={one.highestStage}
                data={Array.from({ length: 8 }, (_, stage) => String(stage))}
                onChange={(event) => setOne(i, { highestStage: Number(event.currentTarget.value) })}
              />
              <DayField label={t('profiles.from')} required value={one.from} onDay={(from) => setOne(i, { from })} />
              <DayField
                label={t('profiles.until')}
                min={one.from}
                value={one.until ?? ''}
                onDay={(until) => setOne(i, { until: until === '' ? null : until })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('profiles.removeQualification', { number: i + 1 })}
                onClick={() => set({ qualifications: qualifications.filter((_, at) => at !== i) })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </fieldset>
          ))}
          <Button
            variant="default"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={models.length === 0}
            onClick={() =>
              set({
                qualifications: [
                  ...qualifications,
                  { model: models[0] ?? '', highestStage: 7, from: today, until: null },
                ],
              })
            }
          >
            {t('profiles.addQualification')}
          </Button>
          {trainings.map((one, i) => (
            <fieldset key={i} className={classes['row']}>
              <legend>{t('profiles.training', { number: i + 1 })}</legend>
              <TextInput
                label={t('profiles.trainingTitle')}
                required
                maxLength={120}
                value={one.title}
                onChange={(event) => setTraining(i, { title: event.currentTarget.value })}
              />
              <DayField
                label={t('profiles.completedOn')}
                required
                value={one.completedOn}
                onDay={(completedOn) => setTraining(i, { completedOn })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('profiles.removeTraining', { number: i + 1 })}
                onClick={() => set({ trainings: trainings.filter((_, at) => at !== i) })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </fieldset>
          ))}
          <Button
            variant="default"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set({ trainings: [...trainings, { title: '', completedOn: today }] })}
          >
            {t('profiles.addTraining')}
          </Button>
          <Checkbox.Group
            label={t('profiles.roles')}
            value={[...roles]}
            onChange={(chosen) => set({ roles: chosen as Standing['roles'] })}
          >
            <Group mt="xs">
              {teamRole.options.map((role) => (
                <Checkbox key={role} value={role} label={t(`profiles.profession.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox
            label={t('profiles.mentors')}
            checked={mentors}
            onChange={(event) => set({ mentors: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('profiles.inTraining')}
            checked={inTraining}
            onChange={(event) => set({ inTraining: event.currentTarget.checked })}
          />
          <ProblemNote error={saving.error} />
          <Group>
            <Button type="submit" loading={saving.isPending}>
              {t('profiles.save')}
            </Button>
            {saved && !saving.isPending && <span role="status">{t('profiles.saved')}</span>}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
