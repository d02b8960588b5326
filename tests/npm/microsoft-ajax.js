// Stands for https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js, which no registry has: what of it Office.js looks for and uses in Outlook.
'use strict';
window.Type = Function;
Type.registerNamespace = name => name.split('.').reduce((space, part) => (space[part] = space[part] || {}), window);
Type.prototype.registerClass = function () { return this; };
Function._validateParams = () => null;
Type.registerNamespace('Sys.Serialization');
Sys.StringBuilder = class { };
Sys.Debug = { trace: () => { } };
Sys.Serialization.JavaScriptSerializer = { serialize: JSON.stringify, deserialize: JSON.parse };
for (const kind of ['argument', 'argumentType', 'argumentOutOfRange', 'create']) Error[kind] = words => new Error(words);
