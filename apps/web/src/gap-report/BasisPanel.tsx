import { useTranslation } from 'react-i18next';
import { Facts } from '../frame/Facts.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useReport } from './report-context.js';
import classes from './gap-report.module.css';

/** What the report rests on, so that it can be checked later. */
export const BasisPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, computedFrom, peers } = useReport();
  const { answersChecksum, answered, applicable, notCounted, units, calculatedAt, asOf } = computedFrom;
  const facts: readonly (readonly [string, string])[] = [
    [t('gapReport.basis.model'), t('gapReport.model', { model: model.title, version: model.version })],
    [t('gapReport.basis.answered'), t('survey.answeredOf', { answered, asked: applicable })],
    ...(notCounted > 0
      ? [[t('gapReport.basis.notCounted'), t('gapReport.basis.notCountedAnswers', { count: notCounted })] as const]
      : []),
    [t('gapReport.basis.checksum'), answersChecksum],
    [t('gapReport.basis.calculated'), format.moment(calculatedAt)],
    [t('gapReport.basis.asOf'), format.moment(asOf)],
    [t('gapReport.basis.effort'), t('gapReport.basis.effortText')],
    [t('gapReport.basis.peers'), t(peers ? 'gapReport.basis.peersSome' : 'gapReport.basis.peersNone')],
  ];
  return (
    <Panel title={t('gapReport.computedFrom')}>
      <Facts facts={facts} lines />
      <table className={`${look['figures']} ${classes['small']}`}>
        <thead>
          <tr>
            <th scope="col">{t('gapReport.unit')}</th>
            <th scope="col">{t('gapReport.basis.answered')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ name, answered, applicable }, i) => (
            <tr key={i}>
              <th scope="row">
                <bdi>{name ?? t('words.wholeFacility')}</bdi>
              </th>
              <td>{t('survey.answeredOf', { answered, asked: applicable })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
