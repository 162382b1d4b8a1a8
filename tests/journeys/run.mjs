// Runs every journey, or those whose file has the given word in its name, each in a town of its own.
//
// A journey is a file NAME_journey.mjs with a `title` and a default function that is given the town.
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";

import { Town } from "./support/town.mjs";

const folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const longestJourney = 300_000;
let town = null;

// A signal takes the browser and the program along.
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
        await town?.closes();
        process.exit(130);
    });
}

/** Ends with an error when a journey takes longer than any should. */
async function patienceEnds() {
    await once(AbortSignal.timeout(longestJourney), "abort");
    throw new Error(`it took more than ${longestJourney / 1000} seconds`);
}

async function runOne(file) {
    const { default: journey, title } = await import(path.join(folder, file));
    const began = performance.now();
    let problem = null;
    try {
        town = await Town.opens();
        await Promise.race([journey(town), patienceEnds()]);
        if (town.complaints.length > 0) problem = `the pages it met:\n${town.complaints.join("\n")}`;
    } catch (error) {
        problem = error.stack ?? String(error);
        await town?.picturesOfFailure(path.basename(file, "_journey.mjs"));
        if (town?.complaints.length > 0) problem += `\n  also:\n${town.complaints.join("\n")}`;
    }
    const pages = town?.pagesMet ?? 0;
    await town?.closes();
    town = null;

    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${problem ? "✗" : "✓"} ${title} (${pages} pages looked over, ${seconds} s)`);
    if (problem) console.log(`  ${problem.replaceAll("\n", "\n  ")}`);
    return problem === null;
}

const word = process.argv[2] ?? "";
const files = (await readdir(folder)).filter((f) => f.endsWith("_journey.mjs") && f.includes(word)).sort();
const results = [];
for (const file of files) results.push(await runOne(file));
const failed = results.filter((isWell) => !isWell).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
