// The built program, running on a port of its own over a data folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { scheduler } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const binary = process.env.WIJKSPRAAK_PROGRAM ?? path.join(root, "build/release/wijkspraak");
const slowestStart = 60_000;
// Debian's faketime; the loader puts the folder of this kind of machine in the place of $LIB.
const laterClock = "/usr/$LIB/faketime/libfaketimeMT.so.1";

async function freePort() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address();
    server.close();
    await once(server, "close");
    return port;
}

/** Whether the program says that it is well. */
async function isWell(address) {
    try {
        return (await fetch(`${address}/gezond`)).ok;
    } catch {
        return false;
    }
}

export class Program {
    #child;
    #said = "";
    #folder;
    #port;

    /** Starts the program with the demo in a fresh folder, and waits until it answers. */
    static async start() {
        const program = new Program();
        program.#folder = await mkdtemp(path.join(tmpdir(), "wijkspraak-journey-"));
        program.#port = await freePort();
        program.address = `http://127.0.0.1:${program.#port}`;
        await program.#runs({});
        return program;
    }

    /** Stops, and starts again over the same data so many days later. */
    async comesBackAfter(days) {
        await this.#ends();
        await this.#runs({ LD_PRELOAD: laterClock, FAKETIME: `+${days}d`, FAKETIME_DONT_FAKE_MONOTONIC: "1" });
    }

    async #runs(clock) {
        this.#child = spawn(
            binary,
            ["demo", "--data", this.#folder, "--port", String(this.#port)],
            { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...clock } },
        );
        try {
            await this.#answers();
        } catch (error) {
            await this.stop();
            throw error;
        }
    }

    async #answers() {
        const tooLate = AbortSignal.timeout(slowestStart);
        let hasEnded = false;
        this.#child.once("error", (error) => {
            this.#said += error.message;
            hasEnded = true;
        });
        this.#child.once("exit", () => (hasEnded = true));
        for (const stream of [this.#child.stdout, this.#child.stderr]) {
            stream.on("data", (words) => (this.#said = (this.#said + words).slice(-20_000)));
        }
        while (!(await isWell(this.address))) {
            if (hasEnded || tooLate.aborted) {
                throw new Error(`the program did not start; it said:\n${this.#said}`);
            }
            await scheduler.wait(20); // leaves the processor to the program
        }
    }

    /** What the program said last: to show beside a failure. */
    get said() {
        return this.#said;
    }

    async #ends() {
        if (this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid) {
            const ended = once(this.#child, "exit");
            this.#child.kill("SIGTERM");
            await ended;
        }
    }

    async stop() {
        await this.#ends();
        await rm(this.#folder, { recursive: true, force: true });
    }
}
