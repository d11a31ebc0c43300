import { VERSION } from '../schema.js';
import { MOVED, NOTES, RETIRED, completed, connect, done, hasOurShape, nameOf, open, sealedNameOf } from './database.js';
import { VERSION as SEALING } from './keys.js';
import { HEADER } from './sealed.js';

const note = (db, name) => done(db.transaction(NOTES, 'readonly').objectStore(NOTES).get(name));

/**
 * The records live in one of two databases: a plain one, or a sealed one where a passphrase is set. The plain one counts
 * unless it says that they have moved or there is none; then the sealed one counts unless it says so. At each moment of a
 * move this finds the whole copy (see moving.js). Resolves with `{ db, isNewer, header }`, or null where there is nothing
 * yet; `isUntidy` when a move was cut short after it had counted.
 */
export async function locate({ factory, id, create, clock }) {
  const found = await connect({ factory, id, create: false, clock });
  const isRetired = found?.db.version === RETIRED;
  if (found && !isRetired && !(hasOurShape(found.db) && await note(found.db, MOVED))) return { ...found, header: null };

  const sealed = await lookForSealed({ factory, id });
  if (sealed) {
    found?.db.close();
    return { ...sealed, isUntidy: found !== null };
  }
  if (found && !isRetired) {
    const transaction = found.db.transaction(NOTES, 'readwrite', { durability: 'strict' });
    transaction.objectStore(NOTES).delete(MOVED);
    await completed(transaction);
    return { ...found, header: null };
  }
  found?.db.close();
  if (!create) return null;
  if (isRetired) await done(factory.deleteDatabase(nameOf(id)));
  return { ...await connect({ factory, id, create: true, clock }), header: null };
}

async function lookForSealed({ factory, id }) {
  const db = await open(factory, sealedNameOf(id), VERSION, false).catch((error) => {
    if (error?.name === 'VersionError') return done(factory.open(sealedNameOf(id)));
    throw error;
  });
  if (!db) return null;
  const [header, moved] = db.version !== RETIRED && hasOurShape(db) ? await Promise.all([HEADER, MOVED].map((name) => note(db, name))) : [];
  if (header && !moved) return { db, header: header.value, isNewer: db.version > VERSION || header.value.version > SEALING };
  db.close();
  return null;
}
