import { Button, Modal } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import classes from './survey.module.css';

const keys = ['next', 'back', 'choose', 'flag', 'search', 'help'] as const;

/** The keys of the survey, at hand by "?" and by a button. */
export const KeysHelp = ({ flags }: { readonly flags: boolean }) => {
  const { t } = useTranslation();
  const [open, sheet] = useDisclosure(false);
  useHotkeys([['shift+?', sheet.open]], undefined, false);
  return (
    <>
      <Button className={classes['keys']!} variant="subtle" size="compact-sm" onClick={sheet.open}>
        {t('survey.keyboard')}
      </Button>
      <Modal
        opened={open}
        onClose={sheet.close}
        title={t('survey.keyboard')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <dl className={classes['sheet']}>
          {keys
            .filter((key) => flags || key !== 'flag')
            .map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{t(`survey.keysOf.${key}.key`)}</kbd>
                </dt>
                <dd>{t(`survey.keysOf.${key}.does`)}</dd>
              </div>
            ))}
        </dl>
      </Modal>
    </>
  );
};
