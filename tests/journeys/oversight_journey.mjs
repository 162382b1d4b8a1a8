// The council reads how the cooperation goes and opens what is behind a figure; a stadsdeelmanager
// sees at a glance what asks for attention in the own stadsdelen.
import assert from "node:assert/strict";

export const title = "the council reads the figures, and a stadsdeelmanager sees what asks for attention";

const year = new Date().getFullYear();
const finished = 2026; // the round of talks that the demo has from end to end

async function readsTheFigures(reader, name) {
    await reader.opens("/wijkorganen");
    await reader.follows("Samenwerking in cijfers");
    assert.equal(reader.path, `/cijfers/${year}`);
    await reader.sees("Gaat het in elk stadsdeel gelijk?");
    await reader.shows(`cijfers-${name}`);
    await reader.opens(`/cijfers/${finished}/gesprek`);
    await reader.sees("Wijkorganen waarmee het jaargesprek is gehouden");
    await reader.shows(`cijfers-lijst-${name}`);
    await reader.chooses("Stadsdeel", "Noord");
    await reader.presses("Tonen");
    await reader.sees("Noord:");
    await reader.follows("Buurtkring De Hof (voorbeeld)");
    assert.equal(reader.path, "/wijkorganen/buurtkring-de-hof");
}

export default async function journey(town) {
    await readsTheFigures(await town.person({ scripts: false }), "1280");
    await readsTheFigures(await town.person({ width: 360, scripts: false }), "360");

    const manager = await town.person();
    await manager.opens("/aanmelden");
    await manager.presses("Aanmelden als Voorbeeld stadsdeelmanager");
    await manager.opens("/kantoor");
    await manager.follows("Mijn stadsdelen", { exact: false });
    await manager.shows("stadsdelen-alle");
    await manager.ticks("Noord");
    await manager.presses("Opslaan");
    await manager.sees("Wat aandacht vraagt");
    await manager.sees("Buurtkring De Hof (voorbeeld)");
    await manager.doesNotSee("Dorpsraad Boekelo");
    await manager.shows("stadsdelen-mijn");
    await manager.fills("Zoek een wijkorgaan", "hof");
    await manager.presses("Tonen");
    await manager.follows("Buurtkring De Hof (voorbeeld)");
    assert.equal(manager.path, "/kantoor/wijkorganen/buurtkring-de-hof");
    await manager.shows("wijkorgaan-zaak-alles");
}
