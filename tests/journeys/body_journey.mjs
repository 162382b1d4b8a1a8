// A secretary on a phone without JavaScript keeps the entry of their body; a resident finds it.
import assert from "node:assert/strict";

export const title = "a secretary updates the board on a phone, its coach sees it, a resident finds the body";

const body = "Buurtkring De Hof (voorbeeld)";
const office = "/kantoor/wijkorganen/buurtkring-de-hof";
const own = "/mijn-wijkorganen/buurtkring-de-hof";
const password = "fiets brug lantaarn";
const phone = { width: 360 };

/** A day from today, as a date field has it. */
function day(fromToday) {
    const date = new Date(Date.now() + fromToday * 86_400_000);
    return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
}

/** Invites somebody to keep the body and gives the address where they choose a password. */
async function invites(official, name) {
    await official.opens("/kantoor/wijkorganen");
    await official.fills("Zoek een wijkorgaan", "de hof", { exact: false });
    await official.presses("Zoeken");
    await official.follows(body);
    await official.unfolds("Iemand uitnodigen");
    await official.fills("Naam", `Noor ${name}`, { exact: false });
    await official.fills("E-mailadres", `noor${name}@voorbeeld.nl`, { exact: false });
    await official.chooses("Functie in het wijkorgaan", "secretaris", { exact: false });
    await official.presses("Uitnodigen");
    await official.sees(`Noor ${name}`);
    await official.shows(`wijkorgaan-kantoor-${name}`);

    await official.opens("/kantoor/berichten");
    await official.follows(`U kunt de gegevens van ${body} bijhouden`);
    return new URL(await official.page.getByRole("link", { name: "Kies een wachtwoord" }).getAttribute("href"), official.page.url()).pathname;
}

async function choosesAPassword(secretary, path, name) {
    await secretary.opens(path);
    await secretary.shows(`uitnodiging-${name}`);
    await secretary.fills("Nieuw wachtwoord", password, { exact: false });
    await secretary.presses("Wachtwoord bewaren");
    await secretary.fills("E-mailadres", `noor${name}@voorbeeld.nl`, { exact: false });
    await secretary.fills("Wachtwoord", password, { exact: false });
    await secretary.presses("Aanmelden");
    assert.equal(secretary.path, own);
    await secretary.shows(`wijkorgaan-bijhouden-${name}`);
}

async function updatesTheBoard(secretary, name) {
    await secretary.follows("Bestuur en contactpersonen");
    await secretary.shows(`wijkorgaan-bestuur-${name}`);
    await secretary.follows("Iemand toevoegen");
    await secretary.chooses("Functie", "penningmeester", { exact: false });
    await secretary.fills("Naam", `Penny ${name}`, { exact: false });
    await secretary.fills("E-mailadres", "penny@voorbeeld.nl", { exact: false });
    await secretary.ticks("De naam mag op de openbare pagina");
    await secretary.presses("Toevoegen");
    assert.equal(secretary.status, 422);
    await secretary.shows(`wijkorgaan-bestuurslid-fout-${name}`);
    await secretary.unticks("De naam mag op de openbare pagina");
    await secretary.presses("Toevoegen");
    await secretary.sees(`penningmeester: Penny ${name}`);
    await secretary.sees("Inwoners zien alleen de functie.");
}

async function plansAMeeting(secretary, name) {
    await secretary.opens(own);
    await secretary.follows("Bijeenkomsten");
    await secretary.follows("Bijeenkomst toevoegen");
    await secretary.fills("Datum", day(30), { exact: false });
    await secretary.fills("Hoe laat begint het?", "19:30", { exact: false });
    await secretary.fills("Wat is het?", `Koffie ${name}`, { exact: false });
    await secretary.fills("Waar?", "Buurthuis", { exact: false });
    await secretary.presses("Toevoegen");
    await secretary.sees(`Koffie ${name}`);
    await secretary.shows(`wijkorgaan-bijeenkomsten-${name}`);
}

async function handsAPaper(secretary, name) {
    await secretary.opens(own);
    await secretary.follows("Stukken, zoals statuten en jaarrekening");
    await secretary.chooses("Wat voor stuk is het?", "Statuten", { exact: false });
    await secretary.fills("Hoe heet het?", `Statuten ${name}`, { exact: false });
    await secretary.hands("Bestand", { name: "statuten.txt", mimeType: "text/plain", buffer: Buffer.from("Artikel 1.") });
    await secretary.ticks("Iedereen mag dit lezen");
    await secretary.presses("Toevoegen");
    await secretary.sees(`Statuten ${name}`);
    await secretary.shows(`wijkorgaan-stukken-${name}`);
}

async function keepsTheRest(secretary, name) {
    await secretary.opens(own);
    await secretary.follows("Rekeningnummer");
    await secretary.fills("Rekeningnummer (IBAN)", "NL92ABNA0417164300", { exact: false });
    await secretary.presses("Opslaan");
    assert.equal(secretary.status, 422);
    await secretary.sees("er zit een tikfout in");
    await secretary.fills("Rekeningnummer (IBAN)", "NL91ABNA0417164300", { exact: false });
    await secretary.presses("Opslaan");
    assert.equal(secretary.path, own);
    await secretary.opens(own);
    await secretary.follows("Buurten");
    await secretary.shows(`wijkorgaan-buurten-${name}`, { fullPage: false });
    for (const part of ["doel", "contact", "gebied", "naam", "grootte"]) {
        await secretary.opens(`${own}/gegevens/${part}`);
        await secretary.shows(`wijkorgaan-${part}-${name}`);
    }
    await secretary.opens(`${own}/geschiedenis`);
    await secretary.sees("Rekeningnummer (IBAN)");
    await secretary.doesNotSee("NL91");
    await secretary.shows(`wijkorgaan-geschiedenis-${name}`);
}

async function findsTheBodyByAddress(resident, name) {
    await resident.opens("/");
    await resident.follows("Wijkorganen: wie is er voor mijn buurt?");
    await resident.fills("Uw postcode en huisnummer, of uw straat en huisnummer", "Bremstraat", { exact: false });
    await resident.presses("Zoek mijn buurt");
    await resident.sees("Zet uw huisnummer achter de straat");
    await resident.fills("Uw postcode en huisnummer, of uw straat en huisnummer", "Bremstraat 2", { exact: false });
    await resident.presses("Zoek mijn buurt");
    await resident.sees("ligt in buurt De Brem");
    await resident.shows(`wijkorganen-adres-${name}`);
    await resident.follows(body);
    await resident.sees("Heideveld, Jeneverbes");
}

async function findsTheBody(resident, name) {
    await findsTheBodyByAddress(resident, name);
    await resident.opens("/wijkorganen");
    await resident.shows(`wijkorganen-alle-${name}`);
    await resident.chooses("Waar woont u?", "Noord", { exact: false });
    await resident.presses("Tonen");
    await resident.shows(`wijkorganen-${name}`);
    await resident.follows(body);
    await resident.sees("penningmeester");
    await resident.doesNotSee("Penny");
    await resident.doesNotSee("NL91");
    await resident.sees(`Koffie ${name}`);
    await resident.sees(`Statuten ${name}`);
    await resident.shows(`wijkorgaan-${name}`);
    const poster = await resident.downloads("Poster op A4 (pdf)");
    assert.ok(poster.bytes.subarray(0, 4).toString() === "%PDF");
}

async function looksItOver(official, name) {
    await official.opens("/kantoor/wijkorganen/wijzigingen");
    await official.sees(`Penny ${name}`);
    await official.shows(`wijkorgaan-wijzigingen-${name}`);
    while (await official.has("button", "Gezien")) await official.presses("Gezien");
    await official.sees("U hebt alles gezien.");
}

export default async function journey(town) {
    const official = await town.person({ width: 1280 });
    await official.opens("/kantoor");
    await official.presses("Aanmelden als Voorbeeld projectleider");

    // Without JavaScript the pages cannot be looked over for accessibility, so once more with.
    for (const settings of [{ ...phone, scripts: false }, { width: 1280 }]) {
        const name = String(settings.width);
        const path = await invites(official, name);
        const secretary = await town.person(settings);
        await choosesAPassword(secretary, path, name);
        await updatesTheBoard(secretary, name);
        await plansAMeeting(secretary, name);
        await handsAPaper(secretary, name);
        await keepsTheRest(secretary, name);
        await findsTheBody(await town.person(settings), name);
        await looksItOver(official, name);
    }

    for (const address of ["", "?toon=gegevens", "/toevoegen", "/herinneringen", "/import"]) {
        await official.opens(`/kantoor/wijkorganen${address}`);
        await official.shows(`wijkorganen-kantoor${address.replaceAll(/[/?=]/g, "-")}-1280`);
    }
    await official.opens(office);
    await official.shows("wijkorgaan-zaak-1280");
}
