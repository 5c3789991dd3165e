import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentQuery } from '../api/surveys.js';
import { decidedVisitQuery } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProofTree } from './proof/ProofTree.js';
import { ResultContext, resultInHand } from './result-context.js';
import { sourcesNow } from './sources.js';
import { isAboutSubmission, validatedEvaluation } from './validated-evaluation.js';

type Props = { readonly organizationId: string; readonly assessmentId: string; readonly model: ModelVersion };

/** The validated score beside the self-reported one, with its own proof; nothing unless findings of a visit changed it. */
export const ValidatedPanel = ({ organizationId, assessmentId, model }: Props) => {
  const { data: assessment } = useQuery(assessmentQuery(organizationId, assessmentId));
  const { data: visit } = useQuery(decidedVisitQuery(organizationId, assessmentId));
  if (!assessment || !visit || !isAboutSubmission(assessment, visit)) return null;
  return <Changed assessment={assessment} model={model} visit={visit} />;
};

type ChangedProps = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly visit: Visit;
};

const Changed = ({ assessment, model, visit }: ChangedProps) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const texts = textsOf(model, i18n.language);
  const { evaluation, lost } = useMemo(
    () => validatedEvaluation(model, assessment, visit.findings),
    [model, assessment, visit.findings],
  );
  const inHand = useMemo(
    () => resultInHand(assessment, model, texts, evaluation, sourcesNow(assessment)),
    [assessment, model, texts, evaluation],
  );
  if (lost.length === 0) return null;
  return (
    <Panel title={t('result.validated', { stage: evaluation.stage })}>
      <p>
        {t('result.validatedLead', {
          reported: visit.targetStage,
          stage: evaluation.stage,
          day: format.day((visit.appointment?.endsAt ?? visit.requestedAt).slice(0, 10)),
        })}{' '}
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/visits/$visitId"
              params={{ visitId: visit.id }}
              search={{ organization: visit.organizationId }}
              {...props}
            />
          )}
        >
          {t('result.toFindings')}
        </Anchor>
      </p>
      <ul>
        {lost.map((id) => (
          <li key={id}>
            <bdi>{texts.criteria[id]?.title ?? id}</bdi>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('result.validatedProof')}</summary>
        <ResultContext value={inHand}>
          <ProofTree />
        </ResultContext>
      </details>
    </Panel>
  );
};
