// The municipality of one journey: the program, a browser, and the people who come by.
import { openBrowser } from "./browser.mjs";
import { Person } from "./person.mjs";
import { Program } from "../../support/program.mjs";

export class Town {
    #program;
    #browser;
    #people = [];
    #pages = new Set();

    static async opens() {
        const town = new Town();
        town.#program = await Program.start();
        try {
            town.#browser = await openBrowser();
        } catch (error) {
            await town.closes();
            throw error;
        }
        return town;
    }

    get address() {
        return this.#program.address;
    }

    /** So many days go by; the program was stopped and started in between. */
    async daysGoBy(days) {
        await this.#program.comesBackAfter(days);
    }

    get programSaid() {
        return this.#program.said;
    }

    /** Notes a page that was looked over. */
    met(address) {
        this.#pages.add(address);
    }

    get pagesMet() {
        return this.#pages.size;
    }

    /** Somebody new, who has not signed in. `settings`: width, language, scripts. */
    async person(settings) {
        const person = await Person.arrives(this.#browser, this, settings);
        this.#people.push(person);
        return person;
    }

    get complaints() {
        return this.#people.flatMap((person) => person.complaints);
    }

    /** Pictures of what everyone was looking at when it went wrong. */
    async picturesOfFailure(name) {
        for (const [number, person] of this.#people.entries()) {
            await person.shows(`mislukt-${name}-${number + 1}`).catch(() => {});
        }
    }

    async closes() {
        await this.#browser?.close();
        await this.#program?.stop();
    }
}
