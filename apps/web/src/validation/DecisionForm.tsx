import { certifiedStages } from '@cairn/maturity-models';
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { AboveReason } from './AboveReason.js';
import { DecisionDialog } from './DecisionDialog.js';
import { StagesCompared } from './StagesCompared.js';
import { useVisit } from './visit-context.js';
import { useVisitRights } from './use-visit-rights.js';

const outcomes = ['granted', 'deferred', 'refused'] as const;
type Outcome = (typeof outcomes)[number];

/** The manager rules on what the team proposes; never somebody of the team. */
export const DecisionForm = () => {
  const { t } = useTranslation();
  const { visit, model } = useVisit();
  const { inTeam } = useVisitRights(visit);
  const proposed = visit.conclusion?.proposedStage ?? 0;
  const certified = certifiedStages(model);
  const stages = certified.filter((one) => one <= proposed).toReversed();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [stage, setStage] = useState(
    stages.find((one) => one <= (visit.foundStage ?? one)) ?? stages[0] ?? visit.targetStage,
  );
  const [aboveReason, setAboveReason] = useState('');
  const [reasons, setReasons] = useState('');
  const [asked, setAsked] = useState(false);
  const isAbove = outcome === 'granted' && visit.foundStage !== null && stage > visit.foundStage;
  const ruling = { stage, reasons: reasons.trim(), ...(isAbove && { aboveReason: aboveReason.trim() }) };
  const settled = visit.findings.filter(({ votes }) => votes.some(({ agrees }) => !agrees)).length;
  const deciding = useCommand(
    (outcome: Outcome) =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/decision', {
        params: { path: { organizationId: visit.organizationId, visitId: visit.id } },
        body: { outcome, ...ruling },
      }),
    { refresh: [['visits'], ['certifications']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
  };
  if (inTeam) return <Alert variant="outline">{t('validation.fourEyes')}</Alert>;
  return (
    <Panel title={t(visit.proposedDecision ? 'validation.decideOtherwise' : 'validation.decide')}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <StagesCompared />
          <Text size="sm">
            {t(`validation.ruleApplied.${visit.rule.decision}`)} {t('validation.dissentCount', { count: settled })}
          </Text>
          <Radio.Group
            label={t('validation.decision')}
            required
            value={outcome}
            onChange={(value) => setOutcome(value as Outcome)}
          >
            <Group mt="xs">
              {outcomes.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  required
                  label={t(`validation.outcomeChoices.${one}`)}
                  disabled={
                    (one === 'granted' && stages.length === 0) || (one === 'deferred' && visit.decision !== null)
                  }
                />
              ))}
            </Group>
          </Radio.Group>
          {stages.length === 0 && (
            <Text size="sm" c="dimmed">
              {certified[0] === undefined
                ? t('validation.certifiesNothing')
                : t('validation.nothingToGrant', { stage: certified[0] })}
            </Text>
          )}
          {outcome === 'granted' && (
            <NativeSelect
              label={t('validation.grantedStage')}
              value={String(stage)}
              onChange={(event) => setStage(Number(event.currentTarget.value))}
              data={stages.map((one) => ({ value: String(one), label: t('words.stage', { stage: one }) }))}
            />
          )}
          {outcome === 'granted' && (
            <AboveReason stage={stage} foundStage={visit.foundStage} value={aboveReason} onChange={setAboveReason} />
          )}
          <Textarea
            label={t('validation.reasons')}
            description={t('validation.reasonsHint')}
            required
            autosize
            minRows={4}
            maxLength={8000}
            value={reasons}
            onChange={(event) => setReasons(event.currentTarget.value)}
          />
          <Button type="submit" style={{ alignSelf: 'flex-start' }}>
            {t('validation.recordDecision')}
          </Button>
        </Stack>
      </form>
      {asked && outcome && (
        <DecisionDialog
          ruling={{ outcome, ...ruling }}
          pending={deciding.isPending}
          error={deciding.error}
          onDecide={() => deciding.mutate(outcome)}
          onClose={() => {
            setAsked(false);
            deciding.reset();
          }}
        />
      )}
    </Panel>
  );
};
