import { seedDemoPeople } from '@cairn/platform/demo/seed-demo-people.js';
import { startProcess } from '@cairn/platform/process/start-process.js';
import { tellDemoStoryOnce } from './demo/tell-demo-story-once.js';
import { tellPeersOnce } from './demo/tell-peers-once.js';
import { controllers, services } from './services.js';
import { tellWhereItIs } from './tell-where-it-is.js';

startProcess(
  services,
  {},
  {
    controllers,
    webApp: true,
    beforeWork: tellPeersOnce,
    letPeopleIn: seedDemoPeople,
    then: async (_, config) => {
      await tellDemoStoryOnce(config);
      tellWhereItIs(config);
    },
  },
);
