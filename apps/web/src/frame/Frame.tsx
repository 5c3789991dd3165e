import { Burger, Drawer } from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CairnMark } from '../cairn/CairnMark.js';
import { OfflineBar } from './OfflineBar.js';
import { OpenPage } from './OpenPage.js';
import { Rail } from './Rail.js';
import { ScopeProvider } from './scope.js';
import classes from './frame.module.css';

/** Rail and content of every page for signed-in people. */
export const Frame = () => {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  const { online } = useNetwork();
  return (
    <ScopeProvider>
      <a href="#content" className={classes['skip']}>
        {t('frame.skip')}
      </a>
      <section className={classes['bar']} aria-label={t('frame.menu')}>
        <Burger opened={open} onClick={menu.toggle} size="sm" aria-label={t('frame.menu')} />
        <Link to="/" className={classes['brand']}>
          <CairnMark size={24} />
          {t('frame.product')}
        </Link>
      </section>
      <Drawer opened={open} onClose={menu.close} size={288} padding={0} title={t('frame.menu')} closeButtonProps={{ 'aria-label': t('frame.closeMenu') }} classNames={{ header: classes['drawerHead']! }}>
        <Rail onGo={menu.close} />
      </Drawer>
      <div className={classes['frame']}>
        <aside className={classes['side']}>
          <Rail />
        </aside>
        <main id="content" className={classes['content']} tabIndex={-1}>
          {!online && <OfflineBar />}
          <OpenPage />
        </main>
      </div>
    </ScopeProvider>
  );
};
