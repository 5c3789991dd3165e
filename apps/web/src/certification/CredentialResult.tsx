import type { Verification } from '@cairn/contracts/certification/http/verification.js';
import { useTranslation } from 'react-i18next';
import { CheckItem } from './CheckItem.js';
import { RegisterResult } from './RegisterResult.js';
import classes from './certification.module.css';

/** What is left to check of a credential that is not genuine. */
const reasons = ['issuer', 'signature', 'register'] as const;

const markOf = (passed: boolean | null): 'good' | 'bad' | 'open' => {
  if (passed === null) return 'open';
  return passed ? 'good' : 'bad';
};

/** What a credential is worth that somebody was handed: the answer in one sentence, then each thing that was checked. */
export const CredentialResult = ({ verification: { verdict, checks, entry } }: { verification: Verification }) => {
  const { t } = useTranslation();
  if (entry)
    return (
      <RegisterResult
        entry={entry}
        signature={
          <CheckItem state="good" label={t('certification.checks.signature')}>
            {t('certification.handed.genuine')}
          </CheckItem>
        }
      />
    );
  const passed = (check: (typeof reasons)[number]) => checks.find((one) => one.check === check)?.passed ?? null;
  return (
    <>
      <div className={classes['answer']} data-standing="revoked" role="status">
        <p>{t(`certification.handed.${verdict === 'foreign' ? 'foreign' : 'forged'}`)}</p>
      </div>
      <ul className={classes['checks']}>
        {reasons.map((check) => {
          const mark = markOf(passed(check));
          return (
            <CheckItem key={check} state={mark} label={t(`certification.checks.${check}`)}>
              {mark === 'open' ? t('certification.handed.notChecked') : t(`certification.handed.why.${check}.${mark}`)}
            </CheckItem>
          );
        })}
      </ul>
    </>
  );
};
