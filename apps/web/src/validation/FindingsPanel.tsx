import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import { Advice } from './Advice.js';
import { useVisit } from './visit-context.js';
import { VerdictMark } from './VerdictMark.js';
import { Votes } from './Votes.js';
import classes from './validation.module.css';

const order: readonly Verdict[] = ['contradicted', 'not-seen', 'confirmed'];

/** What the team saw, the contradicted first; nothing before the first finding. */
export const FindingsPanel = () => {
  const { t } = useTranslation();
  const { visit, texts } = useVisit();
  if (visit.findings.length === 0) return null;
  return (
    <Panel
      title={t('validation.findings')}
      aside={t('validation.seenOf', { count: visit.findings.length, total: visit.checklist.length })}
    >
      {order.map((verdict) => {
        const found = visit.findings.filter((finding) => finding.verdict === verdict);
        return (
          found.length > 0 && (
            <details key={verdict} className={classes['findings']} open={verdict === 'contradicted'}>
              <summary>
                <VerdictMark verdict={verdict} /> {found.length}
              </summary>
              <ul>
                {found.map(({ criterionId, note, by, strengths, recommendations, votes, statedBy }) => (
                  <li key={criterionId}>
                    <strong>
                      <bdi>{texts.criteria[criterionId]?.title ?? criterionId}</bdi>
                    </strong>
                    {note && (
                      <p dir="auto" className={classes['prose']}>
                        {note}
                      </p>
                    )}
                    <Advice strengths={strengths} recommendations={recommendations} />
                    {votes.length > 1 ? (
                      <Votes votes={votes} statedBy={statedBy} />
                    ) : (
                      <p className={look['soft']}>
                        <bdi>{by}</bdi>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </Panel>
  );
};
