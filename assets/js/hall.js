// Typing in the hall: what is typed is kept on this device first and sent from there, so that a lost
// connection loses nothing. Each line has a key of its own, so that nothing is added twice.
import { Queue } from "./hall_queue.js";
import { dropShell, keepShell } from "./hall_shell.js";

const together = 20; // lines in one request, so that it stays small
const longestAnswer = 30_000;
const shortestPause = 2_000;
const longestPause = 30_000;
const places = ["moment", "tafel", "groep"];

/** Why the lines stay where they are: "wacht", "afgemeld", "gesloten" or "geweigerd". */
class Setback extends Error {}

function newKey() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Asks the server; a network that is away, or a server that is, is a matter of waiting. */
async function ask(address, options = {}) {
    let answer;
    try {
        answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(longestAnswer), ...options });
    } catch {
        throw new Setback("wacht");
    }
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Setback("wacht");
    return answer;
}

function element(name, text, className = "") {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
}

class Hall {
    #form = document.querySelector("#zaal form");
    #standing = document.getElementById("zaal-stand");
    #list = document.getElementById("zaal-wacht");
    #words = this.#standing.dataset;
    #queue;
    #typed = 0; // lines since the page opened, to keep them in their order
    #mended = []; // lines that stand in the field to be mended
    #isSending = false;
    #isMore = false;
    #setback = "";
    #said = "";
    #asked = "";
    #pause = shortestPause;
    #timer = 0;

    constructor(queue) {
        this.#queue = queue;
    }

    async begins() {
        this.#takesUpPlace();
        this.#form.elements.tekst.required = false; // it is empty most of the time, and nothing is wrong then
        this.#form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#takes();
        });
        addEventListener("online", () => this.#sends());
        document.addEventListener("visibilitychange", () => document.hidden || this.#sends());
        document.addEventListener("submit", (event) => {
            if (event.target.getAttribute("action") === "/afmelden") dropShell();
        });
        await this.#sends();
        const page = await this.#freshPage().catch(() => null);
        if (page) await keepShell(this.#words.wacht, page.document, page.policy).catch(() => {});
    }

    /** The address says where one sits, also when the page is a copy from this device. */
    #takesUpPlace() {
        const asked = new URLSearchParams(location.search);
        for (const name of places) {
            if (asked.has(name)) this.#form.elements[name].value = asked.get(name);
        }
    }

    #linesIn(texts, place) {
        const typed = texts.flatMap((text) => text.split("\n")).map((line) => line.trim());
        return typed.filter(Boolean).map((tekst) => ({
            herkomst: newKey(),
            tekst,
            ...place,
            getypt: Date.now(),
            plaats: this.#typed++,
        }));
    }

    /** Takes what is in the fields at once, so that one can type on, and keeps it. */
    async #takes() {
        const { tekst, regels, moment } = this.#form.elements;
        this.#asked = moment.value ? "" : this.#words.moment;
        if (this.#asked) {
            moment.focus();
            return this.#shows();
        }
        const place = Object.fromEntries(places.map((name) => [name, this.#form.elements[name].value.trim()]));
        const lines = this.#linesIn([tekst.value, regels.value], place);
        const mended = this.#mended;
        this.#mended = [];
        tekst.value = "";
        regels.value = "";
        tekst.focus();
        if (lines.length === 0) return;
        try {
            await this.#queue.keep(lines);
        } catch {
            // This device keeps nothing more: the page sends it by itself.
            regels.value = [...lines.map((line) => line.tekst), regels.value].join("\n");
            return this.#form.submit();
        }
        await this.#queue.drop(mended);
        history.replaceState(null, "", `?${new URLSearchParams(place)}`);
        document.querySelector(".bericht")?.remove();
        await this.#sends();
    }

    /** Sends what waits, until nothing does or something stands in the way. */
    async #sends() {
        this.#isMore = this.#isSending;
        if (this.#isSending) return;
        this.#isSending = true;
        clearTimeout(this.#timer);
        await this.#shows();
        let hasSent = false;
        try {
            while (await this.#sendsSome()) hasSent = true;
            this.#setback = "";
            this.#pause = shortestPause;
            if (hasSent) await this.#freshPage();
        } catch (error) {
            if (!(error instanceof Setback)) throw error;
            if (!hasSent || (await this.#waiting()).length > 0) this.#setback = error.message;
            this.#timer = setTimeout(() => this.#sends(), this.#pause);
            this.#pause = Math.min(2 * this.#pause, longestPause);
        } finally {
            this.#isSending = false;
        }
        await this.#shows();
        if (this.#isMore) await this.#sends();
    }

    async #waiting() {
        return (await this.#queue.all()).filter((line) => !line.probleem);
    }

    /** Whether there was something to send. */
    async #sendsSome() {
        const lines = (await this.#waiting()).slice(0, together);
        if (lines.length === 0) return false;
        const answer = await this.#posts(lines);
        if (answer.status === 409) throw new Setback("gesloten");
        if (!answer.ok) throw new Setback("geweigerd");
        const { regels } = await answer.json().catch(() => {
            throw new Setback("wacht");
        });
        const added = regels.filter((line) => line.nummer);
        const refused = new Map(regels.filter((line) => line.probleem).map((line) => [line.herkomst, line.probleem]));
        const marked = lines.filter((line) => refused.has(line.herkomst));
        await this.#queue.keep(marked.map((line) => ({ ...line, probleem: refused.get(line.herkomst) })));
        await this.#queue.drop(added.map((line) => line.herkomst));
        const last = added.at(-1);
        if (last) this.#said = this.#words.opgeslagen.replace("{nummer}", last.nummer).replace("{code}", last.code);
        if (added.length + marked.length === 0) throw new Setback("geweigerd");
        return true;
    }

    /** With the token of a page of now, when that of this page no longer counts. */
    async #posts(lines) {
        const now = Date.now();
        const sent = lines.map(({ herkomst, tekst, moment, tafel, groep, getypt }) => ({
            herkomst,
            tekst,
            moment,
            tafel,
            groep,
            leeftijd: Math.max(now - getypt, 0),
        }));
        const post = () =>
            ask(this.#words.naar, {
                method: "POST",
                body: new URLSearchParams({
                    formulier: this.#form.elements.formulier.value,
                    regels: JSON.stringify(sent),
                }),
            });
        if (!this.#form.elements.formulier.value) await this.#freshPage();
        const answer = await post();
        if (answer.status !== 403) return answer;
        await this.#freshPage();
        return post();
    }

    /** Fetches the page anew and takes over from it what changes: the token and the list. */
    async #freshPage() {
        const answer = await ask(location.pathname);
        if (answer.type === "opaqueredirect") throw new Setback("afgemeld");
        if (answer.status === 409) throw new Setback("gesloten");
        if (!answer.ok) throw new Setback("geweigerd");
        const text = await answer.text().catch(() => {
            throw new Setback("wacht");
        });
        const page = new DOMParser().parseFromString(text, "text/html");
        for (const name of ["formulier", "sleutel"]) {
            this.#form.elements[name].value = page.querySelector(`#zaal [name="${name}"]`).value;
        }
        const list = document.importNode(page.getElementById("zaal-lijst"), true);
        const old = document.getElementById("zaal-lijst");
        if (!old) this.#list.after(list);
        else if (!old.contains(document.activeElement)) old.replaceWith(list);
        if (!document.querySelector(".wie")) {
            document.querySelector(".merk").after(document.importNode(page.querySelector(".wie"), true));
        }
        return { document: page, policy: answer.headers.get("Content-Security-Policy") };
    }

    /** What there is to say, and how. */
    #state(waiting) {
        if (this.#asked) return [this.#asked, "let-op"];
        if (waiting === 0 || !this.#setback) return [this.#said, "goed"];
        if (this.#setback !== "wacht") return [this.#words[this.#setback], "let-op"];
        return [waiting === 1 ? this.#words.wachtEen : this.#words.wachtMeer.replace("{aantal}", waiting), "wacht"];
    }

    async #shows() {
        const lines = await this.#queue.all();
        const waiting = lines.filter((line) => !line.probleem).length;
        const [words, tone] = this.#state(waiting);
        // The same words again would be read out again.
        if (this.#standing.firstChild?.textContent !== words) {
            this.#standing.className = `zaal-stand zaal-stand--${tone}`;
            this.#standing.replaceChildren(...(words ? [element("p", words)] : []));
            if (words === this.#words.afgemeld) this.#standing.append(this.#wayBackIn());
        }
        const shown = lines.filter((line) => this.#setback || line.probleem).reverse();
        this.#list.hidden = shown.length === 0;
        this.#list.replaceChildren(...shown.map((line) => this.#item(line)));
    }

    #wayBackIn() {
        const link = element("a", this.#words.opnieuw);
        link.href = this.#words.aanmelden;
        const line = element("p", "");
        line.append(link);
        return line;
    }

    #item(line) {
        const item = element("li", "");
        item.append(element("p", line.tekst));
        if (!line.probleem) {
            item.append(element("span", this.#words.wachtend, "label"));
            return item;
        }
        const why = line.probleem.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
        item.append(element("p", this.#words[`probleem${why[0].toUpperCase()}${why.slice(1)}`] ?? "", "fout"));
        const mend = element("button", this.#words.verbeteren, "utrecht-button utrecht-button--secondary-action");
        mend.type = "button";
        mend.addEventListener("click", () => this.#mends(line));
        item.append(mend);
        return item;
    }

    /** Puts a line back where it can be typed on; it is kept until it has been sent anew. */
    async #mends(line) {
        const { tekst } = this.#form.elements;
        if (tekst.value.trim()) await this.#takes();
        this.#mended = [line.herkomst];
        tekst.value = line.tekst;
        tekst.focus();
    }
}

/** Where the browser keeps nothing, the page works as it does without a script. */
export async function startHall() {
    const queue = await Queue.opens(location.pathname).catch(() => null);
    if (queue) await new Hall(queue).begins();
}
