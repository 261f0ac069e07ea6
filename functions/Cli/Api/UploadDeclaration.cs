namespace Baygate.Cli.Api;

/// <summary>Announces an upload.</summary>
internal sealed record UploadDeclaration(string AgreementId, string FileName);
