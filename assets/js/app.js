// What pages do better with a script. Each works without one too.
import { startHall } from "./hall.js";

if (document.getElementById("zaal")) startHall();
