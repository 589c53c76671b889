// The tone of the speaker's clock: two short ones when the time is nearly up, one long one when it is over.
// Made by the browser itself, so it works without a file and without a network. Browsers are silent until somebody presses.
const SOON = [[880, 0, 0.18], [880, 0.3, 0.18]]; // hertz, begins at and lasts in seconds
const OVER = [[660, 0, 1.2]];
const PROOF = [[880, 0, 0.12]];
const LOUD = 0.25;

let audio = null;

function play(tones) {
  if (!audio) return;
  for (const [hertz, at, lasts] of tones) {
    const [source, volume] = [audio.createOscillator(), audio.createGain()];
    const begin = audio.currentTime + at;
    source.frequency.value = hertz;
    // It swells and fades, for a tone that is cut off clicks.
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUD, begin + 0.02);
    volume.gain.setValueAtTime(LOUD, begin + lasts - 0.04);
    volume.gain.linearRampToValueAtTime(0, begin + lasts);
    source.connect(volume).connect(audio.destination);
    source.start(begin);
    source.stop(begin + lasts);
  }
  document.dispatchEvent(new CustomEvent("yishi:tone", { detail: tones.length }));
}

function turn(on) {
  if (on) audio ??= new AudioContext();
  else { audio?.close(); audio = null; }
  audio?.resume();
  show();
  if (on) play(PROOF);
}

// The stream draws the button as it is sent; what it says is this page's own.
function show() {
  for (const button of document.querySelectorAll("[data-tone]")) {
    button.setAttribute("aria-pressed", String(Boolean(audio)));
    const text = button.getAttribute(audio ? "data-text-on" : "data-text-off");
    if (button.textContent !== text) button.textContent = text;
  }
}

document.addEventListener("click", (event) => { if (event.target.closest?.("[data-tone]")) turn(!audio); });
document.addEventListener("yishi:patch", show);
document.addEventListener("yishi:clock", (event) => play(event.detail === "over" ? OVER : SOON));
// The big screen has no button: any key or touch there lets it sound from then on.
if (document.body.dataset.page === "hall") {
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, () => { if (!audio) turn(true); }, { once: true });
}
