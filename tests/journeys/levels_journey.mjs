// A secretary asks for a step up on a phone, the stadsdeelmanager settles it; and a lowering after
// three years waits for the assessment of Awb 4:51.
import assert from "node:assert/strict";

export const title = "a body asks a step up and gets it; the office lowers a level only after the assessment";

const thisYear = Number(day(0).slice(0, 4));
const nextYear = String(thisYear + 1);
const lastYearOfDemo = 2026; // of the bodies that this journey goes by
const hof = "Buurtkring De Hof (voorbeeld)";
const own = "/mijn-wijkorganen/buurtkring-de-hof";
const linde = "/kantoor/wijkorganen/wijkraad-de-linde/niveau";

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

async function signsIn(person, who) {
    await person.opens("/aanmelden");
    await person.presses(`Aanmelden als ${who}`);
}

/** The years since the demo was written, so that the row of years does not break. */
async function writesDownTheYears(official, address, level) {
    for (let year = lastYearOfDemo + 1; year <= thisYear; ++year) {
        await official.opens(address);
        await official.unfolds("Een niveau vastleggen of verbeteren");
        await official.chooses("Voor welk jaar geldt het?", String(year), { exact: false });
        await official.chooses("Welk niveau is het?", level, { exact: false });
        await official.chooses("Wie wilde dit niveau?", "Allebei", { exact: false });
        await official.fills("Wat is de reden?", "Voorbeeldtekst.", { exact: false });
        await official.presses("Niveau vastleggen");
    }
}

async function readsTheLevels(secretary, name) {
    await secretary.opens(own);
    await secretary.sees("Niveau van samenwerking");
    await secretary.shows(`niveau-mijn-wijkorgaan-${name}`);
    await secretary.follows("Bekijk het niveau van elk jaar, of vraag een stap");
    await secretary.shows(`niveau-${name}`);
    await secretary.follows("Lees wat elk niveau inhoudt");
    await secretary.sees("Dit is een voorbeeld");
    await secretary.sees("Niveau 2: Meedenken");
    await secretary.shows(`samenwerking-${name}`);
}

async function asksAStepUp(secretary, name) {
    await secretary.opens(`${own}/niveau`);
    await secretary.unfolds("Een stap vragen");
    await secretary.presses("Stap vragen");
    assert.equal(secretary.status, 422);
    await secretary.sees("Maak een keuze: Welk niveau?");
    await secretary.shows(`niveau-fout-${name}`);
    await secretary.chooses("Voor welk jaar?", nextYear, { exact: false });
    await secretary.chooses("Welk niveau?", "Meedenken", { exact: false });
    await secretary.fills("Waarom past dit niveau?", "Er zijn twee nieuwe bestuursleden.", { exact: false });
    await secretary.fills("Welke steun is daarbij nodig?", "Een training.", { exact: false });
    await secretary.presses("Stap vragen");
    assert.equal(secretary.path, `${own}/niveau`);
    await secretary.sees(`U vraagt niveau “Meedenken” voor ${nextYear}`);
    await secretary.sees("De gemeente reageert nog.");
    await secretary.shows(`niveau-gevraagd-${name}`);
}

async function agrees(manager) {
    await manager.opens("/kantoor");
    await manager.follows("Niveaus van samenwerking");
    await manager.shows("niveaus-kantoor-1280");
    await manager.chooses("Jaar", nextYear);
    await manager.chooses("Welke", "Met een open stap");
    await manager.presses("Tonen");
    await manager.shows("niveaus-kantoor-stap-1280");
    await manager.follows(hof);
    await manager.sees("Een training.");
    await manager.shows("niveau-kantoor-gevraagd-1280");
    await manager.presses("Niveau vaststellen");
    await manager.sees(`${nextYear}: Meedenken`);
    await manager.shows("niveau-kantoor-vastgesteld-1280");
}

async function readsItInPublic(resident, name) {
    await resident.opens("/wijkorganen/buurtkring-de-hof");
    await resident.sees("Samenwerking met de gemeente");
    await resident.sees(nextYear);
    await resident.sees("Meedenken");
    await resident.doesNotSee("Er zijn twee nieuwe bestuursleden.");
    await resident.shows(`niveau-openbaar-${name}`);
    await resident.follows("Wat houdt dit niveau in?");
    assert.equal(resident.path, "/samenwerking");
}

async function isStopped(manager) {
    await manager.opens(linde);
    await manager.unfolds("Een ander niveau voorstellen");
    await manager.chooses("Voor welk jaar?", nextYear, { exact: false });
    await manager.chooses("Welk niveau?", "Meedenken", { exact: false });
    await manager.fills("Waarom past dit niveau?", "Er komt een ander plan voor de wijk.", { exact: false });
    await manager.presses("Voorstellen aan het wijkorgaan");
    await manager.sees("jaar achter elkaar, ten minste op niveau “Meedoen” werkt");
    await manager.sees("artikel 4:51, eerste lid, Awb");
    await manager.sees("dat mag hier niet worden overgeslagen (artikel 4:12, tweede lid, Awb)");
    await manager.shows("niveau-kantoor-afweging-1280");
    assert.ok(!(await manager.has("button", "Niveau vaststellen")));

    // Nor does it go by the other way.
    await manager.unfolds("Een niveau vastleggen of verbeteren");
    await manager.chooses("Voor welk jaar geldt het?", nextYear, { exact: false });
    await manager.chooses("Welk niveau is het?", "Meedenken", { exact: false });
    await manager.chooses("Wie wilde dit niveau?", "De gemeente", { exact: false });
    await manager.fills("Wat is de reden?", "Er komt een ander plan.", { exact: false });
    await manager.presses("Niveau vastleggen");
    assert.equal(manager.status, 409);
    await manager.sees("Dit niveau kan nog niet worden vastgesteld");
    await manager.shows("niveau-kantoor-tegengehouden-1280");
}

async function makesTheAssessment(manager) {
    await manager.opens(linde);
    await manager.fills("Wanneer hoorde het wijkorgaan van het voornemen?", day(-40), { exact: false });
    await manager.fills("Tot en met wanneer loopt de redelijke termijn?", `${nextYear}-03-31`, { exact: false });
    await manager.fills("Wat is er veranderd", "Er komt een ander plan voor de wijk.", { exact: false });
    await manager.chooses("Is het wijkorgaan gehoord?", "Nee, nog niet", { exact: false });
    await manager.presses("Afweging bewaren");
    await manager.sees("Waarom de termijn redelijk is.");
    await manager.fills("Waarom is deze termijn lang genoeg?", "Er lopen geen verplichtingen door.", { exact: false });
    await manager.chooses("Is het wijkorgaan gehoord?", "Ja, het heeft zijn mening gegeven", { exact: false });
    await manager.fills("Wanneer is het gehoord?", day(-10), { exact: false });
    await manager.fills("Wat vindt het wijkorgaan ervan?", "Het wijkorgaan vindt het jammer.", { exact: false });
    await manager.presses("Afweging bewaren");
    await manager.sees("De afweging is gemaakt");
    await manager.sees(`Het nieuwe niveau gaat in op 1 april ${nextYear}.`);
    await manager.shows("niveau-kantoor-afgewogen-1280");
    await manager.presses("Niveau vaststellen");
    await manager.sees(`${nextYear}: Meedoen tot en met 31 maart ${nextYear}, daarna Meedenken`);
}

async function looksAtTheRegulation(leader) {
    await leader.opens("/kantoor/niveaus/regelingen");
    await leader.shows("niveaus-regelingen-1280");
    await leader.follows("Nieuwe versie maken");
    await leader.fills("Hoe heet de regeling?", "Nieuwe regeling (voorbeeld)", { exact: false });
    await leader.fills("Vanaf welke dag geldt zij?", `${thisYear + 3}-01-01`, { exact: false });
    await leader.presses("Concept maken");
    await leader.shows("niveaus-regeling-concept-1280");
    await leader.follows("Pas “Meedoen” aan");
    await leader.fills("Bedrag per jaar", "veel", { exact: false });
    await leader.presses("Opslaan");
    assert.equal(leader.status, 422);
    await leader.shows("niveaus-niveau-fout-1280");
    await leader.fills("Bedrag per jaar", "5.000", { exact: false });
    await leader.presses("Opslaan");
    await leader.presses("Laat deze versie gelden");
    await leader.sees("geldt nog niet");
}

/** The pages of the office, on a phone. */
async function looksAround(manager) {
    for (const [name, address] of [
        ["niveaus-kantoor-360", `/kantoor/niveaus?jaar=${nextYear}`],
        ["niveau-kantoor-linde-360", linde],
        ["niveau-kantoor-voorstel-360", "/kantoor/wijkorganen/bewonersplatform-het-veld/niveau"],
        ["niveaus-regeling-360", "/kantoor/niveaus/regelingen/1"],
    ]) {
        await manager.opens(address);
        await manager.shows(name);
    }
}

export default async function journey(town) {
    const manager = await town.person({ width: 1280 });
    await signsIn(manager, "Voorbeeld stadsdeelmanager");
    await writesDownTheYears(manager, "/kantoor/wijkorganen/buurtkring-de-hof/niveau", "Ontmoeten");
    await writesDownTheYears(manager, linde, "Meedoen");

    const phone = await town.person({ width: 360, scripts: false });
    await signsIn(phone, "Voorbeeld secretaris van een wijkorgaan");
    await readsTheLevels(phone, "360");
    await asksAStepUp(phone, "360");
    await phone.presses("Stap intrekken");
    await phone.sees("ingetrokken");

    // Without JavaScript the pages cannot be looked over for accessibility, so once more with.
    const secretary = await town.person({ width: 360 });
    await signsIn(secretary, "Voorbeeld secretaris van een wijkorgaan");
    await readsTheLevels(secretary, "360-js");
    await asksAStepUp(secretary, "360-js");
    await agrees(manager);
    for (const width of [360, 1280]) await readsItInPublic(await town.person({ width }), String(width));

    await isStopped(manager);
    await makesTheAssessment(manager);

    const leader = await town.person({ width: 1280 });
    await signsIn(leader, "Voorbeeld projectleider");
    await looksAtTheRegulation(leader);

    const onThePhone = await town.person({ width: 360 });
    await signsIn(onThePhone, "Voorbeeld stadsdeelmanager");
    await looksAround(onThePhone);
}
