import { tellUnderFailure } from './under-failure.js';

tellUnderFailure('a process per service');
