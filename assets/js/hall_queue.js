// The lines that wait on this device to be sent. They outlive a reload, the tab and the browser.
const name = "wijkspraak-zaal";
const shelf = "regels";

function answerOf(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

export class Queue {
    #database;
    #page;

    /** The lines of one page; fails where the browser keeps nothing. */
    static async opens(page) {
        const queue = new Queue();
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => {
            const store = opening.result.createObjectStore(shelf, { keyPath: "herkomst" });
            store.createIndex("pagina", "pagina");
        };
        queue.#database = await answerOf(opening);
        queue.#page = page;
        return queue;
    }

    /** Settles once the change is on disk. */
    #change(work) {
        return new Promise((resolve, reject) => {
            const unit = this.#database.transaction(shelf, "readwrite", { durability: "strict" });
            unit.oncomplete = () => resolve();
            unit.onabort = () => reject(unit.error);
            work(unit.objectStore(shelf));
        });
    }

    keep(lines) {
        return this.#change((store) => {
            for (const line of lines) store.put({ ...line, pagina: this.#page });
        });
    }

    drop(origins) {
        return this.#change((store) => {
            for (const origin of origins) store.delete(origin);
        });
    }

    /** All lines, in the order in which they were typed. */
    async all() {
        const index = this.#database.transaction(shelf).objectStore(shelf).index("pagina");
        const lines = await answerOf(index.getAll(this.#page));
        return lines.sort((a, b) => a.getypt - b.getypt || a.plaats - b.plaats);
    }
}
