// The official's main job: from a record with gaps to a published report that anyone can read.
import assert from "node:assert/strict";

export const title = "an official completes the record, freezes the final report and publishes it";

const process = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen";
const reason = "De gemeente betrekt wijkorganen voortaan eerder, want daar vroegen zij om.";

async function signsIn(official) {
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");
    await official.sees("Kantoor");
}

/** Looks the process up and reads what holds up its report. */
async function findsTheProcess(official) {
    await official.fills("Zoek een traject", "afspraken wijkorganen", { exact: false });
    await official.presses("Zoeken");
    await official.follows("Nieuwe samenwerkingsafspraken met de wijkorganen");
    await official.sees("Dit houdt het eindverslag tegen");
}

async function isRefused(official, ...parts) {
    await official.opens(`${process}/eindverslag`);
    await official.presses("Verslag vaststellen");
    assert.equal(official.status, 409);
    await official.sees("Het verslag is niet vastgesteld");
    for (const part of parts) await official.sees(part);
}

async function reacts(official, outcome, words) {
    await official.opens(`${process}/uitkomsten`);
    await official.follows(outcome, { exact: false });
    await official.chooses("Neemt de gemeente deze uitkomst over?", "Overgenomen");
    await official.fills("Waarom?", words, { exact: false });
    await official.presses("Reactie bewaren");
}

/** Says how many bodies could have a say in a round, and how that is known. */
async function countsBodies(official, round) {
    await official.opens(`${process}/akkoord`);
    await official.follows(`Standen per wijkorgaan bij ${round}`);
    await official.follows("Gegevens van deze ronde wijzigen");
    await official.fills("Hoeveel wijkorganen konden iets zeggen?", "22", { exact: false });
    await official.chooses("Hoe precies is dit?", "precies", { exact: false });
    await official.fills("Hoe is dat aantal bekend?", "Een bericht in de krant uit 2022.", { exact: false });
    await official.presses("Wijzigingen bewaren");
}

async function usesOutcomeSix(official) {
    await official.opens(`${process}/uitkomsten`);
    await official.follows("Wijken zonder wijkraad", { exact: false });
    await official.chooses("Wat is het?", "Maatregel", { exact: false });
    await official.fills("Wat doet de gemeente ermee?", "Een onderzoek naar wijken zonder wijkorgaan.", { exact: false });
    await official.fills("Waar is het terug te vinden?", "Onderzoek, juli 2023", { exact: false });
    await official.presses("Benutting toevoegen");
}

/** Whoever said something gets an answer: what is left goes in a theme, and every theme is answered. */
async function answersEveryone(official) {
    await official.opens(`${process}/themas`);
    await official.ticks("Alles op deze bladzijde");
    await official.fills("Of een nieuw thema", "Overige opmerkingen", { exact: false });
    await official.presses("Bij het thema zetten");
    await official.sees("Alles is ingedeeld.");
    for (const theme of ["Namens wie een wijkorgaan spreekt", "Nieuwe en jonge mensen", "Overige opmerkingen"]) {
        await official.opens(`${process}/themas`);
        await official.follows(theme, { exact: false });
        await official.follows("Antwoord schrijven");
        await official.fills("Het antwoord", "Wij bespreken dit in het jaargesprek.", { exact: false });
        await official.presses("Bekijken hoe het aankomt");
        await official.presses("Antwoord geven");
        await official.sees("Iedereen heeft bericht");
    }
}

/** A long report is made while a page says how far it is; from then on it is there at once. */
async function waitsForTheReport(official) {
    for (const kind of ["PDF", "ODT"]) {
        const report = official.path + new URL(official.page.url()).search;
        await official.follows(`Eindverslag als ${kind}`);
        await official.page.getByRole("heading", { level: 1, name: `De ${kind} is klaar` }).waitFor();
        await official.opens(report);
    }
}

async function takesTheReportAway(reader, within) {
    const pdf = await reader.downloads("Eindverslag als PDF", within);
    assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
    const odt = await reader.downloads("Eindverslag als ODT", within);
    assert.equal(odt.bytes.subarray(0, 2).toString(), "PK");
    return { pdf, odt };
}

export default async function journey(town) {
    const official = await town.person();
    await signsIn(official);
    await findsTheProcess(official);
    await official.shows("dossier");

    await isRefused(official, "Onderdeel c1 is niet af: bij uitkomst 1", "Onderdeel c2 is niet af: uitkomst 6");

    await reacts(official, "Ertoe doen", reason);
    await official.opens("/trajecten/samenwerkingsafspraken-wijkorganen/eindverslag?concept=ja");
    await official.sees(reason);
    await isRefused(official, "Onderdeel c1 is niet af: bij uitkomst 4");

    await reacts(official, "Wens voor ondersteuning", "De gemeente helpt met training en bekendheid.");
    await usesOutcomeSix(official);
    for (const round of ["Intrekken van de Regeling Wijkorganen (2008)", "Samenwerkingsmodel op drie niveaus", "Besluitstukken, april 2023"]) {
        await countsBodies(official, round);
    }

    await isRefused(official, "stukken inbreng hebben nog geen antwoord");
    await answersEveryone(official);

    await official.opens(`${process}/eindverslag`);
    await official.sees("Het verslag is compleet");
    await official.presses("Verslag vaststellen");
    await official.sees("Versie 1");
    await official.shows("eindverslag-vastgesteld");
    await official.follows("Versie 1");
    await waitsForTheReport(official);
    const frozen = await takesTheReportAway(official);
    const again = await takesTheReportAway(official);
    assert.ok(frozen.pdf.bytes.equals(again.pdf.bytes), "the same report gives other bytes as PDF");
    assert.ok(frozen.odt.bytes.equals(again.odt.bytes), "the same report gives other bytes as ODT");

    const neighbour = await town.person({ width: 360 });
    await neighbour.opens("/trajecten/samenwerkingsafspraken-wijkorganen");
    await neighbour.sees("Het eindverslag is in de maak");

    await official.opens(`${process}/eindverslag`);
    await official.presses("Versie 1 openbaar maken");
    assert.equal(official.status, 422);
    await official.fills("Besluitstukken waar het verslag bij hoort", "Raadsvoorstel subsidieverordening wijkorganen", { exact: false });
    await official.presses("Versie 1 openbaar maken");
    await official.sees("openbaar sinds");

    await neighbour.opens("/trajecten/samenwerkingsafspraken-wijkorganen");
    await neighbour.follows("Lees wat er is gezegd en wat de gemeente ermee doet");
    await neighbour.sees(reason);
    await neighbour.sees("Vingerafdruk van de inhoud");
    await neighbour.shows("eindverslag-telefoon");
    const published = await takesTheReportAway(neighbour);
    assert.ok(frozen.pdf.bytes.equals(published.pdf.bytes), "the public gets another PDF than the official");

    await official.opens(`${process}/afsluiten`);
    await official.presses("Traject afsluiten");
    await official.sees("Dit traject is afgesloten op");
    await official.shows("afgesloten");
}
