// An official puts what people said about a square in order, by keyboard alone, until everyone has
// an answer; a neighbour reads it on a phone.
import assert from "node:assert/strict";

export const title = "an official puts a ledger in order, answers it, and a neighbour reads the answers";

const office = "/kantoor/trajecten/het-plein";
const themes = `${office}/themas`;

const said = [
    "De oversteek bij de school is gevaarlijk voor kinderen.",
    "Er moet een zebrapad bij de school komen.",
    "Een zebrapad bij de school, kinderen steken daar over.",
    "Bij de school graag een zebrapad voor kinderen die oversteken.",
    "De auto's rijden te hard langs de school.",
    "Meer bomen op het plein, want in de zomer is het er te heet.",
    "Plant bomen op het plein voor schaduw in de zomer.",
    "Ik mis groen: meer bomen en struiken op het plein.",
    "De oude bomen op het plein moeten blijven staan.",
    "De verlichting langs het fietspad is kapot.",
    "Langs het fietspad is de verlichting kapot.",
    "Kapotte verlichting langs het fietspad naar het station.",
    "Op het fietspad is het donker, zet er lantaarns.",
    "Een speeltuin voor kleine kinderen ontbreekt.",
    "Maak een speeltuin met een zandbak.",
    "De speeltuin moet er ook zijn voor kinderen in een rolstoel.",
    "Zet bankjes neer zodat ouderen kunnen rusten.",
    "Een bankje bij de bushalte graag.",
    "Meer bomen op het plein. En een zebrapad bij de school!",
    "Doe iets aan die lui.",
];

async function begins(official) {
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");
    await official.follows("Nieuw traject beginnen");
    await official.fills("Titel", "Het plein", { exact: false });
    await official.fills("Samenvatting voor inwoners", "Hoe wordt het plein?", { exact: false });
    await official.chooses("Hoeveel invloed hebben deelnemers?", "raadplegen", { exact: false });
    await official.chooses("Wie besluit aan het eind?", "het college", { exact: false });
    await official.fills("Contact", "de projectleider van het plein", { exact: false });
    await official.presses("Traject beginnen");
}

/** Types in what people said, as fast as the form takes it: typing it is another journey. */
async function listens(official) {
    await official.opens(`${office}/inbreng`);
    await official.page.evaluate(async ({ address, words }) => {
        const token = document.querySelector("form[method=post] input[name=formulier]").value;
        for (const tekst of words) {
            const body = new URLSearchParams({ formulier: token, tekst, "gezegd-door": "bewoners", langs: "bijeenkomst", gever: "groep", gewicht: "stem" });
            const answer = await fetch(address, { method: "POST", body });
            if (!answer.ok) throw new Error(`the ledger refused “${tekst}”`);
        }
    }, { address: `${office}/inbreng`, words: said });
}

async function groups(official) {
    await official.opens(themes);
    await official.sees("Ingedeeld 0 van 20");
    await official.follows("Wat lijkt op elkaar?");
    await official.sees("Zelfde woorden:");
    await official.shows("themas-suggesties");
    await official.follows("Bekijk de groep “Verlichting, kapot”");
    await official.shows("themas-groep");
    await official.fills("Of een nieuw thema", "Licht op het fietspad", { exact: false });
    await official.presses("Bij het thema zetten");
    await official.opens(themes);
    await official.sees("1. Licht op het fietspad");
}

/** Ticks entries by their number and puts them together. */
async function places(official, numbers, theme, why) {
    for (const number of numbers) await official.ticks(`Inbreng ${number}`);
    await official.fills("Of een nieuw thema", theme, { exact: false });
    if (why) await official.fills("Waarom?", why, { exact: false });
    await official.presses("Bij het thema zetten");
}

/** The numbers of the entries on the page that have one of these words. */
function numbersWith(official, ...words) {
    return official.page.evaluate(
        (wanted) =>
            [...document.querySelectorAll(".stuk")]
                .filter((row) => row.querySelector("label").innerText.startsWith("Inbreng"))
                .filter((row) => wanted.some((word) => row.querySelector(".geschreven").innerText.includes(word)))
                .map((row) => Number(row.querySelector("label").innerText.match(/\d+/)[0])),
        words,
    );
}

async function sorts(official) {
    await places(official, await numbersWith(official, "speeltuin"), "Een speeltuin", "Alle drie vragen zij dat");
    await official.sees("2. Een speeltuin");
    await places(official, await numbersWith(official, "bankje"), "Bankjes");
    await official.sees("3. Bankjes");
    await official.shows("themas-indelen");
    await official.fills("Zoek in alle inbreng", "bomen");
    await official.presses("Zoeken");
    await official.sees("5 stukken inbreng gevonden.");
    await official.follows("Naar wat nog ingedeeld moet worden");
}

async function mergesThree(official) {
    for (const number of [2, 3, 4]) await official.ticks(`Inbreng ${number}`);
    await official.presses("Samenvoegen tot één punt");
    await official.sees("3 stukken samenvoegen");
    await official.shows("themas-samenvoegen");
    await official.presses("Samenvoegen");
    assert.equal(official.status, 422);
    await official.fills("Hoe lezen wij het?", "Een zebrapad bij de school", { exact: false });
    await official.fills("Waarom?", "Zij vragen hetzelfde op dezelfde plek");
    await official.presses("Samenvoegen");
    await official.sees("Punt 1");
}

async function splitsOne(official) {
    await official.unfolds("Meer over Inbreng 19");
    await official.follows("Splitsen (Inbreng 19)");
    await official.sees("Meer bomen op het plein.");
    await official.shows("themas-splitsen");
    await official.fills("Waarom?", "Het gaat over twee onderwerpen");
    await official.presses("Splitsen");
    await official.sees("En een zebrapad bij de school!");
}

async function rewordsOne(official) {
    await official.unfolds("Meer over Inbreng 5");
    await official.follows("Anders verwoorden (Inbreng 5)");
    await official.fills("Hoe lezen wij het?", "Laat auto's langzamer rijden bij de school", { exact: false });
    await official.fills("Waarom?", "Dit is wat zij vraagt");
    await official.presses("Zo lezen wij het");
    await official.sees("Laat auto's langzamer rijden bij de school");
}

async function takesOneStepBack(official) {
    await official.presses("Laatste stap terugdraaien: Anders verwoord");
    await official.sees("De auto's rijden te hard langs de school.");
    await official.doesNotSee("Laat auto's langzamer rijden");
}

async function withholdsOne(official) {
    await official.opens(`${themes}/inbreng/20`);
    await official.chooses("Waarom mag niet iedereen dit lezen?", "De tekst beledigt of discrimineert mensen.");
    await official.presses("Inbreng afschermen");
    await official.sees("Afgeschermd");
    await official.shows("themas-inbreng");
}

/** Everything that is left goes in one theme; "everything" is one box. */
async function placesTheRest(official) {
    await official.opens(themes);
    await official.ticks("Alles op deze bladzijde");
    await official.fills("Of een nieuw thema", "De rest van het plein", { exact: false });
    await official.presses("Bij het thema zetten");
    await official.sees("Alles is ingedeeld.");
}

async function answers(official, number, words) {
    await official.opens(`${themes}/${number}`);
    await official.follows("Antwoord schrijven");
    await official.fills("Het antwoord", words, { exact: false });
    await official.presses("Bekijken hoe het aankomt");
    await official.sees("Dit antwoord geldt voor");
    if (number === 1) await official.shows("themas-antwoord");
    await official.presses("Antwoord geven");
    await official.sees("Iedereen heeft bericht");
}

async function assigns(official) {
    await official.opens(`${themes}/1/wijzigen`);
    await official.fills("Welke afdeling of rol antwoordt?", "Verkeer", { exact: false });
    await official.fills("Uiterlijk beantwoord op", "2026-01-05", { exact: false });
    await official.presses("Wijzigingen bewaren");
    await official.sees("te laat");
    await official.opens("/kantoor/antwoorden");
    await official.sees("te laat");
    await official.shows("antwoorden");
}

async function opensToEveryone(official) {
    await official.opens(`${office}/openbaar`);
    await official.presses("Openbaar maken");
}

async function readsOnAPhone(town) {
    const neighbour = await town.person({ width: 360 });
    await neighbour.opens("/trajecten/het-plein/themas");
    await neighbour.sees("Beantwoord 20 van 20");
    await neighbour.follows("2. Een speeltuin");
    await neighbour.sees("Maak een speeltuin met een zandbak.");
    await neighbour.sees("De speeltuin komt er in het najaar.");
    await neighbour.shows("themas-telefoon");
}

export default async function journey(town) {
    const official = await town.person();
    await begins(official);
    await listens(official);
    await groups(official);
    await sorts(official);
    await mergesThree(official);
    await splitsOne(official);
    await rewordsOne(official);
    await takesOneStepBack(official);
    await withholdsOne(official);
    await placesTheRest(official);
    await assigns(official);
    await answers(official, 1, "Wij maken dit dit jaar.");
    await answers(official, 2, "De speeltuin komt er in het najaar.");
    await answers(official, 3, "Er komen zes bankjes.");
    await answers(official, 4, "Wij nemen dit mee in het ontwerp.");
    await official.opens(themes);
    await official.sees("Beantwoord 20 van 20");
    await official.shows("themas-klaar");
    await official.opens("/kantoor/antwoorden");
    await official.doesNotSee("De rest van het plein");

    await opensToEveryone(official);
    await readsOnAPhone(town);
}
