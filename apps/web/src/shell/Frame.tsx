import { Burger, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeProvider, meQuery } from '../api/me.js';
import { CairnMark } from '../cairn/CairnMark.js';
import { loadTexts } from '../i18n/i18n.js';
import { SearchButton } from '../search/SearchButton.js';
import { typeAhead } from '../search/typing-ahead.js';
import { ConfirmIdentity } from '../settings/ConfirmIdentity.js';
import { Content } from './Content.js';
import { Rail } from './Rail.js';
import { ScopeProvider } from '../frame/scope.js';
import classes from '../frame/frame.module.css';

const SecondFactorFirst = lazy(async () => ({
  default: (await import('../security/SecondFactorFirst.js')).SecondFactorFirst,
}));
/** It names what belongs to every page. */
const Palette = lazy(async () => {
  const [{ Palette }] = await Promise.all([import('../search/Palette.js'), loadTexts('rest')]);
  return { default: Palette };
});

/** Rail and content of every page for signed-in people; nothing once nobody is, while the sign-in page is loaded. */
export const Frame = () => {
  const { data: me } = useQuery(meQuery);
  return (
    me && (
      <MeProvider value={me}>
        <FrameOrSetUp dueAt={me.secondFactorDueAt} />
      </MeProvider>
    )
  );
};

/** Nothing but the set-up is shown once a second factor is overdue; it stays until its last step is done. */
const FrameOrSetUp = ({ dueAt }: { readonly dueAt: string | null }) => {
  const overdue = dueAt !== null && Date.parse(dueAt) <= Date.now();
  const [settingUp, setSettingUp] = useState(overdue);
  if (!settingUp && !overdue) return <SignedInFrame />;
  return (
    <Suspense>
      <SecondFactorFirst onBegun={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />
    </Suspense>
  );
};

const SignedInFrame = () => {
  const { t } = useTranslation();
  const [open, menu] = useDisclosure(false);
  const [asked, setAsked] = useState(0);
  const search = (): void => {
    typeAhead();
    setAsked(asked + 1);
  };
  useHotkeys([['mod+K', search]], []);
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
        <SearchButton small onOpen={search} />
      </section>
      <Drawer
        opened={open}
        onClose={menu.close}
        size={288}
        padding={0}
        title={t('frame.menu')}
        closeButtonProps={{ 'aria-label': t('frame.closeMenu') }}
        classNames={{ header: classes['drawerHead']! }}
      >
        <Rail onGo={menu.close} />
      </Drawer>
      <div className={classes['frame']}>
        <aside className={classes['side']}>
          <Rail search={<SearchButton onOpen={search} />} />
        </aside>
        <Content />
      </div>
      <ConfirmIdentity />
      {asked > 0 && (
        <Suspense>
          <Palette asked={asked} />
        </Suspense>
      )}
    </ScopeProvider>
  );
};
