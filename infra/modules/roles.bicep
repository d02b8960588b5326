// The one table of built-in roles. A misspelt name compiles, so roles are named by their ids alone.

@export()
@description('Built-in roles of Azure, by id.')
var roles = {
  // Key Vault Secrets User: reads the values of secrets.
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  // Monitoring Metrics Publisher: sends telemetry with a token.
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
  // AcrPull: fetches images.
  acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d'
}
