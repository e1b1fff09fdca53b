import { memoryStore } from "./memory-store.js";
import { storeContract } from "./store.contract.js";

storeContract("a store in memory", memoryStore);
