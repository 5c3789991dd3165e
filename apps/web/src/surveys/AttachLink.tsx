import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

type Props = { readonly unitId: string; readonly indicatorId: string };

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export const AttachLink = ({ unitId, indicatorId }: Props) => {
  const { t } = useTranslation();
  const { assessment } = useSurvey();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const attaching = useCommand(
    () =>
      api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/links', {
        params: { path: { organizationId: assessment.organizationId, assessmentId: assessment.id } },
        body: { unitId, indicatorId, name: name.trim(), url: address.trim() },
      }),
    {
      refresh: [['assessments', assessment.organizationId, assessment.id]],
      onDone: () => {
        setName('');
        setAddress('');
      },
    },
  );
  const attach = (event: FormEvent): void => {
    event.preventDefault();
    const fits = isWebAddress(address.trim());
    setRefused(!fits);
    if (fits) attaching.mutate();
  };
  return (
    <form className={classes['attachLink']} onSubmit={attach} aria-label={t('survey.evidenceLink')}>
      <TextInput
        label={t('survey.linkName')}
        size="sm"
        required
        maxLength={160}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('survey.linkAddress')}
        size="sm"
        required
        inputMode="url"
        placeholder="https://"
        maxLength={2000}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={refused && t('survey.linkRefused')}
      />
      <Button type="submit" variant="default" loading={attaching.isPending}>
        {t('survey.attach')}
      </Button>
      <ProblemNote error={attaching.error} />
    </form>
  );
};
