// Two clients in one page would apply every patch twice: the second one ends here, before it listens to anything.
if ("HonoStar" in window) throw new Error("honostar.js is in this page already");
