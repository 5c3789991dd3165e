import { seedDemoPeople } from '@cairn/platform/demo/seed-demo-people.js';
import { startProcess } from '@cairn/platform/process/start-process.js';
import { fillDemoOnce } from './demo/fill-demo-once.js';
import { addPeersOnce } from './demo/add-peers-once.js';
import { controllers, services } from './services.js';
import { printAddresses } from './print-addresses.js';

startProcess(
  services,
  {},
  {
    controllers,
    webApp: true,
    beforeWork: addPeersOnce,
    letPeopleIn: seedDemoPeople,
    then: async (_, config) => {
      await fillDemoOnce(config);
      printAddresses(config);
    },
  },
);
