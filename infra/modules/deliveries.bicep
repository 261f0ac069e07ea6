metadata description = 'Where other zones deliver: a container for each recipient, into which one sender can create files and do nothing else.'

import { reach, recipient } from 'types.bicep'
import { customRoleId } from 'role-ids.bicep'

@description('The account\'s name, unique in the world.')
param name string

@description('The environment, part of the custom role\'s id.')
param environmentName string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How often a block is kept.')
param sku string

@description('How it is reached from this zone; senders come by private endpoints of their own.')
param network reach

@description('The recipients, and who delivers to them.')
param recipients recipient[]

@description('Outgoing addresses of senders in another cloud; they alone pass the firewall.')
param senderAddresses string[]

@description('The workspace that keeps the logs.')
param workspaceId string

var role = loadJsonContent('../roles.json', 'custom.createOnlyFiles')
var condition = join(split(loadTextContent('../delivery-condition.txt'), '\n'), ' ')

module account 'storage-account.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    sku: sku
    network: network
    openTo: senderAddresses
    containers: map(recipients, item => { name: item.container, immutableDays: item.immutableDays })
    lock: true
    workspaceId: workspaceId
  }
}

module grants 'storage-grants.bicep' = {
  params: {
    accountName: name
    grants: map(recipients, item => {
      container: item.container
      role: 'createOnlyFiles'
      roleDefinitionId: customRoleId(environmentName, 'createOnlyFiles')
      reason: role.reason
      holder: item.senderPrincipalId
      principalId: item.senderPrincipalId
      condition: replace(condition, '{container}', item.container)
    })
  }
  dependsOn: [account]
}

@description('The account\'s id.')
output id string = account.outputs.id
