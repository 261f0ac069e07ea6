using '../modules/function-app.bicep'

param name = 'func-example'
param suffix = 'example'
param location = 'eastasia'
param tags = { 'azd-env-name': 'example', 'baygate-zone': 'hongkong', 'baygate-place': 'hongkong', 'baygate-geo-lock': 'inside', 'baygate-exposure': 'private' }
param network = { public: false, addresses: [], appSubnetId: '/subnets/app', endpointSubnetId: '/subnets/endpoints', dnsZoneIds: { sites: '/sites' } }
param pushEvents = true
param deployerAddresses = []
param identityName = 'id-example'
param packagesUri = 'https://sthexample.blob.example/packages'
param settings = {}
param insightsName = 'appi-example'
param workspaceId = '[workspace]'
