// A second process with other data, made from nothing in the browser through to its report.
import assert from "node:assert/strict";

export const title = "an official makes a process from nothing, through to its final report";

const office = "/kantoor/trajecten/speelplek-in-noord";

async function begins(official) {
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");
    await official.follows("Nieuw traject beginnen");
    await official.presses("Traject beginnen");
    assert.equal(official.status, 422);
    await official.fills("Titel", "Speelplek in Noord", { exact: false });
    await official.fills("Samenvatting voor inwoners", "Waar komt de nieuwe speelplek en wat komt er te staan?", { exact: false });
    await official.chooses("Hoeveel invloed hebben deelnemers?", "raadplegen", { exact: false });
    await official.chooses("Wie besluit aan het eind?", "het college", { exact: false });
    await official.fills("Contact", "de projectleider speelplekken", { exact: false });
    await official.presses("Traject beginnen");
    await official.sees("Participatieplan");
}

/** Every required part of the plan, found by the word behind its label. */
async function plans(official) {
    const labels = await official.page.evaluate(() =>
        [...document.querySelectorAll("form textarea")]
            .filter((field) => !field.labels[0].innerText.includes("niet verplicht"))
            .map((field) => field.id),
    );
    assert.ok(labels.length >= 13, `the plan asks only ${labels.length} parts`);
    await official.presses("Opslaan en indienen");
    assert.equal(official.status, 422);
    for (const id of labels) {
        const label = await official.page.evaluate((of) => document.getElementById(of).labels[0].innerText, id);
        await official.fills(label, "Zo doen wij het bij de speelplek.");
    }
    await official.presses("Opslaan en indienen");
    await official.chooses("Wie heeft besloten?", "het college", { exact: false });
    await official.fills("Datum van het besluit", "2-2-2026", { exact: false });
    await official.fills("Kenmerk", "B&W 2026-07", { exact: false });
    await official.presses("Besluit vastleggen");
    await official.sees("B&W 2026-07");
}

async function promises(official) {
    await official.opens(`${office}/kaders`);
    await official.follows("Leg de belofte vast", { exact: false });
    await official.chooses("Hoeveel invloed hebben deelnemers?", "raadplegen", { exact: false });
    await official.fills("Wat de gemeente belooft", "Wij vertellen wat we met uw mening doen.", { exact: false });
    await official.fills("Vanaf wanneer geldt dit?", "2-2-2026", { exact: false });
    await official.presses("Belofte opslaan");
    await official.sees("Wij vertellen wat we met uw mening doen.");
}

async function meets(official) {
    await official.opens(`${office}/momenten`);
    await official.follows("Moment toevoegen", { exact: false });
    await official.chooses("Soort moment", "Bijeenkomst", { exact: false });
    await official.fills("Titel", "Buurtavond over de speelplek", { exact: false });
    await official.fills("Datum", "10-3-2026", { exact: false });
    await official.fills("Hoeveel mensen waren er?", "35", { exact: false });
    await official.fills("Wat kwam eruit?", "Bewoners willen een speelplek bij de school, met schaduw.", { exact: false });
    await official.presses("Moment toevoegen");
    await official.sees("Buurtavond over de speelplek");
}

async function listens(official) {
    await official.opens(`${office}/uitkomsten/nieuw`);
    await official.fills("Titel", "Bij de school", { exact: false });
    await official.fills("Waar komt de inbreng op neer?", "De speelplek hoort bij de school.", { exact: false });
    await official.presses("Uitkomst toevoegen");
    await official.opens(`${office}/inbreng`);
    await official.fills("Wat is er gezegd?", "Bij de school is het veilig.", { exact: false });
    await official.fills("Door wie?", "ouders", { exact: false });
    await official.chooses("Bij welk moment?", "10 maart 2026: Buurtavond over de speelplek", { exact: false });
    await official.chooses("Bij welke uitkomst hoort het?", "1. Bij de school", { exact: false });
    await official.presses("Inbreng toevoegen");
}

async function weighs(official) {
    await official.opens(`${office}/uitkomsten`);
    await official.follows("Bij de school", { exact: false });
    await official.chooses("Neemt de gemeente deze uitkomst over?", "Overgenomen");
    await official.fills("Waarom?", "De plek is veilig en de grond is van de gemeente.", { exact: false });
    await official.presses("Reactie bewaren");
    await official.chooses("Wat is het?", "Maatregel", { exact: false });
    await official.fills("Wat doet de gemeente ermee?", "De speelplek komt naast de school.", { exact: false });
    await official.fills("Waar is het terug te vinden?", "Inrichtingsplan Noord", { exact: false });
    await official.fills("Wie voert het uit?", "stadsbeheer", { exact: false });
    await official.presses("Benutting toevoegen");
}

export default async function journey(town) {
    const official = await town.person();
    await begins(official);
    await plans(official);
    await promises(official);
    await meets(official);
    await listens(official);
    await weighs(official);

    await official.opens(`${office}/eindverslag`);
    await official.presses("Verslag vaststellen");
    await official.sees("Versie 1");
    await official.follows("Versie 1");
    await official.sees("De speelplek komt naast de school.");
    const pdf = await official.downloads("Eindverslag als PDF");
    assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
}
