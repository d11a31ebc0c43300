import { announce } from './announce.js';
import { keepControls } from './keeping.js';
import { loadAll, mountAll } from './mount.js';
import { prepareForPrint } from './print.js';
import { openStore } from './store.js';
import { makeLeftOver } from './store/left-over.js';

prepareForPrint(window, document);
const { playbook: id, ids } = document.documentElement.dataset;
const opening = openStore({ id, ids });
const load = loadAll(document);
await keepControls(document, opening, makeLeftOver({ id })).catch((error) => console.error('Nothing is kept; the page works without it.', error));
await mountAll(document, { announce, store: await opening }, load);
