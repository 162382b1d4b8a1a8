// A resident types an address where no body is and reads how to take part all the same; the office
// invites the bodies of an area to a meeting and records who came.
import assert from "node:assert/strict";

export const title = "a resident without a body reads the other way, the office invites the bodies of an area";

const records = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen/momenten";
const body = "Buurtkring De Hof (voorbeeld)";

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

async function readsTheOtherWay(resident, name) {
    await resident.opens("/wijkorganen");
    await resident.fills("Uw postcode en huisnummer, of uw straat en huisnummer", "Stationsbuurtstraat 2", { exact: false });
    await resident.presses("Zoek mijn buurt");
    await resident.sees("Voor deze buurt is er nog geen wijkorgaan.");
    await resident.shows(`dekking-adres-${name}`);
    await resident.follows("Zo doet u toch mee in uw buurt");
    await resident.sees("Zo doet u hier toch mee: een contactpersoon");
    await resident.sees("de hal van het station");
    await resident.doesNotSee("Elf mensen kwamen");
    await resident.shows(`dekking-buurt-${name}`);
    await resident.follows("Bekijk alle buurten met en zonder wijkorgaan");
    await resident.sees("In 13 van de 69 buurten is een wijkorgaan.");
    await resident.sees("juli 2023, volgens het eindverslag");
    await resident.shows(`dekking-${name}`);
    await resident.chooses("Stadsdeel", "Noord");
    await resident.chooses("Welke buurten?", "met wijkorgaan");
    await resident.presses("Tonen");
    await resident.sees("3 buurten");
    await resident.sees(body);
    await resident.shows(`dekking-noord-${name}`);
    const list = await resident.downloads("Download de hele lijst voor een rekenblad (csv)");
    assert.equal(list.name, "buurten-en-wijkorganen.csv");
    assert.equal(list.bytes.toString().trim().split("\r\n").length, 70);
}

async function keepsTheCase(official, name) {
    await official.opens("/kantoor/wijkorganen");
    await official.follows("Buurten zonder wijkorgaan");
    await official.shows(`dekking-kantoor-${name}`);
    await official.fills("Zoek een buurt", "Locomotief", { exact: false });
    await official.presses("Zoeken");
    await official.follows("Locomotief");
    await official.fills("Wat is er geprobeerd, en wat kwam eruit?", `Een oproep ${name}.`, { exact: false });
    await official.presses("Toevoegen");
    assert.equal(official.status, 422);
    await official.sees("Vul dit in: Wanneer?");
    await official.shows(`dekking-zaak-fout-${name}`);
    await official.fills("Wanneer?", "11-2025");
    await official.presses("Toevoegen");
    await official.sees(`Een oproep ${name}.`);
    await official.shows(`dekking-zaak-${name}`);
    await official.opens("/kantoor/dekking/onderzoek");
    await official.shows(`dekking-onderzoek-${name}`);
}

async function plansAnEvening(official, name) {
    await official.opens(`${records}/nieuw`);
    await official.chooses("Soort moment", "Bijeenkomst", { exact: false });
    await official.fills("Titel", `Avond over het plein ${name}`, { exact: false });
    const [year, month, date] = day(40).split("-");
    await official.page.getByLabel("Datum", { exact: false }).first().fill(`${Number(date)}-${Number(month)}-${year}`);
    await official.fills("Plaats", "De school", { exact: false });
    await official.unfolds("Kies wijken of buurten");
    await official.ticks("De Brem (buurt)");
    await official.presses("Moment toevoegen");
    await official.fills("Zoek in de momenten", name, { exact: false });
    await official.presses("Tonen");
    await official.follows(`Avond over het plein ${name}`);
}

async function invitesAndRecords(official, name) {
    await plansAnEvening(official, name);
    const moment = official.path;
    await official.follows("Wijkorganen uitnodigen");
    await official.sees(body);
    await official.unfolds("Zo luidt de uitnodiging");
    await official.shows(`dekking-uitnodigen-${name}`);
    await official.presses("Nodig deze wijkorganen uit");
    await official.sees("Wie al is vastgelegd");
    await official.shows(`dekking-uitgenodigd-${name}`);

    await official.opens(moment);
    await official.sees("tussen de uitnodiging en dit moment");
    await official.sees("Wijkorganen van dit gebied");
    await official.chooses(body, "Aanwezig");
    await official.shows(`dekking-aanwezig-${name}`);
    await official.presses("Wijzigingen bewaren");
    await official.opens(moment.replace("/kantoor", ""));
    await official.sees("Aanwezig: wijkorganen");
    await official.sees(body);
}

async function countsInTheRegister(official, name) {
    await official.opens("/kantoor/trajecten/samenwerkingsafspraken-wijkorganen/akkoord/nieuw");
    await official.fills("Titel", `Plein ${name}`, { exact: false });
    await official.fills("Waarover is akkoord gevraagd?", "Het ontwerp", { exact: false });
    await official.unfolds("Laat het register tellen");
    await official.chooses("Welke wijkorganen telt het register?", "de wijkorganen van de gebieden hieronder", { exact: false });
    await official.ticks("De Brem (buurt)");
    await official.shows(`dekking-telling-${name}`);
    await official.presses("Akkoordronde toevoegen");
    await official.sees("gebied: De Brem");
}

export default async function journey(town) {
    for (const settings of [{ width: 360, scripts: false }, { width: 1280 }]) {
        const name = String(settings.width);
        await readsTheOtherWay(await town.person(settings), name);
        const official = await town.person(settings);
        await official.opens("/kantoor");
        await official.presses("Aanmelden als Voorbeeld projectleider");
        await keepsTheCase(official, name);
        await invitesAndRecords(official, name);
        await countsInTheRegister(official, name);
    }
}
