using '../modules/network.bicep'

param suffix = 'example'
param location = 'eastasia'
param tags = {}
param addressSpace = '10.80.0.0/24'
param private = true
param internetEgress = false
param workspaceId = '[workspace]'
