import { tellUnderFailure } from './under-failure.js';

tellUnderFailure('one process');
