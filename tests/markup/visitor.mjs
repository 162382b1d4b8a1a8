// Walks the whole site by its links, as somebody who has signed in or not, and keeps every page.
import assert from "node:assert/strict";

const mostPages = 20_000;
// Of one route with the same questions behind it, so many pages are looked through for further links.
const mostAlike = 8;

// The same page in the other language, and the sign-in page with where to go on to afterwards.
const leadsToTheSamePage = /[?&](taal|terug)=/;

/** What the attributes of a tag are, with the entities that our pages write undone. */
function attributes(tag) {
    const found = {};
    for (const [, name, value] of tag.matchAll(/([\w-]+)="([^"]*)"/g)) {
        found[name] = value
            .replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    }
    return found;
}

function tags(html, name) {
    return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => attributes(tag));
}

/** The forms of a page, each with where it goes, its fields and the words of its buttons. */
export function forms(html) {
    return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([form]) => ({
        ...attributes(form.match(/<form\b[^>]*>/)[0]),
        asksPassword: tags(form, "input").some(({ type }) => type === "password"),
        fields: tags(form, "input").filter((field) => field.name && field.type === "hidden"),
        buttons: [...form.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([, tag, words]) => ({
            ...attributes(`<button${tag}>`),
            words: words.replace(/<[^>]*>/g, "").trim(),
        })),
    }));
}

export class Visitor {
    #cookies = new Map();

    constructor(address, language = "nl") {
        this.address = address;
        this.language = language;
    }

    /** Asks for a page or sends a form, following what it is sent on to. */
    async ask(path, options = {}) {
        for (let hops = 0; hops < 10; ++hops) {
            const answer = await fetch(new URL(path, this.address), {
                ...options,
                redirect: "manual",
                headers: {
                    ...options.headers,
                    "accept-language": this.language,
                    cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
                },
            });
            this.#keep(answer.headers.get("set-cookie") ?? "");
            const location = answer.headers.get("location");
            if (!location || answer.status < 300 || answer.status >= 400) return answer;
            await answer.arrayBuffer();
            path = new URL(location, new URL(path, this.address)).pathname;
            options = {};
        }
        assert.fail(`${path} keeps sending on`);
    }

    /** Debian's Node gives all cookies in one line; the comma in a date is not followed by a name. */
    #keep(lines) {
        for (const line of lines.split(/,\s*(?=[^\s;,=]+=)/).filter(Boolean)) {
            const [, name, value] = line.match(/^([^=;]+)=([^;]*)/);
            if (value === "" || /max-age=0/i.test(line)) this.#cookies.delete(name);
            else this.#cookies.set(name, value);
        }
    }

    async send(form, button = {}) {
        const body = new URLSearchParams(form.fields.map(({ name, value }) => [name, value ?? ""]));
        if (button.name) body.set(button.name, button.value ?? "");
        return this.ask(form.action, { method: "POST", body });
    }

    /**
     * Every page that links lead to from `starts`: address, status and HTML. Of pages that are alike,
     * as `shapeOf` tells by their path, the first few are kept and followed; of the others it is seen
     * that they are there.
     */
    async walk(starts, shapeOf) {
        const waiting = [...starts];
        const seen = new Set(waiting);
        const alike = new Map();
        const pages = [];
        while (waiting.length > 0) {
            const path = waiting.shift();
            assert.ok(seen.size < mostPages, `more than ${mostPages} pages; is there a calendar without end?`);
            const answer = await this.ask(path);
            const html = await answer.text();
            const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
            const shape = this.#shape(path, shapeOf);
            alike.set(shape, (alike.get(shape) ?? 0) + 1);
            const isFollowed = isPage && alike.get(shape) <= mostAlike;
            pages.push({ path, status: answer.status, html: isFollowed ? html : null });
            if (!isFollowed) continue;
            for (const next of this.#links(html, path)) {
                if (!seen.has(next)) {
                    seen.add(next);
                    waiting.push(next);
                }
            }
        }
        return pages;
    }

    /** What a page has in common with others: its route and which questions stand behind it. */
    #shape(path, shapeOf) {
        const { pathname, searchParams } = new URL(path, this.address);
        return `${shapeOf(pathname)}?${[...searchParams.keys()].sort().join("&")}`;
    }

    #links(html, path) {
        return tags(html, "a")
            .filter(({ href }) => href)
            .map(({ href }) => new URL(href, new URL(path, this.address)))
            .filter(({ origin }) => origin === new URL(this.address).origin)
            .filter(({ search }) => !leadsToTheSamePage.test(search))
            .map(({ pathname, search }) => pathname + search);
    }
}
