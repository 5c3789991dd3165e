import { NotificationsModule } from '@cairn/notifications';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([NotificationsModule], { RUN: 'worker' });
