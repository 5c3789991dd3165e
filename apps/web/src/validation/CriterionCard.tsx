import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checked, Verdict } from '../api/validation.js';
import { ResultMark } from '../states/ResultMark.js';
import { ContradictionNote } from './ContradictionNote.js';
import { CriterionClaims } from './CriterionClaims.js';
import { EvidenceStatement } from './EvidenceStatement.js';
import { FindingAdvice } from './FindingAdvice.js';
import { FindingConflict } from './FindingConflict.js';
import { FindingNote } from './FindingNote.js';
import { FindingState } from './FindingState.js';
import { TeamVerdicts } from './TeamVerdicts.js';
import { VerdictChoice } from './VerdictChoice.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

const nothing = { note: '', strengths: '', recommendations: '' };

/** One criterion to look at: what the survey says, the verdict in one tap, and a note. */
export const CriterionCard = ({ item: { criterionId, status } }: { item: Checked }) => {
  const { t } = useTranslation();
  const { texts, findings, editable } = useWorkbook();
  const words = texts.criteria[criterionId];
  const line = findings.lineOf(criterionId);
  const [doubted, setDoubted] = useState(false);
  const choose = (verdict: Verdict): void => {
    const { note, ...more } = line.seen ?? nothing;
    setDoubted(verdict === 'contradicted' && note === '');
    if (verdict !== 'contradicted' || note !== '') findings.record(criterionId, { ...more, verdict, note });
  };
  const contradict = (note: string): void => {
    setDoubted(false);
    findings.record(criterionId, { ...(line.seen ?? nothing), verdict: 'contradicted', note });
  };
  return (
    <article className={classes['card']} data-seen={line.seen ? true : undefined}>
      <div>
        <Title order={3}>
          <bdi>{words?.title ?? criterionId}</bdi>
        </Title>
        <p dir="auto" className={classes['summary']}>
          {words?.summary}
        </p>
      </div>
      <p className={classes['survey']}>
        {t('validation.surveySays')} <ResultMark result={status} />
      </p>
      <CriterionClaims criterionId={criterionId} />
      <EvidenceStatement criterionId={criterionId} />
      <VerdictChoice
        name={`verdict.${criterionId}`}
        legend={t('validation.verdictOn', { criterion: words?.title ?? criterionId })}
        value={doubted ? 'contradicted' : (line.seen?.verdict ?? null)}
        disabled={!editable}
        onChoose={choose}
      />
      {doubted ? (
        <ContradictionNote criterionId={criterionId} onNote={contradict} />
      ) : (
        <FindingNote criterionId={criterionId} line={line} />
      )}
      <FindingAdvice criterionId={criterionId} line={line} />
      <FindingState line={line} />
      <TeamVerdicts criterionId={criterionId} />
      <FindingConflict criterionId={criterionId} line={line} />
    </article>
  );
};
