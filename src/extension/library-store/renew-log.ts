import { deleteDB, openDB } from 'idb';

/**
 * Has the browser begin a new log for the databases, by making and deleting an empty one; takes some milliseconds.
 *
 * Chromium keeps all databases of an extension in one LevelDB. If its process is killed in the middle of a write, the log
 * ends with half a record. The next process reads over that and goes on writing behind it, and the one after that finds
 * the half record in the middle, takes the log for damaged and clears everything
 * (https://github.com/google/leveldb/issues/1287). Deleting a database makes it put away what the log holds and begin
 * another. Of 121 kills during imports, three lost the library without this; see docs/adr/0014-library-storage.md.
 */
export async function renewLog(name: string): Promise<void> {
  const database = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('nothing') });
  database.close();
  await deleteDB(name);
}
