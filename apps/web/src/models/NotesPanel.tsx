import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import classes from './models.module.css';

/** What is known of the model, what is not, and what was chosen here. */
export const NotesPanel = ({ model }: { readonly model: ModelVersion }) => {
  const { t, i18n } = useTranslation();
  const { notes } = textsOf(model, i18n.language);
  if (notes.length === 0) return null;
  return (
    <Panel title={t('models.notes')}>
      <ul className={classes['notes']}>
        {notes.map((note) => (
          <li key={note}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
