// A secretary on a phone without JavaScript asks for help and registers for a training; the coach
// answers and writes down a contact; the secretary reads the answer and finds who did this before.
import assert from "node:assert/strict";

export const title = "a secretary asks for help on a phone, the coach answers, and both learn from others";

const body = "Buurtkring De Hof (voorbeeld)";
const own = "/mijn-wijkorganen/buurtkring-de-hof";
const office = "/kantoor/wijkorganen/buurtkring-de-hof";
const phone = { width: 360 };

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

async function signsIn(person, address, button) {
    await person.opens(address);
    await person.presses(button);
}

async function addsATraining(official, name) {
    await official.opens("/kantoor");
    await official.follows("Trainingen bijhouden");
    await official.shows(`trainingen-kantoor-${name}`);
    await official.follows("Training toevoegen");
    await official.fills("Hoe heet de training?", `Luisteren ${name}`, { exact: false });
    await official.fills("Wat leert u er?", "Doorvragen zonder te oordelen.", { exact: false });
    await official.fills("Voor wie is het?", "Iedereen in een wijkorgaan", { exact: false });
    await official.fills("Op welke dag?", day(30), { exact: false });
    await official.fills("Hoe laat begint het?", "19:30", { exact: false });
    await official.fills("Voor hoeveel mensen is er plaats?", "8", { exact: false });
    await official.fills("Tot en met welke dag kan men zich aanmelden?", day(25), { exact: false });
    await official.fills("Wie geeft de training?", "Team wijkorganen (voorbeeld)", { exact: false });
    await official.presses("Training toevoegen");
    assert.equal(official.status, 422);
    await official.sees("Vul een plaats in, of zeg dat de training online is.");
    await official.shows(`training-fout-${name}`);
    await official.fills("Waar?", "Wijkcentrum Het Voorbeeld", { exact: false });
    await official.presses("Training toevoegen");
    await official.sees("nog 8 plaatsen");
}

async function asksForHelp(secretary, name) {
    await secretary.opens(own);
    await secretary.sees("Stadsdeelmanagement Noord (voorbeeld)");
    await secretary.shows(`ondersteuning-eigen-${name}`);
    await secretary.follows("Vraag ondersteuning");
    await secretary.presses("Versturen");
    assert.equal(secretary.status, 422);
    await secretary.shows(`ondersteuning-vraag-fout-${name}`);
    await secretary.chooses("Waarmee kunnen wij helpen?", "Mensen vinden", { exact: false });
    await secretary.fills("Wat hebt u nodig?", `Wij zoeken een penningmeester (${name}).`, { exact: false });
    await secretary.fills("Is er een dag waarvoor u het nodig hebt?", day(60), { exact: false });
    await secretary.presses("Versturen");
    await secretary.sees("Iemand van de gemeente pakt dit op.");
    await secretary.shows(`ondersteuning-verzoek-${name}`);
}

async function registersForATraining(secretary, name) {
    await secretary.opens("/trainingen");
    await secretary.shows(`trainingen-${name}`);
    await secretary.follows(`Luisteren ${name}`);
    await secretary.shows(`training-${name}`);
    await secretary.follows(`Aanmelden voor ${body}`);
    await secretary.fills("Met hoeveel mensen komt u?", "2", { exact: false });
    await secretary.fills("Wie komen er?", "secretaris en een nieuw lid", { exact: false });
    await secretary.presses("Aanmelden");
    await secretary.sees("U hebt plaats.");
    await secretary.shows(`training-aangemeld-${name}`);
    await secretary.opens(`${own}/trainingen`);
    await secretary.shows(`trainingen-eigen-${name}`);
}

async function answers(coach, name) {
    await coach.opens("/kantoor/ondersteuning");
    await coach.shows(`ondersteuning-kantoor-${name}`);
    await coach.fills("Zoek in de verzoeken", `penningmeester ${name}`, { exact: false });
    await coach.presses("Tonen");
    await coach.follows(body);
    await coach.shows(`ondersteuning-kantoor-verzoek-${name}`);
    await coach.presses("Oppakken");
    await coach.sees("Opgepakt door Voorbeeld wijkregisseur.");
    await coach.fills("Uw antwoord aan het wijkorgaan", "Wij plaatsen een oproep in het wijkblad.", { exact: false });
    await coach.presses("Antwoord versturen");
    await coach.sees("Leg vast dat het gedaan is");
    await coach.shows(`ondersteuning-beantwoord-${name}`);
}

async function writesDownAContact(coach, name) {
    await coach.opens(office);
    await coach.unfolds("Een contact opschrijven");
    await coach.shows(`wijkorgaan-zaak-contact-${name}`);
    await coach.chooses("Hoe?", "Telefoon", { exact: false });
    await coach.fills("Waarover?", `Oproep in het wijkblad ${name}`, { exact: false });
    await coach.fills("Moet er nog iets gebeuren?", "Tekst nalezen", { exact: false });
    await coach.presses("Contact bewaren");
    await coach.sees(`Oproep in het wijkblad ${name}`);
    await coach.shows(`contacten-${name}`);
    await coach.opens("/kantoor/ondersteuning/contacten");
    await coach.shows(`contacten-overzicht-${name}`);
}

async function readsTheAnswer(secretary, name) {
    await secretary.opens(own);
    await secretary.follows(`Wij zoeken een penningmeester (${name}).`);
    await secretary.sees("Wij plaatsen een oproep in het wijkblad.");
    await secretary.doesNotSee("Voorbeeld wijkregisseur");
    await secretary.shows(`ondersteuning-antwoord-${name}`);
}

async function findsWhoDidThisBefore(secretary, name) {
    await secretary.opens(own);
    await secretary.follows("Wie deed dit eerder?");
    await secretary.shows(`ervaringen-${name}`);
    await secretary.fills("Wie deed dit eerder? Zoek op woorden", "nieuwe bewoners", { exact: false });
    await secretary.presses("Tonen");
    await secretary.follows("Koffie aan huis bij nieuwe bewoners (voorbeeld)");
    await secretary.sees("Een middag per maand met twee mensen.");
    await secretary.shows(`ervaring-${name}`);
    await secretary.opens(`${own}/vragen/nieuw`);
    await secretary.fills("Wat wilt u van andere wijkorganen weten?", `Wie deelt een zaal? ${name}`, { exact: false });
    await secretary.chooses("Waar gaat het over?", "Vergaderen", { exact: false });
    await secretary.presses("Plaatsen");
    await secretary.follows(`Vraag: Wie deelt een zaal? ${name}`);
    await secretary.sees("Er is nog geen antwoord.");
    await secretary.shows(`vraag-${name}`);
    await secretary.opens(`${own}/ervaringen/nieuw`);
    await secretary.shows(`ervaring-nieuw-${name}`);
}

async function looksAtTheRest(official, name) {
    await official.opens("/kantoor/trainingen");
    await official.follows(`Luisteren ${name}`);
    await official.sees("2 van de 8 plaatsen vergeven");
    await official.shows(`training-kantoor-${name}`);
    const list = await official.downloads("Deze lijst als CSV");
    assert.ok(list.bytes.toString("utf8").includes(body));
    await official.opens("/kantoor/trainingen?toon=geweest");
    await official.follows("Het geld van uw wijkorgaan bijhouden (voorbeeld)");
    await official.follows("Schrijf op wie er kwamen");
    await official.shows(`training-aanwezigheid-${name}`);
    await official.opens("/kantoor/ondersteuning/instellingen");
    await official.shows(`ondersteuning-instellingen-${name}`);
    await official.follows("Zuid");
    await official.shows(`ondersteuning-team-${name}`);
    await official.opens("/kantoor/ondersteuning?van=alle&stand=alles");
    await official.shows(`ondersteuning-alles-${name}`);
}

export default async function journey(town) {
    const official = await town.person({ width: 1280 });
    await signsIn(official, "/kantoor", "Aanmelden als Voorbeeld projectleider");
    const coach = await town.person({ width: 1280 });
    await signsIn(coach, "/kantoor", "Aanmelden als Voorbeeld wijkregisseur");

    // Without JavaScript the pages cannot be looked over for accessibility, so once more with.
    for (const settings of [{ ...phone, scripts: false }, { width: 1280 }]) {
        const name = String(settings.width);
        await addsATraining(official, name);
        const secretary = await town.person(settings);
        await signsIn(secretary, own, "Aanmelden als Voorbeeld secretaris van een wijkorgaan");
        await asksForHelp(secretary, name);
        await registersForATraining(secretary, name);
        await answers(coach, name);
        await writesDownAContact(coach, name);
        await readsTheAnswer(secretary, name);
        await findsWhoDidThisBefore(secretary, name);
        await looksAtTheRest(official, name);
    }

    const resident = await town.person(phone);
    await resident.opens("/");
    await resident.follows("Wat wijkorganen deden en leerden");
    await resident.doesNotSee("Wie begon er een bewonersapp");
    await resident.opens("/wijkorganen/buurtkring-de-hof");
    await resident.follows("Een klusje in plaats van een functie (voorbeeld)");
    await resident.shows("ervaring-inwoner-360");
}
