// From what somebody says to what they read back: through a list of a thousand others, merged with two
// of them, under a theme, with one answer.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export const title = "a resident gives input, an official answers it among a thousand others, and the resident reads the answer";

const office = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen";
const themes = `${office}/themas`;
const words = "Zet een zebrapad bij de Lindeschool neer, want daar steken kinderen over.";
const pace = 40;

function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

/** A thousand wishes, two of which ask what the resident asks, one asks two things and one is unclear. */
function list() {
    const lines = ["nr;opmerking"];
    for (let row = 1; row <= 1000; ++row) lines.push(`${row};Wens ${row}: een bankje bij halte ${row}`);
    lines[998] = "998;Een zebrapad bij de Lindeschool graag";
    lines[999] = "999;Bij de Lindeschool ontbreekt een zebrapad";
    lines[997] = "997;Meer bomen in de Lindestraat. En een glasbak bij de winkels.";
    lines[996] = "996;Doe er wat aan, u weet wel";
    return `${lines.join("\r\n")}\r\n`;
}

async function signsIn(official) {
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");
}

async function opensTheForm(official) {
    await official.opens(`${office}/inbreng/openstellen`);
    await official.fills("Wat vraagt u aan inwoners?", "Wat moet er beter?", { exact: false });
    await official.fills("Open vanaf", day(0), { exact: false });
    await official.fills("Wanneer krijgen mensen uiterlijk antwoord?", day(60), { exact: false });
    await official.presses("Opslaan");
}

async function givesInput(resident) {
    await resident.opens("/trajecten/samenwerkingsafspraken-wijkorganen/inbreng/nieuw");
    await resident.fills("Wat wilt u zeggen?", words, { pace });
    await resident.presses("Verder");
    await resident.presses("Versturen");
    return (await resident.page.locator(".bewaar-code").innerText()).replace("Uw code:", "").trim();
}

async function bringsAThousand(official, folder) {
    const file = path.join(folder, "wensen.csv");
    await writeFile(file, list());
    await official.opens(`${office}/aanleveren`);
    await official.hands("Bestand met de lijst", file);
    await official.presses("Lijst bekijken");
    await official.chooses("Hoe kwam de lijst binnen?", "Enquête");
    await official.presses("Bekijk hoe het wordt");
    await official.presses("Lijst overnemen");
    await official.page.getByRole("heading", { level: 1, name: /is overgenomen/ }).waitFor();
}

/** Shows on the working screen what has these words. */
async function looksFor(official, sought) {
    await official.opens(themes);
    await official.fills("Zoek in alle inbreng", sought);
    await official.presses("Zoeken");
}

/** The entries on the page as they are called: "Inbreng 1.368". */
function entriesOn(official) {
    return official.page.evaluate(() =>
        [...document.querySelectorAll(".stuk label")]
            .map((label) => label.innerText.trim())
            .filter((name) => name.startsWith("Inbreng")),
    );
}

async function mergesThree(official) {
    await looksFor(official, "zebrapad lindeschool");
    const entries = await entriesOn(official);
    assert.equal(entries.length, 3);
    for (const entry of entries) await official.ticks(entry);
    await official.presses("Samenvoegen tot één punt");
    await official.fills("Hoe lezen wij het?", "Een zebrapad bij de Lindeschool", { exact: false });
    await official.fills("Waarom?", "Zij vragen hetzelfde op dezelfde plek");
    await official.presses("Samenvoegen");
}

async function splitsOne(official) {
    await looksFor(official, "glasbak lindestraat");
    const [entry] = await entriesOn(official);
    await official.unfolds(`Meer over ${entry}`);
    await official.follows(`Splitsen (${entry})`);
    await official.fills("Waarom?", "Het gaat over twee onderwerpen");
    await official.presses("Splitsen");
}

async function rewordsOne(official) {
    await looksFor(official, "weet wel");
    const [entry] = await entriesOn(official);
    await official.unfolds(`Meer over ${entry}`);
    await official.follows(`Anders verwoorden (${entry})`);
    await official.fills("Hoe lezen wij het?", "Onduidelijk wat de schrijver bedoelt", { exact: false });
    await official.fills("Waarom?", "Zo kan iedereen zien dat wij het lazen");
    await official.presses("Zo lezen wij het");
}

async function answersTheTheme(official) {
    await official.opens(themes);
    const label = await official.page.evaluate(
        () =>
            [...document.querySelectorAll(".stuk")]
                .find((row) => row.innerText.includes("Een zebrapad bij de Lindeschool"))
                .querySelector("label").innerText,
    );
    await official.ticks(label);
    await official.fills("Of een nieuw thema", "Zebrapad bij de school", { exact: false });
    await official.presses("Bij het thema zetten");
    await official.follows("Zebrapad bij de school", { exact: false });
    await official.follows("Antwoord schrijven");
    await official.fills("Het antwoord", "Het zebrapad komt er voor de zomer.", { exact: false });
    await official.presses("Bekijken hoe het aankomt");
    await official.presses("Antwoord geven");
    await official.sees("Iedereen heeft bericht");
}

async function readsTheAnswer(resident, code) {
    await resident.opens("/inbreng");
    await resident.fills("Uw code", code, { exact: false });
    await resident.presses("Bekijk mijn inbreng");
    await resident.sees("De gemeente heeft geantwoord.");
    await resident.sees("Het zebrapad komt er voor de zomer.");
    await resident.sees(words);
    await resident.unfolds("Alle stappen bekijken");
    await resident.sees("Samengevoegd met andere inbreng");
    await resident.sees("2 andere personen of groepen zeiden hetzelfde.");
    await resident.shows("weg-terug-telefoon");
}

export default async function journey(town) {
    const folder = await mkdtemp(path.join(tmpdir(), "weg-terug-"));
    try {
        const official = await town.person();
        await signsIn(official);
        await opensTheForm(official);
        const resident = await town.person({ width: 360 });
        const code = await givesInput(resident);
        await bringsAThousand(official, folder);
        await mergesThree(official);
        await splitsOne(official);
        await rewordsOne(official);
        await answersTheTheme(official);
        await readsTheAnswer(resident, code);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
