// A year of talks: the stadsdeelmanager invites, the body chooses, both prepare, talk and confirm.
import assert from "node:assert/strict";

export const title = "a stadsdeelmanager runs a round of talks; a body prepares, talks and confirms on a phone";

const body = "Buurtkring De Hof (voorbeeld)";
const rounds = "/kantoor/jaargesprekken";
const phone = { width: 360, scripts: false };
const tablet = { width: 820 };
// The demo has talks of its own; this round is of a year that it does not know.
const year = new Date().getFullYear() + 3;

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

async function signsIn(person, name) {
    await person.opens("/aanmelden");
    await person.presses(`Aanmelden als ${name}`);
}

async function startsARound(manager, ofYear) {
    await manager.opens(rounds);
    await manager.shows("gesprekken-rondes-1280");
    await manager.follows("Ronde beginnen");
    await manager.fills("Over welk jaar gaan de gesprekken?", String(ofYear), { exact: false });
    await manager.chooses("Stadsdeel", "Noord", { exact: false });
    await manager.fills("Wanneer moeten de gesprekken uiterlijk gevoerd zijn?", day(60), { exact: false });
    await manager.shows("gesprekken-nieuw-1280");
    await manager.presses("Ronde beginnen");
    await manager.sees(`Ronde ${ofYear}, Noord`);
}

async function putsDatesReady(manager) {
    await manager.follows("Data klaarzetten");
    await manager.presses("Datum toevoegen");
    assert.equal(manager.status, 422);
    for (const [on, time] of [[day(20), "19:30"], [day(22), "16:00"]]) {
        await manager.fills("Datum", on, { exact: false });
        await manager.fills("Hoe laat?", time, { exact: false });
        await manager.fills("Waar?", "Wijkcentrum Noord (voorbeeld)", { exact: false });
        await manager.presses("Datum toevoegen");
    }
    await manager.shows("gesprekken-data-1280");
    await manager.follows("Terug naar de ronde");
}

async function invites(manager) {
    await manager.presses("Uitnodigingen versturen");
    await manager.sees("Het wijkorgaan kiest een datum");
    await manager.shows("gesprekken-ronde-1280");
    await manager.follows("Wijkorgaan is aan zet", { exact: false });
    await manager.sees(body);
}

async function choosesADate(secretary) {
    await secretary.opens("/mijn-wijkorganen/buurtkring-de-hof");
    await secretary.shows("gesprek-eigen-wijkorgaan-360");
    await secretary.follows("Al uw jaargesprekken");
    await secretary.shows("gesprek-jaren-360");
    await secretary.follows(`Jaargesprek ${year}`);
    await secretary.shows("gesprek-uitnodiging-360");
    const choice = await secretary.page.getByRole("radio").first().getAttribute("id");
    const label = (await secretary.page.locator(`label[for="${choice}"]`).innerText()).trim();
    await secretary.chooses("Wanneer past het?", label, { exact: false });
    await secretary.presses("Deze datum kiezen");
    await secretary.sees("Bereid het gesprek voor");
    await secretary.shows("gesprek-gekozen-360");
    const calendar = await secretary.downloads("Zet het gesprek in uw agenda");
    assert.ok(calendar.bytes.toString().includes(`Jaargesprek ${year}`));
}

async function preparesAsBody(secretary) {
    await secretary.follows("Voorbereiden");
    await secretary.fills("Waar bent u trots op? Wat houden we zo?", "De koffieochtend loopt vol.", { exact: false });
    await secretary.fills("Wat wilt u het komende jaar doen of bereiken?", "Een buurtfeest in de zomer.", { exact: false });
    await secretary.chooses("Hoe wilt u het komende jaar samenwerken?", "Zo blijven als het is", { exact: false });
    await secretary.ticks("Wij zijn klaar met voorbereiden", { exact: false });
    await secretary.shows("gesprek-voorbereiding-360");
    await secretary.presses("Opslaan");
}

async function preparesAsManager(manager) {
    await manager.opens(rounds);
    await manager.follows(`Ronde ${year}, Noord`);
    await manager.follows(body);
    await manager.shows("gesprek-zaak-1280");
    await manager.follows("Voorbereiden");
    await manager.sees("Een buurtfeest in de zomer.");
    await manager.fills("Wat liep stroef, en wat zou helpen?", "Wij antwoorden voortaan binnen twee weken.", { exact: false });
    await manager.ticks("Wij zijn klaar met voorbereiden", { exact: false });
    await manager.shows("gesprek-voorbereiding-1280");
    await manager.presses("Opslaan");
    await manager.sees("Alles is klaar voor het gesprek");
    return manager.path;
}

async function talksOnATablet(manager, talk) {
    await manager.opens(`${talk}/gesprek`);
    await manager.fills("Besproken: Wensen", "Het feest komt er, in juni.", { exact: false });
    await manager.fills("Wat spreekt u af?", `Een zaal voor het feest ${year}`, { exact: false });
    await manager.fills("Wie doet het?", "Vastgoed", { exact: false });
    await manager.presses("Opslaan");
    assert.equal(manager.status, 422);
    await manager.fills("Wanneer is het klaar?", day(90), { exact: false });
    await manager.presses("Opslaan");
    await manager.sees(`Een zaal voor het feest ${year}: Vastgoed`);
    await manager.fills("Wanneer was het gesprek?", day(0), { exact: false });
    await manager.fills("Hoeveel mensen van het wijkorgaan waren erbij?", "3", { exact: false });
    await manager.fills("Hoeveel mensen van de gemeente waren erbij?", "2", { exact: false });
    await manager.shows("gesprek-tablet-820");
    await manager.presses("Opslaan");
    await manager.follows("Naar het verslag");
    await manager.shows("gesprek-verslag-820");
    await manager.presses("Verslag sturen");
    await manager.sees("Het verslag is bij beide kanten");
}

async function confirmsWithARemark(secretary) {
    await secretary.opens(`/mijn-wijkorganen/buurtkring-de-hof/jaargesprek/${year}`);
    await secretary.sees("Lees het verslag en bevestig het");
    await secretary.follows("Naar het verslag");
    await secretary.fills("Uw opmerking bij het verslag", "Graag de grote zaal.", { exact: false });
    await secretary.shows("gesprek-bevestigen-360");
    await secretary.presses("Verslag bevestigen");
    await secretary.sees("bevestigd op");
}

async function confirmsAndFreezes(manager, talk) {
    await manager.opens(`${talk}/verslag`);
    await manager.sees("Graag de grote zaal.");
    await manager.presses("Verslag bevestigen");
    await manager.sees("Dit verslag ligt vast");
    await manager.shows("gesprek-vast-820");
    const pdf = await manager.downloads("Verslag als PDF");
    assert.ok(pdf.bytes.subarray(0, 4).toString() === "%PDF");
    await manager.opens(`/kantoor/acties?zoek=${year}`);
    await manager.sees(`Een zaal voor het feest ${year}`);
}

async function comparesNextYear(manager, secretary) {
    await startsARound(manager, year + 1);
    await putsDatesReady(manager);
    await manager.presses("Uitnodigingen versturen");
    await manager.follows(body);
    await manager.follows(`Vergelijken met ${year}`);
    await manager.sees(`Een zaal voor het feest ${year}`);
    await manager.sees("nog niet begonnen");
    await manager.shows("gesprek-vergelijking-1280");
    await secretary.opens(`/mijn-wijkorganen/buurtkring-de-hof/jaargesprek/${year + 1}/vergelijking`);
    await secretary.sees("Het feest komt er, in juni.");
    await secretary.shows("gesprek-vergelijking-360");
}

/** The running year of the demo, in every state. */
async function looksAtTheDemo(manager, resident) {
    await manager.opens(rounds);
    await manager.follows("Ronde 2027, West");
    await manager.shows("gesprekken-ronde-demo-1280");
    await manager.follows("Bewonersplatform Twekkelerveld");
    await manager.shows("gesprek-zaak-demo-1280");
    await resident.opens("/wijkorganen/dorpsraad-boekelo");
    await resident.sees("Jaargesprekken met de gemeente");
}

export default async function journey(town) {
    const manager = await town.person();
    await signsIn(manager, "Voorbeeld stadsdeelmanager");
    await startsARound(manager, year);
    await putsDatesReady(manager);
    await invites(manager);

    const secretary = await town.person(phone);
    await signsIn(secretary, "Voorbeeld secretaris van een wijkorgaan");
    await choosesADate(secretary);
    await preparesAsBody(secretary);
    const talk = await preparesAsManager(manager);

    const atTheTable = await town.person(tablet);
    await signsIn(atTheTable, "Voorbeeld stadsdeelmanager");
    await talksOnATablet(atTheTable, talk);
    await confirmsWithARemark(secretary);
    await confirmsAndFreezes(atTheTable, talk);
    await comparesNextYear(manager, secretary);
    await looksAtTheDemo(manager, await town.person(phone));
}
