// Watches over the page of the hall: shows the copy on this device while the network is away.
import { shelf } from "./hall_shell.js";

const kept = async (path) => (await caches.open(shelf)).match(path);

async function pageOrCopy(request, path) {
    try {
        const page = await fetch(request);
        return page.status < 500 ? page : ((await kept(path)) ?? page);
    } catch {
        return (await kept(path)) ?? Response.error();
    }
}

async function copyOrFile(request, path) {
    return (await kept(path)) ?? fetch(request);
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin) return;
    if (request.mode === "navigate") event.respondWith(pageOrCopy(request, pathname));
    else if (pathname.startsWith("/s/")) event.respondWith(copyOrFile(request, pathname));
});
