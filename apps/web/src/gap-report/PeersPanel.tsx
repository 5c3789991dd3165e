import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { PeerSign } from './PeerSign.js';
import { useReport } from './report-context.js';
import classes from './gap-report.module.css';

/**
 * The themes of the model as bars in a table, with the means of peers as signs on the bars and as figures beside them.
 */
export const PeersPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { focusAreas, focusAreaHighest: highest, peers } = useReport();
  const groups = peers?.groups ?? [];
  const figure = (value: number | undefined) =>
    value === undefined ? '–' : format.number(value, highest < 100 ? 2 : 0);
  return (
    <Panel title={t('gapReport.focusAreas')} aside={t('gapReport.focusLead', { highest })}>
      <p className={classes['note']}>{t(peers ? 'gapReport.peers.lead' : 'gapReport.peers.none')}</p>
      {groups.length > 0 && (
        <ul className={classes['legend']}>
          {groups.map(({ kind, n }, i) => (
            <li key={kind}>
              <PeerSign group={i} />
              {t('gapReport.peers.mean', { group: t(`gapReport.peers.${kind}`), count: n })}
            </li>
          ))}
        </ul>
      )}
      <table className={look['figures']} data-many>
        <thead>
          <tr>
            <th scope="col">{t('gapReport.focusArea')}</th>
            <td aria-hidden className={look['bar']} />
            <th scope="col">{t('gapReport.here')}</th>
            {groups.map(({ kind }) => (
              <th key={kind} scope="col">
                {t(`gapReport.peers.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {focusAreas.map(({ id, title, score }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              <td aria-hidden className={look['bar']}>
                <span className={look['track']}>
                  <span style={{ inlineSize: `${(100 * score) / highest}%` }} />
                  {groups.map((group, i) => {
                    const mean = group.focusAreas.find((area) => area.id === id)?.mean;
                    return mean === undefined ? null : (
                      <span
                        key={group.kind}
                        className={classes['sign']}
                        style={{ insetInlineStart: `${(100 * mean) / highest}%` }}
                      >
                        <PeerSign group={i} />
                      </span>
                    );
                  })}
                </span>
              </td>
              <td>
                <strong>{figure(score)}</strong>
              </td>
              {groups.map((group) => (
                <td key={group.kind}>{figure(group.focusAreas.find((area) => area.id === id)?.mean)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > 0 && (
        <table className={`${look['figures']} ${classes['small']}`}>
          <thead>
            <tr>
              <th scope="col">{t('gapReport.peers.group')}</th>
              <th scope="col">{t('gapReport.peers.facilities')}</th>
              <th scope="col">{t('gapReport.peers.score')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ kind, n, meanScore }) => (
              <tr key={kind}>
                <th scope="row">{t(`gapReport.peers.${kind}`)}</th>
                <td>{format.number(n)}</td>
                <td>{format.number(meanScore, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};
