/**
 * As much of IndexedDB as the store uses, over session storage: it goes from page to page with the tab and ends with it.
 * One entry for each row, named `<database>/<store>/<key>`, and one with the shape of the database under its name.
 */
export function makeSessionDatabases(storage) {
  const read = (name) => JSON.parse(storage.getItem(name));
  const names = (prefix) => Object.keys(storage).filter((name) => name.startsWith(prefix)).sort();

  /** Answers in its own time, as a request does, so that whoever asks can say what is to be done then. */
  function answer(request, act) {
    queueMicrotask(() => {
      try {
        request.result = act();
        request.onsuccess?.({ target: request });
      } catch (error) {
        request.error = error;
        request.onerror?.({ target: request, preventDefault() {} });
      }
    });
    return request;
  }

  function open(name, version) {
    const request = {};
    return answer(request, () => {
      const shape = read(name) ?? { version: 0, stores: {} };
      if (version < shape.version) throw new DOMException('A newer version was here.', 'VersionError');
      if (version > shape.version) upgrade(request, name, shape, version);
      return databaseOf(name, shape);
    });
  }

  function upgrade(request, name, shape, version) {
    let isAborted = false;
    request.result = { createObjectStore: (store, { keyPath, autoIncrement = false }) => { shape.stores[store] = autoIncrement ? '' : keyPath; } };
    request.transaction = { abort: () => { isAborted = true; } };
    request.onupgradeneeded?.({ target: request, oldVersion: shape.version });
    if (isAborted) throw new DOMException('The upgrade was aborted.', 'AbortError');
    shape.version = version;
    storage.setItem(name, JSON.stringify(shape));
  }

  const databaseOf = (name, { version, stores }) => ({
    version,
    close() {},
    objectStoreNames: Object.assign(Object.keys(stores), { contains: (store) => store in stores }),
    transaction: () => transactionOf(name, stores),
  });

  function transactionOf(name, stores) {
    const writes = new Map();
    const transaction = { error: null, objectStore, commit, abort: () => end('onabort') };
    let [open, isOver] = [0, false];

    function end(how) {
      if (isOver) return;
      isOver = true;
      queueMicrotask(() => transaction[how]?.({ target: transaction }));
    }

    /** All or none: what was there comes back when one of them does not fit. */
    function commit() {
      if (isOver) return;
      const before = [...writes.keys()].map((key) => [key, storage.getItem(key)]);
      try {
        for (const [key, row] of writes) put(key, row === null ? null : JSON.stringify(row));
        end('oncomplete');
      } catch (error) {
        for (const [key, row] of before) put(key, row);
        transaction.error = error;
        end('onabort');
      }
    }

    function ask(act) {
      open += 1;
      const request = answer({}, () => (isOver ? undefined : act()));
      queueMicrotask(() => {
        open -= 1;
        if (open === 0) commit();
      });
      return request;
    }

    function objectStore(store) {
      const prefix = `${name}/${store}/`;
      const get = (key) => (writes.has(prefix + key) ? writes.get(prefix + key) : read(prefix + key)) ?? undefined;
      const write = (key, row) => {
        writes.set(prefix + key, row);
        return ask(() => key);
      };
      const addNew = (key, row) => {
        if (get(key) === undefined) return write(key, row);
        transaction.error = new DOMException('It is there already.', 'ConstraintError');
        return end('onabort');
      };
      const all = () => names(prefix).map((key) => read(key));
      return {
        keyPath: stores[store],
        get: (key) => ask(() => get(key)),
        getAll: () => ask(all),
        count: () => ask(() => all().length),
        put: (row) => write(row[stores[store]], row),
        add: (row) => (stores[store] ? addNew(row[stores[store]], row) : write(String(names(prefix).length + writes.size), row)),
        delete: (key) => write(key, null),
      };
    }
    return transaction;
  }

  function put(key, text) {
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
  }

  return {
    open,
    deleteDatabase: (name) => answer({}, () => [name, ...names(`${name}/`)].forEach((one) => storage.removeItem(one))),
    databases: async () => names('').filter((name) => /^\{.*"stores":/.test(storage.getItem(name))).map((name) => ({ name })),
  };
}
