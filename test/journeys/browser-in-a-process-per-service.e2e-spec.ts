import { tellByHand } from './browser/tell-by-hand.js';

tellByHand('a process per service');
