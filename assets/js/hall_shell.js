// A copy of the page of the hall on this device, so that it opens while the network is away.
export const shelf = "wijkspraak-zaal";

/** The page without whose it is and what was typed: only what one needs to type on. */
function shellOf(page) {
    page.querySelector(".wie")?.remove();
    page.querySelector("#zaal-lijst")?.remove();
    page.querySelector(".bericht")?.remove();
    for (const field of page.querySelectorAll('[name="formulier"], [name="sleutel"]')) field.removeAttribute("value");
    return `<!doctype html>${page.documentElement.outerHTML}`;
}

function filesOf(page) {
    const found = page.querySelectorAll('link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], script[src]');
    return [...found].map((element) => element.getAttribute("href") ?? element.getAttribute("src"));
}

/** Sets the watch over this page, and keeps a copy that it can show. */
export async function keepShell(watch, page, policy) {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register(watch, { scope: location.pathname });
    const copies = await caches.open(shelf);
    const files = filesOf(page);
    for (const file of files) {
        if (!(await copies.match(file))) await copies.add(file);
    }
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
    await copies.put(location.pathname, new Response(shellOf(page), { headers }));
    for (const { url } of await copies.keys()) {
        const { pathname } = new URL(url);
        if (pathname.startsWith("/s/") && !files.includes(pathname)) await copies.delete(url);
    }
}

export function dropShell() {
    return globalThis.caches?.delete(shelf);
}
