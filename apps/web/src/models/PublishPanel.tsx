import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { Alert, Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { modelElementsQuery, rehearsalsQuery, type WholeVersion } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { PublishDialog } from './PublishDialog.js';
import { sameMapping } from './same-mapping.js';

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
  const [asked, setAsked] = useState(false);
  const { model, version: name, checksum } = version;
  const { data: rehearsals } = useQuery(rehearsalsQuery(model, name));
  const { data: elements } = useQuery(modelElementsQuery(model, name));
  const toConfirm =
    elements?.elements.filter(
      ({ kind, standing, provenance }) => kind === 'criterion' && standing === 'open' && provenance === 'unconfirmed',
    ).length ?? 0;
  const latest = rehearsals?.[0];
  const rehearses = latest?.status === 'running';
  const fits = latest?.status === 'done' && latest.checksum === checksum && sameMapping(latest.mapping, mapping);
  const publishing = useCommand(
    () =>
      api.POST('/api/surveys/desk/model-versions/{model}/{version}/publication', {
        params: { path: { model, version: name } },
        body: {
          checksum,
          effectiveFrom,
          ...(former && {
            former: former.version,
            mapping,
            ...(formerUntil && { formerUntil }),
            ...(corrects && { correction: correction.trim() }),
          }),
        },
      }),
    { refresh: [['model-versions'], ['models'], ['model', model, name]] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
  };
  if (toConfirm > 0) {
    return (
      <Panel title={t('models.publish')}>
        <Alert variant="outline">{t('models.staysDraft', { count: toConfirm })}</Alert>
      </Panel>
    );
  }
  return (
    <Panel title={t('models.publish')}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <Text c="dimmed">{t('models.publishLead')}</Text>
          <DayField
            required
            label={t('models.effectiveFrom')}
            description={t('models.effectiveHint')}
            value={effectiveFrom}
            onDay={setEffectiveFrom}
          />
          {former && (
            <>
              <DayField
                label={`${t('models.formerUntil', { former: former.version })} (${t('words.optional')})`}
                description={t('models.formerUntilHint')}
                min={effectiveFrom}
                value={formerUntil}
                onDay={setFormerUntil}
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
          {rehearses && <Text role="status">{t('models.publishWaits')}</Text>}
          <Button
            type="submit"
            disabled={
              rehearses || rehearsals === undefined || elements === undefined || (corrects && correction.trim() === '')
            }
            style={{ alignSelf: 'flex-start' }}
          >
            {t('models.publishVersion', { version: name })}
          </Button>
        </Stack>
      </form>
      {asked && (
        <PublishDialog
          version={version}
          former={former}
          effectiveFrom={effectiveFrom}
          formerUntil={formerUntil}
          corrects={corrects}
          rehearsal={fits ? latest : undefined}
          pending={publishing.isPending}
          error={publishing.error}
          onPublish={() => publishing.mutate()}
          onClose={() => {
            setAsked(false);
            publishing.reset();
          }}
        />
      )}
    </Panel>
  );
};
