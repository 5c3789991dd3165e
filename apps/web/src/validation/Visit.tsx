import { Alert, Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { useNow } from '../api/demo.js';
import { AgendaPanel } from './AgendaPanel.js';
import { AppealForm } from './AppealForm.js';
import { AppealPanel } from './AppealPanel.js';
import { AppointmentPanel } from './AppointmentPanel.js';
import { CancelVisit } from './CancelVisit.js';
import { ConclusionPanel } from './ConclusionPanel.js';
import { CorrectiveEvidence } from './CorrectiveEvidence.js';
import { DeclinedNote } from './DeclinedNote.js';
import { OverridesPanel } from './OverridesPanel.js';
import { DecisionApproval } from './DecisionApproval.js';
import { DecisionForm } from './DecisionForm.js';
import { DecisionPanel } from './DecisionPanel.js';
import { FindingsPanel } from './FindingsPanel.js';
import { LettersPanel } from './LettersPanel.js';
import { PlanDate } from './PlanDate.js';
import { ProposalPanel } from './ProposalPanel.js';
import { useVisit } from './visit-context.js';
import { useVisitRights } from './use-visit-rights.js';
import { VisitSteps } from './VisitSteps.js';
import { WishPanel } from './WishPanel.js';
import classes from './validation.module.css';

export const Visit = () => {
  const { t } = useTranslation();
  const { visit, texts } = useVisit();
  const rights = useVisitRights(visit);
  const now = useNow();
  const appealUntil = visit.status === 'decided' && !visit.appeal ? visit.decision?.appealUntil : null;
  const mayAppeal = rights.administers && appealUntil && now < appealUntil ? appealUntil : null;
  const fixedOrProposed = JSON.stringify([
    visit.id,
    visit.status === 'scheduled' && [visit.appointment, visit.proposal],
  ]);
  return (
    <Page
      title={visit.facilityName}
      lead={t('validation.visitLead', {
        stage: visit.targetStage,
        model: t('words.modelVersion', { model: texts.title, version: visit.modelVersion }),
      })}
      above={
        <Anchor renderRoot={(props) => <Link to="/visits" search={{}} {...props} />}>{t('validation.title')}</Anchor>
      }
      actions={
        <>
          {rights.cancels && <CancelVisit />}
          {rights.visits && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/visits/$visitId/workbook"
                  params={{ visitId: visit.id }}
                  search={(search) => search}
                  {...props}
                />
              )}
            >
              {t('validation.openWorkbook')}
            </Button>
          )}
        </>
      }
    >
      <VisitSteps status={visit.status} />
      {rights.isTheirs && (
        <Alert variant="outline" mb="md">
          {t('validation.theirs')}
        </Alert>
      )}
      <div className={classes['sides']}>
        <div>
          {visit.decision && <DecisionPanel decision={visit.decision} />}
          {rights.readsLetters && <LettersPanel />}
          {visit.status === 'deferred' && rights.administers && <CorrectiveEvidence />}
          {mayAppeal && <AppealForm until={mayAppeal} />}
          {visit.appeal && (
            <AppealPanel
              appeal={visit.appeal}
              appoints={visit.status === 'appealed' && rights.decides && !rights.inTeam}
            />
          )}
          {visit.status === 'concluded' && visit.proposedDecision && (
            <DecisionApproval proposed={visit.proposedDecision} mayApprove={rights.decides && !rights.inTeam} />
          )}
          {visit.status === 'concluded' && rights.decides && <DecisionForm />}
          {visit.conclusion && <ConclusionPanel conclusion={visit.conclusion} />}
          {visit.status === 'requested' && visit.declined && <DeclinedNote declined={visit.declined} />}
          {visit.proposal && <ProposalPanel key={visit.version} proposal={visit.proposal} />}
          {visit.appointment && visit.status !== 'proposed' && <AppointmentPanel appointment={visit.appointment} />}
          <AgendaPanel />
          {rights.schedules && <PlanDate key={fixedOrProposed} />}
          <FindingsPanel />
        </div>
        <div className={classes['aside']}>
          <WishPanel />
          <OverridesPanel />
        </div>
      </div>
    </Page>
  );
};
