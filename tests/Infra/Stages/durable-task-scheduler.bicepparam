using '../modules/durable-task-scheduler.bicep'

param name = 'dts-example'
param location = 'eastasia'
param tags = {}
param network = { public: false, addresses: [], appSubnetId: '/subnets/app', endpointSubnetId: '/subnets/endpoints', dnsZoneIds: { scheduler: '/scheduler' } }
param appPrincipalId = '/userAssignedIdentities/'
param appName = 'app'
param workspaceId = '[workspace]'
