// An environment to try things in: its own mailbox, cheaper storage, nothing kept long.
using 'main.bicep'

param name = 'finsamtest'
param displayName = 'FinsamBot (test)'
param image = 'finsambot:1.0.0'
param mailbox = 'rapport-test@norrsken.example.se'
param administrators = ['alva.lind@norrsken.example.se']
param alertAddresses = ['drift@norrsken.example.se']
param administratorNetworks = ['192.0.2.0/24']
param storageSku = 'Standard_LRS'
param keptDays = 7
param writeOnceDays = 1
