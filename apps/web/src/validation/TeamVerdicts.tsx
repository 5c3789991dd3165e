import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { ConsensusForm } from './ConsensusForm.js';
import { teamOf } from './team-of.js';
import { useVisitRights } from './use-visit-rights.js';
import { VerdictMark } from './VerdictMark.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

/** What the team knows of a criterion: sealed until it is revealed, then each verdict and what the team finds. */
export const TeamVerdicts = ({ criterionId }: { criterionId: string }) => {
  const { t } = useTranslation();
  const { visit, findings } = useWorkbook();
  const { person } = useMe();
  const { leads } = useVisitRights(visit);
  const team = teamOf(visit)?.validators ?? [];
  if (team.length < 2) return null;
  if (!visit.revealed.includes(criterionId)) {
    const mine = findings.lineOf(criterionId).seen !== null;
    const others = (visit.recorded.find((one) => one.criterionId === criterionId)?.validators ?? []).filter(
      (personId) => personId !== person.id,
    );
    if (!mine && others.length === 0) return null;
    return (
      <p className={classes['sealed']}>
        {t('validation.sealed', { count: others.length + (mine ? 1 : 0), total: team.length })}
      </p>
    );
  }
  const verdicts = visit.verdicts.filter((one) => one.criterionId === criterionId);
  const finding = visit.findings.find((one) => one.criterionId === criterionId);
  const differ = verdicts.some(({ verdict }) => verdict !== verdicts[0]?.verdict);
  return (
    <div role="group" className={classes['team']} aria-label={t('validation.votes')}>
      <ul>
        {verdicts.map(({ personId, by, verdict, blindVerdict, note }) => (
          <li key={personId}>
            <span>
              <bdi>{by}</bdi> <VerdictMark verdict={verdict} />
            </span>
            {blindVerdict !== verdict && (
              <span className={classes['changed']}>
                {blindVerdict
                  ? t('validation.changedAfter', { verdict: t(`validation.verdicts.${blindVerdict}`) })
                  : t('validation.lateVerdict')}
              </span>
            )}
            {note && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ul>
      {finding ? (
        <p>
          {t('validation.teamFinds')} <VerdictMark verdict={finding.verdict} />
        </p>
      ) : (
        <p role="status">{t('validation.differ')}</p>
      )}
      {differ && leads && <ConsensusForm key={finding?.version ?? 0} criterionId={criterionId} finding={finding} />}
    </div>
  );
};
