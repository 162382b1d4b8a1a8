// An action gets a last day; that day goes by, whoever it is in the name of is reminded, and residents
// read that it is late until it is done.
import assert from "node:assert/strict";

export const title = "an action becomes late and is reminded, until it is done";

const what = "Een bank bij de speeltuin plaatsen";
const body = "Buurtkring De Hof (voorbeeld)";
const page = "/wijkorganen/buurtkring-de-hof";

/** A day from today, as Dutch people write it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("nl-NL", { timeZone: "Europe/Amsterdam" });
}

/** The same day as a page tells it: "3 december 2026". */
function inWords(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("nl-NL", { timeZone: "Europe/Amsterdam", day: "numeric", month: "long", year: "numeric" });
}

async function signsIn(person, role) {
    await person.opens("/aanmelden");
    await person.presses(`Aanmelden als Voorbeeld ${role}`);
}

export default async function journey(town) {
    const isLate = `Dit moest klaar zijn op ${inWords(2)}`;
    const official = await town.person();
    await signsIn(official, "projectleider");
    await official.opens("/kantoor/acties");
    await official.follows("Nieuwe actie");
    await official.fills("Wat wordt er gedaan?", what, { exact: false });
    await official.fills("Wie doet het?", "Beheer openbare ruimte", { exact: false });
    await official.fills("Wanneer is het klaar?", day(2), { exact: false });
    await official.fills("Wie krijgt de herinneringen?", "projectleider@voorbeeld.nl", { exact: false });
    await official.chooses("Waar komt het vandaan?", "afspraak", { exact: false });
    await official.fills("Waar staat dat?", "Gesprek met de buurtkring", { exact: false });
    await official.chooses("Voor welk wijkorgaan is het?", body, { exact: false });
    await official.ticks("Inwoners zien dit op de pagina", { exact: false });
    await official.presses("Actie toevoegen");
    await official.sees(what);
    await official.shows("actie");

    const resident = await town.person({ width: 360, scripts: false });
    await resident.opens(page);
    await resident.sees(what);
    await resident.doesNotSee(isLate);

    await town.daysGoBy(4);
    await resident.reloads();
    await resident.sees(isLate);
    await resident.shows("actie-te-laat-telefoon");

    await signsIn(official, "projectleider"); // the session ended in the meantime
    await official.opens("/kantoor/berichten");
    await official.follows(what, { exact: false });
    await official.sees("is nu 2 dagen te laat");
    await official.shows("actie-herinnering");

    await official.opens("/kantoor/acties?stand=te-laat");
    await official.follows(what);
    await official.fills("Waaraan is te zien dat het gedaan is?", "De bank staat er.", { exact: false });
    await official.presses("Vastleggen dat het gedaan is");
    assert.equal(official.status, 200);
    await official.shows("actie-gedaan");
    await resident.reloads();
    await resident.doesNotSee(isLate);
}
