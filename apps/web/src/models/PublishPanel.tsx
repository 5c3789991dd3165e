import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { Alert, Button, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modelVersionPath, type WholeVersion } from '../api/model-versions.js';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = {
  readonly version: WholeVersion;
  readonly former: WholeVersion | undefined;
  readonly mapping: AnswerMapping;
  readonly today: string;
};

/** From the effective date on assessments open on this version; what is published is frozen. */
export const PublishPanel = ({ version, former, mapping, today }: Props) => {
  const { t } = useTranslation();
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [formerUntil, setFormerUntil] = useState('');
  const [corrects, setCorrects] = useState(false);
  const [correction, setCorrection] = useState('');
  const { model, version: name, checksum, provenance } = version;
  const publishing = useCommand(
    () =>
      post(`${modelVersionPath(model, name)}/publication`, {
        checksum,
        effectiveFrom,
        ...(former && {
          former: former.version,
          mapping,
          ...(formerUntil && { formerUntil }),
          ...(corrects && { correction: correction.trim() }),
        }),
      }),
    { refresh: [['model-versions'], ['models'], ['model', model, name]] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    publishing.mutate();
  };
  if (provenance.unconfirmed > 0) {
    return (
      <Panel title={t('models.publish')}>
        <Alert variant="outline">{t('models.staysDraft', { count: provenance.unconfirmed })}</Alert>
      </Panel>
    );
  }
  return (
    <Panel title={t('models.publish')}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <Text c="dimmed">{t('models.publishLead')}</Text>
          <TextInput
            type="date"
            required
            label={t('models.effectiveFrom')}
            description={t('models.effectiveHint')}
            value={effectiveFrom}
            onChange={(event) => setEffectiveFrom(event.currentTarget.value)}
          />
          {former && (
            <>
              <TextInput
                type="date"
                label={`${t('models.formerUntil', { former: former.version })} (${t('words.optional')})`}
                description={t('models.formerUntilHint')}
                min={effectiveFrom}
                value={formerUntil}
                onChange={(event) => setFormerUntil(event.currentTarget.value)}
              />
              <Checkbox
                label={t('models.corrects', { former: former.version })}
                description={t('models.correctsHint')}
                checked={corrects}
                onChange={(event) => setCorrects(event.currentTarget.checked)}
              />
              {corrects && (
                <Textarea
                  required
                  label={t('models.correctionReason')}
                  autosize
                  minRows={2}
                  maxLength={1000}
                  value={correction}
                  onChange={(event) => setCorrection(event.currentTarget.value)}
                />
              )}
            </>
          )}
          <ProblemNote error={publishing.error} />
          <Button
            type="submit"
            loading={publishing.isPending}
            disabled={corrects && correction.trim() === ''}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('models.publishVersion', { version: name })}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
