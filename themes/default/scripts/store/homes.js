import { VERSION } from '../schema.js';
import { HEADER, MOVED, NOTES, RECORDS, RETIRED, SEALING, completed, connect, done, hasOurShape, nameOf, open, openAsItIs, sealedNameOf } from './database.js';

const note = (db, name) => done(db.transaction(NOTES, 'readonly').objectStore(NOTES).get(name));

/** What a plain database says of itself: whether it has anything, and whether that has moved. */
async function look({ db }) {
  if (db.version === RETIRED) return { isRetired: true, isMoved: true };
  if (!hasOurShape(db)) return { isFilled: true };
  const transaction = db.transaction([RECORDS, NOTES], 'readonly');
  const [moved, ...counts] = await Promise.all([transaction.objectStore(NOTES).get(MOVED), ...[RECORDS, NOTES].map((store) => transaction.objectStore(store).count())].map(done));
  return { isMoved: Boolean(moved), isFilled: counts.some((count) => count > 0) };
}

/**
 * The records live in one of two databases: a plain one, or a sealed one where a passphrase is set. The plain one counts
 * unless it says that they have moved or has nothing; then the sealed one counts unless it says so. At each moment of a
 * move this finds the whole copy (see moving.js). Resolves with `{ db, isNewer, header }`, or null where there is nothing
 * yet; `isUntidy` when there is another database that does not count.
 *
 * Where pages know of a passphrase (`isMarked`), a finished sealed database is enough, and the plain one is not even opened: a
 * tab that sleeps may hold it, and whoever opens it then would wait for that tab.
 */
export async function locate({ factory, id, create, clock, isMarked }) {
  const known = isMarked ? await lookForSealed({ factory, id }) : null;
  if (known && !known.header.isPending) return { ...known, isUntidy: await isListed(factory, nameOf(id)) };
  known?.db.close();

  const found = await connect({ factory, id, create: false, clock });
  const { isRetired, isMoved, isFilled } = found ? await look(found) : {};
  if (isFilled && !isMoved) return { ...found, header: null };

  const sealed = await lookForSealed({ factory, id });
  if (sealed && (isMoved || !found || !sealed.header.isPending)) {
    found?.db.close();
    return { ...await settle(sealed), isUntidy: found !== null };
  }
  sealed?.db.close();
  if (found && !isRetired) {
    if (isMoved) await count(found.db);
    return { ...found, header: null };
  }
  found?.db.close();
  if (!create) return null;
  if (isRetired) await done(factory.deleteDatabase(nameOf(id)));
  const made = await connect({ factory, id, create: true, clock });
  // Another tab may have set a passphrase just then.
  const other = await lookForSealed({ factory, id });
  if (!other || other.header.isPending) return { ...made, header: null };
  made.db.close();
  return { ...other, isUntidy: true };
}

const isListed = async (factory, name) => (await factory.databases?.().catch(() => []) ?? []).some((one) => one.name === name);

/** From now on the sealed database counts without a look at the plain one. */
export async function settle({ db, header: { isPending, ...header }, ...more }) {
  if (isPending && !more.isNewer) {
    const transaction = db.transaction(NOTES, 'readwrite', { durability: 'strict' });
    transaction.objectStore(NOTES).put({ name: HEADER, value: header });
    await completed(transaction);
  }
  return { db, header, ...more };
}

/** From now on the plain database counts. */
export async function count(db) {
  const transaction = db.transaction(NOTES, 'readwrite', { durability: 'strict' });
  transaction.objectStore(NOTES).delete(MOVED);
  await completed(transaction);
}

async function lookForSealed({ factory, id }) {
  const db = await open(factory, sealedNameOf(id), VERSION, false).catch((error) => {
    if (error?.name === 'VersionError') return openAsItIs(factory, sealedNameOf(id));
    throw error;
  });
  if (!db) return null;
  const [header, moved] = db.version !== RETIRED && hasOurShape(db) ? await Promise.all([HEADER, MOVED].map((name) => note(db, name))) : [];
  if (header && !moved) return { db, header: header.value, isNewer: db.version > VERSION || header.value.version > SEALING };
  db.close();
  return null;
}
