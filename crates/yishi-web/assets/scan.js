// The camera at the door: reads a deputy's code and hands it to the form #scan-form, which live.js sends and answers.
// Invariant: the camera is a convenience. Every failure here leaves the typed number beside it working.

const REPEAT_MS = 3000; // A code held before the lens is read many times a second; it counts once in this time.
const LOOK_MS = 120;

const form = document.getElementById("scan-form");
const video = document.getElementById("camera");
const word = document.getElementById("camera-word");
const lastSeen = new Map();
let sound = null;

// The words come translated from the server as data-text-* of the line under the picture.
const say = (state) => { if (word) word.textContent = word.getAttribute(`data-text-${state}`) ?? ""; };

async function reader() {
  if ("BarcodeDetector" in globalThis && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    return new BarcodeDetector({ formats: ["qr_code"] });
  }
  const ours = await import("./vendor/qr/decode.js");
  return new ours.BarcodeDetector({ formats: ["qr_code"] });
}

function take(code) {
  const now = performance.now();
  if ("sending" in form.dataset) return; // Still busy with the one before; the next look will find this one again.
  const seen = lastSeen.get(code);
  lastSeen.set(code, now);
  if (seen !== undefined && now - seen < REPEAT_MS) return;
  for (const [old, at] of lastSeen) if (now - at > REPEAT_MS) lastSeen.delete(old);
  form.elements.namedItem("code").value = code;
  form.requestSubmit();
}

async function look(detector) {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !document.hidden) {
    try {
      const [found] = await detector.detect(video);
      if (found?.rawValue) take(found.rawValue);
    } catch { /* One unreadable frame is nothing; the next comes at once. */ }
  }
  setTimeout(look, LOOK_MS, detector);
}

// Two tones tell the usher without a look at the screen: one high note for entered, two low ones for refused.
function beep(ok) {
  sound ??= new AudioContext();
  sound.resume();
  for (const [start, pitch] of ok ? [[0, 1040]] : [[0, 300], [0.22, 300]]) {
    const tone = sound.createOscillator();
    const gain = sound.createGain();
    const at = sound.currentTime + start;
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.25, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.18);
    tone.connect(gain).connect(sound.destination);
    tone.start(at);
    tone.stop(at + 0.2);
  }
}

async function begin() {
  if (!form || !video) return;
  if (!navigator.mediaDevices?.getUserMedia) return say("none"); // Insecure page, or no camera at all.
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
    await video.play();
  } catch (error) {
    return say(error.name === "NotAllowedError" ? "denied" : "none");
  }
  say("ready");
  look(await reader());
}

document.addEventListener("yishi:answer", (event) => beep(event.detail.ok));
begin();
