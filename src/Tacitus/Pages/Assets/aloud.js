// The browser's own voice reads the sentences; hidden where it has none.
const button = document.querySelector("[data-listen]");
if (button && "speechSynthesis" in window) {
    // Voices may come late, or never.
    const offer = () => { if (speechSynthesis.getVoices().length > 0) button.hidden = false; };
    speechSynthesis.addEventListener?.("voiceschanged", offer);
    offer();
    const stop = () => { speechSynthesis.cancel(); button.textContent = "Listen"; button.removeAttribute("aria-pressed"); };
    button.addEventListener("click", () => {
        if (button.getAttribute("aria-pressed")) return stop();
        button.textContent = "Stop";
        button.setAttribute("aria-pressed", "true");
        const paragraphs = [...document.querySelectorAll("[data-aloud]")].map(p => [...p.querySelectorAll("bdi")].map(s => s.textContent).join(" "));
        paragraphs.forEach((words, i) => {
            const speech = new SpeechSynthesisUtterance(words);
            speech.lang = "en";
            if (i === paragraphs.length - 1) speech.onend = stop;
            speech.onerror = stop;
            speechSynthesis.speak(speech);
        });
    });
    addEventListener("pagehide", () => speechSynthesis.cancel());
}
