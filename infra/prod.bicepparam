// What differs between environments. No secrets: there are none to be written here. Change every line that ends in example.se.
using 'main.bicep'

param name = 'finsambot'
param image = 'finsambot:1.0.0'
param mailbox = 'rapport@norrsken.example.se'
param administrators = ['alva.lind@norrsken.example.se']
param alertAddresses = ['drift@norrsken.example.se']
param administratorNetworks = ['192.0.2.0/24']
param pagesAppId = '6f5b0f0a-0000-4000-8000-00000000f15a'
