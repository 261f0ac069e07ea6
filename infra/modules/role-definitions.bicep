targetScope = 'subscription'

metadata description = 'The roles that no built-in one is small enough for. roles.json holds them, with the reason for each.'

import { customRoleName } from 'role-ids.bicep'

@description('The environment, which makes the names unique in the tenant.')
param environmentName string

var custom = loadJsonContent('../roles.json', 'custom')

resource definitions 'Microsoft.Authorization/roleDefinitions@2022-04-01' = [
  for role in items(custom): {
    name: customRoleName(environmentName, role.key)
    properties: {
      // A name may be there once in a tenant, and zones that deliver to each other share theirs.
      roleName: '${role.value.name} (${environmentName}, ${uniqueString(subscription().id)})'
      description: role.value.description
      type: 'CustomRole'
      permissions: [
        {
          actions: role.value.actions
          notActions: []
          dataActions: role.value.dataActions
          notDataActions: []
        }
      ]
      assignableScopes: [subscription().id]
    }
  }
]
