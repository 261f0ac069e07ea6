metadata description = 'The app\'s identity. It belongs to the zone, not to the app, so that rights outlive a new app.'

@description('Its name.')
param name string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Its id.')
output id string = identity.id

@description('The object id that rights are given to.')
output principalId string = identity.properties.principalId

@description('The client id that the app signs in with.')
output clientId string = identity.properties.clientId
