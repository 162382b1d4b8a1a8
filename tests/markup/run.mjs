// Holds every page of the site, as every kind of person, against the HTML standard: the Nu validator
// and html-validate. A link that leads nowhere is a fault too.
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

import { HtmlValidate } from "html-validate";

import { Program, binary, root } from "../support/program.mjs";
import { Visitor, forms } from "./visitor.mjs";

const run = promisify(execFile);
const folder = path.join(root, "build/markup");
const signIn = "/aanmelden";
const starts = ["/", "/trajecten", "/termijn", signIn, "/deze-pagina-is-er-niet"];
const office = "/kantoor";
const unknown = "/deze-pagina-is-er-niet";

// What the house decides otherwise, with the reason.
const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
        "long-title": "off", // a process may have a long name, and its page is called after it
        "require-sri": "off", // nothing is fetched from elsewhere
        "prefer-native-element": ["error", { exclude: ["region"] }], // a table that scrolls is a region
        "no-inline-style": "error", // the content security policy would refuse it
    },
});

/** The buttons of the sign-in page with which the demo signs somebody in by one press. */
async function onePresses(visitor) {
    const page = await (await visitor.ask(signIn)).text();
    return forms(page)
        .filter((form) => form.action?.startsWith(signIn) && !form.asksPassword)
        .flatMap((form) => form.buttons.map((button) => ({ form, button })));
}

/** Everybody whom the demo knows, each signed in. */
async function people(address) {
    const found = [];
    const count = (await onePresses(new Visitor(address))).length;
    for (let number = 0; number < count; ++number) {
        const visitor = new Visitor(address);
        const { form, button } = (await onePresses(visitor))[number];
        await visitor.send(form, button);
        found.push({ who: button.words, visitor });
    }
    return found;
}

/** Tells the route of a path, as the program's own table has it. */
async function routeTeller() {
    const { stdout } = await run(binary, ["routes", "--json"]);
    const routes = JSON.parse(stdout)
        .filter(({ method }) => method === "GET")
        .map(({ path: route }) => route)
        .sort((one, other) => one.split("{}").length - other.split("{}").length)
        .map((route) => [route, new RegExp(`^${route.replaceAll(".", "\\.").replaceAll("{}", "[^/]+")}$`)]);
    return (pathname) => routes.find(([, pattern]) => pattern.test(pathname))?.[0] ?? pathname;
}

/** The pages of everybody, each with a file of its own; the same page is kept once. */
async function collect(address) {
    const visitors = [
        { who: "bezoeker", visitor: new Visitor(address), from: starts },
        { who: "visitor in English", visitor: new Visitor(address, "en"), from: starts },
    ];
    for (const person of await people(address)) visitors.push({ ...person, from: [office, ...starts] });

    const shapeOf = await routeTeller();
    const pages = [];
    for (const { who, visitor, from } of visitors) {
        for (const page of await visitor.walk(from, shapeOf)) {
            const file = path.join(folder, `${pages.length}.html`);
            if (page.html !== null) await writeFile(file, page.html);
            pages.push({ ...page, who, file, faults: [] });
        }
        console.log(`   ${who}: ${pages.filter((page) => page.who === who).length} pages`);
    }
    return pages;
}

/** The faults that the Nu validator finds, in one run over all files. */
async function askNu(pages) {
    const jar = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
    const said = await run(
        "java",
        ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", folder],
        { maxBuffer: 1 << 28 },
    );
    const byFile = new Map(pages.map((page) => [page.file, page]));
    for (const message of JSON.parse(said.stderr || said.stdout).messages) {
        const isFault = message.type === "error" || message.subType === "warning";
        if (!isFault) continue;
        const file = decodeURI(message.url.replace(/^file:/, ""));
        byFile.get(file)?.faults.push(`${message.message} ${message.extract?.replace(/\s+/g, " ") ?? ""}`);
    }
}

function askHtmlValidate(page) {
    const report = validator.validateStringSync(page.html, page.file);
    for (const message of report.results.flatMap((result) => result.messages)) {
        page.faults.push(`${message.ruleId}: ${message.message} (line ${message.line})`);
    }
}

function judge(page) {
    const isMeant = page.path === unknown ? page.status === 404 : page.status === 200;
    if (!isMeant && page.status !== 403) page.faults.push(`answers with ${page.status}`);
    if (page.html !== null) askHtmlValidate(page);
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const program = await Program.start();
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => program.stop().then(() => process.exit(130)));
}

let pages;
try {
    pages = await collect(program.address);
} finally {
    await program.stop();
}
await askNu(pages);
pages.forEach(judge);

/** The pages with faults, those that say the same to several people taken together. */
function grouped(faulty) {
    const groups = new Map();
    for (const { path: address, who, faults } of faulty) {
        const key = JSON.stringify([address, faults]);
        if (!groups.has(key)) groups.set(key, { address, faults, people: [] });
        groups.get(key).people.push(who);
    }
    return groups.values();
}

const faulty = pages.filter((page) => page.faults.length > 0);
for (const { address, faults, people } of grouped(faulty)) {
    console.log(`✗ ${address}, for ${people.join(", ")}`);
    for (const fault of faults.slice(0, 5)) console.log(`    ${fault}`);
}
console.log(`${pages.length - faulty.length} passed, ${faulty.length} failed`);
process.exit(faulty.length === 0 ? 0 : 1);
