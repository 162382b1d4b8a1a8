// Somebody on a phone without JavaScript, and without an account, says something and keeps the code.
import assert from "node:assert/strict";

export const title = "a resident on a phone gives input, keeps the code and follows it";

const process = "Nieuwe samenwerkingsafspraken met de wijkorganen";
const office = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen/inbreng";
const words = "Vertel ons eerder wat er komt. Wij lezen het nu pas in de krant, en dan is alles al besloten.";
const phone = { width: 360 };
const photo = {
    name: "Krant van Noor.png",
    mimeType: "image/png",
    buffer: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(3 << 20)]),
};
const pace = 40; // ms between two keys: nobody who writes is taken for a program

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

async function opensTheForm(official) {
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");
    await official.opens(office);
    await official.follows("Openstellen voor inwoners");
    await official.fills("Wat vraagt u aan inwoners?", "Wat moet de gemeente anders doen?", { exact: false });
    await official.fills("Open vanaf", day(1), { exact: false });
    await official.presses("Opslaan");
    await official.sees("Het formulier gaat open op");
}

async function opensItToday(official) {
    await official.fills("Open vanaf", day(0), { exact: false });
    await official.fills("Open tot en met", day(30), { exact: false });
    await official.fills("Wanneer krijgen mensen uiterlijk antwoord?", day(60), { exact: false });
    await official.presses("Opslaan");
    await official.sees("Het formulier is open");
    await official.shows("inbreng-openstellen-1280");
}

async function findsTheForm(resident, name) {
    await resident.opens("/");
    await resident.follows(process, { exact: false });
    await resident.shows(`traject-met-inbreng-${name}`, { fullPage: false });
    await resident.follows("Inbreng geven");
    await resident.sees("Wat moet de gemeente anders doen?");
}

/** Gives input and gives the code. */
async function givesInput(resident, name) {
    await resident.presses("Verder");
    assert.equal(resident.status, 422);
    await resident.sees("Vul dit in: Wat wilt u zeggen?");
    await resident.fills("Wat wilt u zeggen?", words, { pace });
    await resident.shows(`inbreng-stap-1-${name}`);
    await resident.presses("Verder");
    await resident.sees("Stap 2 van 2");

    await resident.fills("Uw e-mailadres", "noor bij voorbeeld", { exact: false });
    await resident.presses("Versturen");
    assert.equal(resident.status, 422);
    await resident.fills("Uw e-mailadres", `n${name}@voorbeeld.nl`, { exact: false });
    await resident.ticks("Ja, stuur mij een e-mail", { exact: false });
    await resident.hands("Foto of pdf", photo);
    await resident.shows(`inbreng-stap-2-${name}`);
    await resident.presses("Versturen");
    await resident.sees("Bewaar deze code.");
    await resident.shows(`inbreng-bewaren-${name}`);
    return (await resident.page.locator(".bewaar-code").innerText()).replace("Uw code:", "").trim();
}

async function readsTheReceipt(resident, code, name) {
    await resident.follows("Bekijk uw ontvangstbewijs");
    await resident.sees("Er is nog geen antwoord.");
    await resident.sees(words);
    await resident.shows(`ontvangstbewijs-${name}`);

    await resident.opens("/");
    await resident.follows("Mijn inbreng");
    await resident.fills("Uw code", "7KD-3M2", { exact: false });
    await resident.presses("Bekijk mijn inbreng");
    assert.equal(resident.status, 404);
    await resident.sees("Deze code kennen wij niet");
    await resident.shows(`code-onbekend-${name}`);
    await resident.fills("Uw code", code.toLowerCase().replaceAll("-", " "), { exact: false });
    await resident.presses("Bekijk mijn inbreng");
    await resident.sees(words);
}

async function takesItsDataBack(resident, name) {
    await resident.follows("Mijn gegevens laten weghalen");
    await resident.shows(`gegevens-${name}`);
    await resident.presses("Haal mijn gegevens weg");
    await resident.sees(words);
    await resident.doesNotSee("voorbeeld.nl");
    await resident.fills("Uw e-mailadres", `n${name}@voorbeeld.nl`, { exact: false });
    await resident.presses("Stuur mij bericht");
    await resident.sees("Wij stuurden een e-mail naar n…@voorbeeld.nl.");
}

async function readsTheList(resident, name) {
    await resident.opens("/trajecten/samenwerkingsafspraken-wijkorganen/inbreng");
    await resident.sees(words);
    await resident.shows(`inbreng-lijst-${name}`, { fullPage: false });
    await resident.fills("Zoek in de inbreng", "krant", { exact: false });
    await resident.presses("Tonen");
    await resident.sees("inbreng gevonden");
    await resident.chooses("Hoe kwam het binnen?", "Advies van een wijkorgaan", { exact: false });
    await resident.presses("Tonen");
    await resident.sees("Geen inbreng past bij wat u zoekt.");
}

async function givesAndFollows(resident, name) {
    await findsTheForm(resident, name);
    const code = await givesInput(resident, name);
    assert.match(code, /^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}$/);
    await readsTheReceipt(resident, code, name);
    await takesItsDataBack(resident, name);
    await readsTheList(resident, name);
    return code;
}

/** Who gave it took their data away and left an address again; the photo is still there. */
async function seesWhatCameAlong(official) {
    await official.opens(office);
    await official.fills("Zoek in de inbreng", "krant", { exact: false });
    await official.presses("Tonen");
    await official.follows("Inbreng", { exact: false, within: "Alle inbreng" });
    await official.sees("n1280@voorbeeld.nl");
    const file = await official.downloads("Bijlage bij inbreng", { exact: false });
    assert.equal(file.bytes.length, photo.buffer.length);
    assert.match(file.name, /^bijlage-\d+\.png$/);
}

export default async function journey(town) {
    const official = await town.person();
    await opensTheForm(official);
    const early = await town.person(phone);
    await early.opens("/trajecten/samenwerkingsafspraken-wijkorganen/inbreng/nieuw");
    await early.sees("U kunt nog geen inbreng geven");
    await early.shows("inbreng-dicht-360");
    await opensItToday(official);

    const code = await givesAndFollows(await town.person({ ...phone, scripts: false }), "360");
    assert.ok(!town.programSaid.includes(code), "the log tells a code");
    // Without JavaScript the pages cannot be looked over for accessibility, so once more with.
    await givesAndFollows(await town.person({ width: 1280 }), "1280");

    await seesWhatCameAlong(official);
    await official.opens(`${office}/openstellen`);
    await official.presses("Formulier nu sluiten");
    await early.opens("/trajecten/samenwerkingsafspraken-wijkorganen/inbreng/nieuw");
    await early.sees("U kunt nu geen inbreng geven");
}
