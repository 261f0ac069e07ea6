using '../modules/storage-account.bicep'

param name = 'stuexample'
param location = 'eastasia'
param tags = {}
param sku = 'Standard_ZRS'
param network = { public: false, addresses: [], appSubnetId: '/subnets/app', endpointSubnetId: '/subnets/endpoints', dnsZoneIds: { blob: '/blob', queue: '/queue', table: '/table' } }
param services = ['blob', 'queue', 'table']
param containers = [{ name: 'inbox', deleteAfterDays: 35 }, { name: 'sealed', deleteAfterDays: 400 }, { name: 'evidence', immutableDays: 1096 }, { name: 'agreements', immutableDays: 1096 }, { name: 'ledger' }]
param tables = ['transfers']
param trustedServices = true
param lock = true
param workspaceId = '[workspace]'
