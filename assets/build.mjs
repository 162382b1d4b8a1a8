// Makes build/assets/: one style sheet, the faces and the icon, each with a fingerprint in its
// name, and a manifest that CMake reads. Leaves alone what is already right.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, "build/assets");
const require = createRequire(import.meta.url);
const largestStyle = 30_000; // bytes on the wire
const largestScript = 20_000;

// The components of NL Design System that our pages use, with the classes they are used by.
const components = {
    button: ["button", "button--primary-action", "button--secondary-action"],
    "button-link": ["button-link", "button-link--primary-action"],
    checkbox: ["checkbox", "checkbox--html-input"],
    "form-field": ["form-field"],
    "form-field-description": ["form-field-description"],
    "form-field-error-message": ["form-field-error-message"],
    "form-label": ["form-label"],
    "radio-button": ["radio-button", "radio-button--html-input"],
    select: ["select", "select--html-select"],
    "skip-link": ["skip-link"],
    table: ["table", "table--html-table"],
    textarea: ["textarea", "textarea--html-textarea", "textarea--invalid"],
    textbox: ["textbox", "textbox--html-input", "textbox--invalid"],
};

const sans = "@fontsource/source-sans-3/files/source-sans-3";
const serif = "@fontsource/source-serif-4/files/source-serif-4";
const faces = {
    "tekst-400.woff2": `${sans}-latin-400-normal.woff2`,
    "tekst-700.woff2": `${sans}-latin-700-normal.woff2`,
    "tekst-400-breed.woff2": `${sans}-latin-ext-400-normal.woff2`,
    "tekst-700-breed.woff2": `${sans}-latin-ext-700-normal.woff2`,
    "kop-600.woff2": `${serif}-latin-600-normal.woff2`,
    "kop-600-breed.woff2": `${serif}-latin-ext-600-normal.woff2`,
};

const mediaTypes = { css: "text/css", woff2: "font/woff2", svg: "image/svg+xml", js: "text/javascript" };

/** The rules of a style sheet without comments: { head, body } or, for @media, { head, rules }. */
function parse(css) {
    const text = css.replace(/\/\*[^]*?\*\//g, "");
    let at = 0;
    const rules = () => {
        const found = [];
        for (;;) {
            const open = text.indexOf("{", at);
            const close = text.indexOf("}", at);
            if (open < 0 || (close >= 0 && close < open)) return found;
            const head = text.slice(at, open).trim();
            at = open + 1;
            if (/^@(media|supports)/.test(head)) found.push({ head, rules: rules() });
            else found.push({ head, body: text.slice(at, text.indexOf("}", at)).trim() });
            at = text.indexOf("}", at) + 1;
        }
    };
    return rules();
}

/** What remains of the rules when only these classes are used. */
function keepUsed(rules, classes) {
    const isUsed = (selector) =>
        [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name));
    return rules.flatMap((rule) => {
        if (rule.rules) {
            const kept = keepUsed(rule.rules, classes);
            return kept.length ? [{ head: rule.head, rules: kept }] : [];
        }
        const head = rule.head.split(/,(?![^(]*\))/).filter(isUsed).join(",");
        return head && rule.body ? [{ head, body: rule.body }] : [];
    });
}

const written = (rules) =>
    rules.map((rule) => `${rule.head}{${rule.body ?? written(rule.rules)}}`).join("\n");

const declarations = (body) =>
    body.split(";").flatMap((line) => {
        const [, name, value] = line.match(/^\s*(--[\w-]+)\s*:\s*([^]*?)\s*$/) ?? [];
        return name ? [[name, value]] : [];
    });

const references = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

/** Our theme on top of the example theme, without what nothing on our pages refers to. */
function theme(styles) {
    const example = new Map(
        parse(read("@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css"))
            .flatMap((rule) => declarations(rule.body ?? "")),
    );
    const own = parse(readFileSync(join(root, "assets/theme/tokens.css"), "utf8"));
    const ownBodies = own.flatMap((rule) => rule.rules ?? [rule]).map((rule) => rule.body);
    const ownNames = new Set(ownBodies.flatMap(declarations).map(([name]) => name));
    for (const name of ownNames) example.delete(name);

    const values = new Map(example);
    for (const [name, value] of ownBodies.flatMap(declarations))
        values.set(name, `${values.get(name) ?? ""} ${value}`);

    const needed = new Set();
    const follow = (text) => {
        for (const name of references(text)) {
            if (needed.has(name)) continue;
            needed.add(name);
            follow(values.get(name) ?? "");
        }
    };
    follow(styles);

    const foreign = [...needed].filter((name) => name.startsWith("--voorbeeld"));
    if (foreign.length) throw new Error(`the theme leaves to the example theme: ${foreign}`);

    const pruned = (rule) =>
        rule.rules
            ? { head: rule.head, rules: rule.rules.map(pruned) }
            : {
                  head: rule.head,
                  body: rule.body
                      .split(";")
                      .filter((line) => !/^\s*--/.test(line) || needed.has(line.match(/--[\w-]+/)[0]))
                      .join(";"),
              };
    const fromExample = [...example].filter(([name]) => needed.has(name));
    const base = fromExample.map(([name, value]) => `${name}:${value}`).join(";");
    return `:root{${base}}\n${written(own.map(pruned))}`;
}

function read(path) {
    return readFileSync(require.resolve(path), "utf8");
}

function fingerprinted(name, bytes) {
    const print = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    return name.replace(/\.\w+$/, (ending) => `-${print}${ending}`);
}

/** The one style sheet; `addresses` gives the files it refers to by the names they are served under. */
async function style(addresses) {
    const used = Object.entries(components).map(([name, classes]) => {
        const set = new Set(classes.map((each) => `utrecht-${each}`));
        return written(keepUsed(parse(read(`@utrecht/${name}-css/dist/index.css`)), set));
    });
    const bundle = (contents) =>
        esbuild.build({
            stdin: { contents, loader: "css", resolveDir: join(root, "assets") },
            bundle: true,
            minify: true,
            write: false,
            external: ["*.woff2"],
            target: ["chrome109", "firefox115", "safari16.4"],
        });
    const own = (await bundle('@import "./app.css";')).outputFiles[0].text;
    const components_ = used.join("\n");
    const all = `${theme(components_ + own)}\n${components_}\n${own}`;
    const result = await esbuild.transform(
        all.replace(/url\("?([\w.-]+)"?\)/g, (_, name) => `url("${addresses.get(name)}")`),
        { loader: "css", minify: true },
    );
    return (
        "/*! Components: NL Design System and Gemeente Utrecht, EUPL-1.2. " +
        "Faces: Source Sans 3, Source Serif 4, OFL-1.1. */\n" +
        result.code
    );
}

/** A script for browsers in one file: what works without it, and better with it. */
async function script(entry) {
    const result = await esbuild.build({
        entryPoints: [join(root, "assets/js", entry)],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: ["chrome109", "firefox115", "safari16.4"],
    });
    return Buffer.from(result.outputFiles[0].contents);
}

/** Writes what is new or different and removes what is no longer made. */
function keep(files) {
    mkdirSync(target, { recursive: true });
    const bytesOf = (name) => {
        try {
            return readFileSync(join(target, name));
        } catch {
            return undefined;
        }
    };
    for (const [name, bytes] of files)
        if (!bytesOf(name)?.equals(bytes)) writeFileSync(join(target, name), bytes);
    for (const name of readdirSync(target))
        if (!name.startsWith(".") && !files.has(name)) rmSync(join(target, name));
}

const addresses = new Map();
const files = new Map();
const add = (name, bytes) => {
    addresses.set(name, fingerprinted(name, bytes));
    files.set(addresses.get(name), bytes);
};

for (const [name, path] of Object.entries(faces)) add(name, readFileSync(require.resolve(path)));
add("icon.svg", readFileSync(join(root, "assets/icon.svg")));

/** Adds a file that every visitor fetches, unless it has grown too large. */
function addSmall(name, bytes, most) {
    const size = gzipSync(bytes, { level: 9 }).length;
    if (size > most) throw new Error(`${name} takes ${size} bytes, more than ${most}`);
    add(name, bytes);
}

addSmall("app.css", Buffer.from(await style(addresses)), largestStyle);
addSmall("app.js", await script("app.js"), largestScript);
addSmall("hall_watch.js", await script("hall_watch.js"), largestScript);

const manifest = [...addresses]
    .map(([name, served]) => `${name} ${served} ${mediaTypes[name.split(".").pop()]}\n`)
    .sort()
    .join("");
files.set("manifest.txt", Buffer.from(manifest));
keep(files);
