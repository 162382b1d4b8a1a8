// A resident looks up her buurt on a phone; another goes over the map by keyboard alone.
export const title = "residents find their buurt by address and on the map";

export default async function journey(town) {
    const resident = await town.person({ width: 360 });
    await resident.opens("/");
    await resident.follows("Buurten en wijken op de kaart");
    await resident.sees("Voorbeeldgeometrie, niet de echte grenzen");
    await resident.shows("gebieden-telefoon");
    await resident.fills("Zoek uw buurt: postcode en huisnummer, of uw straat", "7599AA 3");
    await resident.presses("Zoeken");
    await resident.sees("ligt in buurt Grote Markt.");
    await resident.shows("gebieden-adres-telefoon");

    const neighbour = await town.person({ scripts: false });
    await neighbour.opens("/gebieden");
    await neighbour.shows("gebieden");
    await neighbour.follows("Zomerlinde, 1.500 inwoners");
    await neighbour.sees("BU01535801");
    await neighbour.shows("gebieden-buurt");
    await neighbour.follows("Lindenkwartier");
    await neighbour.sees("WK015358");
}
