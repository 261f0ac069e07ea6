using '../modules/monitoring.bicep'

param suffix = 'example'
param location = 'eastasia'
param tags = {}
param public = false
