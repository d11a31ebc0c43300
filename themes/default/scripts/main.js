import { announce } from './announce.js';
import { mountAll } from './mount.js';
import { prepareForPrint } from './print.js';

prepareForPrint(window, document);
await mountAll(document, { announce });
