using '../modules/key-vault.bicep'

param name = 'kv-example'
param environmentName = 'example'
param location = 'eastasia'
param tags = {}
param network = { public: false, addresses: [], appSubnetId: '/subnets/app', endpointSubnetId: '/subnets/endpoints', dnsZoneIds: { vault: '/vault' } }
param holdingKeyName = 'holding'
param signingKeyName = 'signing'
param appPrincipalId = '/userAssignedIdentities/'
param appName = 'app'
param workspaceId = '[workspace]'
