// Input that comes as a file: a list of a thousand rows with faults in it, brought twice, and a message.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export const title = "an official brings a list of 1,000 rows, mends what was wrong, and brings it again";

const place = "/kantoor/trajecten/samenwerkingsafspraken-wijkorganen/aanleveren";
const rows = 1000;

/** A list with three faulty rows: 12 has no text, 345 no date and 678 no address. */
function list({ isMended }) {
    const lines = ["nr;opmerking;datum;e-mail"];
    for (let row = 1; row <= rows; ++row) {
        const text = row === 12 && !isMended ? "" : `Wens ${row}: een bankje bij halte ${row}`;
        const date = row === 345 && !isMended ? "ergens in maart" : "14-3-2023";
        const address = row === 678 && !isMended ? "geen adres" : row % 10 === 0 ? `bewoner${row}@voorbeeld.nl` : "";
        lines.push(`${row};${text};${date};${address}`);
    }
    return `${lines.join("\r\n")}\r\n`;
}

const message = [
    "From: Jan de Vries <jan@voorbeeld.nl>",
    "Date: Tue, 14 Mar 2023 20:15:00 +0100",
    "Message-ID: <wens@voorbeeld.nl>",
    "Subject: Meer bomen",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Graag meer bomen bij het station.",
    "",
    "Op 13 maart 2023 schreef de gemeente:",
    "> Wat vindt u?",
].join("\r\n");

async function brings(official, file) {
    await official.opens(place);
    await official.hands("Bestand met de lijst", file);
    await official.presses("Lijst bekijken");
    await official.sees("1.000 rijen met inbreng");
}

/** Waits until the page, which looks again by itself, says that it is over. */
async function waitsForTheEnd(official) {
    await official.page.getByRole("heading", { level: 1, name: /is overgenomen/ }).waitFor();
}

async function bringsTheList(official, folder) {
    const file = path.join(folder, "enquete.csv");
    await writeFile(file, list({ isMended: false }));
    await brings(official, file);
    await official.shows("aanleveren-kolommen");
    await official.chooses("Hoe kwam de lijst binnen?", "Enquête");
    await official.presses("Bekijk hoe het wordt");
    await official.sees("3 van de eerste 1.000 rijen passen niet.");
    await official.sees("Wens 1: een bankje bij halte 1");
    await official.shows("aanleveren-voorbeeld");

    await official.presses("Lijst overnemen");
    await official.shows("aanleveren-bezig");
    await waitsForTheEnd(official);
    const address = official.path;
    await official.opens(address);
    await official.sees("Nieuw in de inbreng 997");
    await official.sees("Geweigerd 3");
    await official.sees("Er staat geen tekst.");
    await official.sees("Dit is geen datum: “ergens in maart”.");
    await official.sees("Dit is geen e-mailadres: “geen adres”.");
    await official.shows("aanleveren-klaar");
    const faults = await official.downloads("Fouten downloaden als CSV");
    assert.equal(faults.bytes.toString("utf8").trim().split("\r\n").length, 4);
}

async function bringsItAgain(official, folder, { isMended, expected }) {
    const file = path.join(folder, "enquete.csv");
    await writeFile(file, list({ isMended }));
    await brings(official, file);
    await official.presses("Bekijk hoe het wordt");
    await official.presses("Lijst overnemen");
    await waitsForTheEnd(official);
    await official.opens(official.path);
    for (const words of expected) await official.sees(words);
}

async function bringsAMessage(official, folder) {
    const file = path.join(folder, "bomen.eml");
    await writeFile(file, message);
    await official.opens(place);
    await official.hands("Bestanden met berichten", file);
    await official.presses("Berichten bekijken");
    const text = await official.page.getByLabel("Wat wordt de inbreng?").inputValue();
    assert.equal(text, "Meer bomen\n\nGraag meer bomen bij het station.");
    await official.unfolds("Eerdere berichten en handtekening");
    await official.sees("Wat vindt u?");
    await official.shows("aanleveren-bericht");
    await official.presses("Inbreng bewaren");
    await official.opens(place);
    await official.hands("Bestanden met berichten", file);
    await official.presses("Berichten bekijken");
    await official.sees("dit bericht is al inbreng");
    await official.shows("aanleveren");
}

export default async function journey(town) {
    const folder = await mkdtemp(path.join(tmpdir(), "aanlevering-"));
    try {
        const official = await town.person();
        await official.opens("/kantoor");
        await official.presses("Aanmelden als Voorbeeld projectleider");
        await official.sees("Kantoor");

        await bringsTheList(official, folder);
        await bringsItAgain(official, folder, {
            isMended: false,
            expected: ["Nieuw in de inbreng 0", "Al bekend 997", "Geweigerd 3"],
        });
        await bringsItAgain(official, folder, {
            isMended: true,
            expected: ["Nieuw in de inbreng 3", "Al bekend 997", "Geweigerd 0"],
        });
        await bringsAMessage(official, folder);

        await official.opens("/kantoor/trajecten/samenwerkingsafspraken-wijkorganen/inbreng");
        await official.fills("Zoek in de inbreng", "bankje halte 345");
        await official.presses("Tonen");
        await official.sees("Wens 345: een bankje bij halte 345");
    } finally {
        await rm(folder, { recursive: true });
    }
}
