metadata description = 'Types that more than one module uses.'

@export()
@description('How a resource is reached. Private: by its private endpoints alone. Trial: by its public name, from the app\'s subnet and the addresses named.')
type reach = {
  @description('Whether the public name answers at all.')
  public: bool

  @description('Addresses or ranges (CIDR) that may call the public name. Without it, none.')
  addresses: string[]

  @description('The subnet of the app, which calls the public name by a service endpoint in a trial.')
  appSubnetId: string

  @description('The subnet of the private endpoints.')
  endpointSubnetId: string

  @description('The private DNS zones by what they are for, such as blob or vault. Empty in a trial.')
  dnsZoneIds: object
}

@export()
@description('A blob container with the rules that are its own.')
type container = {
  @description('Its name.')
  @minLength(3)
  @maxLength(63)
  name: string

  @description('For so many days after its creation no blob can be changed or deleted. Without it, there is no such rule.')
  @minValue(1)
  @maxValue(146000)
  immutableDays: int?

  @description('A net for what was left behind: a blob is deleted so many days after its last change. Without it, never.')
  @minValue(1)
  @maxValue(99999)
  deleteAfterDays: int?
}

@export()
@description('A right on one container, or on the account where no container is named.')
type grant = {
  @description('The container, or nothing for the whole account.')
  container: string?

  @description('The role\'s key in roles.json.')
  role: string

  @description('The role definition\'s id.')
  roleDefinitionId: string

  @description('Who gets it, in words; part of the assignment\'s name.')
  holder: string

  @description('The principal\'s object id.')
  principalId: string

  @description('Why, as it stands in the portal.')
  reason: string

  @description('An ABAC condition, version 2.0. Without it, none.')
  condition: string?
}

@export()
@description('A zone that this one delivers to.')
type destination = {
  @description('The zone.')
  zone: 'guangdong' | 'hongkong' | 'macau'

  @description('The blob service of its account for deliveries, https://.')
  blobServiceUri: string

  @description('That account\'s resource id: then a private endpoint to it is asked for, which its owner approves. Without it, the app calls its public name from the one outgoing address.')
  storageAccountId: string?
}

@export()
@description('A recipient in this zone, and who may deliver to it.')
type recipient = {
  @description('The recipient\'s container: agreements name it.')
  @minLength(3)
  @maxLength(63)
  container: string

  @description('The object id, in this tenant, of the identity that delivers from the other zone.')
  senderPrincipalId: string

  @description('For so many days a delivered file cannot be changed or deleted.')
  @minValue(1)
  immutableDays: int
}
