import { announce } from './announce.js';
import { keepControls } from './keeping.js';
import { loadAll, mountAll } from './mount.js';
import { prepareForPrint } from './print.js';
import { lookAgainOnReturn } from './returning.js';
import { openStore } from './store.js';
import { makeLeftOver } from './store/left-over.js';
import { placesOf } from './store/session.js';

prepareForPrint(window, document);
const { playbook: id, ids } = document.documentElement.dataset;
const places = placesOf(id);
const opening = openStore({ id, ids, places });
const load = loadAll(document);
lookAgainOnReturn(window, document, opening);
await keepControls(document, opening, makeLeftOver({ id, places })).catch((error) => console.error('Nothing is kept; the page works without it.', error));
await mountAll(document, { announce, store: await opening }, load);
