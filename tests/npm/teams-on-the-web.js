// Teams on the web as teams-js meets it: the page around the tab, which answers what the library asks of it. Where the tab is and what Teams says of
// itself come from the page that loads this; whether Teams gives a token is asked of its server each time.
'use strict';
(() => {
  const { tab, page } = document.currentScript.dataset;
  let { theme } = document.currentScript.dataset;
  const frame = document.createElement('iframe');
  const supports = { pages: {}, teamsCore: {}, notifySubPageVisible: {} };
  const runtime = { apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports };

  const answers = {
    initialize: () => ['content', 'web', JSON.stringify(runtime), '2.0.1'],
    getContext: () => [{
      entityId: 'kansli', subEntityId: page || undefined, frameContext: 'content', hostClientType: 'web', hostName: 'Teams', locale: 'sv-se', theme,
    }],
    'authentication.getAuthToken': async () => (await fetch('/token')).json(),
  };

  addEventListener('message', async event => {
    if (event.source !== frame.contentWindow) return;
    const { id, uuidAsString, func } = event.data;
    const answer = answers[func];
    if (answer) frame.contentWindow.postMessage({ id, uuidAsString, args: await answer() }, event.origin);
  });

  window.chooseTheme = chosen => {
    theme = chosen;
    frame.contentWindow.postMessage({ func: 'themeChange', args: [chosen] }, new URL(tab).origin);
  };

  frame.title = 'FinsamBot';
  // As Teams frames tabs.
  frame.sandbox = 'allow-forms allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads';
  frame.src = tab;
  document.body.append(frame);
})();
