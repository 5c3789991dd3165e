import { tellByHand } from './browser/tell-by-hand.js';

tellByHand('one process');
