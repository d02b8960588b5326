<#
.SYNOPSIS
Lets FinsamBot use one mailbox, and no other. Safe to repeat: it makes what is missing, says what it did, and how that is undone.

.DESCRIPTION
Rights are given in Exchange Online (RBAC for Applications) and never in Entra: the two add up, so a Mail.* right in Entra would open every
mailbox of the organisation. It takes 30 minutes to 2 hours until the rights count. Needs the module ExchangeOnlineManagement and the role
Organization Management.

.PARAMETER Environment
The name of a file of parameters: infra/prod.bicepparam is "prod". What was deployed stands in infra/prod.outputs.json.

.PARAMETER Other
A mailbox that the program must not reach, such as your own. Asked about at the end.

.PARAMETER Check
Changes nothing: only says how it is, with the limit for recipients outside the organisation, which nobody but an administrator can see.

.EXAMPLE
infra/scripts/exchange.ps1 -Environment prod -Other alva.lind@norrsken.example.se
#>
param(
    [Parameter(Mandatory)][string]$Environment,
    [Parameter(Mandatory)][string]$Other,
    [switch]$Check
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$file = Join-Path (Split-Path $PSScriptRoot) "$Environment.outputs.json"
if (-not (Test-Path $file)) { throw "$file is missing: run infra/scripts/azure.sh $Environment ground" }
$outputs = Get-Content $file -Raw | ConvertFrom-Json
$app = $outputs.botId.value
$object = $outputs.principalId.value
$mailbox = $outputs.mailbox.value
$name = 'FinsamBot'
$roles = 'Application Mail.ReadWrite', 'Application Mail.Send'

function Write-Change([string]$What, [string]$Undo) {
    Write-Output "✓ $What"
    Write-Output "  undo: $Undo"
}

if (-not (Get-Command Get-ServicePrincipal -ErrorAction SilentlyContinue)) {
    throw 'Sign in first: Import-Module ExchangeOnlineManagement; Connect-ExchangeOnline'
}

if (-not $Check) {
    if (-not (Get-ServicePrincipal -Identity $app -ErrorAction SilentlyContinue)) {
        # The object is that of the identity, not of a registration.
        New-ServicePrincipal -AppId $app -ObjectId $object -DisplayName $name | Out-Null
        Write-Change 'Exchange knows the identity of the program.' "Remove-ServicePrincipal -Identity $app"
    }

    $filter = "PrimarySmtpAddress -eq '$mailbox'"
    if (-not (Get-ManagementScope -Identity $name -ErrorAction SilentlyContinue)) {
        New-ManagementScope -Name $name -RecipientRestrictionFilter $filter | Out-Null
        Write-Change "The scope $name holds the mailbox of the settings alone." "Remove-ManagementScope -Identity $name"
    }
    else {
        Set-ManagementScope -Identity $name -RecipientRestrictionFilter $filter
        Write-Change "The scope $name holds the mailbox of the settings alone." "Set-ManagementScope -Identity $name with the filter from before"
    }

    foreach ($role in $roles) {
        $assignment = "$name $role"
        if (-not (Get-ManagementRoleAssignment -Identity $assignment -ErrorAction SilentlyContinue)) {
            New-ManagementRoleAssignment -Name $assignment -App $app -Role $role -CustomResourceScope $name | Out-Null
            Write-Change "$role counts within the scope $name." "Remove-ManagementRoleAssignment -Identity '$assignment'"
        }
    }
}

$wrong = 0
foreach ($role in $roles) {
    $ours = Test-ServicePrincipalAuthorization -Identity $app -Resource $mailbox | Where-Object RoleName -EQ $role
    $others = Test-ServicePrincipalAuthorization -Identity $app -Resource $Other | Where-Object RoleName -EQ $role
    if (-not ($ours -and $ours.InScope)) { $wrong++; Write-Output "✗ $role does not count for the mailbox. Run this script without -Check." }
    elseif ($others -and $others.InScope) { $wrong++; Write-Output "✗ $role counts for another mailbox too. Look at the scope: Get-ManagementScope $name" }
    else { Write-Output "✓ $role counts for the mailbox and for no other." }
}

$limit = Get-LimitsEnforcementStatus
if ($limit.Verdict -ne 'Enabled' -and $limit.ObservedValue -ge 0.8 * $limit.Threshold) {
    Write-Output "! $($limit.ObservedValue) of $($limit.Threshold) recipients outside the organisation today. Letters beyond that wait until tomorrow."
}
else { Write-Output "✓ Recipients outside the organisation today: $($limit.ObservedValue) of $($limit.Threshold)." }

exit [Math]::Min($wrong, 1)
