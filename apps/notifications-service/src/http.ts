import { NotificationsModule } from '@cairn/notifications';
import { startProcess } from '@cairn/platform/service/start-process.js';

startProcess([NotificationsModule], { RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' });
