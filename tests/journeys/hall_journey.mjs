// A full hall, a keyboard and a network that comes and goes: what is said stands in the ledger once.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

export const title = "a volunteer types thirty remarks in a hall while the network is away for a while";

const process = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen";
const hall = `${process}/zaal`;
const remark = (number) => `Bankje nummer ${String(number).padStart(2, "0")} staat scheef`;

async function signsIn(volunteer) {
    await volunteer.opens(hall);
    await volunteer.presses("Aanmelden als Voorbeeld projectleider");
    await volunteer.sees("Typen in de zaal");
}

async function typesFrom(volunteer, first, last) {
    for (let number = first; number <= last; ++number) await volunteer.enters(remark(number));
}

/** How often each remark stands in the ledger. */
async function countsRemarks(volunteer, count) {
    await volunteer.opens(`${process}/inbreng`);
    const text = await volunteer.page.locator("main").innerText();
    for (let number = 1; number <= count; ++number) {
        assert.equal(text.split(remark(number)).length - 1, 1, `“${remark(number)}” does not stand there once`);
    }
}

async function sitsDown(volunteer) {
    const moments = volunteer.page.getByLabel("Bij welk moment?").locator("option");
    await volunteer.chooses("Bij welk moment?", (await moments.nth(1).textContent()).trim());
    await volunteer.fills("Tafel (niet verplicht)", "3");
    await volunteer.fills("Wat is er gezegd?", "");
}

/** Waits until no line waits any more. */
async function hasSentAll(volunteer) {
    await volunteer.page.waitForFunction(
        () => ![...document.querySelectorAll("#zaal-wacht *")].some((part) => part.textContent.trim() === "wacht"),
    );
}

async function typesWithoutNetwork(volunteer) {
    await typesFrom(volunteer, 1, 2);
    await volunteer.waitsFor(`${remark(2)}`);
    await volunteer.losesTheNextAnswer(`${hall}/regels`);
    await typesFrom(volunteer, 3, 3);
    await volunteer.waitsFor("1 regel wacht op verbinding");
    await typesFrom(volunteer, 4, 5);
    await volunteer.waitsFor("Opgeslagen als inbreng");
    await hasSentAll(volunteer);
    await volunteer.losesConnection();
    await typesFrom(volunteer, 6, 15);
    await volunteer.waitsFor("10 regels wachten op verbinding");
    await volunteer.shows("zaal-zonder-netwerk");

    await volunteer.reloads();
    await volunteer.waitsFor("10 regels wachten op verbinding");
    await volunteer.fills("Wat is er gezegd?", "");
    await typesFrom(volunteer, 16, 20);
    await volunteer.waitsFor("15 regels wachten op verbinding");
}

/** The tab is closed while the network is away, and opened again. */
async function comesBackInAnotherTab(volunteer) {
    await volunteer.opensAnotherTab(hall);
    await volunteer.waitsFor("15 regels wachten op verbinding");
    await volunteer.findsConnection();
    await volunteer.waitsFor("Opgeslagen als inbreng");
}

async function isSignedOutMeanwhile(volunteer) {
    await sitsDown(volunteer);
    volunteer.expects(403);
    await volunteer.isSignedOut();
    await typesFrom(volunteer, 21, 25);
    await volunteer.waitsFor("U bent niet meer aangemeld");
    await volunteer.shows("zaal-afgemeld");
    await volunteer.follows("Opnieuw aanmelden");
    await volunteer.presses("Aanmelden als Voorbeeld projectleider");
    await volunteer.waitsFor("Opgeslagen als inbreng");
}

/** A line that the server cannot take is shown, mended and sent. */
async function mendsALine(volunteer) {
    await sitsDown(volunteer);
    await volunteer.enters("0x: Wie stemt er voor?");
    await volunteer.waitsFor("Vul een aantal handen in");
    await volunteer.shows("zaal-verbeteren");
    await volunteer.pressesHere("Verbeteren");
    await volunteer.fills("Wat is er gezegd?", "");
    await typesFrom(volunteer, 26, 30);
    await volunteer.waitsFor(remark(30));
    await volunteer.doesNotSee("Vul een aantal handen in");
}

async function worksWithoutScripts(town) {
    const neighbour = await town.person({ scripts: false, width: 360 });
    await signsIn(neighbour);
    await sitsDown(neighbour);
    await neighbour.fills("Wat is er gezegd?", "12x: Meer bomen");
    await neighbour.presses("Opslaan");
    await neighbour.sees("12 handen");
    const focused = await neighbour.page.evaluate("document.activeElement.name");
    assert.equal(focused, "tekst", "one cannot type on at once");
    await neighbour.shows("zaal-telefoon");
}

/** The code on the first form of a print, as a resident reads it. */
function codeOn(pdf) {
    const text = execFileSync("pdftotext", ["-f", "2", "-l", "2", "-", "-"], { input: pdf.bytes }).toString();
    return text.match(/\b\w{3}-\w{3}-\w{4}\b/)[0];
}

async function typesIn(volunteer, code, words) {
    await volunteer.fills("Code op het formulier", code);
    await volunteer.fills("Wat staat er op het formulier?", words);
    await volunteer.presses("Opslaan");
}

/** Forms are printed, come back, and are typed in by the code that is on them. */
async function typesInAForm(volunteer) {
    await volunteer.opens(`${process}/formulieren`);
    const moments = volunteer.page.getByLabel("Voor welk moment?").locator("option");
    await volunteer.chooses("Voor welk moment?", (await moments.nth(1).textContent()).trim());
    await volunteer.fills("Hoeveel formulieren?", "3");
    await volunteer.presses("Formulieren maken");
    await volunteer.shows("formulieren");
    const pdf = await volunteer.downloads("Formulier 1 tot en met 3 (PDF)");
    const code = codeOn(pdf);

    await volunteer.follows("Formulieren overtypen");
    await typesIn(volunteer, `${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}`, "Een bankje bij de kerk");
    assert.equal(volunteer.status, 422);
    await volunteer.sees("Deze code klopt niet");
    const kept = await volunteer.page.getByLabel("Wat staat er op het formulier?").inputValue();
    assert.equal(kept, "Een bankje bij de kerk", "what was typed is gone");
    await typesIn(volunteer, code.toLowerCase(), "Een bankje bij de kerk");
    await volunteer.sees("Overgetypt: 1 van 3 formulieren");
    await volunteer.sees(code);

    await typesIn(volunteer, code, "Nog een keer hetzelfde formulier");
    assert.equal(volunteer.status, 409);
    await volunteer.sees("Dit formulier is al overgetypt");
    await volunteer.shows("formulier-overtypen");
}

export default async function journey(town) {
    const volunteer = await town.person();
    await signsIn(volunteer);
    await sitsDown(volunteer);
    await typesWithoutNetwork(volunteer);
    await comesBackInAnotherTab(volunteer);
    await countsRemarks(volunteer, 20);
    await volunteer.opens(hall);
    await isSignedOutMeanwhile(volunteer);
    await mendsALine(volunteer);
    await countsRemarks(volunteer, 30);
    await typesInAForm(volunteer);
    await worksWithoutScripts(town);
}
