metadata description = 'The ids of the roles in roles.json.'

@export()
@description('A role that Azure brings.')
func builtInRoleId(id string) string => subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)

@export()
@description('The name of a role of Baygate\'s own: one for each environment.')
func customRoleName(environmentName string, key string) string => guid(subscription().id, environmentName, key)

@export()
@description('A role of Baygate\'s own.')
func customRoleId(environmentName string, key string) string =>
  subscriptionResourceId('Microsoft.Authorization/roleDefinitions', customRoleName(environmentName, key))
