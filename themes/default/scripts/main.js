import { announce } from './announce.js';
import { mountAll } from './mount.js';
import { openForPrint } from './print.js';

openForPrint(window, document);
await mountAll(document, { announce });
