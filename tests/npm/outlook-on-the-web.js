// Outlook on the web as Office.js meets it: the page around the pane, which answers what Office.js asks of it. The pane's address and the open
// mail come from the page that loads this.
'use strict';
(() => {
  const { pane, requirements } = document.currentScript.dataset;
  const HOST = 'Outlook$Web$16.01$sv-SE$$$$0';
  const REQUEST = 0, RESPONSE = 1, FOR_CALLING = 0, FOR_EVENT = 1;
  const frame = document.createElement('iframe');
  const listening = new Set();
  let mail = document.getElementById('brev').innerHTML;

  const answers = {
    ContextActivationManager_getAppContextAsync: () => ({
      _id: 'pane', _appName: 64, _appVersion: '16.01', _appUILocale: 'sv-SE', _dataLocale: 'sv-SE', _docUrl: '', _clientMode: 0, _settings: {},
      _reason: 1, _osfControlType: 0, _eToken: '', _correlationId: '', _requirementMatrix: requirements,
    }),
    GetInitialData: initialData,
    // The only method that the pane calls: the body of the open mail.
    ExecuteMethod: asked => asked.MethodData.DispatchId === 37 ? { wasSuccessful: true, errorCode: 0, data: mail } : { wasSuccessful: false, errorCode: 9002 },
  };

  function initialData() {
    return {
      wasSuccessful: true, itemType: 1, id: 'mail', itemClass: 'IPM.Note', subject: 'Läs och svara', permissionLevel: 1, hostVersion: '20261129.01',
      owaView: 'ThreeColumns', userEmailAddress: 'anna.berg@af.example.se', userDisplayName: 'Anna Berg', userTimeZone: 'W. Europe Standard Time',
      dateTimeCreated: 0, dateTimeModified: 0, timeZoneOffsets: [],
    };
  }

  function send(origin, responseType, actionName, correlationId, data) {
    frame.contentWindow.postMessage(JSON.stringify({
      _messageType: RESPONSE, _responseType: responseType, _actionName: actionName, _conversationId: 'chat', _correlationId: correlationId,
      _origin: location.origin, _errorCode: 0, _data: data, _serializerVersion: 1,
    }), origin);
  }

  addEventListener('message', event => {
    const asked = event.source === frame.contentWindow && JSON.parse(event.data);
    if (!asked || asked._messageType !== REQUEST) return;
    listening.add(asked._actionName);
    const answer = answers[asked._actionName];
    send(event.origin, FOR_CALLING, asked._actionName, asked._correlationId, answer ? answer(asked._data) : { Error: 0, Version: 1 });
  });

  window.isFollowed = () => listening.has('olkItemSelectedChanged');
  window.selectMail = html => {
    mail = html;
    listening.clear();
    const news = { type: 'olkItemSelectedChanged', initialData: JSON.stringify(initialData()) };
    send(new URL(pane).origin, FOR_EVENT, 'olkItemSelectedChanged', 0, news);
  };

  frame.title = 'FinsamBot';
  frame.width = 320;
  frame.height = 640;
  frame.name = JSON.stringify({ baseFrameName: 'pane', hostInfo: HOST, xdmInfo: `chat|pane|${location.origin}`, serializerVersion: '1' });
  frame.src = `${pane}?_host_Info=${HOST}`;
  document.body.append(frame);
})();
