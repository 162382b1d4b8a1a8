// Chromium from Debian, without anything of its own that reaches out.
import { chromium } from "playwright-core";

const quiet = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=nl",
];

export function openBrowser() {
    return chromium.launch({ executablePath: "/usr/bin/chromium", args: quiet });
}
