import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../cairn/Cairn.js';
import { cairnOfStageIn } from '../cairn/cairn-picture.js';
import { CairnMark } from '../cairn/CairnMark.js';
import { useFormat } from '../i18n/use-format.js';
import { Stamp } from './Stamp.js';
import classes from './certification.module.css';

type Props = { readonly certification: Certification; readonly model: ModelVersion; readonly texts: ModelTexts };

/** The certificate as it stands on paper. */
export const CertificateSheet = ({ certification, model, texts }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    facilityName,
    organizationName,
    country,
    stage,
    modelVersion,
    number,
    grantedOn,
    expiresOn,
    standing,
    kind,
    former,
  } = certification;
  return (
    <article className={classes['sheet']} aria-label={t('certification.of', { number })}>
      <div className={classes['sheetHead']}>
        <span className={classes['mark']}>
          <CairnMark size={24} />
          {t('frame.product')}
        </span>
        <bdi className={classes['number']}>{number}</bdi>
      </div>
      <div className={classes['sheetBody']}>
        <div className={classes['picture']}>
          <Cairn picture={cairnOfStageIn(model, stage)} size={320} />
        </div>
        <div className={classes['words']}>
          <p className={classes['small']}>{t('certification.says')}</p>
          <h2 className={classes['name']}>
            <bdi>{facilityName}</bdi>
          </h2>
          <p className={classes['small']}>
            <bdi>{organizationName}</bdi>, {format.country(country)}
          </p>
          <p className={classes['small']}>{t('certification.standsAt')}</p>
          <p className={classes['bigStage']}>{t('words.stage', { stage })}</p>
          <p dir="auto" className={classes['stageTitle']}>
            {texts.stages[String(stage)]?.title}
          </p>
          {(kind === 'renewal' || kind === 'early-renewal') && <p>{t('certification.revalidated')}</p>}
          <p className={classes['small']}>
            {t('certification.ofModel', { model: texts.title, version: modelVersion })}
          </p>
        </div>
        {standing !== 'valid' && <Stamp standing={standing} />}
      </div>
      <dl className={classes['sheetFoot']}>
        <div>
          <dt>{t('certification.grantedOn')}</dt>
          <dd>{format.day(grantedOn)}</dd>
        </div>
        <div>
          <dt>{t('certification.expiresOn')}</dt>
          <dd>{format.day(expiresOn)}</dd>
        </div>
        {former && (
          <div>
            <dt>{t(kind === 'upgrade' ? 'certification.replaces' : 'certification.renews')}</dt>
            <dd>
              <bdi>{t('certification.formerOf', { number: former.number, stage: former.stage })}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('certification.verifyAt')}</dt>
          <dd>
            <bdi>{`${location.host}/verify/${number}`}</bdi>
          </dd>
        </div>
      </dl>
    </article>
  );
};
