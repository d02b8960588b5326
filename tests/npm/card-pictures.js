// Runs in a page of Chromium that has loaded Microsoft's renderer (npm adaptivecards). A card is drawn five times beside each other, as a
// member of staff may see it: light, dark, high contrast, on a narrow phone, and at 200 % with the same little room.
"use strict";

(() => {
  const ground = (background, inks) => ({
    backgroundColor: background,
    foregroundColors: Object.fromEntries(
      ["default", "dark", "light", "accent", "good", "warning", "attention"].map((name) => {
        const [ink, subtle] = inks[name] ?? inks.default;
        return [name, { default: ink, subtle: subtle ?? ink }];
      }),
    ),
  });

  // The measures and colours of Teams' themes.
  const hostConfig = ({ inks, grounds, line }, stacked) => ({
    supportsInteractivity: true,
    fontFamily: "Carlito, 'DejaVu Sans', sans-serif",
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: Object.fromEntries(Object.entries(grounds).map(([name, colour]) => [name, ground(colour, inks)])),
    actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: stacked ? "vertical" : "horizontal", actionAlignment: "left" },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    inputs: { label: { inputSpacing: "small", requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } } },
  });

  const light = {
    inks: { default: ["#242424", "#616161"], accent: ["#5b5fc7"], good: ["#6bb700"], warning: ["#f8d22a"], attention: ["#c4314b"] },
    grounds: {
      default: "#ffffff", emphasis: "#f5f5f5", accent: "#e8ebfa", good: "#e7f2da", warning: "#fbf6d9", attention: "#fcf4f6",
    },
    line: "#e0e0e0",
  };
  const dark = {
    inks: { default: ["#ffffff", "#adadad"], accent: ["#9299f7"], good: ["#92c353"], warning: ["#f8d22a"], attention: ["#f9526b"] },
    grounds: {
      default: "#292929", emphasis: "#1f1f1f", accent: "#2f2f4a", good: "#0d2e0d", warning: "#463100", attention: "#3e1f25",
    },
    line: "#525252",
  };
  const black = Object.fromEntries(Object.keys(light.grounds).map((name) => [name, "#000000"]));
  const contrast = {
    inks: { default: ["#ffffff"], accent: ["#ffff01"], good: ["#3ff23f"], warning: ["#ffff01"], attention: ["#ff5b6a"] },
    grounds: black,
    line: "#ffffff",
  };

  const views = [
    { theme: light, width: 360 },
    { theme: dark, width: 360 },
    { theme: contrast, width: 360 },
    { theme: light, width: 280, stacked: true },
    { theme: dark, width: 320, zoom: 2 },
  ];

  const style = document.createElement("style");
  style.textContent = `
    body { margin: 0; background: #888; }
    #stage { display: inline-flex; align-items: flex-start; gap: 8px; padding: 8px; background: #888; }
    #stage .ac-pushButton { font: 600 14px Carlito; padding: 5px 12px; border: 1px solid #888; border-radius: 4px; background: none; color: inherit; }
    #stage .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
    #stage .ac-input { box-sizing: border-box; width: 100%; font: 14px Carlito; padding: 6px; border: 1px solid #888; border-radius: 4px; background: none; color: inherit; caret-color: transparent; }
    #stage textarea { min-height: 60px; }
    #stage .contrast .ac-container, #stage .contrast .ac-columnSet > * { outline: 1px solid #fff; }`;
  document.head.append(style);
  const stage = document.createElement("div");
  stage.id = "stage";
  document.body.append(stage);

  /** Draws the card in all views; returns what is wider than the card. */
  window.drawCard = (card) => {
    stage.replaceChildren();
    const faults = [];
    for (const { theme, width, zoom, stacked } of views) {
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme, stacked));
      drawn.parse(card);
      const frame = document.createElement("div");
      frame.style.cssText = `width: ${width}px; zoom: ${zoom ?? 1}; color: ${theme.inks.default[0]}`;
      frame.className = theme === contrast ? "contrast" : "";
      frame.append(drawn.render());
      stage.append(frame);
      if (frame.scrollWidth > width + 1) {
        faults.push(`${frame.scrollWidth - width} pixels stick out where ${width} are wide`);
      }
      const edge = frame.getBoundingClientRect().right;
      for (const button of frame.querySelectorAll("button")) {
        if (button.getBoundingClientRect().right > edge) faults.push(`"${button.textContent}" is cut where ${width} are wide`);
      }
    }
    return faults;
  };

  const pixels = async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/webp;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width / 8), Math.ceil(bitmap.height / 8));
    const drawing = canvas.getContext("2d");
    drawing.imageSmoothingQuality = "high";
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return drawing.getImageData(0, 0, canvas.width, canvas.height);
  };

  /** The share of fields of eight by eight pixels that look otherwise in the other picture; 1 when it has another size. */
  window.comparePictures = async (one, other) => {
    const [a, b] = [await pixels(one), await pixels(other)];
    if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > Math.max(2, a.height / 50)) return 1;
    const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
    let different = 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [i, j] = [4 * (y * a.width + x), 4 * (y * b.width + x)];
        const distance = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[j + c])));
        if (distance > 48) different++;
      }
    }
    return different / (width * height);
  };
})();
