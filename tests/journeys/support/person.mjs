// Somebody at a keyboard: reaches everything with Tab, Enter, Space and the arrows, never a mouse.
// Things are found by what a reader of the page would call them: the words of a link or button, the
// label of a field. Every page that comes by is looked over for accessibility.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { root } from "../../support/program.mjs";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = path.join(root, "build/screenshots");
const patience = 15_000;
const mostTabs = 400;

/** The words of a violation that help to mend it. */
function told(violation, address) {
    const places = violation.nodes.slice(0, 3).map((node) => `      ${node.html.slice(0, 160)}`);
    return `    ${violation.id} (${violation.impact}): ${violation.help}, on ${address}\n${places.join("\n")}`;
}

export class Person {
    #page;
    #context;
    #town;
    #status = 0;
    #complaints = [];
    #expected = new Set();
    #isPageNew = false;
    #hasScripts = true;

    /** Somebody with a browser of their own: nothing is shared between two people. */
    static async arrives(browser, town, { width = 1280, language = "nl-NL", scripts = true } = {}) {
        const person = new Person();
        person.#town = town;
        person.#hasScripts = scripts;
        person.#context = await browser.newContext({
            baseURL: town.address,
            locale: language,
            viewport: { width, height: 900 },
            javaScriptEnabled: scripts,
            reducedMotion: "reduce",
        });
        person.#page = await person.#context.newPage();
        person.#page.setDefaultTimeout(patience);
        person.#listen();
        return person;
    }

    #listen() {
        const page = this.#page;
        page.on("load", () => (this.#isPageNew = true));
        // Who listens from the start gets the chooser each time, and not a window that nobody sees.
        page.on("filechooser", () => {});
        page.on("response", (response) => {
            const request = response.request();
            if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
                this.#status = response.status();
            } else if (response.status() >= 400 && !this.#expected.has(response.status())) {
                this.#complaints.push(`    ${response.status()} for ${response.url()}`);
            }
        });
        page.on("pageerror", (error) => this.#complaints.push(`    script: ${error.message}`));
        page.on("console", (message) => {
            if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
                this.#complaints.push(`    console: ${message.text()}`);
            }
        });
    }

    /** What was wrong with the pages this person met; empty when nothing was. */
    get complaints() {
        return [...new Set(this.#complaints)];
    }

    /** The page itself, for what a keyboard cannot tell: a picture, a computed colour. */
    get page() {
        return this.#page;
    }

    get path() {
        return new URL(this.#page.url()).pathname;
    }

    get status() {
        return this.#status;
    }

    /** From now on a script may be answered with this status. */
    expects(status) {
        this.#expected.add(status);
    }

    /** The connection is gone, or there again. */
    async losesConnection() {
        await this.#context.setOffline(true);
    }

    async findsConnection() {
        await this.#context.setOffline(false);
    }

    /** The server does what is asked at this address, once, and its answer gets lost on the way. */
    async losesTheNextAnswer(address) {
        const lose = async (route) => {
            await route.fetch();
            await route.abort();
        };
        await this.#context.route(`**${address}`, lose, { times: 1 });
    }

    /** The session ends while the page stays open. */
    async isSignedOut() {
        await this.#context.clearCookies();
    }

    async leaves() {
        await this.#context.close();
    }

    /** Types an address. */
    async opens(address) {
        await this.#page.goto(address);
        await this.#lookOver();
    }

    async reloads() {
        await this.#page.reload();
        await this.#lookOver();
    }

    /** Closes this tab and opens another of the same browser at an address. */
    async opensAnotherTab(address) {
        const old = this.#page;
        this.#page = await this.#context.newPage();
        this.#page.setDefaultTimeout(patience);
        this.#listen();
        await old.close();
        await this.opens(address);
    }

    /** Goes to the button with these words and presses it; a script does something on this page. */
    async pressesHere(name, { exact = true, within } = {}) {
        await this.#reach(this.#named("button", name, exact, within), `button “${name}”`);
        await this.#page.keyboard.press("Enter");
    }

    /** Types where the focus is and presses Enter, on a page that stays. */
    async enters(words) {
        await this.#page.keyboard.type(words);
        await this.#page.keyboard.press("Enter");
    }

    /** Waits for words that a script puts on the page. */
    async waitsFor(words) {
        await this.#page.getByText(words).first().waitFor();
    }

    /** Goes to the link with these words and follows it. */
    async follows(name, { exact = true, within } = {}) {
        await this.#reach(this.#named("link", name, exact, within), `link “${name}”`);
        await this.#goOn("Enter");
    }

    /** Goes to the button with these words and presses it; the form goes on to a page. */
    async presses(name, { exact = true, within } = {}) {
        await this.#reach(this.#named("button", name, exact, within), `button “${name}”`);
        await this.#goOn("Enter");
    }

    /** Opens or closes a part of the page that unfolds. */
    async unfolds(name) {
        const summary = this.#page.locator("summary", { hasText: name });
        await this.#reach(summary, `“${name}” to unfold`);
        await this.#page.keyboard.press("Enter");
    }

    /** Follows a link that is a file and gives its name and its bytes. */
    async downloads(name, { exact = true, within } = {}) {
        await this.#reach(this.#named("link", name, exact, within), `link “${name}”`);
        const [download] = await Promise.all([
            this.#page.waitForEvent("download", { timeout: patience }),
            this.#page.keyboard.press("Enter"),
        ]);
        return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    }

    /** Types into the field with this label, in place of what stood there; `pace` is between two keys, in ms. */
    async fills(label, words, { exact = true, within, pace = 0 } = {}) {
        const field = this.#scope(within).getByLabel(label, { exact });
        await this.#reach(field, `field “${label}”`);
        const type = await field.first().getAttribute("type");
        if (type === "date") return this.#fillsDate(field.first(), words);
        await this.#page.keyboard.press("Control+A");
        await this.#page.keyboard.press("Delete");
        await this.#page.keyboard.type(words, { delay: pace });
        assert.equal(await field.first().inputValue(), words, `field “${label}” took something else`);
    }

    /** A date field has its parts in the order of the browser's language: the value tells which. */
    async #fillsDate(field, iso) {
        const [year, month, day] = iso.split("-");
        for (const digits of [`${day}${month}${year}`, `${month}${day}${year}`]) {
            await this.#page.keyboard.press("ArrowLeft");
            await this.#page.keyboard.press("ArrowLeft");
            await this.#page.keyboard.type(digits);
            if ((await field.inputValue()) === iso) return;
        }
        assert.fail(`the date field did not take ${iso}`);
    }

    /** Puts a tick in the box with this label. */
    async ticks(label, { exact = true, within } = {}) {
        const box = this.#named("checkbox", label, exact, within);
        await this.#reach(box, `box “${label}”`);
        if (!(await box.first().isChecked())) await this.#page.keyboard.press("Space");
        assert.ok(await box.first().isChecked(), `box “${label}” did not take a tick`);
    }

    /** Takes the tick out of the box with this label. */
    async unticks(label, { exact = true, within } = {}) {
        const box = this.#named("checkbox", label, exact, within);
        await this.#reach(box, `box “${label}”`);
        if (await box.first().isChecked()) await this.#page.keyboard.press("Space");
        assert.ok(!(await box.first().isChecked()), `box “${label}” kept its tick`);
    }

    /** Chooses from a list, or one of several round buttons, under the label of the question. */
    async chooses(question, answer, { exact = true, within } = {}) {
        const list = this.#named("combobox", question, exact, within);
        if ((await list.count()) > 0) return this.#choosesFromList(list, question, answer);
        const group = this.#scope(within).getByRole("group", { name: question, exact });
        const alike = this.#scope(within).getByRole("radiogroup", { name: question, exact });
        return this.#choosesRound(group.or(alike).first(), question, answer, exact);
    }

    async #choosesFromList(list, question, answer) {
        await this.#reach(list, `list “${question}”`);
        const options = (await list.first().locator("option").allTextContents()).map((o) => o.trim());
        const wanted = options.indexOf(answer);
        assert.ok(wanted >= 0, `list “${question}” has no “${answer}”, but ${options.join(", ")}`);
        await this.#page.keyboard.press("Home");
        for (let step = 0; step < wanted; ++step) await this.#page.keyboard.press("ArrowDown");
        const chosen = await list.first().evaluate((element) => element.selectedOptions[0]?.label.trim());
        assert.equal(chosen, answer, `list “${question}” did not take the choice`);
    }

    async #choosesRound(group, question, answer, exact) {
        const all = group.getByRole("radio");
        const wanted = group.getByRole("radio", { name: answer, exact }).first();
        assert.ok((await wanted.count()) > 0, `“${question}” has no “${answer}”`);
        await this.#reach(all, `choice “${question}”`);
        const isThere = () => wanted.evaluate((element) => element === document.activeElement);
        for (let left = await all.count(); left > 0 && !(await isThere()); --left) {
            await this.#page.keyboard.press("ArrowDown");
        }
        if (!(await wanted.isChecked())) await this.#page.keyboard.press("Space");
        assert.ok(await wanted.isChecked(), `“${question}” did not take “${answer}”`);
    }

    /** Hands a file over in the field with this label. */
    async hands(label, file) {
        await this.#reach(this.#page.getByLabel(label), `file field “${label}”`);
        const [chooser] = await Promise.all([
            this.#page.waitForEvent("filechooser", { timeout: patience }),
            this.#page.keyboard.press("Space"),
        ]);
        await chooser.setFiles(file);
    }

    async sees(words) {
        const text = await this.#text();
        assert.ok(text.includes(plain(words)), `${this.path} does not show “${words}”; it shows:\n${text.slice(0, 1500)}`);
    }

    async doesNotSee(words) {
        assert.ok(!(await this.#text()).includes(plain(words)), `${this.path} shows “${words}”`);
    }

    /** All that the page shows, with single blanks. */
    async #text() {
        return plain(await this.#page.locator("body").innerText());
    }

    /** Whether a link, button or field is there at all. */
    async has(role, name) {
        return (await this.#page.getByRole(role, { name, exact: true }).count()) > 0;
    }

    /** Keeps a picture of the whole page in build/screenshots. */
    async shows(name, { fullPage = true } = {}) {
        await mkdir(pictures, { recursive: true });
        await this.#page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage });
    }

    #scope(within) {
        return within ? this.#page.getByRole("region", { name: within }).or(
            this.#page.locator("section,article,li,tr,fieldset", {
                has: this.#page.locator("h1,h2,h3,h4,th,legend", { hasText: within }),
            }).last(),
        ).first() : this.#page;
    }

    #named(role, name, exact, within) {
        return this.#scope(within).getByRole(role, { name, exact });
    }

    /** Presses Tab until one of the elements has the focus, and checks that one can see it. */
    async #reach(elements, what) {
        await elements.first().waitFor({ state: "attached" }).catch(() => {
            assert.fail(`${this.path} has no ${what}`);
        });
        const hasFocus = () =>
            elements.evaluateAll((found) => found.includes(document.activeElement));
        for (let tabs = 0; !(await hasFocus()); ++tabs) {
            assert.ok(tabs < mostTabs, `${this.path}: ${what} cannot be reached with Tab`);
            await this.#page.keyboard.press("Tab");
        }
        if (!(await this.#focusIsVisible())) {
            this.#complaints.push(`    the focus cannot be seen on ${what}, on ${this.path}`);
        }
    }

    /** Whether the element with the focus, or the label drawn for it, looks different for it. */
    #focusIsVisible() {
        return this.#page.evaluate(() => {
            const element = document.activeElement;
            const parts = [element, ...(element.labels ?? []), element.parentElement];
            return parts.filter(Boolean).some((part) => {
                const style = getComputedStyle(part);
                return style.outlineStyle !== "none" || style.boxShadow !== "none";
            });
        });
    }

    /** Presses a key that leads to another page, and looks that page over. */
    async #goOn(key) {
        await Promise.all([
            this.#page.waitForEvent("load", { timeout: patience }),
            this.#page.keyboard.press(key),
        ]);
        await this.#lookOver();
    }

    async #lookOver() {
        if (!this.#isPageNew) return;
        this.#isPageNew = false;
        const address = this.path;
        this.#town.met(address);
        if (await this.#page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            this.#complaints.push(`    ${address} is wider than the screen`);
        }
        // axe needs timers, which a page without scripts does not have.
        if (!this.#hasScripts) return;
        const answer = await this.#page.evaluate(`${axeSource}; axe.run(document, {
            resultTypes: ["violations"], reporter: "v1"
        }).then((found) => ({violations: found.violations}))`);
        this.#complaints.push(...answer.violations.map((violation) => told(violation, address)));
    }
}

function plain(text) {
    return text.replace(/\s+/g, " ").trim();
}
