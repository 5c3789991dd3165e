import './theme/mantine-styles.js';
import 'virtual:fonts.css';
import './theme/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { prepareForRefusals } from './api/before-refusal.js';
import { sessionEnded } from './api/session-ended.js';
import { settleSignOut } from './api/sign-out.js';
import { queryClient } from './api/query-client.js';
import { surviveTranslation } from './frame/survive-translation.js';
import { Direction } from './i18n/Direction.js';
import { loadTexts, startTexts } from './i18n/i18n.js';
import { deleteAged } from './device/device-store.js';
import { forgetDevice, forgetWhatIsOwed, onSignedOutElsewhere } from './offline/forget-device.js';
import { deleteAgedKept, keepLatest } from './api/kept.js';
import { keepShell } from './shell/shell.js';
import { router } from './routes.js';
import { printInLight } from './theme/print-in-light.js';
import { cssVariables, theme } from './theme/theme.js';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'cairn.colour-scheme' });

/** No top-level await: what is loaded on the way imports from the file that would wait for it. */
const start = async (): Promise<void> => {
  await startTexts();
  prepareForRefusals(() => loadTexts('work'));
  surviveTranslation();
  printInLight();
  await forgetWhatIsOwed();
  keepLatest(queryClient);
  deleteAged().catch(() => undefined);
  deleteAgedKept().catch(() => undefined);
  const settle = (): void => void settleSignOut().catch(() => undefined);
  settle();
  addEventListener('online', settle);
  onSignedOutElsewhere(() => {
    queryClient.clear();
    void forgetDevice();
    sessionEnded();
  });
  if (import.meta.env.PROD) void keepShell().catch(() => undefined);
  // What the document shows stays until the first page is here.
  await router.load();

  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Direction>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          colorSchemeManager={colorSchemeManager}
        >
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </Direction>
    </StrictMode>,
  );
};

void start();
