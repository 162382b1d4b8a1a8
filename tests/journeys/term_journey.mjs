// Somebody on a phone wants to know until when she can object, and reads why that day.
export const title = "a resident reckons until when she can object, on a phone";

async function reckon(resident) {
    await resident.fills("Vanaf welke dag?", "2025-11-14");
    await resident.fills("Hoe lang is de termijn?", "6");
    await resident.chooses("Dagen, weken, maanden of jaren?", "weken");
    await resident.presses("Bereken de laatste dag");
}

export default async function journey(town) {
    const resident = await town.person({ width: 360 });
    await resident.opens("/");
    await resident.follows("Termijn berekenen");
    await resident.presses("Bereken de laatste dag");
    await resident.sees("Dit formulier is nog niet goed");
    await reckon(resident);
    await resident.sees("De laatste dag is maandag 29 december 2025");
    await resident.shows("termijn-telefoon");

    const withoutScripts = await town.person({ scripts: false });
    await withoutScripts.opens("/termijn");
    await reckon(withoutScripts);
    await withoutScripts.sees("De laatste dag is maandag 29 december 2025");
}
